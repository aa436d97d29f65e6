import { typeOf } from '../object/core-types.ts';
import { typeError } from '../object/exception.ts';
import { builtin } from '../object/native.ts';
import { PyList, PyTuple, strOf } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { parseFieldName, templateParts } from '../text/str-format.ts';
import { hostText, type Text } from '../text/text.ts';
import { PyListIterator } from '../vm/iterators.ts';
import { type LibraryModule, named } from './native-module.ts';

function textOf(value: Value): Text {
  const text = strOf(value);
  if (text === undefined) throw typeError(`expected str, got ${typeOf(value).tpName}`);
  return text;
}

/** The parts of a format string as (literal, field name, spec, conversion). */
function parse(template: Value): Value {
  const rows: Value[] = [];
  let literal: Text = '';
  for (const part of templateParts(textOf(template))) {
    if (part.kind === 'literal') {
      // What a doubled brace ends is a row of its own.
      if (/[{}]$/.test(hostText(part.text))) rows.push(new PyTuple([part.text, null, null, null]));
      else literal = part.text;
      continue;
    }
    rows.push(new PyTuple([literal, part.name, part.spec, part.conversion === '' ? null : part.conversion]));
    literal = '';
  }
  if (literal !== '') rows.push(new PyTuple([literal, null, null, null]));
  return new PyListIterator(new PyList(rows));
}

/** A field's name as (first, iterator of (is attribute, key)). */
function splitName(name: Value): Value {
  const { first, steps } = parseFieldName(textOf(name));
  const rest = Array.from(steps, (step) =>
    step.kind === 'attribute' ? new PyTuple([true, step.name]) : new PyTuple([false, step.key]),
  );
  return new PyTuple([first, new PyListIterator(new PyList(rest))]);
}

/** The native part of `string`. */
export const nativeString: LibraryModule = {
  kind: 'native',
  contents: () =>
    named(
      builtin('formatter_parser', '(format, /)', (_, format: Value) => parse(format), undefined, '_string'),
      builtin(
        'formatter_field_name_split',
        '(name, /)',
        (_, name: Value) => splitName(name),
        undefined,
        '_string',
      ),
    ),
};
