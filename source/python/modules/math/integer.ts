import {
  absoluteInt,
  bitLength,
  divideWork,
  type Int,
  multiplyWork,
  toInt,
} from '../../number/int-arithmetic.ts';
import { chargeInt, intMultiply } from '../../number/int-operations.ts';
import { overflowError, valueError } from '../../object/exception.ts';
import { builtin, type PyNative, type Steps } from '../../object/native.ts';
import { intOf } from '../../object/object.ts';
import type { Value } from '../../object/value.ts';
import { withInts, withOptionalInts } from '../../types/indexed.ts';
import { index } from '../../vm/operators.ts';
import type { VM } from '../../vm/vm.ts';

/** first * (first + 1) * … * last, halved again and again so that the factors stay of like size. */
function product(vm: VM, first: number, last: number): bigint {
  if (first > last) return 1n;
  if (last - first < 16) {
    let result = 1n;
    for (let i = first; i <= last; i++) result *= BigInt(i);
    return result;
  }
  const middle = Math.floor((first + last) / 2);
  const [left, right] = [product(vm, first, middle), product(vm, middle + 1, last)];
  const [bitsLeft, bitsRight] = [left.toString(16).length * 4, right.toString(16).length * 4];
  vm.charge(Math.ceil(multiplyWork(bitsLeft, bitsRight)));
  return left * right;
}

function factorial(vm: VM, n: Int): Int {
  if (n < 0) throw valueError('factorial() not defined for negative values');
  if (n > 2n ** 63n - 1n) throw overflowError('factorial() argument should not exceed 9223372036854775807');
  const count = Number(n);
  chargeInt(vm, count * Math.log2(count + 1));
  return toInt(product(vm, 2, count));
}

function requireNatural(n: Int, k: Int | undefined): void {
  if (n < 0) throw valueError('n must be a non-negative integer');
  if (k !== undefined && k < 0) throw valueError('k must be a non-negative integer');
}

function permutations(vm: VM, n: Int, k: Int | undefined): Int {
  if (k === undefined) return factorial(vm, n);
  requireNatural(n, k);
  if (k > n) return 0;
  chargeInt(vm, Number(k) * bitLength(n), Number(k));
  if (typeof n === 'number') return toInt(product(vm, n - Number(k) + 1, n));
  let result: Int = 1;
  for (let i = 0n; i < k; i++) result = intMultiply(vm, result, toInt(n - i));
  return result;
}

function combinations(vm: VM, n: Int, k: Int): Int {
  requireNatural(n, k);
  if (k > n) return 0;
  const rest = BigInt(n) - BigInt(k);
  const fewer = rest < BigInt(k) ? toInt(rest) : k;
  if (fewer > 2n ** 63n - 1n) {
    throw overflowError('min(n - k, k) must not exceed 9223372036854775807');
  }
  const above = permutations(vm, n, fewer);
  return toInt(BigInt(above) / BigInt(factorial(vm, fewer)));
}

function greatestDivisor(vm: VM, a: Int, b: Int): Int {
  let [x, y] = [absoluteInt(a), absoluteInt(b)];
  vm.charge(Math.ceil((bitLength(x) + bitLength(y)) / 8));
  while (typeof x === 'bigint' || typeof y === 'bigint') {
    if (y === 0) return x;
    vm.charge(Math.ceil(divideWork(bitLength(x), bitLength(y))) + 8);
    [x, y] = [y, toInt(BigInt(x) % BigInt(y))];
  }
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

function leastMultiple(vm: VM, a: Int, b: Int): Int {
  if (a === 0 || b === 0) return 0;
  const divisor = greatestDivisor(vm, a, b);
  return absoluteInt(intMultiply(vm, toInt(BigInt(a) / BigInt(divisor)), b));
}

/** ⌊√n⌋ by Newton's, from above. */
function integerRoot(vm: VM, n: Int): Int {
  if (n < 0) throw valueError('isqrt() argument must be nonnegative');
  if (n === 0) return 0;
  const bits = bitLength(n);
  vm.charge(Math.ceil(multiplyWork(bits, bits) * Math.log2(bits + 1)));
  const whole = BigInt(n);
  let root = 1n << BigInt(Math.ceil(bits / 2));
  for (;;) {
    const next = (root + whole / root) >> 1n;
    if (next >= root) return toInt(root);
    root = next;
  }
}

/** A function of any number of ints, folded from the left. */
function folded(name: string, start: Int, combine: (vm: VM, a: Int, b: Int) => Int): PyNative {
  const body = function* (vm: VM, integers: readonly Value[]): Steps {
    let result = start;
    for (const given of integers) {
      result = combine(vm, result, intOf(given) ?? intOf(yield index(vm, given))!);
    }
    return absoluteInt(result);
  };
  return builtin(name, '(*integers)', body, undefined, 'math');
}

/** The functions of `math` on ints. */
export const mathInteger: readonly PyNative[] = [
  builtin('comb', '(n, k, /)', withInts([0, 1], combinations), undefined, 'math'),
  builtin('factorial', '(n, /)', withInts([0], factorial), undefined, 'math'),
  folded('gcd', 0, greatestDivisor),
  builtin('isqrt', '(n, /)', withInts([0], integerRoot), undefined, 'math'),
  folded('lcm', 1, leastMultiple),
  builtin('perm', '(n, k=None, /)', withOptionalInts([1], withInts([0], permutations)), undefined, 'math'),
];
