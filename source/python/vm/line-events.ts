import { Op } from '../compiler/opcodes.ts';
import type { PyCode } from '../object/code-object.ts';
import type { Frame } from './frame.ts';
import type { VM } from './vm.ts';

const known = new WeakMap<PyCode, Uint8Array>();

/**
Which instructions may begin a line, as sys.settrace sees it: 1 for each. Whether one does is only known when it runs: the
instruction that ran before it must be of another line.

- The first instruction of each stretch of a line, but none that a loop or a frame's start skips (END_FOR, END_SEND, RESUME).
- Whatever a jump or an exception can come to.

Source: Python/instrumentation.c, initialize_lines (its rules)
*/
export function lineStarts(code: PyCode): Uint8Array {
  let starts = known.get(code);
  if (starts === undefined) {
    starts = findStarts(code);
    known.set(code, starts);
  }
  return starts;
}

function findStarts(code: PyCode): Uint8Array {
  const { ops, args } = code;
  const starts = new Uint8Array(ops.length);
  const first = firstTraceable(code);
  let current = -1;
  for (let i = first; i < ops.length; i++) {
    const line = code.lineOf(i);
    switch (ops[i] as Op) {
      case Op.END_ASYNC_FOR:
      case Op.END_FOR:
      case Op.END_SEND:
      case Op.RESUME:
        break;
      default:
        if (line !== current && line >= 0) starts[i] = 1;
        current = line;
    }
  }
  const mark = (target: number): void => {
    if (target < ops.length && code.lineOf(target) >= 0) starts[target] = 1;
  };
  for (let i = first; i < ops.length; i++) {
    const target = jumpTarget(ops[i] as Op, args[i]!);
    if (target !== undefined) mark(target);
  }
  for (const { target } of code.code.exceptionTable) mark(target);
  return starts;
}

function firstTraceable(code: PyCode): number {
  const first = code.ops.indexOf(Op.RESUME);
  return Math.max(first, 0);
}

/** Where a jump goes; undefined: no jump. */
export function jumpTarget(op: Op, arg: number): number | undefined {
  switch (op) {
    case Op.POP_JUMP_IF_FALSE:
    case Op.POP_JUMP_IF_TRUE:
    case Op.POP_JUMP_IF_NONE:
    case Op.POP_JUMP_IF_NOT_NONE:
    case Op.JUMP_FORWARD:
    case Op.JUMP_BACKWARD:
    case Op.JUMP_BACKWARD_NO_INTERRUPT:
      return arg;
    case Op.FOR_ITER:
    case Op.SEND:
      return arg + 1; // END_FOR and END_SEND begin no line
    default:
      return undefined;
  }
}

/** Whether an instruction that may begin a line does so now, `before` being the one that ran last in the frame. */
export function isNewLine(code: PyCode, before: number, at: number): boolean {
  return before < 0 || code.ops[before] === Op.RESUME || code.lineOf(before) !== code.lineOf(at);
}

/** Whether a JUMP_BACKWARD stays on its line: that is a line event of its own. */
export function isBackwardLine(code: PyCode, from: number, to: number): boolean {
  return code.lineOf(to) >= 0 && code.lineOf(to) === code.lineOf(from);
}

/** Tells the recorder that an exception comes into a suspended generator, or into one that has not begun. */
export function tellThrow(vm: VM, frame: Frame): boolean {
  const { code, ip } = frame;
  standAt(frame, ip);
  return vm.recorder!.call(frame, code.ops[ip] === Op.RESUME && (code.args[ip]! & 3) !== 0);
}

/** An event of this instruction: its line is where the frame stands, if it has one. */
export function standAt(frame: Frame, instruction: number): void {
  const line = frame.code.lineOf(instruction);
  if (line >= 0) frame.line = line;
}
