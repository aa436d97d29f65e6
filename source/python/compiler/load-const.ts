import { truth } from './const-arithmetic.ts';
import { type ConstTable, FALSE, TRUE } from './const-table.ts';
import type { Block } from './instruction.ts';
import { Op } from './opcodes.ts';

/**
What is known of constants before anything runs: a test of one needs no test, `return` of one is one instruction, and
`is None` is a jump of its own.

Source: Python/flowgraph.c, basicblock_optimize_load_const
*/
export function optimizeLoadConst(entry: Block, consts: ConstTable): void {
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) optimizeIn(b, consts);
}

function optimizeIn({ instructions }: Block, consts: ConstTable): void {
  let op: Op = Op.NOP;
  let arg = 0;
  for (let i = 0; i < instructions.length; i++) {
    const load = instructions[i]!;
    // A copy of a constant is the constant.
    if (!(op === Op.LOAD_CONST && load.op === Op.COPY && load.arg === 1)) {
      op = load.op;
      arg = load.arg;
    }
    const next = instructions[i + 1];
    if (op !== Op.LOAD_CONST || next === undefined) continue;
    const constant = consts.items[arg]!;
    switch (next.op) {
      case Op.POP_JUMP_IF_FALSE:
      case Op.POP_JUMP_IF_TRUE:
        load.become(Op.NOP);
        if (truth(constant) === (next.op === Op.POP_JUMP_IF_TRUE)) next.op = Op.JUMP;
        else next.become(Op.NOP);
        break;
      case Op.IS_OP: {
        if (constant.kind !== 'None') break;
        let jump = instructions[i + 2];
        if (jump?.op === Op.TO_BOOL) {
          jump.become(Op.NOP);
          jump = instructions[i + 3];
        }
        if (jump?.op !== Op.POP_JUMP_IF_FALSE && jump?.op !== Op.POP_JUMP_IF_TRUE) break;
        const inverted = (next.arg === 1) !== (jump.op === Op.POP_JUMP_IF_FALSE);
        load.become(Op.NOP);
        next.become(Op.NOP);
        jump.op = inverted ? Op.POP_JUMP_IF_NOT_NONE : Op.POP_JUMP_IF_NONE;
        break;
      }
      case Op.RETURN_VALUE:
        load.become(Op.NOP);
        next.become(Op.RETURN_CONST, arg);
        i++;
        break;
      case Op.TO_BOOL:
        load.become(Op.NOP);
        next.become(Op.LOAD_CONST, consts.add(truth(constant) ? TRUE : FALSE));
    }
  }
}
