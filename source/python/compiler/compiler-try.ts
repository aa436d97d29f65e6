import type { ExceptHandler, Statement } from '../syntax/ast.ts';
import { visitExpression } from './compiler-expressions.ts';
import { emitNameOp } from './compiler-names.ts';
import { visitStatements } from './compiler-statements.ts';
import {
  type Compiler,
  compileError,
  emit,
  emitJump,
  type Label,
  NO_LABEL,
  newLabel,
  placeLabel,
  pushFrameBlock,
} from './compiler-unit.ts';
import { emitUnbind } from './compiler-unwind.ts';
import { NO_LOCATION } from './instruction.ts';
import { INTRINSICS_2, Op } from './opcodes.ts';

type TryNode = Extract<Statement, { kind: 'Try' | 'TryStar' }>;

/**
Compiles `try`. The body runs without any set-up: the exception table says where to go when it raises. A `finally`
body stands twice at least, once for the way without and once for the way with an exception.

Source: Python/compile.c, compiler_try_finally, compiler_try_except, compiler_try_star_except
*/
export function emitTry(c: Compiler, s: TryNode): void {
  if (s.finalbody.length > 0) emitFinally(c, s);
  else emitHandlers(c, s);
}

function emitFinally(c: Compiler, s: TryNode): void {
  const body = newLabel(c);
  const end = newLabel(c);
  const exit = newLabel(c);
  const cleanup = newLabel(c);
  emitJump(c, s, Op.SETUP_FINALLY, end);
  placeLabel(c, body);
  pushFrameBlock(c, s, { kind: 'finally try', block: body, exit: end, body: s.finalbody });
  if (s.handlers.length > 0) emitHandlers(c, s);
  else visitStatements(c, s.body);
  emit(c, NO_LOCATION, Op.POP_BLOCK);
  c.unit.frameBlocks.pop();
  visitStatements(c, s.finalbody);
  emitJump(c, NO_LOCATION, Op.JUMP_NO_INTERRUPT, exit);
  placeLabel(c, end);
  emitJump(c, NO_LOCATION, Op.SETUP_CLEANUP, cleanup);
  emit(c, NO_LOCATION, Op.PUSH_EXC_INFO);
  pushFrameBlock(c, NO_LOCATION, { kind: 'finally end', block: end, exit: NO_LABEL });
  visitStatements(c, s.finalbody);
  c.unit.frameBlocks.pop();
  emit(c, NO_LOCATION, Op.RERAISE, 0);
  placeLabel(c, cleanup);
  emitPopAndReraise(c);
  placeLabel(c, exit);
}

/** Raises again, with the exception that was handled before put back. */
export function emitPopAndReraise(c: Compiler): void {
  emit(c, NO_LOCATION, Op.COPY, 3);
  emit(c, NO_LOCATION, Op.POP_EXCEPT);
  emit(c, NO_LOCATION, Op.RERAISE, 1);
}

function emitHandlers(c: Compiler, s: TryNode): void {
  if (s.kind === 'Try') emitExcept(c, s);
  else emitExceptStar(c, s);
}

