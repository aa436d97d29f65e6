import type { Span, Statement } from '../syntax/ast.ts';
import { emitYieldFrom, visitExpression } from './compiler-expressions.ts';
import { jumpIf } from './compiler-jumps.ts';
import { visitStatements } from './compiler-statements.ts';
import {
  type Compiler,
  compileError,
  emit,
  emitConst,
  emitJump,
  type FrameBlock,
  newLabel,
  placeLabel,
  pushFrameBlock,
} from './compiler-unit.ts';
import { unwind, unwindAll } from './compiler-unwind.ts';
import { NONE } from './const-table.ts';
import { fold, foldIterable } from './constant-folding.ts';
import { NO_LOCATION } from './instruction.ts';
import { Op } from './opcodes.ts';

/** Compiles `if`. */
export function emitIf(c: Compiler, s: Extract<Statement, { kind: 'If' }>): void {
  const end = newLabel(c);
  const next = s.orelse.length > 0 ? newLabel(c) : end;
  jumpIf(c, s, s.test, next, false);
  visitStatements(c, s.body);
  if (next !== end) {
    emitJump(c, NO_LOCATION, Op.JUMP_NO_INTERRUPT, end);
    placeLabel(c, next);
    visitStatements(c, s.orelse);
  }
  placeLabel(c, end);
}

/** Compiles `for`, also `async for`. */
export function emitFor(c: Compiler, s: Extract<Statement, { kind: 'For' | 'AsyncFor' }>): void {
  if (s.kind === 'AsyncFor') {
    emitAsyncFor(c, s);
    return;
  }
  foldIterable(c, s.iter);
  const start = newLabel(c);
  const cleanup = newLabel(c);
  const end = newLabel(c);
  pushFrameBlock(c, s, { kind: 'for loop', block: start, exit: end });
  visitExpression(c, s.iter);
  emit(c, s.iter, Op.GET_ITER);
  placeLabel(c, start);
  emitJump(c, s.iter, Op.FOR_ITER, cleanup);
  emit(c, s.target, Op.NOP); // a line event, where the target stands on a line of its own
  visitExpression(c, s.target);
  visitStatements(c, s.body);
  emitJump(c, NO_LOCATION, Op.JUMP, start);
  placeLabel(c, cleanup);
  emit(c, NO_LOCATION, Op.END_FOR);
  emit(c, NO_LOCATION, Op.POP_TOP);
  c.unit.frameBlocks.pop();
  visitStatements(c, s.orelse);
  placeLabel(c, end);
}

function emitAsyncFor(c: Compiler, s: Extract<Statement, { kind: 'AsyncFor' }>): void {
  if (c.unit.scopeType !== 'async function') {
    throw compileError("'async for' outside async function", s);
  }
  const start = newLabel(c);
  const except = newLabel(c);
  const end = newLabel(c);
  visitExpression(c, s.iter);
  emit(c, s.iter, Op.GET_AITER);
  placeLabel(c, start);
  pushFrameBlock(c, s, { kind: 'for loop', block: start, exit: end });
  emitJump(c, s, Op.SETUP_FINALLY, except);
  emit(c, s, Op.GET_ANEXT);
  emitConst(c, s, NONE);
  emitYieldFrom(c, s, true);
  emit(c, s, Op.POP_BLOCK);
  visitExpression(c, s.target);
  visitStatements(c, s.body);
  emitJump(c, NO_LOCATION, Op.JUMP, start);
  c.unit.frameBlocks.pop();
  placeLabel(c, except);
  emit(c, s.iter, Op.END_ASYNC_FOR);
  visitStatements(c, s.orelse);
  placeLabel(c, end);
}

/** Compiles `while`. The test stands at the top and again at the bottom, so that each turn has one jump. */
export function emitWhile(c: Compiler, s: Extract<Statement, { kind: 'While' }>): void {
  const loop = newLabel(c);
  const body = newLabel(c);
  const end = newLabel(c);
  const anchor = newLabel(c);
  placeLabel(c, loop);
  pushFrameBlock(c, s, { kind: 'while loop', block: loop, exit: end });
  jumpIf(c, s, s.test, anchor, false);
  placeLabel(c, body);
  visitStatements(c, s.body);
  jumpIf(c, s, s.test, body, true);
  c.unit.frameBlocks.pop();
  placeLabel(c, anchor);
  visitStatements(c, s.orelse);
  placeLabel(c, end);
}

/** Compiles `return`: the blocks that are open are left from the inside out before it returns. */
export function emitReturn(c: Compiler, s: Extract<Statement, { kind: 'Return' }>): void {
  const { entry } = c.unit;
  const value = s.value && fold(c, s.value);
  if (!entry.isFunctionLike) throw compileError("'return' outside function", s);
  if (value && entry.coroutine && entry.generator) {
    throw compileError("'return' with value in async generator", s);
  }
  const preserve = value !== undefined && value.kind !== 'Constant';
  let span: Span = s;
  if (preserve) {
    visitExpression(c, s.value!);
  } else if (value) {
    span = value;
    emit(c, span, Op.NOP);
  }
  if (!value || value.lineno !== s.lineno) {
    span = s;
    emit(c, span, Op.NOP);
  }
  span = unwindAll(c, span, preserve).span;
  if (!value) emitConst(c, span, NONE);
  else if (value.kind === 'Constant') emitConst(c, span, value.value);
  emit(c, span, Op.RETURN_VALUE);
}

/** Compiles `break`. */
export function emitBreak(c: Compiler, s: Span): void {
  const { loop, span } = leaveToLoop(c, s, "'break' outside loop");
  emitJump(c, unwind(c, span, loop, false), Op.JUMP, loop.exit);
}

/** Compiles `continue`. */
export function emitContinue(c: Compiler, s: Span): void {
  const { loop, span } = leaveToLoop(c, s, "'continue' not properly in loop");
  emitJump(c, span, Op.JUMP, loop.block);
}

function leaveToLoop(c: Compiler, s: Span, message: string): { loop: FrameBlock; span: Span } {
  emit(c, s, Op.NOP);
  const { loop, span } = unwindAll(c, s, false, true);
  if (loop === undefined) throw compileError(message, s);
  return { loop, span };
}
