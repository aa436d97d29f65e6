import type { Expression, Span, Statement } from '../syntax/ast.ts';
import { emitAnnotatedAssignment, emitAugmentedAssignment } from './compiler-assignments.ts';
import { emitClass } from './compiler-classes.ts';
import { visitExpression, visitExpressions } from './compiler-expressions.ts';
import { emitFunction } from './compiler-functions.ts';
import { emitImport, emitImportFrom } from './compiler-imports.ts';
import { jumpIf } from './compiler-jumps.ts';
import { emitBreak, emitContinue, emitFor, emitIf, emitReturn, emitWhile } from './compiler-loops.ts';
import { emitMatch } from './compiler-match.ts';
import { emitNameOp } from './compiler-names.ts';
import { emitTry } from './compiler-try.ts';
import { emitTypeAlias } from './compiler-type-params.ts';
import { type Compiler, emit, emitString, newLabel, placeLabel } from './compiler-unit.ts';
import { checkAssert } from './compiler-warnings.ts';
import { emitWith } from './compiler-with.ts';
import { fold } from './constant-folding.ts';
import { cleanDocstring, docstring } from './docstring.ts';
import { NO_LOCATION } from './instruction.ts';
import { INTRINSICS_1, Op } from './opcodes.ts';

/** Compiles the body of a module or class: its docstring, and `__annotations__` if it will need one. */
export function visitBody(c: Compiler, span: Span, body: readonly Statement[]): void {
  const place = c.unit.scopeType === 'module' && body.length > 0 ? body[0]! : span;
  if (hasAnnotations(body)) emit(c, place, Op.SETUP_ANNOTATIONS);
  const doc = docstring(body);
  if (doc === undefined) {
    visitStatements(c, body);
    return;
  }
  const [first, ...rest] = body;
  if (c.optimize < 2) {
    emitString(c, (first as Extract<Statement, { kind: 'Expr' }>).value, cleanDocstring(doc));
    emitNameOp(c, NO_LOCATION, '__doc__', 'Store');
  }
  visitStatements(c, rest);
}

/** Whether a variable is annotated anywhere in the block, also where the line is never reached. */
export function hasAnnotations(body: readonly Statement[]): boolean {
  return body.some((s) => {
    switch (s.kind) {
      case 'AnnAssign':
        return true;
      case 'For':
      case 'AsyncFor':
      case 'While':
      case 'If':
        return hasAnnotations(s.body) || hasAnnotations(s.orelse);
      case 'With':
      case 'AsyncWith':
        return hasAnnotations(s.body);
      case 'Try':
      case 'TryStar':
        return (
          s.handlers.some((handler) => hasAnnotations(handler.body)) ||
          hasAnnotations(s.body) ||
          hasAnnotations(s.finalbody) ||
          hasAnnotations(s.orelse)
        );
      case 'Match':
        return s.cases.some((item) => hasAnnotations(item.body));
      default:
        return false;
    }
  });
}

/** Compiles each statement, in order. */
export function visitStatements(c: Compiler, statements: readonly Statement[]): void {
  for (const statement of statements) visitStatement(c, statement);
}

function visitStatement(c: Compiler, s: Statement): void {
  switch (s.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      emitFunction(c, s);
      break;
    case 'ClassDef':
      emitClass(c, s);
      break;
    case 'TypeAlias':
      emitTypeAlias(c, s);
      break;
    case 'Return':
      emitReturn(c, s);
      break;
    case 'Delete':
      visitExpressions(c, s.targets);
      break;
    case 'Assign':
      visitExpression(c, s.value);
      for (const [i, target] of s.targets.entries()) {
        if (i < s.targets.length - 1) emit(c, s, Op.COPY, 1);
        visitExpression(c, target);
      }
      break;
    case 'AugAssign':
      emitAugmentedAssignment(c, s);
      break;
    case 'AnnAssign':
      emitAnnotatedAssignment(c, s);
      break;
    case 'For':
    case 'AsyncFor':
      emitFor(c, s);
      break;
    case 'While':
      emitWhile(c, s);
      break;
    case 'If':
      emitIf(c, s);
      break;
    case 'Match':
      emitMatch(c, s);
      break;
    case 'Raise':
      if (s.exc) visitExpression(c, s.exc);
      if (s.exc && s.cause) visitExpression(c, s.cause);
      emit(c, s, Op.RAISE_VARARGS, s.exc ? (s.cause ? 2 : 1) : 0);
      break;
    case 'Try':
    case 'TryStar':
      emitTry(c, s);
      break;
    case 'Assert':
      emitAssert(c, s);
      break;
    case 'Import':
      emitImport(c, s);
      break;
    case 'ImportFrom':
      emitImportFrom(c, s);
      break;
    case 'Global':
    case 'Nonlocal':
      break;
    case 'Expr':
      emitExpressionStatement(c, s, s.value);
      break;
    case 'Pass':
      emit(c, s, Op.NOP);
      break;
    case 'Break':
      emitBreak(c, s);
      break;
    case 'Continue':
      emitContinue(c, s);
      break;
    case 'With':
    case 'AsyncWith':
      emitWith(c, s, 0);
      break;
  }
}

function emitAssert(c: Compiler, s: Extract<Statement, { kind: 'Assert' }>): void {
  checkAssert(c, fold(c, s.test), s);
  if (c.optimize > 0) return;
  const end = newLabel(c);
  jumpIf(c, s, s.test, end, true);
  emit(c, s, Op.LOAD_ASSERTION_ERROR);
  if (s.msg) {
    visitExpression(c, s.msg);
    emit(c, s, Op.CALL, 0);
  }
  emit(c, s.test, Op.RAISE_VARARGS, 1);
  placeLabel(c, end);
}

function emitExpressionStatement(c: Compiler, s: Statement, value: Expression): void {
  if (c.echo === 'all' && c.unit.parent === undefined) {
    emitEcho(c, s, value);
    return;
  }
  if (c.echoed === s) {
    emitEcho(c, s, value);
    return;
  }
  if (fold(c, value).kind === 'Constant') {
    emit(c, s, Op.NOP);
    return;
  }
  visitExpression(c, value);
  emit(c, NO_LOCATION, Op.POP_TOP);
}

/** Prints the value as a notebook does: nothing for None. */
function emitEcho(c: Compiler, span: Span, value: Expression): void {
  visitExpression(c, value);
  emit(c, span, Op.CALL_INTRINSIC_1, INTRINSICS_1.indexOf('INTRINSIC_PRINT'));
  emit(c, NO_LOCATION, Op.POP_TOP);
}
