import { hypot } from '../../number/elementary.ts';
import { exactFloat, nearestFloat } from '../../number/float-digits.ts';
import { typeOf } from '../../object/core-types.ts';
import { overflowError, valueError } from '../../object/exception.ts';
import { END } from '../../object/markers.ts';
import { builtin, type PyNative, type Steps } from '../../object/native.ts';
import { intOf, PyFloat, type PyList } from '../../object/object.ts';
import type { Result, Value } from '../../object/value.ts';
import { askDouble, doubleOf } from '../../types/float-convert.ts';
import { collect, iterate, next } from '../../vm/iteration.ts';
import { binary } from '../../vm/operators.ts';
import { ITEM_WORK, type VM } from '../../vm/vm.ts';

/** An exact sum of doubles, as a whole number of 2^−1074ths. */
class ExactSum {
  private sum = 0n;
  private special = 0; // the sum of the infinities and NaNs
  private infinities = 0;

  add(value: number): void {
    if (!Number.isFinite(value)) {
      this.special += value;
      if (!Number.isNaN(value)) this.infinities++;
      return;
    }
    const { negative, mantissa, exponent } = exactFloat(value);
    const scaled = mantissa << BigInt(exponent + 1074);
    this.sum += negative ? -scaled : scaled;
  }

  get allFinite(): boolean {
    return this.special === 0;
  }

  /** Adds a * b; false: a part of it lies below what the sum can hold. */
  addProduct(a: number, b: number): boolean {
    const product = a * b;
    if (!Number.isFinite(product)) {
      this.add(product);
      return true;
    }
    const [x, y] = [exactFloat(a), exactFloat(b)];
    const exponent = x.exponent + y.exponent + 1074;
    const mantissa = x.mantissa * y.mantissa;
    if (exponent < 0 && (mantissa & ((1n << BigInt(-exponent)) - 1n)) !== 0n) return false;
    const scaled = exponent < 0 ? mantissa >> BigInt(-exponent) : mantissa << BigInt(exponent);
    this.sum += x.negative !== y.negative ? -scaled : scaled;
    return true;
  }

  /** The nearest double. Errors: `clash` where infinities of both signs were added. */
  round(clash: string | undefined): number {
    if (this.infinities > 0 && Number.isNaN(this.special) && clash !== undefined) throw valueError(clash);
    if (this.special !== 0) return this.special;
    const size = nearestFloat(this.sum < 0n ? -this.sum : this.sum, -1074);
    return this.sum < 0n ? -size : size;
  }
}

function* askReal(vm: VM, value: Value): Generator<Result, number, Value> {
  return doubleOf(value) ?? (yield* askDouble(vm, value, `must be real number, not ${typeOf(value).tpName}`));
}

function* fsum(vm: VM, iterable: Value): Steps {
  const iterator = yield iterate(vm, iterable);
  const sum = new ExactSum();
  let anyNaN = false;
  for (;;) {
    const item = yield next(vm, iterator);
    if (item === END) break;
    vm.charge(4);
    const value = yield* askReal(vm, item);
    anyNaN ||= Number.isNaN(value);
    sum.add(value);
  }
  const result = sum.round(anyNaN ? undefined : '-inf + inf in fsum');
  if (!Number.isFinite(result) && sum.allFinite) throw overflowError('intermediate overflow in fsum');
  return new PyFloat(result);
}

function* prod(vm: VM, iterable: Value, start: Value): Steps {
  let result = start;
  const iterator = yield iterate(vm, iterable);
  for (;;) {
    const item = yield next(vm, iterator);
    if (item === END) return result;
    vm.charge(ITEM_WORK);
    result = yield binary(vm, '*', result, item);
  }
}

function* sumprod(vm: VM, p: Value, q: Value): Steps {
  const left = ((yield collect(vm, p)) as PyList).items;
  const right = ((yield collect(vm, q)) as PyList).items;
  if (left.length !== right.length) throw valueError('Inputs are not the same length');
  vm.charge(left.length * 8);
  const exact = exactProducts(left, right);
  if (exact !== undefined) return new PyFloat(exact);
  let total: Value = 0;
  for (let i = 0; i < left.length; i++) {
    total = yield binary(vm, '+', total, yield binary(vm, '*', left[i]!, right[i]!));
  }
  return total;
}

/** The sum where every pair is of floats, or of a float and an int: rounded once. */
function exactProducts(left: readonly Value[], right: readonly Value[]): number | undefined {
  const sum = new ExactSum();
  let anyFloat = false;
  for (let i = 0; i < left.length; i++) {
    const [a, b] = [left[i]!, right[i]!];
    const isFloat = a instanceof PyFloat || b instanceof PyFloat;
    if (!isFloat && (intOf(a) === undefined || intOf(b) === undefined)) return undefined;
    const [x, y] = [doubleOf(a), doubleOf(b)];
    if (x === undefined || y === undefined || !sum.addProduct(x, y)) return undefined;
    anyFloat ||= isFloat;
  }
  return anyFloat ? sum.round(undefined) : undefined;
}

function* coordinates(vm: VM, point: Value): Generator<Result, number[], Value> {
  const { items } = (yield collect(vm, point)) as PyList;
  const result: number[] = [];
  for (const item of items) result.push(yield* askReal(vm, item));
  return result;
}

/** The functions of `math` over many numbers. */
export const mathSums: readonly PyNative[] = [
  builtin(
    'dist',
    '(p, q, /)',
    function* (vm: VM, p: Value, q: Value): Steps {
      const from = yield* coordinates(vm, p);
      const to = yield* coordinates(vm, q);
      if (from.length !== to.length) throw valueError('both points must have the same number of dimensions');
      return new PyFloat(hypot(...from.map((x, i) => x - to[i]!)));
    },
    undefined,
    'math',
  ),
  builtin('fsum', '(seq, /)', fsum, undefined, 'math'),
  builtin(
    'hypot',
    '(*coordinates)',
    function* (vm: VM, sides: readonly Value[]): Steps {
      const doubles: number[] = [];
      for (const side of sides) doubles.push(yield* askReal(vm, side));
      return new PyFloat(hypot(...doubles));
    },
    undefined,
    'math',
  ),
  builtin('prod', '(iterable, /, *, start=1)', prod, undefined, 'math'),
  builtin('sumprod', '(p, q, /)', sumprod, undefined, 'math'),
];
