import {
  add2,
  type Double2,
  divide2,
  exp2Of,
  fromDouble,
  multiply2,
  negate2,
  round2,
  scale2,
  twoProduct,
} from './double-double.ts';
import { exp, log, sin } from './elementary.ts';
import { powerOfFloats } from './float-power.ts';

/**
The gamma and the error functions. NaN and infinities as in C; no errors here.

Source: C. Lanczos, A precision approximation of the gamma function, 1964, with the coefficients of Boost's lanczos13m53;
for erf https://dlmf.nist.gov/7.6 and 7.9
*/

// Lanczos' approximation with g = 6.0247…, as a quotient of two polynomials, constant term first.
const g = 6.02468004077673;
const numerator = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028,
  1439720407.3117216, 248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.2653952235,
  8071.672002365816, 210.82427775157936, 2.5066282746310002,
];
const denominator = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
];

/** Lanczos' sum for x > 0: by Horner from the end that keeps the terms small. */
function lanczosSum(x: number): number {
  let above = 0;
  let below = 0;
  if (x < 5) {
    for (let i = numerator.length - 1; i >= 0; i--) {
      above = above * x + numerator[i]!;
      below = below * x + denominator[i]!;
    }
  } else {
    for (let i = 0; i < numerator.length; i++) {
      above = above / x + numerator[i]!;
      below = below / x + denominator[i]!;
    }
  }
  return above / below;
}

/** sin πx, exact at the halves. */
function sinOfPi(x: number): number {
  const rest = Math.abs(x) % 2;
  const nearest = Math.round(2 * rest);
  const sign = x < 0 ? -1 : 1;
  const away = Math.PI * (rest - nearest / 2);
  switch (nearest % 4) {
    case 0:
      return sign * sin(away);
    case 1:
      return sign * Math.cos(away);
    case 2:
      return sign * -sin(away);
    default:
      return sign * -Math.cos(away);
  }
}

/** Γ(x): NaN at 0's left neighbours, the poles; Infinity where it overflows. */
export function gamma(x: number): number {
  if (!Number.isFinite(x)) return x > 0 ? x : Number.NaN;
  if (x === 0) return Number.NaN;
  if (Number.isInteger(x) && x < 0) return Number.NaN;
  if (Number.isInteger(x) && x <= 23) {
    let product = 1;
    for (let i = 2; i < x; i++) product *= i;
    return product;
  }
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x < 0 ? 0 / sinOfPi(x) : Number.POSITIVE_INFINITY;
  const base = size + (g - 0.5);
  // What rounding the base has lost, as a correction to first order.
  const lost = size > g - 0.5 ? base - size - (g - 0.5) : base - (g - 0.5) - size;
  const correction = (lost * g) / base;
  const split = size >= 140; // the power alone would overflow
  const power = powerOfFloats(base, split ? size / 2 - 0.25 : size - 0.5);
  if (x < 0) {
    let result = ((-Math.PI / sinOfPi(size) / size) * exp(base)) / lanczosSum(size);
    result -= correction * result;
    return split ? result / power / power : result / power;
  }
  let result = lanczosSum(size) / exp(base);
  result += correction * result;
  return split ? result * power * power : result * power;
}

/** log |Γ(x)|: Infinity at the poles. */
export function lgamma(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Number.POSITIVE_INFINITY;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Number.POSITIVE_INFINITY : 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -log(size);
  const result = log(lanczosSum(size)) - g + (size - 0.5) * (log(size + g - 0.5) - 1);
  if (x > 0) return result;
  return log(Math.PI) - log(Math.abs(sinOfPi(size))) - log(size) - result;
}

const twoByRootPi: Double2 = { high: 1.1283791670955126, low: 1.533545961316588e-17 };

/** The error function, unrounded, by its Taylor series: for |x| < 3. */
function erfSeries(x: number): Double2 {
  const square = negate2(twoProduct(x, x));
  let term = fromDouble(x);
  let sum = term;
  for (let n = 1; Math.abs(term.high) > Math.abs(sum.high) * 1e-34; n++) {
    term = divide2(multiply2(term, square), fromDouble(n));
    sum = add2(sum, divide2(term, fromDouble(2 * n + 1)));
  }
  return multiply2(sum, twoByRootPi);
}

/** erfc x for x ≥ 2, by its continued fraction times e^−x². */
function erfcFraction(x: number): Double2 {
  let fraction = fromDouble(x);
  for (let n = 120; n >= 1; n--) fraction = add2(fromDouble(x), divide2(fromDouble(n / 2), fraction));
  const density = exp2Of(negate2(twoProduct(x, x)));
  return divide2(scale2(multiply2(density, twoByRootPi), 0.5), fraction);
}

/** The error function. */
export function erf(x: number): number {
  if (Number.isNaN(x) || Math.abs(x) < 1e-150) return x === 0 ? x : x * 1.1283791670955126;
  if (Math.abs(x) > 6) return Math.sign(x);
  if (Math.abs(x) < 2.5) return round2(erfSeries(x));
  return Math.sign(x) * round2(add2(fromDouble(1), negate2(erfcFraction(Math.abs(x)))));
}

/** 1 − erf x, without losing what is small. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 27.5) return 0;
  if (x < -6) return 2;
  if (x >= 2.5) return round2(erfcFraction(x));
  return round2(add2(fromDouble(1), negate2(erfSeries(x))));
}
