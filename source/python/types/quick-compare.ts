import { floatType, listType, objectType, tupleType } from '../object/core-types.ts';
import { PyFloat, type PyList, type PyTuple, WideStr } from '../object/object.ts';
import type { PyObject, Value } from '../object/value.ts';
import { compareTexts, equalTexts, textLength } from '../text/text.ts';

/** Containers nested deeper than this are compared by their own methods, which count as calls. */
const DEEPEST = 2;

/** So are longer containers and texts: their methods charge for the work. */
const LONG = 64;

/**
Whether two values are the same object or equal, where that is known without calling Python; undefined: it has to be
asked (`same` of compare.ts). For loops over many items.
*/
export function quickSame(a: Value, b: Value, depth = 0): boolean | undefined {
  if (typeof a === 'string' && typeof b === 'string' && a.length > LONG) return undefined;
  if (a === b) return true;
  const left = plainKind(a);
  const right = plainKind(b);
  if (left === 'number' && right === 'number') {
    const x = numberOf(a);
    const y = numberOf(b);
    // biome-ignore lint/suspicious/noDoubleEquals: compares a number with a bigint by value
    return x == y;
  }
  if (a instanceof WideStr && b instanceof WideStr)
    return a.codes.length > LONG ? undefined : equalTexts(a, b);
  if (left === 'items' && right === 'items') {
    if ((a as PyObject).cls !== (b as PyObject).cls) return false;
    return quickSameItems((a as PyList | PyTuple).items, (b as PyList | PyTuple).items, depth + 1);
  }
  if (left === undefined || right === undefined) return undefined;
  return false;
}

function quickSameItems(a: readonly Value[], b: readonly Value[], depth: number): boolean | undefined {
  if (a.length !== b.length) return false;
  if (depth > DEEPEST || a.length > LONG) return undefined;
  for (let i = 0; i < a.length; i++) {
    const answer = quickSame(a[i]!, b[i]!, depth);
    if (answer !== true) return answer;
  }
  return true;
}

/** Whether `a < b`, where that is known without calling Python; undefined: it has to be asked, or is an error. */
export function quickLess(a: Value, b: Value, depth = 0): boolean | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  if (typeof a === 'string' && typeof b === 'string') return a.length > LONG ? undefined : a < b;
  const left = plainKind(a);
  if (left === undefined) return undefined;
  const right = plainKind(b);
  if (left === 'number' && right === 'number') return numberOf(a) < numberOf(b);
  if (isText(a) && isText(b)) return textLength(a) > LONG ? undefined : compareTexts(a, b) < 0;
  if (
    left === 'items' &&
    right === 'items' &&
    (a as PyObject).cls === (b as PyObject).cls &&
    depth < DEEPEST
  ) {
    const x = (a as PyList | PyTuple).items;
    const y = (b as PyList | PyTuple).items;
    if (x.length > LONG) return undefined;
    for (let i = 0; i < x.length && i < y.length; i++) {
      const equal = quickSame(x[i]!, y[i]!, depth + 1);
      if (equal === undefined) return undefined;
      if (!equal) return quickLess(x[i]!, y[i]!, depth + 1);
    }
    return x.length < y.length;
  }
  return undefined;
}

function isText(value: Value): value is string | WideStr {
  return typeof value === 'string' || value instanceof WideStr;
}

/** How a value is compared, for those that need no Python; values of two different kinds are never equal. */
type PlainKind = 'number' | 'text' | 'none' | 'wide' | 'items' | 'identity';

function plainKind(value: Value): PlainKind | undefined {
  switch (typeof value) {
    case 'number':
    case 'bigint':
    case 'boolean':
      return 'number';
    case 'string':
      return 'text';
  }
  if (value === null) return 'none';
  if (value instanceof WideStr) return 'wide';
  const { cls } = value;
  if (cls === floatType) return 'number';
  if (cls === listType || cls === tupleType) return 'items';
  return cls.lookup('__eq__') === objectType.lookup('__eq__') ? 'identity' : undefined;
}

function numberOf(value: Value): number | bigint {
  if (value instanceof PyFloat) return value.value;
  return typeof value === 'boolean' ? Number(value) : (value as number | bigint);
}
