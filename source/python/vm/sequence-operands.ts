import { typeOf } from '../object/core-types.ts';
import { type PyRaise, typeError } from '../object/exception.ts';
import { PyNative } from '../object/native.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { hasIndex } from '../types/subscript.ts';
import type { Attempt } from './compare.ts';

/** Whether CPython's type has a table of sequence methods, be it for `in` alone. */
export function hasSequenceSlots(type: PyType): boolean {
  return type.heap || type.lookup('__len__') !== undefined || type.lookup('__contains__') !== undefined;
}

/** Whether a value is of a built-in type of sequences that can be repeated, or of a subclass. */
export function isSequence(value: Value): boolean {
  return isSequenceMethod({ method: typeOf(value).lookup('__mul__') });
}

/**
The methods for `a + b` and `a * b` in CPython's order: those of sequences come last, since they are no methods of numbers
there, and a sequence is repeated only by what stands for an int.
*/
export function sequencesLast(operator: string, attempts: readonly Attempt[]): readonly Attempt[] {
  if ((operator !== '+' && operator !== '*') || !attempts.some(isSequenceMethod)) return attempts;
  const last = attempts.filter(
    (tried) => isSequenceMethod(tried) && (operator === '+' || hasIndex(tried.other)),
  );
  return [...attempts.filter((tried) => !isSequenceMethod(tried)), ...last];
}

function isSequenceMethod({ method }: { readonly method: Value | undefined }): boolean {
  return method instanceof PyNative && method.owner?.attributes.has('__len__') === true;
}

/** The TypeError of `a * b` where one of them is a sequence and the other no count. Undefined: neither is one. */
export function sequenceError(operator: string, a: Value, b: Value): PyRaise | undefined {
  if ((operator !== '*' && operator !== '*=') || !(isSequence(a) || isSequence(b))) return undefined;
  if (operator === '*=' && !isSequence(a) && hasSequenceSlots(typeOf(a))) return undefined;
  const factor = isSequence(a) ? b : a;
  return typeError(`can't multiply sequence by non-int of type '${typeOf(factor).tpName}'`);
}
