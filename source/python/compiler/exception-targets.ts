import { type Block, isBlockPush, isJump } from './instruction.ts';
import { Op } from './opcodes.ts';

/** Of RESUME: the yield before it stands under one handler only, that of StopIteration. */
const DEPTH1_MASK = 4;

/**
Tells each instruction which handler gets what it raises, by following the set-ups along all ways. They themselves
cost nothing when the code runs: POP_BLOCK becomes NOP.

Source: Python/flowgraph.c, label_exception_targets
*/
export function labelExceptionTargets(entry: Block): void {
  entry.visited = true;
  entry.handlers = [];
  const todo = [entry];
  const visit = (block: Block, handlers: readonly Block[]) => {
    if (block.visited) return;
    block.visited = true;
    block.handlers = handlers;
    todo.push(block);
  };
  for (let b = todo.pop(); b !== undefined; b = todo.pop()) {
    let handlers = b.handlers!; // never changed in place: other blocks share it
    let lastYieldDepth = -1;
    for (const instruction of b.instructions) {
      const { op } = instruction;
      if (isBlockPush(op)) {
        const target = instruction.target!;
        visit(target, handlers);
        if (op !== Op.SETUP_FINALLY) target.preserveLasti = true;
        handlers = [...handlers, target];
        continue;
      }
      if (op === Op.POP_BLOCK) {
        handlers = handlers.slice(0, -1);
        instruction.become(Op.NOP);
        continue;
      }
      instruction.except = handlers[handlers.length - 1];
      if (isJump(op)) {
        visit(instruction.target!, handlers);
      } else if (op === Op.YIELD_VALUE) {
        lastYieldDepth = handlers.length;
      } else if (op === Op.RESUME && instruction.arg !== 0) {
        if (lastYieldDepth === 1) instruction.arg |= DEPTH1_MASK;
        lastYieldDepth = -1;
      }
    }
    if (b.fallsThrough && b.next !== undefined) visit(b.next, handlers);
  }
}