function emitExcept(c: Compiler, s: TryNode): void {
  const body = newLabel(c);
  const except = newLabel(c);
  const end = newLabel(c);
  const cleanup = newLabel(c);
  emitJump(c, s, Op.SETUP_FINALLY, except);
  placeLabel(c, body);
  pushFrameBlock(c, s, { kind: 'try except', block: body, exit: NO_LABEL });
  visitStatements(c, s.body);
  c.unit.frameBlocks.pop();
  emit(c, NO_LOCATION, Op.POP_BLOCK);
  visitStatements(c, s.orelse);
  emitJump(c, NO_LOCATION, Op.JUMP_NO_INTERRUPT, end);
  placeLabel(c, except);
  emitJump(c, NO_LOCATION, Op.SETUP_CLEANUP, cleanup);
  emit(c, NO_LOCATION, Op.PUSH_EXC_INFO);
  pushFrameBlock(c, s, { kind: 'exception handler', block: NO_LABEL, exit: NO_LABEL });
  for (const [i, handler] of s.handlers.entries()) {
    if (!handler.type && i < s.handlers.length - 1) {
      throw compileError("default 'except:' must be last", handler);
    }
    const next = newLabel(c);
    if (handler.type) {
      visitExpression(c, handler.type);
      emit(c, handler, Op.CHECK_EXC_MATCH);
      emitJump(c, handler, Op.POP_JUMP_IF_FALSE, next);
    }
    emitHandler(c, handler, end);
    placeLabel(c, next);
  }
  c.unit.frameBlocks.pop();
  emit(c, NO_LOCATION, Op.RERAISE, 0);
  placeLabel(c, cleanup);
  emitPopAndReraise(c);
  placeLabel(c, end);
}

function emitHandler(c: Compiler, handler: ExceptHandler, end: Label): void {
  const { name } = handler;
  const cleanupBody = newLabel(c);
  if (name === undefined) {
    emit(c, handler, Op.POP_TOP);
    placeLabel(c, cleanupBody);
    pushFrameBlock(c, handler, { kind: 'handler cleanup', block: cleanupBody, exit: NO_LABEL, name });
    visitStatements(c, handler.body);
    c.unit.frameBlocks.pop();
    emit(c, NO_LOCATION, Op.POP_BLOCK);
    emit(c, NO_LOCATION, Op.POP_EXCEPT);
    emitJump(c, NO_LOCATION, Op.JUMP_NO_INTERRUPT, end);
    return;
  }
  const cleanupEnd = newLabel(c);
  emitNameOp(c, handler, name, 'Store');
  emitJump(c, handler, Op.SETUP_CLEANUP, cleanupEnd);
  placeLabel(c, cleanupBody);
  pushFrameBlock(c, handler, { kind: 'handler cleanup', block: cleanupBody, exit: NO_LABEL, name });
  visitStatements(c, handler.body);
  c.unit.frameBlocks.pop();
  emit(c, NO_LOCATION, Op.POP_BLOCK);
  emit(c, NO_LOCATION, Op.POP_BLOCK);
  emit(c, NO_LOCATION, Op.POP_EXCEPT);
  emitUnbind(c, NO_LOCATION, name);
  emitJump(c, NO_LOCATION, Op.JUMP_NO_INTERRUPT, end);
  placeLabel(c, cleanupEnd);
  emitUnbind(c, NO_LOCATION, name);
  emit(c, NO_LOCATION, Op.RERAISE, 1);
}

