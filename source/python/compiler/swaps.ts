import type { Instruction } from './instruction.ts';
import { Op } from './opcodes.ts';

/**
Replaces the run of SWAPs that begins at `start` by the fewest that do the same. (Patterns write many.) The answer is
the index of the run's last instruction.

The run is a permutation; each of its cycles is undone by exchanging its members with the top, one after the other.

Source: Python/flowgraph.c, swaptimize
*/
export function joinSwaps(instructions: readonly Instruction[], start: number): number {
  let depth = instructions[start]!.arg;
  let end = start + 1;
  let more = false;
  for (; end < instructions.length; end++) {
    const { op, arg } = instructions[end]!;
    if (op === Op.SWAP) {
      depth = Math.max(depth, arg);
      more = true;
    } else if (op !== Op.NOP) break;
  }
  if (!more) return start;
  const stack = Array.from({ length: depth }, (_, i) => i);
  for (let i = start; i < end; i++) {
    const { op, arg } = instructions[i]!;
    if (op !== Op.SWAP) continue;
    const top = stack[0]!;
    stack[0] = stack[arg - 1]!;
    stack[arg - 1] = top;
  }
  const visited = -1;
  let current = end - 1;
  for (let i = 0; i < depth; i++) {
    if (stack[i] === visited || stack[i] === i) continue;
    let j = i;
    for (;;) {
      if (j !== 0) instructions[current--]!.become(Op.SWAP, j + 1);
      if (stack[j] === visited) break;
      const next = stack[j]!;
      stack[j] = visited;
      j = next;
    }
  }
  while (current >= start) instructions[current--]!.become(Op.NOP);
  return end - 1;
}

function isSwappable(op: Op): boolean {
  return op === Op.STORE_FAST || op === Op.STORE_FAST_MAYBE_NULL || op === Op.POP_TOP;
}

/** The variable that it stores to; −1: none. */
function storesTo({ op, arg }: Instruction): number {
  return op === Op.STORE_FAST || op === Op.STORE_FAST_MAYBE_NULL ? arg : -1;
}

/** The next store or pop, on the same line if `line` is given; −1: something else is in between. */
function nextSwappable(instructions: readonly Instruction[], start: number, line: number): number {
  for (let i = start + 1; i < instructions.length; i++) {
    const instruction = instructions[i]!;
    if (line >= 0 && instruction.line !== line) return -1;
    if (instruction.op === Op.NOP) continue;
    return isSwappable(instruction.op) ? i : -1;
  }
  return -1;
}

/** Exchanges the two stores that follow instead of the two values that they store: `a, b = b, a`. */
export function applyStaticSwaps(instructions: Instruction[], start: number): void {
  for (let i = start; i >= 0; i--) {
    const swap = instructions[i]!;
    if (swap.op !== Op.SWAP) {
      if (swap.op === Op.NOP || isSwappable(swap.op)) continue;
      return;
    }
    const j = nextSwappable(instructions, i, -1);
    if (j < 0) return;
    const { line } = instructions[j]!;
    let k = j;
    for (let count = swap.arg - 1; count > 0; count--) {
      k = nextSwappable(instructions, k, line);
      if (k < 0) return;
    }
    const [first, second] = [storesTo(instructions[j]!), storesTo(instructions[k]!)];
    if (first >= 0 || second >= 0) {
      if (first === second) return;
      for (let between = j + 1; between < k; between++) {
        const store = storesTo(instructions[between]!);
        if (store >= 0 && (store === first || store === second)) return;
      }
    }
    swap.become(Op.NOP);
    const moved = instructions[j]!;
    instructions[j] = instructions[k]!;
    instructions[k] = moved;
  }
}
