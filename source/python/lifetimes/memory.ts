import { PyDict } from '../object/dict.ts';
import { PyBytes, PyInstance, PyList, PyTuple, WideStr } from '../object/object.ts';
import { PyObject, type Value } from '../object/value.ts';
import type { Frame } from '../vm/frame.ts';
import type { VM } from '../vm/vm.ts';
import { mark, roots } from './mark.ts';

/** What an object costs by itself, and an entry of a dict or set, in bytes: about what they take here. */
const OBJECT = 64;
const ENTRY = 100;

/** How deep the fields of a native's object are weighed: tables with entries. */
const DEEPEST = 4;

/** A set of so many objects is the most that JavaScript has. */
const MOST_OBJECTS = 2 ** 24;

/**
How many bytes the run holds now, about: what it can still get at, and all that the natives under way have taken, since what
they hold in variables of JavaScript is not seen. A text or number that is held twice is counted twice.
*/
export function memoryInUse(vm: VM): number {
  const reached = new Set<PyObject>();
  try {
    vm.charge(mark(roots(vm), reached));
  } catch (error) {
    if (reached.size < MOST_OBJECTS) throw error;
    return Number.POSITIVE_INFINITY;
  }
  let bytes = 0;
  for (const object of reached) bytes += sizeOf(object);
  for (let i = 0; i < vm.frame.sp; i++) bytes += leafSize(vm.stack[i]);
  for (let frame: Frame | undefined = vm.frame; frame !== undefined; frame = frame.back) bytes += frame.taken;
  return bytes;
}

function sizeOf(object: PyObject): number {
  if (object instanceof PyList || object instanceof PyTuple) return OBJECT + sizeOfAll(object.items);
  if (object instanceof PyDict) {
    let bytes = OBJECT + ENTRY * object.map.size;
    for (const { key, value } of object.map.values()) bytes += leafSize(key) + leafSize(value);
    return bytes;
  }
  if (object instanceof PyInstance) return OBJECT + sizeOfAll(object.slots ?? []);
  let bytes = OBJECT;
  for (const field of Object.values(object)) bytes += fieldSize(field, 0);
  return bytes;
}

function sizeOfAll(values: readonly (Value | undefined)[]): number {
  let bytes = 8 * values.length;
  for (const value of values) bytes += leafSize(value);
  return bytes;
}

/** The size of a value that holds no others. (Those that do are weighed by themselves.) */
function leafSize(value: Value | undefined): number {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'bigint') return bigintSize(value);
  if (value instanceof WideStr) return 4 * value.codes.length;
  return 0;
}

function bigintSize(value: bigint): number {
  return -(2n ** 256n) < value && value < 2n ** 256n ? 32 : value.toString(32).length;
}

/** The size of what a native's object keeps in a field, without the objects of the program in it. */
function fieldSize(field: unknown, depth: number): number {
  if (typeof field === 'string') return field.length;
  if (typeof field === 'bigint') return bigintSize(field);
  if (typeof field !== 'object' || field === null || depth > DEEPEST) return 0;
  if (field instanceof WideStr || field instanceof PyBytes) return leafSize(field);
  if (field instanceof PyObject) return 0;
  if (ArrayBuffer.isView(field)) return field.byteLength;
  if (field instanceof Map || field instanceof Set) return ENTRY * field.size;
  if (!Array.isArray(field)) return 0;
  let bytes = 8 * field.length;
  for (const item of field) bytes += fieldSize(item, depth + 1);
  return bytes;
}
