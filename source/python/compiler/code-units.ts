import type { Code } from './code.ts';
import { CACHE_ENTRIES, HAVE_ARGUMENT, Op } from './opcodes.ts';

/**
Where CPython has each instruction of a code object, in code units of two bytes: `co_code` also holds EXTENDED_ARG for
each argument above 255, and the caches of specialised instructions. Jump arguments count these units.
*/
export type CodeUnits = {
  readonly starts: Int32Array; // of each instruction, its EXTENDED_ARGs included; one more: the end of the code
  readonly args: Int32Array; // as CPython writes them: of a jump, the distance
};

/** Lays out the units. How long a jump's argument is depends on distances, and those on lengths: until nothing changes. */
export function codeUnits({ ops, args }: Code): CodeUnits {
  const count = ops.length;
  const starts = new Int32Array(count + 1);
  const unitArgs = Int32Array.from(args);
  let changed = true;
  while (changed) {
    changed = false;
    for (let i = 0; i < count; i++) {
      const size = extendedArgs(unitArgs[i]!) + 1 + (CACHE_ENTRIES[ops[i] as Op] ?? 0);
      if (starts[i + 1] !== starts[i]! + size) {
        starts[i + 1] = starts[i]! + size;
        changed = true;
      }
    }
    for (let i = 0; i < count; i++) {
      if (!jumps(ops[i] as Op)) continue;
      const distance = Math.abs(starts[args[i]!]! - starts[i + 1]!);
      if (unitArgs[i] === distance) continue;
      unitArgs[i] = distance;
      changed = true;
    }
  }
  return { starts, args: unitArgs };
}

/** How many EXTENDED_ARG an argument needs before its instruction. */
export function extendedArgs(arg: number): number {
  return arg > 0xffffff || arg < 0 ? 3 : arg > 0xffff ? 2 : arg > 0xff ? 1 : 0;
}

/** Whether the argument of the instruction is another instruction. */
export function jumps(op: Op): boolean {
  switch (op) {
    case Op.JUMP_FORWARD:
    case Op.JUMP_BACKWARD:
    case Op.JUMP_BACKWARD_NO_INTERRUPT:
    case Op.FOR_ITER:
    case Op.SEND:
    case Op.POP_JUMP_IF_FALSE:
    case Op.POP_JUMP_IF_TRUE:
    case Op.POP_JUMP_IF_NONE:
    case Op.POP_JUMP_IF_NOT_NONE:
      return true;
    default:
      return false;
  }
}

/** `co_code`: the bytes of all units; caches are zero. */
export function codeBytes(code: Code): Uint8Array {
  const { starts, args } = codeUnits(code);
  const bytes = new Uint8Array(starts[code.ops.length]! * 2);
  for (let i = 0; i < code.ops.length; i++) {
    let at = starts[i]! * 2;
    const op = code.ops[i]!;
    const arg = op > HAVE_ARGUMENT ? args[i]! : 0;
    for (let n = extendedArgs(arg); n > 0; n--) {
      bytes[at++] = Op.EXTENDED_ARG;
      bytes[at++] = (arg >>> (8 * n)) & 0xff;
    }
    bytes[at++] = op;
    bytes[at] = arg & 0xff;
  }
  return bytes;
}
