import { Block, Instruction, isUnconditionalJump } from './instruction.ts';
import { Op } from './opcodes.ts';

/** A block up to this size is copied rather than jumped to. */
const MAX_COPY_SIZE = 4;

/** The first block from `b` on that holds anything. */
function nextNonempty(b: Block | undefined): Block | undefined {
  let block = b;
  while (block !== undefined && block.instructions.length === 0) block = block.next;
  return block;
}

/** Copies short blocks that end the call, and blocks without a line, in place of the jump to them. */
export function inlineSmallExitBlocks(entry: Block): void {
  let changed: boolean;
  do {
    changed = false;
    for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
      if (inlineTarget(b)) changed = true;
    }
  } while (changed);
}

function inlineTarget(b: Block): boolean {
  const jump = b.last;
  if (jump === undefined || !isUnconditionalJump(jump.op)) return false;
  const target = jump.target!;
  const smallExit = target.exitsScope && target.instructions.length <= MAX_COPY_SIZE;
  const withoutLine =
    !target.fallsThrough && target.instructions.every((instruction) => instruction.line < 0);
  if (!smallExit && !withoutLine) return false;
  const removed = jump.op;
  jump.become(Op.NOP);
  for (const instruction of target.instructions) b.instructions.push(instruction.copy());
  if (withoutLine) {
    const last = b.last!;
    // A jump that other threads may interrupt stays one.
    if (isUnconditionalJump(last.op) && removed === Op.JUMP) last.op = Op.JUMP;
  }
  target.predecessors--;
  return true;
}

/** Takes out the jumps and NOPs that nothing needs. Less of the one may make more of the other. */
export function removeRedundantNopsAndJumps(entry: Block): void {
  let removed: number;
  do {
    removed = removeRedundantNops(entry);
    removed += removeRedundantJumps(entry);
  } while (removed > 0);
}

/** Takes out the jumps to what comes next anyway. The answer is how many there were. */
function removeRedundantJumps(entry: Block): number {
  let changes = 0;
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
    const { last } = b;
    if (last === undefined || !isUnconditionalJump(last.op)) continue;
    if (nextNonempty(last.target) === nextNonempty(b.next)) {
      last.become(Op.NOP);
      changes++;
    }
  }
  return changes;
}

/** Takes out the NOPs that no line event needs. The answer is how many there were. */
export function removeRedundantNops(entry: Block): number {
  let removed = 0;
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) removed += removeRedundantNopsIn(b);
  return removed;
}

/** The same in one block: a NOP stays only where it is the one instruction of its line. */
export function removeRedundantNopsIn(b: Block): number {
  const { instructions } = b;
  let kept = 0;
  let lineBefore = -1;
  for (let i = 0; i < instructions.length; i++) {
    const instruction = instructions[i]!;
    const { line } = instruction;
    if (instruction.op === Op.NOP) {
      if (line < 0 || line === lineBefore) continue;
      const next = instructions[i + 1];
      if (next !== undefined) {
        if (next.line === line) continue;
        if (next.line < 0) {
          next.placeAt(instruction);
          continue;
        }
      } else if (firstLineOf(nextNonempty(b.next)) === line) {
        continue;
      }
    }
    instructions[kept++] = instruction;
    lineBefore = line;
  }
  const removed = instructions.length - kept;
  instructions.length = kept;
  return removed;
}

/** The line of the block's first instruction; NOPs without a line will go and do not count. */
function firstLineOf(b: Block | undefined): number | undefined {
  return b?.instructions.find(({ op, line }) => op !== Op.NOP || line >= 0)?.line ?? (b && -1);
}

/** Lets a jump to a jump go where that one goes. The answer is whether it could. */
export function threadJump(b: Block, jump: Instruction, target: Instruction, op: Op): boolean {
  const destination = target.target!;
  if (jump.target === destination) return false;
  jump.become(Op.NOP);
  const threaded = new Instruction(op, 0, target.line, target.span);
  threaded.target = destination;
  b.instructions.push(threaded);
  return true;
}

/** Turns a conditional jump back into a jump round a jump back: only forward ones are conditional in the code. */
export function normalizeJumps(entry: Block): void {
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) b.visited = false;
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
    b.visited = true;
    const { last } = b;
    if (last === undefined) continue;
    const reversed = REVERSED[last.op];
    if (reversed === undefined || !last.target!.visited) continue;
    const back = new Block();
    const jump = new Instruction(Op.JUMP, 0, last.line, last.span);
    jump.target = last.target;
    back.instructions.push(jump);
    back.startDepth = last.target!.startDepth;
    last.op = reversed;
    last.target = b.next;
    back.cold = b.cold;
    back.next = b.next;
    b.next = back;
  }
}

const REVERSED: { readonly [op in Op]?: Op } = {
  [Op.POP_JUMP_IF_FALSE]: Op.POP_JUMP_IF_TRUE,
  [Op.POP_JUMP_IF_TRUE]: Op.POP_JUMP_IF_FALSE,
  [Op.POP_JUMP_IF_NONE]: Op.POP_JUMP_IF_NOT_NONE,
  [Op.POP_JUMP_IF_NOT_NONE]: Op.POP_JUMP_IF_NONE,
};
