import { DEFERRED, type Result, type Value } from '../object/value.ts';
import type { Frame } from '../vm/frame.ts';
import type { VM } from '../vm/vm.ts';

/** An instruction as a function: takes its operands off the frame, and pushes what it gives. */
export type Instruction = (vm: VM, frame: Frame, arg: number) => void;

/** Takes the topmost operand. */
export function pop(vm: VM, frame: Frame): Value {
  return vm.stack[--frame.sp]!;
}

/** Looks at an operand; 1 is the topmost. */
export function peek(vm: VM, frame: Frame, depth: number): Value {
  return vm.stack[frame.sp - depth]!;
}

/** Takes the topmost operands, the lowest first. */
export function popMany(vm: VM, frame: Frame, count: number): Value[] {
  frame.sp -= count;
  return vm.stack.slice(frame.sp, frame.sp + count) as Value[];
}

/** Pushes a result, or leaves it to the frame that it waits for. */
export function push(vm: VM, frame: Frame, result: Result): void {
  if (result !== DEFERRED) vm.stack[frame.sp++] = result;
}
