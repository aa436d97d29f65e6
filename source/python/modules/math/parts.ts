import { scaleByTwo } from '../../number/float-arithmetic.ts';
import { exactFloat, nearestFloat } from '../../number/float-digits.ts';
import type { Int } from '../../number/int-arithmetic.ts';
import { overflowError, typeError, valueError } from '../../object/exception.ts';
import { builtin, type PyNative } from '../../object/native.ts';
import { intOf, PyFloat, PyTuple } from '../../object/object.ts';
import type { Value } from '../../object/value.ts';
import { withDoubles } from '../../types/doubles.ts';
import { withOptionalInts } from '../../types/indexed.ts';
import type { VM } from '../../vm/vm.ts';

const view = new DataView(new ArrayBuffer(8));

/** The place of a double in the order of all doubles, 0 for zero. */
function rank(value: number): bigint {
  view.setFloat64(0, value);
  const bits = view.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

function ofRank(place: bigint, negativeZero: boolean): number {
  view.setBigInt64(0, place < 0n ? -place : place);
  const size = view.getFloat64(0);
  return place < 0n || (place === 0n && negativeZero) ? -size : size;
}

/** The double that lies `steps` further from x towards y. */
function nextAfter(x: number, y: number, steps: Int): number {
  if (steps < 0) throw valueError('steps must be a non-negative integer');
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === y) return y;
  if (steps === 0) return x;
  const [from, to] = [rank(x), rank(y)];
  const distance = to - from;
  const count = BigInt(steps);
  if (count >= (distance < 0n ? -distance : distance)) return y;
  return ofRank(distance < 0n ? from - count : from + count, distance > 0n);
}

function ulp(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(size)) return size;
  return size === Number.MAX_VALUE ? 2 ** 971 : nextAfter(size, Number.POSITIVE_INFINITY, 1) - size;
}

/** x = m * 2^e with 0.5 ≤ |m| < 1. */
function frexp(x: number): PyTuple {
  if (x === 0 || !Number.isFinite(x)) return new PyTuple([new PyFloat(x), 0]);
  const { mantissa, exponent } = exactFloat(x);
  const power = exponent + mantissa.toString(2).length;
  return new PyTuple([new PyFloat(scaleByTwo(x, -power)), power]);
}

function ldexp(vm: VM, x: Value, i: Value): Value {
  const exponent = intOf(i);
  if (exponent === undefined) throw typeError('Expected an int as second argument to ldexp.');
  const power = Math.max(-10_000, Math.min(10_000, Number(exponent)));
  const body = withDoubles(1, (_, value) => {
    const result = scaleByTwo(value, power);
    if (!Number.isFinite(result) && Number.isFinite(value)) throw overflowError('math range error');
    return new PyFloat(result);
  });
  return body(vm, x) as Value;
}

function modf(x: number): PyTuple {
  const whole = Math.trunc(x);
  const fraction = Number.isFinite(x) ? x - whole : Number.isNaN(x) ? x : 0;
  return new PyTuple([
    new PyFloat(x < 0 || Object.is(x, -0) ? -Math.abs(fraction) : fraction),
    new PyFloat(whole),
  ]);
}

/** x − n * y for the whole n nearest to x / y, ties to even: exact. */
function remainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (!Number.isFinite(x) || y === 0) throw valueError('math domain error');
  if (!Number.isFinite(y)) return x;
  const [size, by] = [Math.abs(x), Math.abs(y)];
  const rest = size % by;
  const missing = by - rest;
  // Of a tie the even multiple: which one that is, shows in the rest by 2 * by.
  const result = rest < missing ? rest : rest > missing ? -missing : rest - 2 * ((0.5 * (size - rest)) % by);
  return x < 0 || Object.is(x, -0) ? -result : result;
}

/** x * y + z, rounded once. */
function fma(x: number, y: number, z: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(z)) {
    const result = x * y + z;
    if (Number.isNaN(result) && ![x, y, z].some(Number.isNaN)) throw valueError('invalid operation in fma');
    return result;
  }
  if (x === 0 || y === 0) return x * y + z;
  const [a, b, c] = [exactFloat(x), exactFloat(y), exactFloat(z)];
  const power = a.exponent + b.exponent;
  const base = Math.min(power, c.exponent);
  const product = (a.mantissa * b.mantissa) << BigInt(power - base);
  const added = c.mantissa << BigInt(c.exponent - base);
  const sum = (a.negative !== b.negative ? -product : product) + (c.negative ? -added : added);
  if (sum === 0n) return x * y + z === 0 ? x * y + z : 0;
  const size = nearestFloat(sum < 0n ? -sum : sum, base);
  if (!Number.isFinite(size)) throw overflowError('overflow in fma');
  return sum < 0n ? -size : size;
}

/** The functions of `math` on the parts and neighbours of doubles. */
export const mathParts: readonly PyNative[] = [
  builtin(
    'fma',
    '(x, y, z, /)',
    withDoubles(3, (_, x, y, z) => new PyFloat(fma(x, y, z))),
    undefined,
    'math',
  ),
  builtin(
    'frexp',
    '(x, /)',
    withDoubles(1, (_, x) => frexp(x)),
    undefined,
    'math',
  ),
  builtin('ldexp', '(x, i, /)', ldexp, undefined, 'math'),
  builtin(
    'modf',
    '(x, /)',
    withDoubles(1, (_, x) => modf(x)),
    undefined,
    'math',
  ),
  builtin(
    'nextafter',
    '(x, y, /, *, steps=None)',
    withOptionalInts([2], (vm: VM, x: Value, y: Value, steps: Int | undefined) => {
      const body = withDoubles(2, (_, from, to) => new PyFloat(nextAfter(from, to, steps ?? 1)));
      return body(vm, x, y) as Value;
    }),
    undefined,
    'math',
  ),
  builtin(
    'remainder',
    '(x, y, /)',
    withDoubles(2, (_, x, y) => new PyFloat(remainder(x, y))),
    undefined,
    'math',
  ),
  builtin(
    'ulp',
    '(x, /)',
    withDoubles(1, (_, x) => new PyFloat(ulp(x))),
    undefined,
    'math',
  ),
];
