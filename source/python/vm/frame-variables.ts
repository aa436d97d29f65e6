import { CELL, FREE, HIDDEN, OPTIMIZED } from '../compiler/code.ts';
import { Cell } from '../object/cell.ts';
import { PyDict } from '../object/dict.ts';
import type { Value } from '../object/value.ts';
import type { Frame } from './frame.ts';
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

/** Puts a value into a variable of a frame, or into its cell, wherever the frame keeps it now. */
export function setVariable(vm: VM, frame: Frame, variable: number, value: Value): void {
  const { generator, code } = frame;
  const name = code.code.localsplusnames[variable]!;
  const isSuspended =
    generator !== undefined && generator.state !== 'running' && generator.state !== 'closed';
  const places = isSuspended ? generator.slice : (frame.saved ?? vm.stack);
  const at = places === vm.stack ? frame.base + variable : variable;
  const before = places[at];
  if (before instanceof Cell && isCell(frame, variable)) {
    const { contents } = before;
    before.contents = value;
    vm.recorder?.cellWritten(before, name, contents, frame, true);
  } else {
    places[at] = value;
    vm.recorder?.nameWritten('local', name, before, value, frame);
  }
}

/** The variables that have a value in a frame's own places, in the order of the code's variables. */
export function* boundVariables(
  vm: VM,
  frame: Frame,
): Generator<[variable: number, name: string, value: Value]> {
  const { localsplusnames } = frame.code.code;
  for (const [i, slot] of heldVariables(vm, frame).entries()) {
    const value = slot instanceof Cell && isCell(frame, i) ? slot.contents : slot;
    if (value !== undefined) yield [i, localsplusnames[i]!, value];
  }
}

function isCell(frame: Frame, variable: number): boolean {
  return (frame.code.code.localspluskinds[variable]! & (CELL | FREE)) !== 0;
}

/**
Whether a frame has its variables in places of its own, as a function does, and not in a namespace: so it is too in a module or
class body while a comprehension is under way there.
*/
export function hasPlaces(vm: VM, frame: Frame): boolean {
  const { flags, localspluskinds } = frame.code.code;
  if ((flags & OPTIMIZED) !== 0 || frame.namespace === undefined) return true;
  return [...boundVariables(vm, frame)].some(([i]) => (localspluskinds[i]! & HIDDEN) !== 0);
}

/** `locals()`: the namespace of a module or class body; else a new dict of the variables that have a value. */
export function localsOf(vm: VM, frame: Frame): Value {
  if (!hasPlaces(vm, frame)) return frame.namespace!;
  const dict = new PyDict();
  for (const [, name, value] of boundVariables(vm, frame)) dict.setString(name, value);
  frame.extra?.copy(dict);
  return dict;
}
