import type { Statement } from '../syntax/ast.ts';
import { visitExpression } from './compiler-expressions.ts';
import { jumpIf } from './compiler-jumps.ts';
import { emitNameOp } from './compiler-names.ts';
import {
  emitFailPop,
  emitPattern,
  ensureFailPop,
  isWildcard,
  type PatternContext,
} from './compiler-patterns.ts';
import { visitStatements } from './compiler-statements.ts';
import { type Compiler, emit, emitJump, newLabel, placeLabel } from './compiler-unit.ts';
import { NO_LOCATION } from './instruction.ts';
import { Op } from './opcodes.ts';

/** Compiles `match`. */
export function emitMatch(c: Compiler, s: Extract<Statement, { kind: 'Match' }>): void {
  visitExpression(c, s.subject);
  const end = newLabel(c);
  const { cases } = s;
  const hasDefault = cases.length > 1 && isWildcard(cases[cases.length - 1]!.pattern);
  const last = cases.length - (hasDefault ? 2 : 1); // the last case that needs the subject
  for (let i = 0; i <= last; i++) {
    const { pattern, guard, body } = cases[i]!;
    if (i !== last) emit(c, pattern, Op.COPY, 1);
    const context: PatternContext = {
      stores: [],
      allowIrrefutable: guard !== undefined || i === cases.length - 1,
      failPop: [],
      onTop: 0,
    };
    emitPattern(c, pattern, context);
    for (const name of context.stores) emitNameOp(c, pattern, name, 'Store');
    if (guard) {
      ensureFailPop(c, context, 0);
      jumpIf(c, pattern, guard, context.failPop[0]!, false);
    }
    if (i !== last) emit(c, pattern, Op.POP_TOP);
    visitStatements(c, body);
    emitJump(c, NO_LOCATION, Op.JUMP, end);
    emitFailPop(c, pattern, context);
  }
  if (hasDefault) {
    const { pattern, guard, body } = cases[cases.length - 1]!;
    emit(c, pattern, Op.NOP);
    if (guard) jumpIf(c, pattern, guard, end, false);
    visitStatements(c, body);
  }
  placeLabel(c, end);
}
