import { bitLength, type Int, toInt } from '../number/int-arithmetic.ts';
import { intType } from '../object/core-types.ts';
import { overflowError, typeError, valueError } from '../object/exception.ts';
import { method, type Steps } from '../object/native.ts';
import { intOf, PyBytes, strOf } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { call } from '../vm/calls.ts';
import { truth } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';
import { bytesFromItems, bytesWords } from './bytes-convert.ts';
import { bytesOf } from './bytes-like.ts';
import { asSize, withIndex } from './indexes.ts';
import { argumentType } from './text-kind.ts';

/** Whether the bytes are to be in big-endian order. Errors: TypeError, ValueError. */
function isBigEndian(byteorder: Value, name: string): boolean {
  const text = strOf(byteorder);
  if (text === undefined) {
    throw typeError(`${name}() argument 'byteorder' must be str, not ${argumentType(byteorder)}`);
  }
  if (text !== 'little' && text !== 'big') throw valueError("byteorder must be either 'little' or 'big'");
  return text === 'big';
}

/** int.to_bytes() */
export const bytesOfInt = method(
  "(self, /, length=1, byteorder='big', *, signed=False)",
  (vm, self: Value, length: Value, byteorder: Value, signed: Value) =>
    withIndex(vm, length, (size) =>
      vm.andThen(truth(vm, signed), (isSigned) => {
        const count = Number(asSize(size));
        const big = isBigEndian(byteorder, 'to_bytes');
        if (count < 0) throw valueError('length argument must be non-negative');
        return encode(vm, intOf(self)!, count, big, isSigned === true);
      }),
    ),
);

function encode(vm: VM, value: Int, length: number, big: boolean, signed: boolean): PyBytes {
  if (value < 0 && !signed) throw overflowError("can't convert negative int to unsigned");
  const needed = signed ? bitLength(value < 0 ? BigInt(value) + 1n : value) + 1 : bitLength(value);
  if (needed > length * 8 && value !== 0) throw overflowError('int too big to convert');
  vm.charge(length * 2);
  vm.chargeBytes(length);
  const bits = BigInt.asUintN(length * 8, BigInt(value));
  const digits = length === 0 ? '' : bits.toString(16).padStart(length * 2, '0');
  const bytes = digits.match(/../g)?.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))) ?? [];
  return new PyBytes((big ? bytes : bytes.reverse()).join(''));
}

/** int.from_bytes(), a class method: a subclass is called with the int. */
export const intOfBytes = method(
  "(cls, /, bytes, byteorder='big', *, signed=False)",
  function* (vm, cls: PyType, bytes: Value, byteorder: Value, signed: Value): Steps {
    const big = isBigEndian(byteorder, 'from_bytes');
    const text = bytesOf(bytes) ?? (yield* bytesFromItems(vm, bytes, bytesWords));
    const value = decode(vm, text, big, (yield truth(vm, signed)) === true);
    return cls === intType ? value : yield call(vm, cls, [value]);
  },
);

function decode(vm: VM, text: string, big: boolean, signed: boolean): Int {
  vm.charge(text.length * 2);
  if (text === '') return 0;
  const pairs = Array.from(text, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'));
  const value = BigInt(`0x${(big ? pairs : pairs.reverse()).join('')}`);
  return toInt(signed ? BigInt.asIntN(text.length * 8, value) : value);
}
