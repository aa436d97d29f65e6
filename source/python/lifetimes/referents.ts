import { Cell } from '../object/cell.ts';
import { PyCode } from '../object/code-object.ts';
import { PyDict } from '../object/dict.ts';
import { PyException } from '../object/exception.ts';
import { PyFrame } from '../object/frame-object.ts';
import { PyFunction, PyMethod } from '../object/function.ts';
import { PyGenerator } from '../object/generator.ts';
import { PyModule } from '../object/module.ts';
import { PyBoundNative, PyNative } from '../object/native.ts';
import { PyFloat, PyInstance, PyList, PyTuple, WideStr } from '../object/object.ts';
import type { Attributed } from '../object/shape.ts';
import { PyTraceback } from '../object/traceback.ts';
import { PyType } from '../object/type-object.ts';
import { PyObject, type Value } from '../object/value.ts';
import { PyReference } from '../object/weak-reference.ts';
import { Frame } from '../vm/frame.ts';

/** What an object holds: objects only, one entry for each reference. */
export type Referents = PyObject[];

/**
The objects that an object holds, one entry for each reference, in the order in which CPython lets them go when the object
dies: an instance its slots, its attributes, its class; a list or tuple its items, and a function its cells, from the end; a
dict its entries in order.

Of kinds that are not named here every field is followed: whatever a native type keeps, it keeps there. What a JavaScript
closure keeps is not seen.
*/
export function referents(object: PyObject, out: Referents): void {
  if (object instanceof PyInstance) {
    followAttributes(object, out);
    out.push(object.cls);
  } else if (object instanceof PyList || object instanceof PyTuple) {
    const { items } = object;
    for (let i = items.length - 1; i >= 0; i--) add(items[i], out);
    if (object.cls.heap) followAttributes(object as unknown as Attributed, out);
  } else if (object instanceof PyDict) {
    for (const entry of object.map.values()) {
      add(entry.key, out);
      add(entry.value, out);
    }
    if (object.cls.heap) followAttributes(object as unknown as Attributed, out);
  } else if (object instanceof PyFunction) followFunction(object, out);
  else if (object instanceof Cell) add(object.contents, out);
  else if (object instanceof PyMethod) {
    add(object.fn, out);
    add(object.self, out);
  } else if (object instanceof PyBoundNative) add(object.self, out);
  else if (isLeaf(object)) return;
  else if (object instanceof PyType) followType(object, out);
  else if (object instanceof PyModule) out.push(object.dict);
  else if (object instanceof PyGenerator) followGenerator(object, out);
  else if (object instanceof PyFrame) followFrame(object.frame, out);
  else if (object instanceof PyTraceback) {
    if (object.next !== null) out.push(object.next);
    followFrame(object.frame, out);
  } else if (object instanceof PyException) followException(object, out);
  else if (object instanceof PyReference) {
    add(object.callback, out);
    followAttributes(object, out);
  } else for (const field of Object.values(object)) followAny(field, out, 0);
}

/** Whether an object can hold no other that a program has made. */
export function isLeaf(object: PyObject): boolean {
  return (
    object instanceof PyFloat ||
    object instanceof WideStr ||
    object instanceof PyNative ||
    object instanceof PyCode ||
    (object instanceof PyType && !object.heap)
  );
}

function add(value: Value | undefined, out: Referents): void {
  if (typeof value === 'object' && value !== null) out.push(value);
}

function followAttributes(object: Attributed, out: Referents): void {
  const { members } = object as { members?: readonly (Value | undefined)[] };
  if (members !== undefined) for (const value of members) add(value, out);
  if (object.slots !== undefined) for (const value of object.slots) add(value, out);
  if (object.dict !== undefined) out.push(object.dict);
}

function followFunction(fn: PyFunction, out: Referents): void {
  out.push(fn.globals);
  add(fn.module, out);
  add(fn.defaults, out);
  add(fn.kwdefaults, out);
  followAttributes(fn, out);
  for (let i = fn.closure.length - 1; i >= 0; i--) out.push(fn.closure[i]!);
  add(fn.annotations, out);
  add(fn.typeParams, out);
}

function followType(type: PyType, out: Referents): void {
  for (const value of type.attributes.values()) add(value, out);
  for (const base of type.bases) out.push(base);
  out.push(type); // its __mro__ holds it: a class never dies before the collector comes
  out.push(type.cls);
}

function followException(exception: PyException, out: Referents): void {
  followAttributes(exception, out);
  out.push(exception.args);
  for (const link of [exception.traceback, exception.cause, exception.context]) add(link, out);
  for (const value of exception.fields?.values() ?? []) add(value, out);
  out.push(exception.cls);
}

function followGenerator(generator: PyGenerator, out: Referents): void {
  // While it runs they are on the stack, and the slice still has those of its last rest.
  if (generator.state !== 'running') for (const value of generator.slice) add(value, out);
  add(generator.handled.exception, out);
  // The variables of one that is over live on only in a frame object that somebody has kept.
  if (generator.state !== 'closed') followFrame(generator.frame, out);
}

/** What a frame holds apart from the stack: what it was called with, and its variables once it has ended. (Not its generator, whose frame it is.) */
export function followFrame(frame: Frame, out: Referents): void {
  add(frame.fn, out);
  add(frame.globals, out);
  add(frame.namespace, out);
  if (frame.note !== undefined) add(frame.noteOn, out);
  for (const note of frame.moreNotes ?? []) add(note.on, out);
  for (const value of frame.saved ?? []) add(value, out);
}

/** How deep the fields of a field are followed: tables with entries. */
const DEEPEST = 5;

/** A field of a native object: a value, or what is made of values. */
export function followAny(field: unknown, out: Referents, depth: number): void {
  if (typeof field !== 'object' || field === null || depth > DEEPEST) return;
  if (field instanceof PyObject) out.push(field);
  else if (field instanceof Frame) followFrame(field, out);
  else if (Array.isArray(field)) for (const item of field) followAny(item, out, depth + 1);
  else if (field instanceof Map) {
    for (const [key, value] of field) {
      followAny(key, out, depth + 1);
      followAny(value, out, depth + 1);
    }
  } else if (field instanceof Set) for (const item of field) followAny(item, out, depth + 1);
  else if (!ArrayBuffer.isView(field))
    for (const value of Object.values(field)) followAny(value, out, depth + 1);
}
