import {
  add2,
  type Double2,
  divide2,
  expRounded,
  fromDouble,
  inverseFactorial,
  log2Of,
  multiply2,
  negate2,
  round2,
  sqrt2Of,
  twoProduct,
} from './double-double.ts';

/** The elementary functions of C's library, rounded to the nearest double. NaN and infinities as in C; no errors here. */

/** e ** x. */
export function exp(x: number): number {
  return Number.isFinite(x) ? expRounded(fromDouble(x)) : Math.exp(x);
}

/** The natural logarithm: −Infinity for 0, NaN below. */
export function log(x: number): number {
  return x > 0 && Number.isFinite(x) ? round2(log2Of(x)) : Math.log(x);
}

/** The square root of a sum of squares, without overflow on the way. */
export function hypot(...sides: readonly number[]): number {
  const sizes = sides.map(Math.abs);
  if (sizes.includes(Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
  const longest = Math.max(...sizes, 0);
  if (!(longest > 0)) return longest;
  const unit = powerOfTwoNear(longest);
  let sum = fromDouble(0);
  for (const size of sizes) sum = add2(sum, twoProduct(size / unit, size / unit));
  return round2(sqrt2Of(sum)) * unit;
}

/** 2^k of about the size of a positive double, clear of the subnormals. */
function powerOfTwoNear(size: number): number {
  return 2 ** Math.max(-1000, Math.min(1022, Math.floor(Math.log2(size))));
}

const halfPi: readonly Double2[] = [
  { high: 1.5707963267341256, low: 0 }, // 33 bits, so that its product with a number of quarters is exact
  { high: 6.077100506303966e-11, low: 0 },
  { high: 2.0222662487959506e-21, low: 1.0085854035872483e-37 }, // the rest
];

/** x − quarters * π/2 with |rest| ≤ π/4, and the quarters modulo 4. */
function reduceByHalfPi(x: number): { readonly quarter: number; readonly rest: Double2 } {
  if (Math.abs(x) > 1e5) return reduceExactly(x);
  const quarters = Math.round(x / (Math.PI / 2));
  let rest = fromDouble(x);
  for (const part of halfPi) rest = add2(rest, negate2(multiply2(part, fromDouble(quarters))));
  return { quarter: ((quarters % 4) + 4) % 4, rest };
}

/** The same for x of any size, on π/2 with 1200 bits after the point. */
function reduceExactly(x: number): { readonly quarter: number; readonly rest: Double2 } {
  const unit = piHalves();
  const scaled = BigInt(Math.trunc(x)) << 1200n; // beyond 1e5 the fraction is added below
  const fraction = BigInt(Math.round((x - Math.trunc(x)) * 2 ** 60)) << 1140n;
  const value = scaled + fraction;
  let quarters = value / unit;
  let rest = value - quarters * unit;
  if (rest * 2n > unit) {
    rest -= unit;
    quarters += 1n;
  } else if (rest * -2n > unit) {
    rest += unit;
    quarters -= 1n;
  }
  const bits = rest >> 1000n; // 200 bits after the point, of which 140 and more are left
  const high = Number(bits);
  const low = Number(bits - BigInt(high));
  return {
    quarter: Number(((quarters % 4n) + 4n) % 4n),
    rest: { high: high * 2 ** -200, low: low * 2 ** -200 },
  };
}

let piHalf: bigint | undefined;

/** π/2 * 2^1200, by Machin's formula. */
function piHalves(): bigint {
  piHalf ??= (16n * inverseArctangent(5n) - 4n * inverseArctangent(239n)) >> 65n;
  return piHalf;
}

/** arctan(1 / n) * 2^1264. */
function inverseArctangent(n: bigint): bigint {
  let power = (1n << 1264n) / n;
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 2n, power /= -n * n) sum += power / k;
  return sum;
}

/** sin r for |r| ≤ π/4, by Taylor. */
function sineReduced(r: Double2): Double2 {
  const square = multiply2(r, r);
  let sum = fromDouble(0);
  for (let n = 27; n >= 3; n -= 2) {
    const term = inverseFactorial(n);
    sum = multiply2(add2(n % 4 === 3 ? negate2(term) : term, sum), square);
  }
  return add2(r, multiply2(sum, r));
}

/** cos r for |r| ≤ π/4. */
function cosineReduced(r: Double2): Double2 {
  const square = multiply2(r, r);
  let sum = fromDouble(0);
  for (let n = 28; n >= 2; n -= 2) {
    const term = inverseFactorial(n);
    sum = multiply2(add2(n % 4 === 2 ? negate2(term) : term, sum), square);
  }
  return add2(fromDouble(1), sum);
}

/** sin x and cos x, unrounded. */
export function sineAndCosine(x: number): { readonly sine: Double2; readonly cosine: Double2 } {
  const { quarter, rest } = reduceByHalfPi(x);
  const [sine, cosine] = [sineReduced(rest), cosineReduced(rest)];
  switch (quarter) {
    case 0:
      return { sine, cosine };
    case 1:
      return { sine: cosine, cosine: negate2(sine) };
    case 2:
      return { sine: negate2(sine), cosine: negate2(cosine) };
    default:
      return { sine: negate2(cosine), cosine: sine };
  }
}

/** sin x, in radians. */
export function sin(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) < 1e-150) return Math.sin(x);
  return round2(sineAndCosine(x).sine);
}

/** cos x. */
export function cos(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  return round2(sineAndCosine(x).cosine);
}

/** tan x. */
export function tan(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) < 1e-150) return Math.tan(x);
  const { sine, cosine } = sineAndCosine(x);
  return round2(divide2(sine, cosine));
}

/** The angle of the point (x, y), −π … π. */
export function atan2(y: number, x: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y) || x === 0 || y === 0) return Math.atan2(y, x);
  const unit = powerOfTwoNear(Math.max(Math.abs(x), Math.abs(y)));
  return angle(fromDouble(y / unit), fromDouble(x / unit));
}

/** The angle of a point near the unit circle: the host's, corrected by how far its sine and cosine miss. */
export function angle(y: Double2, x: Double2): number {
  const rough = Math.atan2(y.high, x.high);
  if (Math.abs(rough) < 1e-150) return rough;
  const { sine, cosine } = sineAndCosine(rough);
  const miss = add2(multiply2(y, cosine), negate2(multiply2(x, sine)));
  const along = add2(multiply2(x, cosine), multiply2(y, sine));
  return round2(add2(fromDouble(rough), divide2(miss, along)));
}
