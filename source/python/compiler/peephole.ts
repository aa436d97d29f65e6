import type { ConstTable } from './const-table.ts';
import { type Block, Instruction, NO_LOCATION } from './instruction.ts';
import { threadJump } from './jumps.ts';
import { Op } from './opcodes.ts';
import { applyStaticSwaps, joinSwaps } from './swaps.ts';

const NOTHING = new Instruction(Op.NOP, 0, NO_LOCATION.lineno, NO_LOCATION);

/**
Replaces neighbouring instructions by fewer. What goes becomes a NOP: others may stand for its line.

Source: Python/flowgraph.c, optimize_basic_block
*/
export function optimizeBlock(b: Block, consts: ConstTable): void {
  const { instructions } = b;
  for (let i = 0; i < instructions.length; i++) {
    const instruction = instructions[i]!;
    const next = instructions[i + 1] ?? NOTHING;
    const target = instruction.target?.instructions[0] ?? NOTHING;
    switch (instruction.op) {
      case Op.BUILD_TUPLE:
        if (next.op === Op.UNPACK_SEQUENCE && next.arg === instruction.arg) {
          if (next.arg === 1) next.become(Op.NOP);
          else if (next.arg === 2 || next.arg === 3) next.op = Op.SWAP;
          else break;
          instruction.become(Op.NOP);
          continue;
        }
        foldTuple(instructions, i, consts);
        break;
      case Op.POP_JUMP_IF_NOT_NONE:
      case Op.POP_JUMP_IF_NONE:
      case Op.POP_JUMP_IF_FALSE:
      case Op.POP_JUMP_IF_TRUE:
        if (target.op === Op.JUMP && threadJump(b, instruction, target, instruction.op)) i--;
        break;
      case Op.JUMP:
      case Op.JUMP_NO_INTERRUPT:
        if (target.op === Op.JUMP && threadJump(b, instruction, target, Op.JUMP)) i--;
        else if (target.op === Op.JUMP_NO_INTERRUPT && threadJump(b, instruction, target, instruction.op)) {
          i--;
        }
        break;
      case Op.COMPARE_OP:
        if (next.op === Op.TO_BOOL) {
          next.become(Op.COMPARE_OP, instruction.arg | 16);
          instruction.become(Op.NOP);
        }
        break;
      case Op.CONTAINS_OP:
      case Op.IS_OP:
        if (next.op === Op.TO_BOOL) {
          next.become(instruction.op, instruction.arg);
          instruction.become(Op.NOP);
        }
        break;
      case Op.TO_BOOL:
        if (next.op === Op.TO_BOOL) instruction.become(Op.NOP);
        break;
      case Op.UNARY_NOT:
        if (next.op === Op.TO_BOOL) {
          next.become(Op.UNARY_NOT);
          instruction.become(Op.NOP);
        } else if (next.op === Op.UNARY_NOT) {
          next.become(Op.NOP);
          instruction.become(Op.NOP);
        }
        break;
      case Op.LOAD_GLOBAL:
        if (next.op === Op.PUSH_NULL && (instruction.arg & 1) === 0) {
          instruction.arg |= 1;
          next.become(Op.NOP);
        }
        break;
      case Op.STORE_FAST: // `a, _, _ = …`: only the last one counts
        if (next.op === Op.STORE_FAST && next.arg === instruction.arg && next.line === instruction.line) {
          instruction.become(Op.POP_TOP);
        }
        break;
      case Op.SWAP:
        if (instruction.arg === 1) instruction.become(Op.NOP);
    }
  }
  for (let i = 0; i < instructions.length; i++) {
    if (instructions[i]!.op !== Op.SWAP) continue;
    i = joinSwaps(instructions, i);
    applyStaticSwaps(instructions, i);
  }
}

/** LOAD_CONST … BUILD_TUPLE: one constant. */
function foldTuple(instructions: readonly Instruction[], end: number, consts: ConstTable): void {
  const build = instructions[end]!;
  const start = end - build.arg;
  if (start < 0) return;
  for (let i = start; i < end; i++) if (instructions[i]!.op !== Op.LOAD_CONST) return;
  const items = instructions.slice(start, end).map(({ arg }) => consts.items[arg]!);
  for (let i = start; i < end; i++) instructions[i]!.become(Op.NOP);
  build.become(Op.LOAD_CONST, consts.add({ kind: 'tuple', items }));
}
