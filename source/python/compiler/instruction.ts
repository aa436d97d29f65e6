import type { Span } from '../syntax/ast.ts';
import { Op } from './opcodes.ts';

/** The place of an instruction that no text stands for: the line tracer does not see it. */
export const NO_LOCATION: Span = { lineno: -1, colOffset: -1, endLineno: -1, endColOffset: -1 };

/** An instruction while it is being compiled. `line` is always `span.lineno`: most passes need only that. */
export class Instruction {
  target: Block | undefined; // where it jumps, or which handler it sets up; known from the flow graph on
  except: Block | undefined; // the handler of what it raises

  constructor(
    public op: Op,
    public arg: number, // of a jump, before the flow graph: its label
    public line: number,
    public span: Span,
  ) {
    this.target = undefined;
    this.except = undefined;
  }

  /** Changes what it does and leaves where it stands. */
  become(op: Op, arg = 0): void {
    this.op = op;
    this.arg = arg;
    this.target = undefined;
  }

  /** Stands where `other` stands. */
  placeAt(other: Instruction): void {
    this.line = other.line;
    this.span = other.span;
  }

  copy(): Instruction {
    const copy = new Instruction(this.op, this.arg, this.line, this.span);
    copy.target = this.target;
    copy.except = this.except;
    return copy;
  }
}

/** A basic block: instructions that run one after the other. Only the last one may jump or leave the code. */
export class Block {
  instructions: Instruction[] = [];
  next: Block | undefined; // the block after it in the text
  isTarget = false;
  predecessors = 0;
  visited = false;
  isHandler = false;
  preserveLasti = false; // the handler also wants the index of the instruction that raised
  startDepth = -1; // values on the stack at its start
  handlers: readonly Block[] | undefined; // the handlers that are set up at its start; outermost first
  unsafeLow = 0; // the locals that may be unbound at its start, as bits: 0 to 31
  unsafeHigh = 0; // and 32 to 63
  warm = false;
  cold = false;

  get last(): Instruction | undefined {
    return this.instructions[this.instructions.length - 1];
  }

  /** Whether the end of the block leads into the next one. */
  get fallsThrough(): boolean {
    const { last } = this;
    return last === undefined || !(isUnconditionalJump(last.op) || isScopeExit(last.op));
  }

  /** Whether it ends the call: by return, raise or raising again. */
  get exitsScope(): boolean {
    const { last } = this;
    return last !== undefined && isScopeExit(last.op);
  }
}

/** Whether the instruction ends the call of this code, at least here. */
export function isScopeExit(op: Op): boolean {
  return op === Op.RETURN_VALUE || op === Op.RETURN_CONST || op === Op.RAISE_VARARGS || op === Op.RERAISE;
}

/** Whether it always jumps. */
export function isUnconditionalJump(op: Op): boolean {
  return op === Op.JUMP || op === Op.JUMP_NO_INTERRUPT;
}

/** Whether it may jump. Those that set up a handler do not count. */
export function isJump(op: Op): boolean {
  switch (op) {
    case Op.JUMP:
    case Op.JUMP_NO_INTERRUPT:
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

/** Whether it sets up a handler: SETUP_FINALLY, SETUP_CLEANUP, SETUP_WITH. */
export function isBlockPush(op: Op): boolean {
  return op === Op.SETUP_FINALLY || op === Op.SETUP_CLEANUP || op === Op.SETUP_WITH;
}
