import { type Block, isJump } from './instruction.ts';
import { Op } from './opcodes.ts';

/** Of this many locals it is known across blocks whether they are bound; of the others inside a block only. */
const TRACKED = 64;

/**
Makes LOAD_FAST_CHECK of each LOAD_FAST whose variable may be unbound there: on some way it was not assigned, or was
deleted. LOAD_FAST itself does not look.

Source: Python/flowgraph.c, add_checks_for_loads_of_uninitialized_variables
*/
export function addChecksForUnboundLocals(entry: Block, locals: number, parameters: number): void {
  if (locals === 0) return;
  if (locals > TRACKED) scanManyLocals(entry);
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
    b.visited = false;
    b.unsafeLow = b.unsafeHigh = 0;
  }
  const stack: Block[] = [];
  const push = (block: Block, low: number, high: number) => {
    if ((block.unsafeLow | low) === block.unsafeLow && (block.unsafeHigh | high) === block.unsafeHigh) return;
    block.unsafeLow |= low;
    block.unsafeHigh |= high;
    if (block.visited) return;
    block.visited = true;
    stack.push(block);
  };
  let low = 0;
  let high = 0;
  for (let i = parameters; i < Math.min(locals, TRACKED); i++) {
    if (i < 32) low |= 1 << i;
    else high |= 1 << (i - 32);
  }
  push(entry, low, high);
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) scanBlock(b, push);
  for (let b = stack.pop(); b !== undefined; b = stack.pop()) {
    b.visited = false;
    scanBlock(b, push);
  }
}

function scanBlock(b: Block, push: (block: Block, low: number, high: number) => void): void {
  let low = b.unsafeLow;
  let high = b.unsafeHigh;
  for (const instruction of b.instructions) {
    const { op, arg, except } = instruction;
    if (except !== undefined) push(except, low, high);
    if (arg >= TRACKED) continue;
    const lowBit = arg < 32 ? 1 << arg : 0;
    const highBit = arg < 32 ? 0 : 1 << (arg - 32);
    switch (op) {
      case Op.DELETE_FAST:
      case Op.LOAD_FAST_AND_CLEAR:
      case Op.STORE_FAST_MAYBE_NULL:
        low |= lowBit;
        high |= highBit;
        break;
      case Op.LOAD_FAST:
        if (low & lowBit || high & highBit) instruction.op = Op.LOAD_FAST_CHECK;
        low &= ~lowBit;
        high &= ~highBit;
        break;
      case Op.STORE_FAST:
      case Op.LOAD_FAST_CHECK:
        low &= ~lowBit;
        high &= ~highBit;
    }
  }
  if (b.next !== undefined && b.fallsThrough) push(b.next, low, high);
  const { last } = b;
  if (last !== undefined && isJump(last.op)) push(last.target!, low, high);
}

function scanManyLocals(entry: Block): void {
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
    const bound = new Set<number>();
    for (const instruction of b.instructions) {
      const { op, arg } = instruction;
      if (arg < TRACKED) continue;
      switch (op) {
        case Op.DELETE_FAST:
        case Op.LOAD_FAST_AND_CLEAR:
        case Op.STORE_FAST_MAYBE_NULL:
          bound.delete(arg);
          break;
        case Op.STORE_FAST:
          bound.add(arg);
          break;
        case Op.LOAD_FAST:
          if (!bound.has(arg)) instruction.op = Op.LOAD_FAST_CHECK;
          bound.add(arg);
      }
    }
  }
}
