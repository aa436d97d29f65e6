import { overflowError, raise } from '../object/exception.ts';
import { ZeroDivisionError } from '../object/exception-types.ts';
import { atan2, cos, exp, hypot, log, sin } from './elementary.ts';
import { powerOfFloats } from './float-power.ts';

/** A complex number's two parts. */
export type Complex = { readonly real: number; readonly imaginary: number };

/** a * b. */
export function multiplyComplex(a: Complex, b: Complex): Complex {
  return {
    real: a.real * b.real - a.imaginary * b.imaginary,
    imaginary: a.real * b.imaginary + a.imaginary * b.real,
  };
}

/** a / b, scaled by the larger part of b so that nothing overflows on the way. Undefined: b is 0. */
export function divideComplex(a: Complex, b: Complex): Complex | undefined {
  if (Math.abs(b.real) >= Math.abs(b.imaginary)) {
    if (b.real === 0) return undefined;
    const ratio = b.imaginary / b.real;
    const divisor = b.real + b.imaginary * ratio;
    return {
      real: (a.real + a.imaginary * ratio) / divisor,
      imaginary: (a.imaginary - a.real * ratio) / divisor,
    };
  }
  if (Math.abs(b.imaginary) >= Math.abs(b.real)) {
    const ratio = b.real / b.imaginary;
    const divisor = b.real * ratio + b.imaginary;
    return {
      real: (a.real * ratio + a.imaginary) / divisor,
      imaginary: (a.imaginary * ratio - a.real) / divisor,
    };
  }
  return { real: Number.NaN, imaginary: Number.NaN };
}

/**
a ** b: by multiplying for whole exponents up to 100, else by the angle and the length. Errors: ZeroDivisionError,
OverflowError.
*/
export function powerComplex(a: Complex, b: Complex): Complex {
  const power = complexPower(a, b);
  if (power === undefined) throw raise(ZeroDivisionError, '0.0 to a negative or complex power');
  if (isInfinite(power)) throw overflowError('complex exponentiation');
  return power;
}

/** The same, as it comes: infinite where it is too large. Undefined: 0 to a negative or complex power. */
export function complexPower(a: Complex, b: Complex): Complex | undefined {
  const small = b.imaginary === 0 && Number.isInteger(b.real) && Math.abs(b.real) <= 100;
  return small ? wholePower(a, b.real) : anyPower(a, b);
}

/** Whether a part of it is infinite. */
export function isInfinite({ real, imaginary }: Complex): boolean {
  return Math.abs(real) === Number.POSITIVE_INFINITY || Math.abs(imaginary) === Number.POSITIVE_INFINITY;
}

const one: Complex = { real: 1, imaginary: 0 };

function wholePower(base: Complex, exponent: number): Complex | undefined {
  let result = one;
  let square = base;
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiplyComplex(result, square);
    square = multiplyComplex(square, square);
  }
  return exponent > 0 ? result : divideComplex(one, result);
}

function anyPower(a: Complex, b: Complex): Complex | undefined {
  if (b.real === 0 && b.imaginary === 0) return one;
  if (a.real === 0 && a.imaginary === 0) {
    return b.imaginary !== 0 || b.real < 0 ? undefined : { real: 0, imaginary: 0 };
  }
  const size = hypot(a.real, a.imaginary);
  const angle = atan2(a.imaginary, a.real);
  let length = powerOfFloats(size, b.real);
  let phase = angle * b.real;
  if (b.imaginary !== 0) {
    length *= exp(-angle * b.imaginary);
    phase += b.imaginary * log(size);
  }
  return { real: length * cos(phase), imaginary: length * sin(phase) };
}
