import type { Block, Instruction } from './instruction.ts';
import { removeRedundantNops } from './jumps.ts';
import { Op } from './opcodes.ts';

/** Makes one instruction of two loads or stores of locals on one line. Source: Python/flowgraph.c */
export function insertSuperinstructions(entry: Block): void {
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
    const { instructions } = b;
    for (let i = 0; i + 1 < instructions.length; i++) {
      const instruction = instructions[i]!;
      const next = instructions[i + 1]!;
      if (instruction.op === Op.LOAD_FAST) {
        if (next.op === Op.LOAD_FAST) join(instruction, next, Op.LOAD_FAST_LOAD_FAST);
      } else if (instruction.op === Op.STORE_FAST) {
        if (next.op === Op.LOAD_FAST) join(instruction, next, Op.STORE_FAST_LOAD_FAST);
        else if (next.op === Op.STORE_FAST) join(instruction, next, Op.STORE_FAST_STORE_FAST);
      }
    }
  }
  removeRedundantNops(entry);
}

function join(a: Instruction, b: Instruction, op: Op): void {
  if (a.line >= 0 && b.line >= 0 && a.line !== b.line) return;
  if (a.arg >= 16 || b.arg >= 16) return;
  a.become(op, (a.arg << 4) | b.arg);
  b.become(Op.NOP);
}
