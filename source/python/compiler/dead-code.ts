import type { ConstTable } from './const-table.ts';
import { type Block, type Instruction, isBlockPush, isJump } from './instruction.ts';
import { removeRedundantNopsIn } from './jumps.ts';
import { Op } from './opcodes.ts';

/** Empties the blocks that no way leads to, and counts for the others how many do. */
export function removeUnreachable(entry: Block): void {
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
    b.predecessors = 0;
    b.visited = false;
  }
  const stack = [entry];
  entry.predecessors = 1;
  entry.visited = true;
  const visit = (block: Block) => {
    if (!block.visited) {
      block.visited = true;
      stack.push(block);
    }
    block.predecessors++;
  };
  for (let b = stack.pop(); b !== undefined; b = stack.pop()) {
    if (b.next !== undefined && b.fallsThrough) visit(b.next);
    for (const instruction of b.instructions) {
      if (isJump(instruction.op) || isBlockPush(instruction.op)) visit(instruction.target!);
    }
  }
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
    if (b.predecessors > 0) continue;
    b.instructions.length = 0;
    b.isHandler = false;
  }
}

/** Takes out what pushes a constant or a copy only to drop it, and the NOPs that leave no line behind. */
export function removeRedundantNopsAndPairs(entry: Block): void {
  let done = false;
  while (!done) {
    done = true;
    let instruction: Instruction | undefined;
    for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
      removeRedundantNopsIn(b);
      if (b.isTarget) instruction = undefined;
      for (const next of b.instructions) {
        const before = instruction;
        instruction = next;
        if (instruction.op !== Op.POP_TOP || before === undefined) continue;
        if (before.op === Op.LOAD_CONST || (before.op === Op.COPY && before.arg === 1)) {
          before.become(Op.NOP);
          instruction.become(Op.NOP);
          done = false;
        }
      }
      if ((instruction !== undefined && isJump(instruction.op)) || !b.fallsThrough) instruction = undefined;
    }
  }
}

/** Takes out the constants that no instruction loads any more. The first one stays: it may be the docstring. */
export function removeUnusedConsts(entry: Block, consts: ConstTable): void {
  const { items } = consts;
  const used: boolean[] = new Array(items.length).fill(false);
  if (items.length > 0) used[0] = true;
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
    for (const { op, arg } of b.instructions) if (usesConst(op)) used[arg] = true;
  }
  if (!used.includes(false)) return;
  const numbers: number[] = [];
  let count = 0;
  for (let i = 0; i < used.length; i++) {
    numbers.push(count);
    if (used[i]) items[count++] = items[i]!;
  }
  items.length = count;
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
    for (const instruction of b.instructions) {
      if (usesConst(instruction.op)) instruction.arg = numbers[instruction.arg]!;
    }
  }
}

function usesConst(op: Op): boolean {
  return op === Op.LOAD_CONST || op === Op.RETURN_CONST;
}
