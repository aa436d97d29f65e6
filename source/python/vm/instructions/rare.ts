import { Op } from '../../compiler/opcodes.ts';
import type { Instruction } from '../../compiler/operand.ts';
import type { Frame } from '../frame.ts';
import type { VM } from '../vm.ts';
import { asyncInstructions } from './async.ts';
import { collectInstructions } from './collect.ts';
import { exceptionInstructions } from './exceptions.ts';
import { functionInstructions } from './function.ts';
import { matchInstructions } from './match.ts';

const table: (Instruction | undefined)[] = [];
for (const instructions of [
  asyncInstructions,
  collectInstructions,
  exceptionInstructions,
  functionInstructions,
  matchInstructions,
]) {
  for (const [op, instruction] of instructions) table[op] = instruction;
}

/** Runs an instruction that has no case in the loop. */
export function rare(vm: VM, frame: Frame, op: Op, arg: number): void {
  const instruction = table[op];
  if (instruction === undefined) throw new Error(`internal error: no instruction ${Op[op]} (${op})`);
  instruction(vm, frame, arg);
}
