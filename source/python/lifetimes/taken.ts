import { Op } from '../compiler/opcodes.ts';
import { Cell } from '../object/cell.ts';
import { PyDict } from '../object/dict.ts';
import { keyOf } from '../object/dict-key.ts';
import { PyFunction, PyMethod } from '../object/function.ts';
import { PyBoundNative, PyNative } from '../object/native.ts';
import { PyInstance, PyList } from '../object/object.ts';
import { getOwn } from '../object/shape.ts';
import { PyObject, type Value } from '../object/value.ts';
import type { Frame } from '../vm/frame.ts';
import type { VM } from '../vm/vm.ts';
import { type Referents, referents } from './referents.ts';

/** Natives that let go of what their arguments hold. */
const LETTING_GO = new Set([
  '__delattr__',
  '__delitem__',
  '__iadd__',
  '__init__',
  '__ior__',
  '__setattr__',
  '__setitem__',
  'append',
  'appendleft',
  'clear',
  'cache_clear',
  'delattr',
  'difference_update',
  'discard',
  'extend',
  'intersection_update',
  'remove',
  'setattr',
  'symmetric_difference_update',
  'update',
]);

/** The same with their namesakes in a list, where nothing is let go. */
const KEEPING_IN_LIST = new Set(['append', 'extend', '__init__', '__iadd__']);

/** Arguments of BINARY_OP: from here on the operators are in place, in the same order; where `*` stands in it. */
const FIRST_IN_PLACE = 13;
const MULTIPLY = 5;

/** Notes the objects that an instruction takes off the stack, or overwrites: each may have been the last reference. */
export function noteTaken(vm: VM, frame: Frame, op: Op, arg: number, out: Referents): void {
  const { stack } = vm;
  const { base, sp } = frame;
  const add = (value: Value | undefined): void => {
    if (typeof value === 'object' && value !== null) out.push(value);
  };
  switch (op) {
    case Op.STORE_FAST:
    case Op.DELETE_FAST:
      add(stack[base + arg]);
      return;
    case Op.STORE_FAST_LOAD_FAST:
      add(stack[base + (arg >> 4)]);
      return;
    case Op.STORE_FAST_STORE_FAST:
      add(stack[base + (arg >> 4)]);
      add(stack[base + (arg & 15)]);
      return;
    case Op.STORE_DEREF:
    case Op.DELETE_DEREF: {
      const cell = stack[base + arg];
      if (cell instanceof Cell) add(cell.contents);
      return;
    }
    case Op.STORE_NAME:
    case Op.DELETE_NAME:
      if (frame.namespace instanceof PyDict) add(frame.namespace.getString(frame.code.names[arg]!));
      return;
    case Op.STORE_GLOBAL:
    case Op.DELETE_GLOBAL:
      add(frame.globals.getString(frame.code.names[arg]!));
      return;
    case Op.STORE_ATTR:
    case Op.DELETE_ATTR: {
      const object = stack[sp - 1];
      if (!(object instanceof PyObject)) return;
      if (object instanceof PyInstance && object.cls.members === 0)
        add(getOwn(object, frame.code.names[arg]!));
      else referents(object, out);
      out.push(object);
      return;
    }
    case Op.STORE_SUBSCR:
    case Op.DELETE_SUBSCR:
      noteItem(stack[sp - 2]!, stack[sp - 1]!, out);
      add(stack[sp - 1]);
      add(stack[sp - 2]);
      return;
    case Op.STORE_SLICE: {
      const container = stack[sp - 3];
      if (container instanceof PyObject) referents(container, out);
      for (let i = 1; i <= 4; i++) add(stack[sp - i]);
      return;
    }
    case Op.BINARY_OP:
      noteInPlace(stack[sp - 2], arg, out);
      add(stack[sp - 2]);
      add(stack[sp - 1]);
      return;
    case Op.COMPARE_OP:
    case Op.IS_OP:
    case Op.CONTAINS_OP:
    case Op.BINARY_SUBSCR:
    case Op.SEND:
    case Op.END_SEND:
      add(stack[sp - 2]);
      add(stack[sp - 1]);
      return;
    case Op.BINARY_SLICE:
      for (let i = 3; i >= 1; i--) add(stack[sp - i]);
      return;
    case Op.POP_TOP:
    case Op.END_FOR:
    case Op.TO_BOOL:
    case Op.UNARY_NEGATIVE:
    case Op.UNARY_INVERT:
    case Op.LOAD_ATTR:
    case Op.GET_ITER:
    case Op.FOR_ITER:
    case Op.FORMAT_SIMPLE:
    case Op.CONVERT_VALUE:
    case Op.UNPACK_SEQUENCE:
    case Op.UNPACK_EX:
    case Op.LIST_EXTEND:
    case Op.SET_UPDATE:
    case Op.DICT_UPDATE:
    case Op.DICT_MERGE:
    case Op.CALL_INTRINSIC_1:
    case Op.POP_JUMP_IF_NONE:
    case Op.POP_JUMP_IF_NOT_NONE:
      add(stack[sp - 1]);
      return;
    case Op.CALL:
      noteCall(vm, sp - arg - 2, sp, out);
      return;
    case Op.CALL_KW:
      noteCall(vm, sp - arg - 3, sp, out);
      return;
    case Op.CALL_FUNCTION_EX:
      noteCall(vm, sp - 3 - (arg & 1), sp, out);
      return;
    case Op.POP_EXCEPT:
      add(vm.handled.exception);
      return;
    case Op.RETURN_CONST:
    case Op.RETURN_VALUE:
      for (let i = base; i < base + frame.code.variables; i++) add(stack[i]);
      add(frame.fn);
      if (frame.namespace !== frame.globals) add(frame.namespace);
      return;
  }
}

