import { callSpecial } from '../attributes.ts';
import { textOfBytes } from '../bytearray.ts';
import { typeOf } from '../core-types.ts';
import { typeError, valueError } from '../exception.ts';
import { iterate, next } from '../iteration.ts';
import { END, MISSING } from '../markers.ts';
import { intOf, PyBytes } from '../object.ts';
import { index } from '../operators.ts';
import type { Result, Value } from '../value.ts';
import type { VM } from '../vm.ts';
import { bytesOf } from './bytes-like.ts';

/**
The bytes that an object makes of itself: by `__bytes__`, as bytes, or as the ints it gives when iterated. Errors: TypeError
("cannot convert 'float' object to bytes"), ValueError.
*/
export function* bytesFromItems(vm: VM, source: Value): Generator<Result, string, Value> {
  const own = yield callSpecial(vm, source, '__bytes__', []);
  if (own !== MISSING) {
    if (own instanceof PyBytes) return own.value;
    throw typeError(`__bytes__ returned non-bytes (type ${typeOf(own).name})`);
  }
  const bytes = bytesOf(source);
  if (bytes !== undefined) return bytes;
  const type = typeOf(source);
  const iterable = type.lookup('__iter__') !== undefined || type.lookup('__getitem__') !== undefined;
  if (!iterable || type.name === 'str') throw typeError(`cannot convert '${type.name}' object to bytes`);
  return textOfBytes(yield* bytesOfItems(vm, source));
}

/** The ints of an iterable as bytes. Errors: TypeError, ValueError. */
export function* bytesOfItems(vm: VM, source: Value): Generator<Result, number[], Value> {
  const iterator = yield iterate(vm, source);
  const bytes: number[] = [];
  for (;;) {
    const item = yield next(vm, iterator);
    if (item === END) return bytes;
    vm.charge(1);
    vm.chargeBytes(1);
    bytes.push(yield* askByte(vm, item, 'bytes'));
  }
}

/** A value as a byte. `what` begins the ValueError: `bytes must be in range(0, 256)`. */
export function* askByte(vm: VM, value: Value, what: string): Generator<Result, number, Value> {
  const byte = intOf(value) ?? intOf(yield index(vm, value))!;
  if (byte < 0 || byte > 255) throw valueError(`${what} must be in range(0, 256)`);
  return Number(byte);
}
