import { addInts, type Int } from '../number/int-arithmetic.ts';
import { bytearrayType, floatType, isInstance, typeOf } from '../object/core-types.ts';
import { typeError } from '../object/exception.ts';
import { END } from '../object/markers.ts';
import { builtin, type PyNative, type Steps } from '../object/native.ts';
import { intOf, PyBytes, PyFloat, strOf } from '../object/object.ts';
import { DEFERRED, type Result, type Value } from '../object/value.ts';
import { iterate, next } from '../vm/iteration.ts';
import { binary } from '../vm/operators.ts';
import { ITEM_WORK, type VM } from '../vm/vm.ts';

/** The int in an exact int or bool. */
function plainInt(value: Value): Int | undefined {
  return typeof value === 'object' ? undefined : intOf(value);
}

/**
sum(): ints exactly; floats with the rounding errors added up beside the sum (Neumaier), as CPython does since 3.12; all
else by `+`. Errors: TypeError.
*/
function* sum(vm: VM, iterable: Value, start: Value): Steps {
  const iterator = yield iterate(vm, iterable);
  if (strOf(start) !== undefined) throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  if (start instanceof PyBytes) throw typeError("sum() can't sum bytes [use b''.join(seq) instead]");
  if (isInstance(start, bytearrayType))
    throw typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
  let total = start;
  let form: 'int' | 'float' | 'other' = plainInt(total) === undefined ? 'other' : 'int';
  let high = 0;
  let low = 0; // what rounding took from `high`
  if (typeOf(total) === floatType) [form, high] = ['float', (total as PyFloat).value];
  for (;;) {
    vm.charge(ITEM_WORK);
    let item = next(vm, iterator);
    if (item === DEFERRED) item = yield item;
    if (item === END) return form === 'float' ? new PyFloat(joined(high, low)) : total;
    const int = plainInt(item);
    if (form === 'int' && int !== undefined) {
      total = addInts(plainInt(total)!, int);
      continue;
    }
    const float = typeOf(item) === floatType ? (item as PyFloat).value : undefined;
    if (form === 'float' && float !== undefined) {
      const sum = high + float;
      low += Math.abs(high) >= Math.abs(float) ? high - sum + float : float - sum + high;
      high = sum;
      continue;
    }
    if (form === 'float' && int !== undefined && Math.abs(Number(int)) < 2 ** 63) {
      high += Number(int);
      continue;
    }
    if (form === 'float') total = new PyFloat(joined(high, low));
    let result: Result = binary(vm, '+', total, item);
    if (result === DEFERRED) result = yield result;
    total = result;
    form = 'other';
    if (float !== undefined && typeOf(total) === floatType)
      [form, high, low] = ['float', (total as PyFloat).value, 0];
  }
}

function joined(high: number, low: number): number {
  return low !== 0 && Number.isFinite(low) ? high + low : high;
}

/** The builtin function sum. */
export const sumBuiltins: readonly PyNative[] = [
  builtin(
    'sum',
    '(iterable, /, start=0)',
    sum,
    `Return the sum of a 'start' value (default: 0) plus an iterable of numbers

When the iterable is empty, return the start value.
This function is intended specifically for use with numeric values and may
reject non-numeric types.`,
  ),
];
