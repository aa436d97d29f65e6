import { Cell } from './cell.ts';
import { CELL, FREE, OPTIMIZED } from './code.ts';
import { PyDict } from './dict.ts';
import type { Frame } from './frame.ts';
import type { Value } from './value.ts';
import type { VM } from './vm.ts';

/** The variables of a frame as they are held (cells as cells), wherever the frame keeps them now. */
export function heldVariables(vm: VM, frame: Frame): readonly (Value | undefined)[] {
  const { generator, code } = frame;
  if (generator !== undefined && (generator.state === 'suspended' || generator.state === 'created')) {
    return generator.slice.slice(0, code.variables);
  }
  if (frame.saved !== undefined) return frame.saved;
  return vm.stack.slice(frame.base, frame.base + code.variables);
}

/** f_locals: the namespace of a module or class body; for a function, the variables that have a value. */
export function localsOf(vm: VM, frame: Frame): Value {
  if ((frame.code.code.flags & OPTIMIZED) === 0 && frame.namespace !== undefined) return frame.namespace;
  const { localsplusnames, localspluskinds } = frame.code.code;
  const held = heldVariables(vm, frame);
  const dict = new PyDict();
  for (let i = 0; i < localsplusnames.length; i++) {
    const slot = held[i];
    const value = slot instanceof Cell && (localspluskinds[i]! & (CELL | FREE)) !== 0 ? slot.contents : slot;
    if (value !== undefined) dict.setString(localsplusnames[i]!, value);
  }
  return dict;
}
