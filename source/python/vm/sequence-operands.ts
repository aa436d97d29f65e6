import {
  bytearrayType,
  bytesType,
  isInstance,
  listType,
  strType,
  tupleType,
  typeOf,
} from '../object/core-types.ts';
import { type PyRaise, typeError } from '../object/exception.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';

const concatenating = [strType, listType, tupleType];
const sequences = [...concatenating, bytesType, bytearrayType];

/** Whether CPython's type has a table of sequence methods, be it for `in` alone. */
export function hasSequenceSlots(type: PyType): boolean {
  return type.heap || type.lookup('__len__') !== undefined || type.lookup('__contains__') !== undefined;
}

/** Whether a value is of a built-in type of sequences that can be repeated, or of a subclass. */
export function isSequence(value: Value): boolean {
  return sequences.some((type) => isInstance(value, type));
}

/**
The TypeError of `a + b` and `a * b` where the other operand's reflected method has refused and one of them is a sequence:
CPython asks the sequence last of all, and the words are the sequence's. Undefined: neither is one.
*/
export function sequenceError(operator: string, a: Value, b: Value): PyRaise | undefined {
  if (operator.startsWith('+') && isSequence(a)) {
    const other = typeOf(b).tpName;
    const type = concatenating.find((candidate) => isInstance(a, candidate));
    return type === undefined
      ? typeError(`can't concat ${other} to ${typeOf(a).tpName}`)
      : typeError(`can only concatenate ${type.name} (not "${other}") to ${type.name}`);
  }
  if ((operator !== '*' && operator !== '*=') || !(isSequence(a) || isSequence(b))) return undefined;
  if (operator === '*=' && !isSequence(a) && hasSequenceSlots(typeOf(a))) return undefined;
  const factor = isSequence(a) ? b : a;
  return typeError(`can't multiply sequence by non-int of type '${typeOf(factor).tpName}'`);
}
