import { overflowError, raise, valueError } from '../object/exception.ts';
import { ZeroDivisionError } from '../object/exception-types.ts';
import { PyFloat, PyTuple } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import type { VM } from '../vm/vm.ts';
import { floatOfInt, trueDivideInts } from './float-arithmetic.ts';
import { floatPower } from './float-operations.ts';
import {
  addInts,
  bitLength,
  digitsWork,
  divideWork,
  floorDivideInts,
  type Int,
  inverseModulo,
  moduloInts,
  multiplyInts,
  multiplyWork,
  powerBits,
  powerModulo,
  powerOfInts,
  shiftLeft,
  shiftRight,
  subtractInts,
} from './int-arithmetic.ts';

/**
The arithmetic of ints as the program sees it: with Python's exceptions, and with big results charged for before they
are made. Small ints cost nothing here; their instruction was counted.
*/

/** More bits than the host's bigints can have; what would need them ends the run by the limit on bytes. */
const MOST_BITS = 2 ** 30;

/** More digits of 30 bits than CPython can address. */
const MOST_DIGITS = 2 ** 61;

/** Takes the room for an int of so many bits, and the work of making it, from the budget. */
export function chargeInt(vm: VM, bits: number, work = bits / (bits > 2_000_000 ? 128 : 512)): void {
  if (bits < 64) return;
  vm.chargeBytes(bits >= MOST_BITS ? Number.POSITIVE_INFINITY : bits / 8);
  vm.charge(Math.ceil(work));
}

function chargeLonger(vm: VM, a: Int, b: Int): void {
  if (typeof a === 'bigint' || typeof b === 'bigint') chargeInt(vm, Math.max(bitLength(a), bitLength(b)) + 1);
}

function chargeProduct(vm: VM, a: Int, b: Int): void {
  if (typeof a === 'number' && typeof b === 'number') return;
  const [bitsA, bitsB] = [bitLength(a), bitLength(b)];
  chargeInt(vm, bitsA + bitsB, multiplyWork(bitsA, bitsB));
}

function chargeQuotient(vm: VM, a: Int, b: Int): void {
  if (typeof a === 'number') return;
  const bits = bitLength(a);
  chargeInt(vm, bits, divideWork(bits, bitLength(b)));
}

/** Charges for the way between an int and its digits, which is short where they are more than the run allows. */
export function chargeDigits(vm: VM, digits: number): void {
  const most = vm.maxStrDigits > 0 ? Math.min(digits, vm.maxStrDigits) : digits;
  vm.charge(Math.ceil(digitsWork(most * 3.33)));
}

/** a + b. */
export function intAdd(vm: VM, a: Int, b: Int): Int {
  chargeLonger(vm, a, b);
  return addInts(a, b);
}

/** a − b. */
export function intSubtract(vm: VM, a: Int, b: Int): Int {
  chargeLonger(vm, a, b);
  return subtractInts(a, b);
}

/** a * b. */
export function intMultiply(vm: VM, a: Int, b: Int): Int {
  chargeProduct(vm, a, b);
  return multiplyInts(a, b);
}

/** a / b as a float. Errors: ZeroDivisionError, OverflowError. */
export function intTrueDivide(vm: VM, a: Int, b: Int): PyFloat {
  if (b === 0) throw raise(ZeroDivisionError, 'division by zero');
  chargeLonger(vm, a, b);
  const quotient = trueDivideInts(a, b);
  if (quotient === undefined) throw overflowError('integer division result too large for a float');
  return new PyFloat(quotient);
}

/** a // b. Errors: ZeroDivisionError. */
export function intFloorDivide(vm: VM, a: Int, b: Int): Int {
  if (b === 0) throw raise(ZeroDivisionError, 'integer division or modulo by zero');
  chargeQuotient(vm, a, b);
  return floorDivideInts(a, b);
}

/** a % b. Errors: ZeroDivisionError. */
export function intModulo(vm: VM, a: Int, b: Int): Int {
  if (b === 0) throw raise(ZeroDivisionError, 'integer modulo by zero');
  chargeQuotient(vm, a, b);
  return moduloInts(a, b);
}

/** divmod(a, b). Errors: ZeroDivisionError. */
export function intDivmod(vm: VM, a: Int, b: Int): PyTuple {
  const quotient = intFloorDivide(vm, a, b);
  return new PyTuple([quotient, moduloInts(a, b)]);
}

/** a ** b: an int, or a float where b is negative. Errors: ZeroDivisionError, OverflowError. */
export function intPower(vm: VM, a: Int, b: Int): Value {
  if (b < 0) return floatPower(floatFrom(a), floatFrom(b));
  if (typeof a === 'number' && b <= 10) {
    let product = 1;
    for (let i = 0; i < b; i++) product *= a;
    if (Number.isSafeInteger(product)) return product; // so small that it costs nothing
  }
  const bits = powerBits(a, b);
  chargeInt(vm, bits, bits < MOST_BITS ? multiplyWork(bits / 2, bits / 2) * 2 : bits);
  return powerOfInts(a, b);
}

/** pow(a, b, modulus). Errors: ValueError. */
export function intPowerModulo(vm: VM, a: Int, b: Int, modulus: Int): Int {
  if (modulus === 0) throw valueError('pow() 3rd argument cannot be 0');
  const bits = bitLength(modulus);
  vm.charge(Math.ceil(bitLength(b) * (1 + 3 * multiplyWork(bits, bits))));
  if (b >= 0) return powerModulo(a, b, modulus);
  const inverse = inverseModulo(a, modulus);
  if (inverse === undefined) throw valueError('base is not invertible for the given modulus');
  return powerModulo(inverse, subtractInts(0, b), modulus);
}

/** a << count. Errors: ValueError, OverflowError. */
export function intShiftLeft(vm: VM, a: Int, count: Int): Int {
  if (count < 0) throw valueError('negative shift count');
  if (a === 0) return 0;
  if (count > MOST_DIGITS * 30) throw overflowError('too many digits in integer');
  chargeInt(vm, bitLength(a) + Number(count));
  return shiftLeft(a, count);
}

/** a >> count. Errors: ValueError. */
export function intShiftRight(vm: VM, a: Int, count: Int): Int {
  if (count < 0) throw valueError('negative shift count');
  chargeLonger(vm, a, 0);
  return shiftRight(a, count);
}

/** A bitwise operation of two ints. */
export function intBitwise(vm: VM, operation: (a: Int, b: Int) => Int, a: Int, b: Int): Int {
  chargeLonger(vm, a, b);
  return operation(a, b);
}

/** float(int). Errors: OverflowError. */
export function floatFrom(value: Int): number {
  const float = floatOfInt(value);
  if (float === undefined) throw overflowError('int too large to convert to float');
  return float;
}
