import type { Code } from './code.ts';
import { codeUnits, extendedArgs } from './code-units.ts';
import { CACHE_ENTRIES, Op } from './opcodes.ts';

/** `co_code`: two bytes for each unit, EXTENDED_ARG and empty caches included, as characters below U+0100. */
export function codeBytes(code: Code): string {
  const { args } = codeUnits(code);
  let text = '';
  for (let i = 0; i < code.ops.length; i++) {
    const arg = args[i]!;
    for (let more = extendedArgs(arg); more > 0; more--) {
      text += String.fromCharCode(Op.EXTENDED_ARG, (arg >>> (8 * more)) & 255);
    }
    const op = code.ops[i]!;
    text += String.fromCharCode(op, arg & 255);
    text += '\0\0'.repeat(CACHE_ENTRIES[op as Op] ?? 0);
  }
  return text;
}
