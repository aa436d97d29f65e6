import { Block, type Instruction, isJump, NO_LOCATION } from './instruction.ts';
import { Op } from './opcodes.ts';

/**
Gives lines to instructions that no text stands for, as PEP 626 wants it: whoever leaves a call, or jumps back, does it
on a line. A block without one that is reached from several places is copied for each of them.

Source: Python/flowgraph.c, resolve_line_numbers
*/
export function resolveLineNumbers(entry: Block): void {
  duplicateExits(entry);
  propagateLines(entry);
}

function needsLine(b: Block | undefined): b is Block {
  return (
    b !== undefined &&
    (b.exitsScope || b.instructions.some(checksForInterrupt)) &&
    b.instructions.every(({ line }) => line < 0)
  );
}

function checksForInterrupt({ op }: Instruction): boolean {
  return (
    op === Op.JUMP || op === Op.CALL || op === Op.CALL_KW || op === Op.CALL_FUNCTION_EX || op === Op.RESUME
  );
}

function duplicateExits(entry: Block): void {
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
    const { last } = b;
    if (last === undefined || !isJump(last.op)) continue;
    let target = last.target;
    while (target !== undefined && target.instructions.length === 0) target = target.next;
    if (!needsLine(target) || target.predecessors <= 1) continue;
    const copy = new Block();
    copy.instructions = target.instructions.map((instruction) => instruction.copy());
    copy.instructions[0]!.placeAt(last);
    copy.predecessors = 1;
    copy.isTarget = true;
    copy.next = target.next;
    target.next = copy;
    target.predecessors--;
    last.target = copy;
  }
  // What is left is reached from the block before it only.
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
    const { last, next } = b;
    if (last !== undefined && b.fallsThrough && needsLine(next)) next.instructions[0]!.placeAt(last);
  }
}

function propagateLines(entry: Block): void {
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
    const { last } = b;
    if (last === undefined) continue;
    let line = NO_LOCATION.lineno;
    let span = NO_LOCATION;
    for (const instruction of b.instructions) {
      if (instruction.line < 0) {
        instruction.line = line;
        instruction.span = span;
      } else {
        line = instruction.line;
        span = instruction.span;
      }
    }
    const inherit = (block: Block | undefined) => {
      const first = block?.predecessors === 1 ? block.instructions[0] : undefined;
      if (first === undefined || first.line >= 0) return;
      first.line = line;
      first.span = span;
    };
    if (b.fallsThrough) inherit(b.next);
    if (isJump(last.op)) inherit(last.target);
  }
}