/** What a subscript of a container leads to now. */
function noteItem(container: Value, key: Value, out: Referents): void {
  let item: Value | undefined;
  if (container instanceof PyList && typeof key === 'number') item = container.items.at(key);
  else if (container instanceof PyDict && container.asked === undefined) {
    const plain = keyOf(key);
    if (plain !== undefined) {
      const entry = container.entry(plain);
      item = entry?.value;
      if (entry?.key instanceof PyObject) out.push(entry.key);
    }
  } else if (container instanceof PyObject) referents(container, out);
  if (item instanceof PyObject) out.push(item);
}

/** What a container holds that an in-place operator may take items out of. */
function noteInPlace(left: Value | undefined, arg: number, out: Referents): void {
  if (arg < FIRST_IN_PLACE || !(left instanceof PyObject)) return;
  const empties = left instanceof PyList ? arg === FIRST_IN_PLACE + MULTIPLY : !(left instanceof PyInstance);
  if (empties) referents(left, out);
}

/** The operands of a call; of a native that lets go of things, also what they hold. */
function noteCall(vm: VM, first: number, end: number, out: Referents): void {
  const { stack } = vm;
  const callable = stack[first];
  const native = callable instanceof PyBoundNative ? callable.native : callable;
  const letsGo = native instanceof PyNative && LETTING_GO.has(native.name);
  for (let i = first; i < end; i++) {
    const value = stack[i];
    if (!(value instanceof PyObject)) continue;
    out.push(value);
    if (!letsGo) continue;
    const object = value instanceof PyBoundNative ? value.self : value;
    if (object instanceof PyList && KEEPING_IN_LIST.has((native as PyNative).name)) continue;
    if (object instanceof PyObject) noteDeep(object, out);
  }
}

/** What an object holds; of a native that keeps its things in a dict of its own (a cache) also what that holds. */
function noteDeep(object: PyObject, out: Referents): void {
  const first = out.length;
  referents(object, out);
  if (object instanceof PyList || object instanceof PyDict || object instanceof PyInstance) return;
  const end = out.length;
  for (let i = first; i < end; i++) {
    const inner = out[i]!;
    if (inner instanceof PyDict && !(object instanceof PyFunction)) referents(inner, out);
  }
}

/** Whether an instruction keeps its operands while it calls Python code; a function of the program is given them for itself. */
export function keepsOperands(vm: VM, { sp }: Frame, op: Op, arg: number): boolean {
  switch (op) {
    case Op.RETURN_CONST:
    case Op.RETURN_VALUE:
    case Op.YIELD_VALUE:
    case Op.FOR_ITER:
    case Op.SEND:
      return false;
    case Op.CALL:
      return !isProgram(vm.stack[sp - arg - 2]);
    case Op.CALL_KW:
      return !isProgram(vm.stack[sp - arg - 3]);
    case Op.CALL_FUNCTION_EX:
      return !isProgram(vm.stack[sp - 3 - (arg & 1)]);
    default:
      return true;
  }
}

function isProgram(callable: Value | undefined): boolean {
  return (
    callable instanceof PyFunction || (callable instanceof PyMethod && callable.fn instanceof PyFunction)
  );
}
