import { type PyException, setField, typeError } from '../object/exception.ts';
import { UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError } from '../object/exception-types.ts';
import { defineType, method, type Setter, type Steps } from '../object/native.ts';
import { intOf, PyBytes, PyTuple, strOf } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { codeAt, joinTexts, type Text, textLength } from '../text/text.ts';
import { index } from '../vm/operators.ts';
import { str } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';
import { bytesArgument } from './bytes-like.ts';
import { field } from './exceptions.ts';
import { argumentType } from './text-kind.ts';

/**
UnicodeEncodeError, UnicodeDecodeError and UnicodeTranslateError: what they are made of, and what they say of one bad place or
of several.

Source: https://docs.python.org/3.13/library/exceptions.html#UnicodeError
*/
type Kind = {
  readonly type: PyType;
  readonly parts: readonly string[]; // in the order of the arguments
  readonly verb: string;
  readonly unit: 'character' | 'byte';
};

const NUMBERS = ['start', 'end'];
const kinds: readonly Kind[] = [
  {
    type: UnicodeEncodeError,
    parts: ['encoding', 'object', ...NUMBERS, 'reason'],
    verb: 'encode',
    unit: 'character',
  },
  {
    type: UnicodeDecodeError,
    parts: ['encoding', 'object', ...NUMBERS, 'reason'],
    verb: 'decode',
    unit: 'byte',
  },
  {
    type: UnicodeTranslateError,
    parts: ['object', ...NUMBERS, 'reason'],
    verb: 'translate',
    unit: 'character',
  },
];

function* init(vm: VM, kind: Kind, self: PyException, args: readonly Value[]): Steps {
  const { parts } = kind;
  self.args = new PyTuple(args);
  if (args.length !== parts.length)
    throw typeError(`function takes exactly ${parts.length} arguments (${args.length} given)`);
  for (const [i, name] of parts.entries()) {
    const given = args[i]!;
    if (NUMBERS.includes(name)) setField(self, name, yield index(vm, given));
    else if (name === 'object' && kind.unit === 'byte')
      setField(self, name, given instanceof PyBytes ? given : new PyBytes(bytesArgument(given)));
    else if (strOf(given) !== undefined) setField(self, name, given);
    else throw typeError(`argument ${i + 1} must be str, not ${argumentType(given)}`);
  }
  return null;
}

/** The one character or byte that is bad, as it is shown; undefined: there is not just one, or it is outside. */
function badUnit(kind: Kind, object: Value, start: number, end: number): string | undefined {
  const text = kind.unit === 'byte' ? (object instanceof PyBytes ? object.value : '') : (strOf(object) ?? '');
  if (end !== start + 1 || start < 0 || start >= textLength(text)) return undefined;
  const code = codeAt(text, start);
  const hex = code.toString(16);
  if (kind.unit === 'byte') return `byte 0x${hex.padStart(2, '0')}`;
  if (code < 0x100) return `character '\\x${hex.padStart(2, '0')}'`;
  return code < 0x10000 ? `character '\\u${hex.padStart(4, '0')}'` : `character '\\U${hex.padStart(8, '0')}'`;
}

function* describe(vm: VM, kind: Kind, self: PyException): Steps {
  const { fields } = self;
  if (fields === undefined) return '';
  const get = (name: string): Value => fields.get(name) ?? null;
  const [start, end] = [Number(get('start')), Number(get('end'))];
  const where = badUnit(kind, get('object'), start, end);
  const place =
    where === undefined ? `${kind.unit}s in position ${start}-${end - 1}` : `${where} in position ${start}`;
  const codec: readonly Text[] =
    kind.parts[0] === 'encoding' ? ["'", (yield str(vm, get('encoding'))) as Text, "' codec "] : [];
  return joinTexts([...codec, `can't ${kind.verb} ${place}: `, (yield str(vm, get('reason'))) as Text]);
}

/** A whole number that is always there. Errors: TypeError. */
function numberField(name: string): ReturnType<typeof field> {
  const set: Setter = (_, self, value) => {
    if (intOf(value) === undefined) throw typeError('an integer is required');
    setField(self as PyException, name, value);
    return null;
  };
  const remove = (): never => {
    throw typeError("can't delete numeric/char attribute");
  };
  return { ...field(name), set, delete: remove };
}

for (const kind of kinds) {
  defineType(kind.type, {
    methods: {
      __init__: method('(self, *args)', (vm, self: PyException, args: readonly Value[]) =>
        vm.defer(init(vm, kind, self, args)),
      ),
      __str__: method('(self, /)', (vm, self: PyException) => vm.defer(describe(vm, kind, self))),
    },
    members: Object.fromEntries(
      ['encoding', 'object', ...NUMBERS, 'reason'].map((name) => [
        name,
        NUMBERS.includes(name) ? numberField(name) : field(name),
      ]),
    ),
  });
}
