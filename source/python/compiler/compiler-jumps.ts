import type { Expression, Span } from '../syntax/ast.ts';
import { emitCompareOp, visitExpression } from './compiler-expressions.ts';
import { type Compiler, emit, emitJump, type Label, newLabel, placeLabel } from './compiler-unit.ts';
import { checkCompare } from './compiler-warnings.ts';
import { fold } from './constant-folding.ts';
import { NO_LOCATION } from './instruction.ts';
import { Op } from './opcodes.ts';

/**
Jumps to `next` if the truth of the expression is `condition`, and goes on otherwise. `and`, `or`, `not`, conditional
expressions and chained comparisons become jumps, without a value in between.

Source: Python/compile.c, compiler_jump_if
*/
export function jumpIf(c: Compiler, span: Span, raw: Expression, next: Label, condition: boolean): void {
  const e = fold(c, raw);
  switch (e.kind) {
    case 'UnaryOp':
      if (e.op === 'Not') {
        jumpIf(c, span, e.operand, next, !condition);
        return;
      }
      break;
    case 'BoolOp': {
      const stop = e.op === 'Or'; // the truth that decides at once
      const decided = stop === condition ? next : newLabel(c);
      const last = e.values.length - 1;
      for (let i = 0; i < last; i++) jumpIf(c, span, e.values[i]!, decided, stop);
      jumpIf(c, span, e.values[last]!, next, condition);
      if (decided !== next) placeLabel(c, decided);
      return;
    }
    case 'IfExp': {
      const end = newLabel(c);
      const orelse = newLabel(c);
      jumpIf(c, span, e.test, orelse, false);
      jumpIf(c, span, e.body, next, condition);
      emitJump(c, NO_LOCATION, Op.JUMP_NO_INTERRUPT, end);
      placeLabel(c, orelse);
      jumpIf(c, span, e.orelse, next, condition);
      placeLabel(c, end);
      return;
    }
    case 'Compare':
      if (e.ops.length > 1) {
        jumpIfChain(c, e, next, condition);
        return;
      }
  }
  visitExpression(c, raw);
  emit(c, e, Op.TO_BOOL);
  emitJump(c, e, condition ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, next);
}

function jumpIfChain(
  c: Compiler,
  e: Extract<Expression, { kind: 'Compare' }>,
  next: Label,
  condition: boolean,
): void {
  checkCompare(c, e);
  const cleanup = newLabel(c);
  visitExpression(c, e.left);
  const last = e.ops.length - 1;
  for (let i = 0; i < last; i++) {
    visitExpression(c, e.comparators[i]!);
    emit(c, e, Op.SWAP, 2);
    emit(c, e, Op.COPY, 2);
    emitCompareOp(c, e, e.ops[i]!);
    emit(c, e, Op.TO_BOOL);
    emitJump(c, e, Op.POP_JUMP_IF_FALSE, cleanup);
  }
  visitExpression(c, e.comparators[last]!);
  emitCompareOp(c, e, e.ops[last]!);
  emit(c, e, Op.TO_BOOL);
  emitJump(c, e, condition ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, next);
  const end = newLabel(c);
  emitJump(c, NO_LOCATION, Op.JUMP_NO_INTERRUPT, end);
  placeLabel(c, cleanup);
  emit(c, e, Op.POP_TOP);
  if (!condition) emitJump(c, NO_LOCATION, Op.JUMP_NO_INTERRUPT, next);
  placeLabel(c, end);
}
