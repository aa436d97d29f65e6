import { raise } from '../object/exception.ts';
import { OverflowError, ZeroDivisionError } from '../object/exception-types.ts';
import { PyComplex, PyFloat, PyTuple } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { powerComplex } from './complex-arithmetic.ts';
import { floorDivideFloats, moduloFloats } from './float-arithmetic.ts';
import { powerOfFloats } from './float-power.ts';

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
  if (a === 0 && b < 0 && Number.isFinite(b)) {
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
