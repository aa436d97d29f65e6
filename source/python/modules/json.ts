import { typeOf } from '../object/core-types.ts';
import { typeError, valueError } from '../object/exception.ts';
import { builtin, type Steps } from '../object/native.ts';
import { intOf, makeStr, PyTuple } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { codeAt, type Text, textLength, textOfCodes } from '../text/text.ts';
import { call } from '../vm/calls.ts';
import type { VM } from '../vm/vm.ts';
import { JsonProblem, JsonScanner, jsonText } from './json-scanner.ts';
import { type LibraryModule, named } from './native-module.ts';

const SHORT: { readonly [code: number]: string } = {
  34: '\\"',
  92: '\\\\',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  12: '\\f',
  13: '\\r',
};

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

/** A str in quotes, with escapes for what JSON does not allow, and for all that is not ASCII if that is wanted. */
function quoted(text: Text, ascii: boolean): Text {
  if (typeof text === 'string' && /^[ !#-[\]-~]*$/.test(text)) return `"${text}"`;
  const codes: number[] = [34];
  const add = (piece: string): void => {
    for (let i = 0; i < piece.length; i++) codes.push(piece.charCodeAt(i));
  };
  const length = textLength(text);
  for (let i = 0; i < length; i++) {
    const code = codeAt(text, i);
    const short = SHORT[code];
    if (short !== undefined) add(short);
    else if (code < 32 || (ascii && code > 126 && code < 0x10000)) add(unit(code));
    else if (ascii && code > 0xffff) {
      add(unit(0xd800 + ((code - 0x10000) >> 10)));
      add(unit(0xdc00 + ((code - 0x10000) & 0x3ff)));
    } else codes.push(code);
  }
  codes.push(34);
  return textOfCodes(codes);
}

function quoting(name: string, ascii: boolean) {
  return builtin(
    name,
    '(string, /)',
    (vm, string: Value) => {
      const text = jsonText(string, `first argument must be a string, not ${typeOf(string).tpName}`);
      vm.charge(textLength(text));
      vm.chargeBytes(textLength(text));
      return quoted(text, ascii);
    },
    undefined,
    '_json',
  );
}

/** scan(text, place, fail, hooks …): the value at a place and the place after it; what is wrong is told to `fail`. */
function* scan(
  vm: VM,
  string: Value,
  place: Value,
  fail: Value,
  object: Value,
  pairs: Value,
  float: Value,
  int: Value,
  constant: Value,
  strict: Value,
): Steps {
  const text = jsonText(string, `first argument must be a string, not ${typeOf(string).tpName}`);
  const hooks = { object, pairs, float, int, constant, strict: strict !== false };
  try {
    const [value, end] = yield* new JsonScanner(vm, text, hooks).read(Number(place));
    return new PyTuple([value, end]);
  } catch (error) {
    return yield* told(vm, error, fail, string);
  }
}

/** scan_string(text, place, fail, strict): the same for the rest of a str after its first quote. */
function* scanString(vm: VM, string: Value, place: Value, fail: Value, strict: Value): Steps {
  const text = jsonText(string, `first argument must be a string, not ${typeOf(string).tpName}`);
  const at = intOf(place);
  if (at === undefined)
    throw typeError(`'${typeOf(place).tpName}' object cannot be interpreted as an integer`);
  const hooks = {
    object: null,
    pairs: null,
    float: null,
    int: null,
    constant: null,
    strict: strict !== false,
  };
  try {
    if (at < 0 || at > textLength(text)) throw valueError('end is out of bounds');
    const [value, end] = new JsonScanner(vm, text, hooks).readString(Number(at));
    return new PyTuple([value, end]);
  } catch (error) {
    return yield* told(vm, error, fail, string);
  }
}

function* told(vm: VM, error: unknown, fail: Value, string: Value): Steps {
  if (!(error instanceof JsonProblem)) throw error;
  return yield call(vm, fail, [makeStr(error.message), string, error.place]);
}

/** `_json`: what of the module `json` has to be quick; the rest is Python (json-source.ts). */
export const nativeJson: LibraryModule = {
  kind: 'native',
  contents: () =>
    named(
      quoting('encode_basestring_ascii', true),
      quoting('encode_basestring', false),
      builtin(
        'scan',
        '(text, place, fail, object, pairs, float, int, constant, strict, /)',
        scan,
        undefined,
        '_json',
      ),
      builtin('scan_string', '(text, place, fail, strict, /)', scanString, undefined, '_json'),
    ),
};
