import { Cell } from '../object/cell.ts';
import { PyDict } from '../object/dict.ts';
import { PyFunction } from '../object/function.ts';
import { PyGenerator } from '../object/generator.ts';
import { PyInstance, PyList, PyTuple } from '../object/object.ts';
import { PyObject, type Value } from '../object/value.ts';
import type { Frame } from '../vm/frame.ts';
import type { VM } from '../vm/vm.ts';
import { isLeaf, type Referents, referents } from './referents.ts';

/** Globals that are looked through for a dropped object before anything is walked. */
const MOST_GLOBALS = 200;

/** Frames that are looked through, from the innermost. */
const MOST_FRAMES = 3;

/** How deep native iterators are looked into: a zip has a tuple of enumerates of generators. */
const DEEPEST = 4;

/**
Whether an object is plainly still held, so that nothing need be marked: by a variable or operand of the innermost frames, or by a
global.
*/
export function isInSight(vm: VM, innermost: Frame, object: PyObject): boolean {
  const { globals } = innermost;
  if (object === globals) return true;
  let frame: Frame | undefined = innermost;
  for (let looked = 0; frame !== undefined && looked < MOST_FRAMES; looked++, frame = frame.back) {
    if (isInFrame(vm, frame, object)) return true;
  }
  if (globals.size > MOST_GLOBALS) return false;
  for (const entry of globals.map.values()) if (entry.value === object) return true;
  return false;
}

function isInFrame({ stack }: VM, frame: Frame, object: PyObject): boolean {
  const { base, sp, code } = frame;
  if (object === frame.generator || frame.held?.includes(object) === true) return true;
  if (frame.steps !== undefined) return false;
  for (let i = base; i < sp; i++) {
    const value = stack[i];
    if (value === object || (value instanceof Cell && value.contents === object)) return true;
  }
  for (let i = sp - 1; i >= base + code.variables; i--) if (leadsTo(stack[i]!, object, DEEPEST)) return true;
  return false;
}

/** Whether an operand is a native iterator, or the like, that has the object. */
function leadsTo(value: Value, object: PyObject, depth: number): boolean {
  if (depth === 0 || !(value instanceof PyObject) || isLeaf(value) || isLarge(value)) return false;
  const inner: Referents = [];
  referents(value, inner);
  return inner.some((child) => child === object || leadsTo(child, object, depth - 1));
}

/** Whether it may take long to look through an object. */
function isLarge(object: PyObject): boolean {
  return (
    object instanceof PyInstance ||
    object instanceof PyList ||
    object instanceof PyDict ||
    object instanceof PyFunction ||
    object instanceof PyGenerator ||
    (object instanceof PyTuple && object.items.length > DEEPEST)
  );
}
