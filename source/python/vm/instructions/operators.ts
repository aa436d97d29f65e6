import { BINARY_OPERATORS } from '../../compiler/opcodes.ts';
import { andInts, orInts, xorInts } from '../../number/int-arithmetic.ts';
import {
  intAdd,
  intFloorDivide,
  intModulo,
  intMultiply,
  intPower,
  intShiftLeft,
  intShiftRight,
  intSubtract,
  intTrueDivide,
} from '../../number/int-operations.ts';
import { floatType, typeOf } from '../../object/core-types.ts';
import { typeError, valueError } from '../../object/exception.ts';
import { END } from '../../object/markers.ts';
import type { Steps } from '../../object/native.ts';
import { PyFloat, PyList, PyTuple } from '../../object/object.ts';
import { DEFERRED, type Result, type Value } from '../../object/value.ts';
import { type Comparison, compare, truthOf } from '../compare.ts';
import type { Frame } from '../frame.ts';
import { collect, iterate, next } from '../iteration.ts';
import { NOTHING, Note } from '../note.ts';
import { type BinaryOperator, binary, inPlace, plainItems } from '../operators.ts';
import type { VM } from '../vm.ts';

const FIRST_IN_PLACE = BINARY_OPERATORS.indexOf('+=');
const PLAIN = BINARY_OPERATORS.map((operator) => operator.replace(/=$/, '') as BinaryOperator);

/** BINARY_OP, by its argument. */
export function binaryByNumber(vm: VM, arg: number, a: Value, b: Value): Result {
  const operator = PLAIN[arg]!;
  if (operator !== '@') {
    if (typeof a === 'number') {
      if (typeof b === 'number') return intsByNumber(vm, operator, a, b);
      if (b instanceof PyFloat && b.cls === floatType) {
        const result = floats(operator, a, b.value);
        if (result !== undefined) return result;
      }
    } else if (typeof b === 'number' && a instanceof PyFloat && a.cls === floatType) {
      const result = floats(operator, a.value, b);
      if (result !== undefined) return result;
    }
  }
  return arg < FIRST_IN_PLACE ? binary(vm, operator, a, b) : inPlace(vm, operator, a, b);
}

/** The same for a float and an int that a float can hold; undefined: the operation is not done here. */
function floats(operator: BinaryOperator, a: number, b: number): PyFloat | undefined {
  switch (operator) {
    case '+':
      return new PyFloat(a + b);
    case '-':
      return new PyFloat(a - b);
    case '*':
      return new PyFloat(a * b);
    case '/':
      return b === 0 ? undefined : new PyFloat(a / b);
  }
  return undefined;
}

/** The same for two ints, which have no in-place methods. Errors: those of the operators. */
function intsByNumber(vm: VM, operator: Exclude<BinaryOperator, '@'>, a: number, b: number): Result {
  switch (operator) {
    case '+':
      return intAdd(vm, a, b);
    case '-':
      return intSubtract(vm, a, b);
    case '*':
      return intMultiply(vm, a, b);
    case '/':
      return intTrueDivide(vm, a, b);
    case '//':
      return intFloorDivide(vm, a, b);
    case '%':
      return intModulo(vm, a, b);
    case '**':
      return intPower(vm, a, b);
    case '<<':
      return intShiftLeft(vm, a, b);
    case '>>':
      return intShiftRight(vm, a, b);
    case '&':
      return andInts(a, b);
    case '|':
      return orInts(a, b);
    case '^':
      return xorInts(a, b);
  }
}

const COMPARISONS: readonly Comparison[] = ['<', '<=', '==', '!=', '>', '>='];

/** COMPARE_OP, by its argument: the comparison above bit 5, and in bit 4 whether the answer must be a bool. */
export function compareByNumber(vm: VM, arg: number, a: Value, b: Value): Result {
  const result = compare(vm, COMPARISONS[arg >> 5]!, a, b);
  return (arg & 16) === 0 ? result : truthOf(vm, result);
}

/** Pushes the items of a tuple, the first one on top. */
function pushReversed(vm: VM, frame: Frame, items: readonly Value[]): void {
  for (let i = items.length - 1; i >= 0; i--) vm.stack[frame.sp++] = items[i];
}

const PUSH_ITEMS = new Note((vm, _, value) => {
  pushReversed(vm, vm.frame, (value as PyTuple).items);
  return NOTHING;
});

/** UNPACK_SEQUENCE: pushes exactly `count` items. Errors: ValueError, TypeError. */
export function unpack(vm: VM, frame: Frame, iterable: Value, count: number): Result {
  if ((iterable instanceof PyTuple || iterable instanceof PyList) && !iterable.cls.heap) {
    const { items } = iterable;
    if (items.length > count) throw valueError(`too many values to unpack (expected ${count})`);
    if (items.length < count) {
      throw valueError(`not enough values to unpack (expected ${count}, got ${items.length})`);
    }
    pushReversed(vm, frame, items);
    return null;
  }
  checkIterable(iterable);
  vm.defer(takeItems(vm, iterable, count));
  return vm.attach(PUSH_ITEMS, null);
}

function checkIterable(iterable: Value): void {
  const cls = typeOf(iterable);
  if (cls.lookup('__iter__') === undefined && cls.lookup('__getitem__') === undefined) {
    throw typeError(`cannot unpack non-iterable ${cls.tpName} object`);
  }
}

function* takeItems(vm: VM, iterable: Value, count: number): Steps {
  const iterator = yield iterate(vm, iterable);
  const items: Value[] = [];
  for (;;) {
    const item = yield next(vm, iterator);
    if (item === END) break;
    if (items.length === count) throw valueError(`too many values to unpack (expected ${count})`);
    items.push(item);
  }
  if (items.length < count)
    throw valueError(`not enough values to unpack (expected ${count}, got ${items.length})`);
  return new PyTuple(items);
}

/** All items as a list: the first ones are taken one by one, the rest at once. */
function allItems(vm: VM, iterable: Value, first: number): Result {
  return plainItems(iterable) !== undefined
    ? collect(vm, iterable)
    : vm.defer(takeFirst(vm, iterable, first));
}

function* takeFirst(vm: VM, iterable: Value, count: number): Steps {
  const iterator = yield iterate(vm, iterable);
  const items: Value[] = [];
  while (items.length < count) {
    const item = yield next(vm, iterator);
    if (item === END) return new PyList(items);
    items.push(item);
  }
  return new PyList([...items, ...((yield collect(vm, iterator)) as PyList).items]);
}

/** UNPACK_EX: `before` items, a list of those between, `after` items. Errors: ValueError, TypeError. */
export function unpackStarred(vm: VM, iterable: Value, before: number, after: number): Result {
  checkIterable(iterable);
  const tuple = vm.andThen(allItems(vm, iterable, before), (list) => {
    const { items } = list as PyList;
    if (items.length < before + after) {
      const expected = after > 0 ? `at least ${before + after}` : `at least ${before}`;
      throw valueError(`not enough values to unpack (expected ${expected}, got ${items.length})`);
    }
    const end = items.length - after;
    return new PyTuple([
      ...items.slice(0, before),
      new PyList(items.slice(before, end)),
      ...items.slice(end),
    ]);
  });
  return tuple === DEFERRED ? vm.attach(PUSH_ITEMS, null) : PUSH_ITEMS.done(vm, null, tuple);
}
