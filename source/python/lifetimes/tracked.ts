import * as core from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { PyTuple } from '../object/object.ts';
import { PyType } from '../object/type-object.ts';
import { PyObject, type Value } from '../object/value.ts';
import { rangeIteratorType } from '../vm/iterators.ts';

/** Types whose instances can be in no circle. */
const UNTRACKED = new Set<PyType>([
  core.intType,
  core.boolType,
  core.floatType,
  core.complexType,
  core.strType,
  core.bytesType,
  core.bytearrayType,
  core.noneType,
  core.ellipsisType,
  core.notImplementedType,
  core.rangeType,
  core.codeType,
  core.objectType,
  rangeIteratorType,
]);

/** gc.is_tracked: a tuple or dict is followed only if something in it may be; a built-in type is not. */
export function isTracked(object: Value): boolean {
  if (!(object instanceof PyObject) || UNTRACKED.has(object.cls)) return false;
  if (object instanceof PyType) return object.heap;
  if (isPlainTuple(object)) return mayBeTracked(object.items);
  if (object instanceof PyDict && object.cls === core.dictType)
    return mayBeTracked([...object.entries()].flatMap(({ key, value }) => [key, value!]));
  return true;
}

function isPlainTuple(value: Value): value is PyTuple {
  return value instanceof PyTuple && value.cls === core.tupleType;
}

/** Whether one of the parts is more than plain values, and tuples of them however deep. */
function mayBeTracked(parts: readonly Value[]): boolean {
  const waiting = [...parts];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (isPlainTuple(part)) for (const item of part.items) waiting.push(item);
    else if (part instanceof PyType ? part.heap : part instanceof PyObject && !UNTRACKED.has(part.cls))
      return true;
  }
  return false;
}
