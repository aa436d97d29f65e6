import { indexError, keyError, type PyRaise, valueError } from '../object/exception.ts';
import { MISSING } from '../object/markers.ts';
import { strOf } from '../object/object.ts';
import type { Result, Value } from '../object/value.ts';
import { type FieldName, parseFieldName, templateParts } from '../text/str-format.ts';
import { hostText, joinTexts, type Text, textLength } from '../text/text.ts';
import { getAttribute } from '../vm/attributes.ts';
import { getItem } from '../vm/operators.ts';
import { ascii, format, repr, str } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';

type Asking<T> = Generator<Result, T, Value>;

/** Where the fields of a template take their values from: `format(*args, **kwargs)`, or `format_map(mapping)`. */
export type Fields = {
  readonly args: readonly Value[] | undefined; // undefined: format_map
  named(vm: VM, name: Text): Result; // MISSING where there is none
};

/** Whether fields number themselves; a template does either. */
type Numbering = { mode: 'none' | 'automatic' | 'manual'; next: number };

/** The text of a template with its fields filled in. Errors: what the fields' look-ups and formats raise; ValueError. */
export function fillTemplate(vm: VM, template: Text, fields: Fields): Asking<Text> {
  return fill(vm, template, fields, { mode: 'none', next: 0 }, 2);
}

function* fill(vm: VM, template: Text, fields: Fields, numbering: Numbering, depth: number): Asking<Text> {
  if (depth === 0) throw valueError('Max string recursion exceeded');
  vm.charge(textLength(template) >> 2);
  const parts: Text[] = [];
  for (const part of templateParts(template)) {
    if (part.kind === 'literal') {
      parts.push(part.text);
      continue;
    }
    const value = yield* lookUp(vm, parseFieldName(part.name), fields, numbering);
    const shown = part.conversion === '' ? value : yield conversion(vm, value, part.conversion);
    const nested = hostText(part.spec).includes('{');
    const spec = nested ? yield* fill(vm, part.spec, fields, numbering, depth - 1) : part.spec;
    parts.push(strOf(yield format(vm, shown, spec))!);
  }
  const text = joinTexts(parts);
  vm.chargeBytes(textLength(text));
  return text;
}

function* lookUp(vm: VM, name: FieldName, fields: Fields, numbering: Numbering): Asking<Value> {
  let value =
    typeof name.first === 'number' || name.first === ''
      ? positional(name.first, fields, numbering)
      : yield fields.named(vm, name.first);
  if (value === MISSING) throw keyError(name.first);
  for (const step of name.steps) {
    value =
      step.kind === 'attribute'
        ? yield getAttribute(vm, value, hostText(step.name))
        : yield getItem(vm, value, step.key);
  }
  return value;
}

function positional(index: number | '', fields: Fields, numbering: Numbering): Value {
  const mode = index === '' ? 'automatic' : 'manual';
  if (numbering.mode !== 'none' && numbering.mode !== mode) throw switched(numbering.mode);
  numbering.mode = mode;
  const place = index === '' ? numbering.next++ : index;
  if (fields.args === undefined) throw valueError('Format string contains positional fields');
  const value = fields.args[place];
  if (value === undefined) {
    throw indexError(`Replacement index ${place} out of range for positional args tuple`);
  }
  return value;
}

function switched(from: 'automatic' | 'manual'): PyRaise {
  return valueError(
    from === 'automatic'
      ? 'cannot switch from automatic field numbering to manual field specification'
      : 'cannot switch from manual field specification to automatic field numbering',
  );
}

function conversion(vm: VM, value: Value, letter: string): Result {
  switch (letter) {
    case 'r':
      return repr(vm, value);
    case 's':
      return str(vm, value);
    case 'a':
      return ascii(vm, value);
  }
  const code = letter.codePointAt(0)!;
  throw valueError(
    `Unknown conversion specifier ${code > 32 && code < 127 ? letter : `\\x${code.toString(16)}`}`,
  );
}
