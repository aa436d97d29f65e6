import type { Statement } from '../syntax/ast.ts';
import { emitYieldFrom, visitExpression } from './compiler-expressions.ts';
import { visitStatements } from './compiler-statements.ts';
import { emitPopAndReraise } from './compiler-try.ts';
import {
  type Compiler,
  compileError,
  emit,
  emitConst,
  emitJump,
  type Label,
  newLabel,
  placeLabel,
  pushFrameBlock,
} from './compiler-unit.ts';
import { emitAwaitExit, emitExitCall } from './compiler-unwind.ts';
import { NONE } from './const-table.ts';
import { NO_LOCATION } from './instruction.ts';
import { Op } from './opcodes.ts';

/**
Compiles `with` or `async with` from its item `index` on. The bound `__exit__` waits on the stack while the body runs.

Source: Python/compile.c, compiler_with, compiler_async_with
*/
export function emitWith(
  c: Compiler,
  s: Extract<Statement, { kind: 'With' | 'AsyncWith' }>,
  index: number,
): void {
  const isAsync = s.kind === 'AsyncWith';
  if (isAsync && c.unit.scopeType !== 'async function') {
    throw compileError("'async with' outside async function", s);
  }
  const item = s.items[index]!;
  const block = newLabel(c);
  const final = newLabel(c);
  const exit = newLabel(c);
  const cleanup = newLabel(c);
  const span = item.contextExpr;
  visitExpression(c, span);
  emit(c, span, isAsync ? Op.BEFORE_ASYNC_WITH : Op.BEFORE_WITH);
  if (isAsync) {
    emit(c, span, Op.GET_AWAITABLE, 1);
    emitConst(c, span, NONE);
    emitYieldFrom(c, span, true);
  }
  emitJump(c, span, Op.SETUP_WITH, final);
  placeLabel(c, block);
  pushFrameBlock(c, span, { kind: isAsync ? 'async with' : 'with', block, exit: final, span });
  if (item.optionalVars) visitExpression(c, item.optionalVars);
  else emit(c, span, Op.POP_TOP);
  if (index + 1 === s.items.length) visitStatements(c, s.body);
  else emitWith(c, s, index + 1);
  emit(c, isAsync ? span : NO_LOCATION, Op.POP_BLOCK);
  c.unit.frameBlocks.pop();
  emitExitCall(c, span);
  if (isAsync) emitAwaitExit(c, span);
  emit(c, span, Op.POP_TOP);
  emitJump(c, span, Op.JUMP, exit);
  placeLabel(c, final);
  emitJump(c, span, Op.SETUP_CLEANUP, cleanup);
  emit(c, span, Op.PUSH_EXC_INFO);
  emit(c, span, Op.WITH_EXCEPT_START);
  if (isAsync) emitAwaitExit(c, span);
  emitExceptFinish(c, cleanup);
  placeLabel(c, exit);
}

/** After `__exit__` saw the exception: a true answer ends it here. */
function emitExceptFinish(c: Compiler, cleanup: Label): void {
  const suppress = newLabel(c);
  emit(c, NO_LOCATION, Op.TO_BOOL);
  emitJump(c, NO_LOCATION, Op.POP_JUMP_IF_TRUE, suppress);
  emit(c, NO_LOCATION, Op.RERAISE, 2);
  placeLabel(c, suppress);
  emit(c, NO_LOCATION, Op.POP_TOP);
  emit(c, NO_LOCATION, Op.POP_BLOCK);
  emit(c, NO_LOCATION, Op.POP_EXCEPT);
  emit(c, NO_LOCATION, Op.POP_TOP);
  emit(c, NO_LOCATION, Op.POP_TOP);
  const exit = newLabel(c);
  emitJump(c, NO_LOCATION, Op.JUMP_NO_INTERRUPT, exit);
  placeLabel(c, cleanup);
  emitPopAndReraise(c);
  placeLabel(c, exit);
}
