import { powerComplex } from './complex-arithmetic.ts';
import { add2, expRounded, fromDouble, log2Of, multiply2, twoProduct } from './double-double.ts';
import { raise } from './exception.ts';
import { OverflowError, ZeroDivisionError } from './exception-types.ts';
import { floorDivideFloats, moduloFloats } from './float-arithmetic.ts';
import { PyComplex, PyFloat, PyTuple } from './object.ts';
import type { Value } from './value.ts';

/** The arithmetic of floats as the program sees it: with Python's exceptions. */

/** a / b. Errors: ZeroDivisionError. */
export function floatDivide(a: number, b: number): PyFloat {
  if (b === 0) throw raise(ZeroDivisionError, 'float division by zero');
  return new PyFloat(a / b);
}

/** a // b. Errors: ZeroDivisionError. */
export function floatFloorDivide(a: number, b: number): PyFloat {
  if (b === 0) throw raise(ZeroDivisionError, 'float floor division by zero');
  return new PyFloat(floorDivideFloats(a, b));
}

/** a % b. Errors: ZeroDivisionError. */
export function floatModulo(a: number, b: number): PyFloat {
  if (b === 0) throw raise(ZeroDivisionError, 'float modulo by zero');
  return new PyFloat(moduloFloats(a, b));
}

/** divmod(a, b). Errors: ZeroDivisionError. */
export function floatDivmod(a: number, b: number): PyTuple {
  if (b === 0) throw raise(ZeroDivisionError, 'float divmod()');
  return new PyTuple([new PyFloat(floorDivideFloats(a, b)), new PyFloat(moduloFloats(a, b))]);
}

/**
a ** b: a float, or a complex number where a is negative and b is no whole number. Errors: ZeroDivisionError,
OverflowError.
*/
export function floatPower(a: number, b: number): Value {
  if (a === 0 && b < 0) {
    throw raise(ZeroDivisionError, '0.0 cannot be raised to a negative power');
  }
  if (a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b)) {
    const { real, imaginary } = powerComplex({ real: a, imaginary: 0 }, { real: b, imaginary: 0 });
    return new PyComplex(real, imaginary);
  }
  const power = powerOfFloats(a, b);
  if (!Number.isFinite(power) && Number.isFinite(a) && Number.isFinite(b)) {
    throw raise(OverflowError, 34, 'Numerical result out of range');
  }
  return new PyFloat(power);
}

/** C's pow, rounded to the nearest double: Infinity where it overflows, NaN for a negative finite base and no whole exponent. */
export function powerOfFloats(a: number, b: number): number {
  if (b === 0 || a === 1) return 1;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  if (a === -1 && !Number.isFinite(b)) return 1;
  if (a === 0 || !Number.isFinite(a) || !Number.isFinite(b)) return a ** b;
  if (b === 1) return a;
  if (b === 2) return a * a;
  if (b === -1) return 1 / a;
  if (b === 0.5 && a > 0) return Math.sqrt(a);
  if (a < 0 && !Number.isInteger(b)) return Number.NaN;
  const size = expRounded(logTimes(Math.abs(a), b));
  return a < 0 && Math.abs(b % 2) === 1 ? -size : size;
}

function logTimes(base: number, exponent: number) {
  const log = log2Of(base);
  // Far out of range anyway: keeps the exact product from overflowing.
  const factor = Math.max(-1e300, Math.min(1e300, exponent));
  if (Math.abs(log.high * factor) > 1e4) return fromDouble(log.high * factor);
  return add2(twoProduct(log.high, factor), multiply2(fromDouble(log.low), fromDouble(factor)));
}
