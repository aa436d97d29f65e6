import { Op } from '../compiler/opcodes.ts';
import { Cell } from '../object/cell.ts';
import { type PyException, setField } from '../object/exception.ts';
import { AttributeError } from '../object/exception-types.ts';
import type { Value } from '../object/value.ts';
import type { Frame } from './frame.ts';
import { Note } from './note.ts';
import type { VM } from './vm.ts';

/**
Says of an AttributeError that a `__getattr__`, a property or the like has raised by itself which attribute of what was asked for,
unless it says so already: suggestions are made from that.

Source: Objects/object.c, _PyObject_SetAttributeErrorContext
*/
function setContext(exception: PyException, name: string, object: Value): void {
  const { fields } = exception;
  if ((fields?.get('name') ?? null) !== null || (fields?.get('obj') ?? null) !== null) return;
  setField(exception, 'name', name);
  setField(exception, 'obj', object);
}

/**
The same for an exception that has left `from`, if that frame ran for a LOAD_ATTR of the frame below it (one that loads a method to call it says nothing). The instruction's operand is
still where it was, or the frame's first argument, which is the same object, has taken its place (a `__get__` has it second).
*/
export function setAttributeContext(vm: VM, from: Frame, exception: PyException): void {
  const { frame, stack } = vm;
  if (frame.steps !== undefined || from.steps !== undefined || !exception.cls.isSubtypeOf(AttributeError))
    return;
  const { code } = frame.code;
  const arg = code.args[frame.ip - 1]!;
  if (code.ops[frame.ip - 1] !== Op.LOAD_ATTR || (arg & 1) !== 0) return;
  const at = from.base === frame.sp && from.code.code.name === '__get__' ? frame.sp + 1 : frame.sp;
  const slot = stack[at];
  const object = slot instanceof Cell ? slot.contents : slot;
  if (object !== undefined) setContext(exception, code.names[arg >> 1]!, object);
}

/** The same for who has asked by a call: what becomes of the frame that `getattr` waits for. */
export function attributeContext(name: string): Note {
  return new Note(
    (_, __, value) => value,
    (_, object, exception) => {
      if (exception.cls.isSubtypeOf(AttributeError)) setContext(exception, name, object);
      return undefined;
    },
  );
}
