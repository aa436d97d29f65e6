import type { Compiler } from './compiler-unit.ts';
import type { ConstTable } from './const-table.ts';
import { removeRedundantNopsAndPairs, removeUnreachable, removeUnusedConsts } from './dead-code.ts';
import { labelExceptionTargets } from './exception-targets.ts';
import { Block, Instruction, isBlockPush, isJump, isScopeExit, NO_LOCATION } from './instruction.ts';
import { inlineSmallExitBlocks, removeRedundantNopsAndJumps } from './jumps.ts';
import { resolveLineNumbers } from './line-numbers.ts';
import { optimizeLoadConst } from './load-const.ts';
import { Op } from './opcodes.ts';
import { optimizeBlock } from './peephole.ts';
import { insertSuperinstructions } from './superinstructions.ts';
import { addChecksForUnboundLocals } from './unbound-locals.ts';

/**
The instructions of a unit as a graph of basic blocks, made as small as CPython makes it. The answer is the entry
block; the others follow by `next`, in the order in which they will stand.

Source: Python/flowgraph.c, _PyCfg_OptimizeCodeUnit
*/
export function buildFlowGraph(c: Compiler): Block {
  const { unit } = c;
  const entry = splitIntoBlocks(unit.instructions, unit.labels);
  labelExceptionTargets(entry);
  optimizeGraph(entry, unit.consts);
  removeUnusedConsts(entry, unit.consts);
  addChecksForUnboundLocals(entry, unit.varnames.size, unit.entry.varnames.length);
  insertSuperinstructions(entry);
  pushColdBlocksToEnd(entry);
  resolveLineNumbers(entry);
  return entry;
}

function splitIntoBlocks(instructions: readonly Instruction[], labels: readonly number[]): Block {
  const starts: (Block | undefined)[] = new Array(instructions.length + 1).fill(undefined);
  for (const instruction of instructions) {
    if (!isJump(instruction.op) && !isBlockPush(instruction.op)) continue;
    const offset = labels[instruction.arg]!;
    const target = (starts[offset] ??= new Block());
    target.isTarget = true;
    instruction.target = target;
    instruction.arg = 0;
    if (isBlockPush(instruction.op)) target.isHandler = true;
  }
  const entry = starts[0] ?? new Block();
  let block = entry;
  let ended = false;
  for (const [i, instruction] of instructions.entries()) {
    const start = starts[i] ?? (ended ? new Block() : undefined);
    if (start !== undefined && start !== block) {
      block.next = start;
      block = start;
    }
    block.instructions.push(instruction);
    ended = isJump(instruction.op) || isScopeExit(instruction.op);
  }
  return entry;
}

function optimizeGraph(entry: Block, consts: ConstTable): void {
  inlineSmallExitBlocks(entry);
  removeUnreachable(entry);
  resolveLineNumbers(entry);
  optimizeLoadConst(entry, consts);
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) optimizeBlock(b, consts);
  removeRedundantNopsAndPairs(entry);
  removeUnreachable(entry);
  removeRedundantNopsAndJumps(entry);
}

/** What runs only after an exception moves to the end, out of the way. */
function pushColdBlocksToEnd(entry: Block): void {
  if (entry.next === undefined) return;
  markCold(entry);
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
    const { next } = b;
    if (!b.cold || !b.fallsThrough || next === undefined || !next.warm) continue;
    const jump = new Instruction(Op.JUMP_NO_INTERRUPT, 0, NO_LOCATION.lineno, NO_LOCATION);
    jump.target = next;
    next.isTarget = true;
    const block = new Block();
    block.instructions.push(jump);
    block.cold = true;
    block.predecessors = 1;
    block.next = next;
    b.next = block;
  }
  let warm = entry;
  let cold: Block | undefined;
  let firstCold: Block | undefined;
  for (let b = entry.next as Block | undefined; b !== undefined; b = b.next) {
    if (b.cold) {
      if (cold === undefined) firstCold = b;
      else cold.next = b;
      cold = b;
    } else {
      warm.next = b;
      warm = b;
    }
  }
  warm.next = firstCold;
  if (cold !== undefined) cold.next = undefined;
  if (firstCold !== undefined) removeRedundantNopsAndJumps(entry);
}

function markCold(entry: Block): void {
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
    b.visited = b.warm = b.cold = false;
  }
  const warm = [entry];
  entry.visited = true;
  for (let b = warm.pop(); b !== undefined; b = warm.pop()) {
    b.warm = true;
    for (const next of successors(b)) {
      if (next.visited) continue;
      next.visited = true;
      warm.push(next);
    }
  }
  const cold: Block[] = [];
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
    if (!b.isHandler) continue;
    b.visited = true;
    cold.push(b);
  }
  for (let b = cold.pop(); b !== undefined; b = cold.pop()) {
    b.cold = true;
    for (const next of successors(b)) {
      if (next.warm || next.visited) continue;
      next.visited = true;
      cold.push(next);
    }
  }
}

/** Where control may go from the block, exceptions aside. */
function successors(b: Block): Block[] {
  const found: Block[] = [];
  if (b.next !== undefined && b.fallsThrough) found.push(b.next);
  for (const instruction of b.instructions) {
    if (isJump(instruction.op)) found.push(instruction.target!);
  }
  return found;
}
