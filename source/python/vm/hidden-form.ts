import { Op } from '../compiler/opcodes.ts';

/**
Instructions of the hidden form: each does what two or more in a row do, with one step of the loop. Nobody sees them: `dis`,
recording and the panel use the plain form.
*/
export enum Super {
  COPY_FREE_VARS_RESUME = 160,
  RESUME_LOAD_FAST,
  RESUME_POP_TOP,
  LOAD_FAST_PUSH_NULL_LOAD_FAST_CALL,
  PUSH_NULL_LOAD_FAST_CALL,
  LOAD_FAST_CALL,
  STORE_FAST_JUMP_TO_FOR,
  POP_TOP_JUMP_TO_FOR,
  JUMP_TO_FOR,
  LOAD_FAST_BINARY_OP,
  LOAD_CONST_BINARY_OP,
  LOAD_DEREF_BINARY_OP,
  LOAD_CONST_COMPARE_OP,
  LOAD_FAST_RETURN,
  LOAD_DEREF_RETURN,
}

/** What each stands for. Of two that fit the first one is taken, so the longer ones come first. */
const FORMS: readonly (readonly [Super, ...Op[]])[] = [
  [Super.LOAD_FAST_PUSH_NULL_LOAD_FAST_CALL, Op.LOAD_FAST, Op.PUSH_NULL, Op.LOAD_FAST, Op.CALL],
  [Super.PUSH_NULL_LOAD_FAST_CALL, Op.PUSH_NULL, Op.LOAD_FAST, Op.CALL],
  [Super.STORE_FAST_JUMP_TO_FOR, Op.STORE_FAST, Op.JUMP_BACKWARD, Op.FOR_ITER],
  [Super.POP_TOP_JUMP_TO_FOR, Op.POP_TOP, Op.JUMP_BACKWARD, Op.FOR_ITER],
  [Super.JUMP_TO_FOR, Op.JUMP_BACKWARD, Op.FOR_ITER],
  [Super.LOAD_FAST_CALL, Op.LOAD_FAST, Op.CALL],
  [Super.COPY_FREE_VARS_RESUME, Op.COPY_FREE_VARS, Op.RESUME],
  [Super.RESUME_LOAD_FAST, Op.RESUME, Op.LOAD_FAST],
  [Super.RESUME_POP_TOP, Op.RESUME, Op.POP_TOP],
  [Super.LOAD_FAST_BINARY_OP, Op.LOAD_FAST, Op.BINARY_OP],
  [Super.LOAD_CONST_BINARY_OP, Op.LOAD_CONST, Op.BINARY_OP],
  [Super.LOAD_DEREF_BINARY_OP, Op.LOAD_DEREF, Op.BINARY_OP],
  [Super.LOAD_CONST_COMPARE_OP, Op.LOAD_CONST, Op.COMPARE_OP],
  [Super.LOAD_FAST_RETURN, Op.LOAD_FAST, Op.RETURN_VALUE],
  [Super.LOAD_DEREF_RETURN, Op.LOAD_DEREF, Op.RETURN_VALUE],
];

const byFirst = new Map<number, (readonly [Super, ...Op[]])[]>();
for (const form of FORMS) {
  const row = byFirst.get(form[1]!);
  if (row === undefined) byFirst.set(form[1]!, [form]);
  else row.push(form);
}

/**
The hidden form of a code's words. Only the opcode of a first instruction is another; all words stay in their places, so that
jumps, lines, handlers and what a stretch costs are as in the plain form, and one may go on where the other stopped.
*/
export function hiddenForm(words: Int32Array): Int32Array {
  const hidden = words.slice();
  for (let at = 0; at < words.length; at++) {
    const form = byFirst.get(words[at]! & 255)?.find((candidate) => fits(candidate, words, at));
    if (form !== undefined) hidden[at] = (words[at]! & ~255) | form[0];
  }
  return hidden;
}

function fits(form: readonly [Super, ...Op[]], words: Int32Array, start: number): boolean {
  let at = start;
  for (let i = 1; i < form.length; i++) {
    const word = words[at];
    if (word === undefined || (word & 255) !== form[i]) return false;
    at = form[i] === Op.JUMP_BACKWARD ? word >> 8 : at + 1;
  }
  return true;
}
