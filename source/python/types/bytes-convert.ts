import type { Int } from '../number/int-arithmetic.ts';
import { textOfBytes } from '../object/bytearray.ts';
import { typeOf } from '../object/core-types.ts';
import { isRaised, overflowError, type PyRaise, typeError, valueError } from '../object/exception.ts';
import * as exceptions from '../object/exception-types.ts';
import { END, MISSING } from '../object/markers.ts';
import { PyMemoryView } from '../object/memoryview.ts';
import { intOf, PyBytes, strOf } from '../object/object.ts';
import type { Result, Value } from '../object/value.ts';
import { callSpecial } from '../vm/attributes.ts';
import { iterate, next } from '../vm/iteration.ts';
import { index } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';
import { bytesOf } from './bytes-like.ts';
import { isIterable } from './items.ts';
import { codecArguments, encoded } from './str-convert.ts';
import { hasIndex } from './subscript.ts';

type Asking<T> = Generator<Result, T, Value>;

/** How the two types word what they refuse. */
export type ByteWords = { readonly type: 'bytes' | 'bytearray'; readonly range: string };

export const bytesWords: ByteWords = { type: 'bytes', range: 'bytes must be in range(0, 256)' };
export const bytearrayWords: ByteWords = { type: 'bytearray', range: 'byte must be in range(0, 256)' };

/**
What `bytes(source, encoding, errors)` and `bytearray(…)` are made of: nothing, a text with its encoding, a count of zeros,
an object with `__bytes__`, bytes, or ints. Errors: TypeError, ValueError, OverflowError.
*/
export function* askBytes(
  vm: VM,
  words: ByteWords,
  source: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
): Asking<string> {
  if (encoding !== undefined || errors !== undefined) {
    const codec = codecArguments(words.type, encoding, errors);
    const text = source === undefined ? undefined : strOf(source);
    if (text !== undefined && encoding === undefined) throw withoutEncoding();
    if (text !== undefined) return encoded(vm, text, codec.encoding, codec.errors);
    throw typeError(`${encoding === undefined ? 'errors' : 'encoding'} without a string argument`);
  }
  if (source === undefined) return '';
  const converts = words.type === 'bytes' && typeOf(source).lookup('__bytes__') !== undefined;
  if (strOf(source) !== undefined && !converts) throw withoutEncoding();
  if (hasIndex(source) && !converts) {
    const count = yield* askCount(vm, source);
    if (count !== undefined) return zeros(vm, words, count, source);
  }
  return yield* bytesFromItems(vm, source, words);
}

function withoutEncoding(): PyRaise {
  return typeError('string argument without an encoding');
}

/** What `__index__` gives; undefined where it raises TypeError: it is no count then, and may be an iterable. */
function* askCount(vm: VM, source: Value): Asking<Int | undefined> {
  try {
    return intOf(yield index(vm, source))!;
  } catch (error) {
    if (!isRaised(error, exceptions.TypeError)) throw error;
    return undefined;
  }
}

function zeros(vm: VM, words: ByteWords, count: Int, source: Value): string {
  if (count >= 2n ** 63n || count < -(2n ** 63n)) {
    throw overflowError(`cannot fit '${typeOf(source).tpName}' into an index-sized integer`);
  }
  if (count < 0) throw valueError('negative count');
  vm.charge(Number(count));
  vm.chargeBytes(Number(count) * (words.type === 'bytes' ? 1 : 8));
  return '\0'.repeat(Number(count));
}

/** The bytes of an object that is no text: by `__bytes__`, as bytes, or as the ints it gives. Errors: TypeError, ValueError. */
export function* bytesFromItems(vm: VM, source: Value, words: ByteWords): Asking<string> {
  const bytes = source instanceof PyMemoryView ? source.bytes() : bytesOf(source);
  const own = words.type === 'bytes' ? yield callSpecial(vm, source, '__bytes__', []) : MISSING;
  if (own !== MISSING) {
    if (own instanceof PyBytes) return own.value;
    throw typeError(`__bytes__ returned non-bytes (type ${typeOf(own).tpName})`);
  }
  if (bytes !== undefined) return bytes;
  if (!isIterable(source) || strOf(source) !== undefined) {
    throw typeError(`cannot convert '${typeOf(source).tpName}' object to ${words.type}`);
  }
  return textOfBytes(yield* bytesOfItems(vm, source, words.range));
}

/** The ints of an iterable as bytes; `range` are the words for one that is none. Errors: TypeError, ValueError. */
export function* bytesOfItems(vm: VM, source: Value, range: string): Asking<number[]> {
  const iterator = yield iterate(vm, source);
  const bytes: number[] = [];
  for (;;) {
    const item = yield next(vm, iterator);
    if (item === END) return bytes;
    vm.charge(1);
    vm.chargeBytes(1);
    bytes.push(yield* askByte(vm, item, range));
  }
}

/** A value as a byte. Errors: TypeError, ValueError in the words `range`. */
export function* askByte(vm: VM, value: Value, range = bytearrayWords.range): Asking<number> {
  const byte = intOf(value) ?? intOf(yield index(vm, value))!;
  if (byte < 0 || byte > 255) throw valueError(range);
  return Number(byte);
}
