import { Op } from '../compiler/opcodes.ts';
import type { PyCode } from '../object/code-object.ts';
import { typeOf } from '../object/core-types.ts';
import type { PyGenerator } from '../object/generator.ts';
import { handlerFor } from './unwind.ts';

/** The answers for each code object's `yield from` and `await`, by instruction. */
const known = new WeakMap<PyCode, Map<number, boolean>>();

/**
Whether a suspended generator has a handler of its own around its yield (`try` or `with`), which it goes through at its end, or
waits for an object of the program's that wants to be closed then. The handlers that `yield from`, `await` and `async for` have
by themselves are none: what a generator waits for is told of by itself.
*/
export function hasHandler({ frame: { code, ip }, slice }: PyGenerator): boolean {
  if (code.ops[ip] !== Op.RESUME || (code.args[ip]! & 4) !== 0) return false;
  if ((code.args[ip]! & 3) < 2) return true;
  if (typeOf(slice.at(-1) ?? null).heap) return true;
  let answers = known.get(code);
  if (answers === undefined) known.set(code, (answers = new Map()));
  let answer = answers.get(ip);
  if (answer === undefined) answers.set(ip, (answer = hasTry(code, ip - 1)));
  return answer;
}

function hasTry(code: PyCode, from: number): boolean {
  let at = from;
  for (;;) {
    const entry = handlerFor(code, at);
    if (entry === undefined) return false;
    at = entry.target;
    const op = code.ops[at];
    // The one around all of the body makes a RuntimeError of a StopIteration.
    if (op === Op.CALL_INTRINSIC_1) return false;
    if (op !== Op.CLEANUP_THROW && op !== Op.END_ASYNC_FOR) return true;
  }
}
