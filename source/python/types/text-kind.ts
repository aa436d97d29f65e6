import { bytesOfText, PyByteArray } from '../object/bytearray.ts';
import { typeOf } from '../object/core-types.ts';
import { type PyRaise, typeError, valueError } from '../object/exception.ts';
import { intOf, PyBytes, strOf } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { type Text, textLength } from '../text/text.ts';
import { type CodeTest, isAsciiSpace } from '../text/text-split.ts';
import { isLineBreak, isSpace } from '../text/unicode.ts';
import type { VM } from '../vm/vm.ts';
import { bytesArgument, bytesOf, ownBytesOf } from './bytes-like.ts';

/**
What tells str, bytes and bytearray apart where they have the same methods. Bytes are worked on as texts of characters below
U+0100, so one implementation serves all three.
*/
export type TextKind = {
  readonly name: 'str' | 'bytes' | 'bytearray';
  /** The text in self. */
  own(self: Value): Text;
  /** The text in a value of the same kind, or undefined. */
  of(value: Value): Text | undefined;
  /** A new object of the type itself. */
  make(text: Text): Value;
  /** An argument that must be a text of the same kind. Errors: TypeError, in the words for a method's n-th argument. */
  argument(value: Value, method: string, place: string): Text;
  /** The first argument of find, index, count: bytes take an int too. Errors: TypeError. */
  sought(value: Value, method: string): Text;
  /** The separator of split (`orNone`) or partition. Errors: TypeError. */
  separator(value: Value, orNone: boolean): Text;
  /** The set of characters to strip. Errors: TypeError. */
  stripped(value: Value, method: string): Text;
  /** The character that center, ljust and rjust fill with. Errors: TypeError. */
  fill(value: Value, method: string): Text;
  /** An item of join. Errors: TypeError. */
  readonly itemName: string;
  readonly notFound: string;
  readonly isSpace: CodeTest;
  readonly isLineBreak: CodeTest;
};

/** How a wrong argument is called in a message. */
export function argumentType(value: Value): string {
  return value === null ? 'None' : typeOf(value).tpName;
}

function mustBeStr(value: Value, words: (type: string) => string): Text {
  const text = strOf(value);
  if (text === undefined) throw typeError(words(typeOf(value).tpName));
  return text;
}

export const strKind: TextKind = {
  name: 'str',
  own: (self) => strOf(self)!,
  of: strOf,
  make: (text) => text,
  argument: (value, method, place) =>
    mustBeStr(value, () => `${method}() argument ${place}must be str, not ${argumentType(value)}`),
  sought: (value, method) => strKind.argument(value, method, '1 '),
  separator: (value, orNone) =>
    mustBeStr(value, (type) => `must be str${orNone ? ' or None' : ''}, not ${type}`),
  stripped: (value, method) => mustBeStr(value, () => `${method} arg must be None or str`),
  fill: (value) => {
    const text = mustBeStr(value, (type) => `The fill character must be a unicode character, not ${type}`);
    if (textLength(text) !== 1) throw typeError('The fill character must be exactly one character long');
    return text;
  },
  itemName: 'str instance',
  notFound: 'substring not found',
  isSpace,
  isLineBreak,
};

function badFill(value: Value, method: string): PyRaise {
  return typeError(`${method}() argument 2 must be a byte string of length 1, not ${argumentType(value)}`);
}

/** A byte or bytes to search for. Errors: TypeError, ValueError. */
function soughtBytes(value: Value): Text {
  const bytes = bytesOf(value);
  if (bytes !== undefined) return bytes;
  const byte = intOf(value);
  if (byte === undefined) {
    throw typeError(`argument should be integer or bytes-like object, not '${typeOf(value).tpName}'`);
  }
  if (byte < 0 || byte > 255) throw valueError('byte must be in range(0, 256)');
  return String.fromCharCode(Number(byte));
}

export const bytesKind: TextKind = {
  name: 'bytes',
  own: (self) => bytesOf(self)!,
  of: bytesOf,
  make: (text) => new PyBytes(text as string),
  argument: bytesArgument,
  sought: soughtBytes,
  separator: bytesArgument,
  stripped: bytesArgument,
  fill: (value, method) => {
    const bytes = ownBytesOf(value);
    if (bytes?.length !== 1) throw badFill(value, method);
    return bytes;
  },
  itemName: 'a bytes-like object',
  notFound: 'subsection not found',
  isSpace: isAsciiSpace,
  isLineBreak: (code) => code === 10 || code === 13,
};

export const bytearrayKind: TextKind = {
  ...bytesKind,
  name: 'bytearray',
  make: (text) => new PyByteArray(bytesOfText(text as string)),
};

/** A new object of this kind, its room charged. */
export function makeText(vm: VM, kind: TextKind, text: Text): Value {
  const length = textLength(text);
  if (length > 64) {
    vm.charge(length >> 6);
    vm.chargeBytes(length);
  }
  return kind.make(text);
}
