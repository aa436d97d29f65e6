import { toInt } from '../number/int-arithmetic.ts';
import type { PyByteArray } from '../object/bytearray.ts';
import { PyRaise, raise, typeError, valueError } from '../object/exception.ts';
import * as types from '../object/exception-types.ts';
import type { MemoryLayout, PyMemoryView } from '../object/memoryview.ts';
import { intOf, PyBytes, PyFloat } from '../object/object.ts';
import type { Result, Value } from '../object/value.ts';
import { index, truth } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';
import { askDouble, doubleOf } from './float-convert.ts';

/** Sizes in bytes of the formats, as a 64-bit machine has them: the letters of struct. */
const SIZES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    c: 1,
    b: 1,
    B: 1,
    '?': 1,
    h: 2,
    H: 2,
    i: 4,
    I: 4,
    l: 8,
    L: 8,
    q: 8,
    Q: 8,
    n: 8,
    N: 8,
  }).concat(Object.entries({ P: 8, e: 2, f: 4, d: 8 })),
);

const room = new DataView(new ArrayBuffer(8));

/** The letter of a format, without its '@'. */
export function letterOf(format: string): string {
  return format.length === 2 && format[0] === '@' ? format[1]! : format;
}

/** The size of an item; undefined: no such format. */
export function sizeOfFormat(format: string): number | undefined {
  return SIZES.get(letterOf(format));
}

/** The item at a place of the source. Errors: NotImplementedError. */
export function itemAt(view: PyMemoryView, at: number): Value {
  const letter = letterOf(view.layout.format);
  if (letter === 'B') return view.byteAt(at);
  const { itemsize } = view.layout;
  for (let i = 0; i < itemsize; i++) room.setUint8(i, view.byteAt(at + i));
  switch (letter) {
    case 'c':
      return new PyBytes(view.textAt(at));
    case '?':
      return room.getUint8(0) !== 0;
    case 'e':
      return new PyFloat(halfOf(room.getUint16(0, true)));
    case 'f':
      return new PyFloat(room.getFloat32(0, true));
    case 'd':
      return new PyFloat(room.getFloat64(0, true));
  }
  const bits = itemsize * 8;
  const raw = room.getBigUint64(0, true) & ((1n << BigInt(bits)) - 1n);
  return toInt(isSigned(letter) ? BigInt.asIntN(bits, raw) : raw);
}

function isSigned(letter: string): boolean {
  return 'bhilqn'.includes(letter);
}

/** The bytes of a value as an item of a view. Errors: TypeError, ValueError in memoryview's words. */
export function* askItem(vm: VM, format: string, value: Value): Generator<Result, readonly number[], Value> {
  const letter = letterOf(format);
  const size = SIZES.get(letter)!;
  try {
    yield* fillRoom(vm, letter, size, value);
  } catch (error) {
    if (error instanceof PyRaise && error.exception.cls === types.TypeError) throw badType(format);
    if (error instanceof PyRaise && [types.OverflowError, types.ValueError].includes(error.exception.cls))
      throw badValue(format);
    throw error;
  }
  return Array.from({ length: size }, (_, i) => room.getUint8(i));
}

function* fillRoom(vm: VM, letter: string, size: number, value: Value): Generator<Result, void, Value> {
  if (letter === 'c') {
    if (!(value instanceof PyBytes)) throw typeError('');
    if (value.value.length !== 1) throw valueError('');
    room.setUint8(0, value.value.charCodeAt(0));
  } else if (letter === '?') {
    room.setUint8(0, (yield truth(vm, value)) === true ? 1 : 0);
  } else if ('efd'.includes(letter)) {
    const double = doubleOf(value) ?? (yield* askDouble(vm, value, ''));
    if (letter === 'd') room.setFloat64(0, double, true);
    else if (letter === 'f') room.setFloat32(0, double, true);
    else room.setUint16(0, halfBits(double), true);
  } else {
    const int = BigInt(intOf(value) ?? intOf(yield index(vm, value))!);
    const bits = size * 8;
    const kept = isSigned(letter) ? BigInt.asIntN(bits, int) : BigInt.asUintN(bits, int);
    const isPointer = letter === 'P' && int >= -(2n ** 63n) && int < 2n ** 64n;
    if (kept !== int && !isPointer) throw valueError('');
    room.setBigUint64(0, BigInt.asUintN(64, int), true);
  }
}

function badType(format: string): PyRaise {
  return typeError(`memoryview: invalid type for format '${letterOf(format)}'`);
}

function badValue(format: string): PyRaise {
  return valueError(`memoryview: invalid value for format '${letterOf(format)}'`);
}

/** A double of 16 bits. Source: IEEE 754, binary16 */
function halfOf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The nearest double of 16 bits, ties to even. Errors: ValueError where it is too large. */
function halfBits(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  if (Number.isNaN(value)) return 0x7e00;
  const size = Math.abs(value);
  if (size === Number.POSITIVE_INFINITY) return sign | 0x7c00;
  const exponent = Math.max(-14, Math.floor(Math.log2(size)));
  const units = size / 2 ** (exponent - 10);
  const down = Math.floor(units);
  const rest = units - down;
  const rounded = rest > 0.5 || (rest === 0.5 && down % 2 === 1) ? down + 1 : down;
  const bits = rounded < 1024 ? rounded : ((exponent + 15) << 10) + (rounded - 1024);
  if (bits >= 0x7c00) throw valueError('');
  return sign | bits;
}

/** Writes bytes at a place. */
export function writeAt(view: PyMemoryView, at: number, bytes: readonly number[]): void {
  const target = view.source as PyByteArray;
  for (let i = 0; i < bytes.length; i++) target.bytes[at + i] = bytes[i]!;
}

/** Errors: NotImplementedError where items of the format cannot be read. */
export function checkFormat({ format }: MemoryLayout): void {
  if (!SIZES.has(letterOf(format)))
    throw raise(types.NotImplementedError, `memoryview: format ${format} not supported`);
}