/** `except*`: each handler takes its part of the group; what is left, and what handlers raise, is raised at the end. */
function emitExceptStar(c: Compiler, s: TryNode): void {
  const body = newLabel(c);
  const except = newLabel(c);
  const orelse = newLabel(c);
  const end = newLabel(c);
  const cleanup = newLabel(c);
  const reraiseStar = newLabel(c);
  emitJump(c, s, Op.SETUP_FINALLY, except);
  placeLabel(c, body);
  pushFrameBlock(c, s, { kind: 'try except', block: body, exit: NO_LABEL });
  visitStatements(c, s.body);
  c.unit.frameBlocks.pop();
  emit(c, NO_LOCATION, Op.POP_BLOCK);
  emitJump(c, NO_LOCATION, Op.JUMP_NO_INTERRUPT, orelse);
  placeLabel(c, except);
  emitJump(c, NO_LOCATION, Op.SETUP_CLEANUP, cleanup);
  emit(c, NO_LOCATION, Op.PUSH_EXC_INFO);
  pushFrameBlock(c, s, { kind: 'exception group handler', block: NO_LABEL, exit: NO_LABEL });
  for (const [i, handler] of s.handlers.entries()) {
    if (i === 0) {
      emit(c, handler, Op.BUILD_LIST, 0); // of what the handlers raise
      emit(c, handler, Op.COPY, 2);
    }
    emitStarHandler(c, handler, i === s.handlers.length - 1 ? reraiseStar : undefined);
  }
  c.unit.frameBlocks.pop();
  const reraise = newLabel(c);
  placeLabel(c, reraiseStar);
  emit(c, NO_LOCATION, Op.CALL_INTRINSIC_2, INTRINSICS_2.indexOf('INTRINSIC_PREP_RERAISE_STAR'));
  emit(c, NO_LOCATION, Op.COPY, 1);
  emitJump(c, NO_LOCATION, Op.POP_JUMP_IF_NOT_NONE, reraise);
  emit(c, NO_LOCATION, Op.POP_TOP);
  emit(c, NO_LOCATION, Op.POP_BLOCK);
  emit(c, NO_LOCATION, Op.POP_EXCEPT);
  emitJump(c, NO_LOCATION, Op.JUMP_NO_INTERRUPT, end);
  placeLabel(c, reraise);
  emit(c, NO_LOCATION, Op.POP_BLOCK);
  emit(c, NO_LOCATION, Op.SWAP, 2);
  emit(c, NO_LOCATION, Op.POP_EXCEPT);
  emit(c, NO_LOCATION, Op.RERAISE, 0);
  placeLabel(c, cleanup);
  emitPopAndReraise(c);
  placeLabel(c, orelse);
  visitStatements(c, s.orelse);
  placeLabel(c, end);
}

/** `reraiseStar`: where the last handler goes; undefined: it is not the last. */
function emitStarHandler(c: Compiler, handler: ExceptHandler, reraiseStar: Label | undefined): void {
  const { name } = handler;
  const except = newLabel(c);
  const exceptWithError = newLabel(c);
  const noMatch = newLabel(c);
  if (handler.type) {
    visitExpression(c, handler.type);
    emit(c, handler, Op.CHECK_EG_MATCH);
    emit(c, handler, Op.COPY, 1);
    emitJump(c, handler, Op.POP_JUMP_IF_NONE, noMatch);
  }
  const cleanupEnd = newLabel(c);
  const cleanupBody = newLabel(c);
  if (name !== undefined) emitNameOp(c, handler, name, 'Store');
  else emit(c, handler, Op.POP_TOP);
  emitJump(c, handler, Op.SETUP_CLEANUP, cleanupEnd);
  placeLabel(c, cleanupBody);
  pushFrameBlock(c, handler, { kind: 'handler cleanup', block: cleanupBody, exit: NO_LABEL, name });
  visitStatements(c, handler.body);
  c.unit.frameBlocks.pop();
  emit(c, NO_LOCATION, Op.POP_BLOCK);
  if (name !== undefined) emitUnbind(c, NO_LOCATION, name);
  emitJump(c, NO_LOCATION, Op.JUMP_NO_INTERRUPT, except);
  placeLabel(c, cleanupEnd);
  if (name !== undefined) emitUnbind(c, NO_LOCATION, name);
  emit(c, NO_LOCATION, Op.LIST_APPEND, 3);
  emit(c, NO_LOCATION, Op.POP_TOP);
  emitJump(c, NO_LOCATION, Op.JUMP_NO_INTERRUPT, exceptWithError);
  placeLabel(c, except);
  emit(c, NO_LOCATION, Op.NOP); // takes the place of the line before it
  emitJump(c, NO_LOCATION, Op.JUMP_NO_INTERRUPT, exceptWithError);
  placeLabel(c, noMatch);
  emit(c, handler, Op.POP_TOP);
  placeLabel(c, exceptWithError);
  if (reraiseStar !== undefined) {
    emit(c, NO_LOCATION, Op.LIST_APPEND, 1);
    emitJump(c, NO_LOCATION, Op.JUMP_NO_INTERRUPT, reraiseStar);
  }
}
