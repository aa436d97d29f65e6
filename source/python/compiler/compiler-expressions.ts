import type { CompareOperator, Expression, Span } from '../syntax/ast.ts';
import { emitCall, emitSuperAttribute } from './compiler-calls.ts';
import { emitComprehension } from './compiler-comprehensions.ts';
import { emitDict, emitDisplay, emitFString, emitTuple } from './compiler-displays.ts';
import { emitLambda } from './compiler-functions.ts';
import { jumpIf } from './compiler-jumps.ts';
import { checkForbiddenName, emitNameOp } from './compiler-names.ts';
import {
  type Compiler,
  compileError,
  emit,
  emitConst,
  emitJump,
  emitName,
  newLabel,
  placeLabel,
} from './compiler-unit.ts';
import { checkCompare, checkIndex, checkSubscripter } from './compiler-warnings.ts';
import { NONE } from './const-table.ts';
import { fold } from './constant-folding.ts';
import { NO_LOCATION } from './instruction.ts';
import { BINARY_OPERATORS, INTRINSICS_1, Op } from './opcodes.ts';

/** The number of a function of CALL_INTRINSIC_1. */
export function intrinsic1(name: (typeof INTRINSICS_1)[number]): number {
  return INTRINSICS_1.indexOf(name);
}

const OPERATOR_SYMBOLS = {
  Add: '+',
  Sub: '-',
  Mult: '*',
  MatMult: '@',
  Div: '/',
  Mod: '%',
  Pow: '**',
  LShift: '<<',
  RShift: '>>',
  BitOr: '|',
  BitXor: '^',
  BitAnd: '&',
  FloorDiv: '//',
} as const;

/** Appends BINARY_OP, in place for an augmented assignment. */
export function emitBinaryOp(
  c: Compiler,
  span: Span,
  op: keyof typeof OPERATOR_SYMBOLS,
  inPlace: boolean,
): void {
  const symbol = OPERATOR_SYMBOLS[op];
  emit(c, span, Op.BINARY_OP, BINARY_OPERATORS.indexOf(inPlace ? `${symbol}=` : symbol));
}

// The high bits: which comparison; the low ones: a mask that CPython's specialised instructions use.
const COMPARE_ARGUMENTS = {
  Lt: (0 << 5) | 2,
  LtE: (1 << 5) | 10,
  Eq: (2 << 5) | 8,
  NotEq: (3 << 5) | 7,
  Gt: (4 << 5) | 4,
  GtE: (5 << 5) | 12,
} as const;

/** Appends the comparison of the two values on top. */
export function emitCompareOp(c: Compiler, span: Span, op: CompareOperator): void {
  switch (op) {
    case 'Is':
    case 'IsNot':
      emit(c, span, Op.IS_OP, op === 'Is' ? 0 : 1);
      break;
    case 'In':
    case 'NotIn':
      emit(c, span, Op.CONTAINS_OP, op === 'In' ? 0 : 1);
      break;
    default:
      emit(c, span, Op.COMPARE_OP, COMPARE_ARGUMENTS[op]);
      break;
  }
}

/** Compiles each of them, in order. */
export function visitExpressions(c: Compiler, expressions: readonly Expression[]): void {
  for (const expression of expressions) visitExpression(c, expression);
}

/** Compiles an expression: its value is pushed. A target (Store, Del) takes its value from the stack. */
export function visitExpression(c: Compiler, raw: Expression): void {
  const e = fold(c, raw);
  switch (e.kind) {
    case 'Name':
      emitNameOp(c, e, e.id, e.ctx);
      break;
    case 'Constant':
      emitConst(c, e, e.value);
      break;
    case 'Attribute':
      visitAttribute(c, e);
      break;
    case 'Call':
      emitCall(c, e);
      break;
    case 'BinOp':
      visitExpression(c, e.left);
      visitExpression(c, e.right);
      emitBinaryOp(c, e, e.op, false);
      break;
    case 'Compare':
      visitCompare(c, e);
      break;
    case 'UnaryOp':
      visitUnary(c, e);
      break;
    case 'BoolOp':
      visitBoolOp(c, e);
      break;
    case 'Subscript':
      visitSubscript(c, e);
      break;
    case 'Slice':
      emit(c, e, Op.BUILD_SLICE, visitSlice(c, e));
      break;
    case 'List':
    case 'Set':
      emitDisplay(c, e);
      break;
    case 'Tuple':
      emitTuple(c, e);
      break;
    case 'Dict':
      emitDict(c, e);
      break;
    case 'JoinedStr':
    case 'FormattedValue':
      emitFString(c, e);
      break;
    case 'Lambda':
      emitLambda(c, e);
      break;
    case 'IfExp':
      visitIfExp(c, e);
      break;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      emitComprehension(c, e);
      break;
    case 'NamedExpr':
      visitExpression(c, e.value);
      emit(c, e, Op.COPY, 1);
      visitExpression(c, e.target);
      break;
    case 'Yield':
      if (!c.unit.entry.isFunctionLike) throw compileError("'yield' outside function", e);
      if (e.value) visitExpression(c, e.value);
      else emitConst(c, e, NONE);
      emitYield(c, e);
      break;
    case 'YieldFrom':
      if (!c.unit.entry.isFunctionLike) throw compileError("'yield from' outside function", e);
      if (c.unit.scopeType === 'async function') {
        throw compileError("'yield from' inside async function", e);
      }
      visitExpression(c, e.value);
      emit(c, e, Op.GET_YIELD_FROM_ITER);
      emitConst(c, e, NONE);
      emitYieldFrom(c, e, false);
      break;
    case 'Await':
      visitAwait(c, e);
      break;
    case 'Starred':
      throw compileError(
        e.ctx === 'Store'
          ? 'starred assignment target must be in a list or tuple'
          : "can't use starred expression here",
        e,
      );
  }
}

function visitAwait(c: Compiler, e: Extract<Expression, { kind: 'Await' }>): void {
  const { entry, scopeType } = c.unit;
  if (!entry.isFunctionLike) throw compileError("'await' outside function", e);
  if (scopeType !== 'async function' && scopeType !== 'comprehension') {
    throw compileError("'await' outside async function", e);
  }
  visitExpression(c, e.value);
  emit(c, e, Op.GET_AWAITABLE, 0);
  emitConst(c, e, NONE);
  emitYieldFrom(c, e, true);
}

/** Hands the value on top to the caller; what the caller sends is pushed. */
export function emitYield(c: Compiler, span: Span): void {
  const { generator, coroutine } = c.unit.entry;
  if (generator && coroutine) {
    emit(c, span, Op.CALL_INTRINSIC_1, intrinsic1('INTRINSIC_ASYNC_GEN_WRAP'));
  }
  emit(c, span, Op.YIELD_VALUE, 0);
  emit(c, span, Op.RESUME, 1);
}

/** Lets the iterator below None run until it ends: what it yields goes to the caller, its result is pushed. */
export function emitYieldFrom(c: Compiler, span: Span, isAwait: boolean): void {
  const send = newLabel(c);
  const fail = newLabel(c);
  const exit = newLabel(c);
  placeLabel(c, send);
  emitJump(c, span, Op.SEND, exit);
  // The handler catches the StopIteration of a close or throw that the inner iterator answered by ending.
  emitJump(c, span, Op.SETUP_FINALLY, fail);
  emit(c, span, Op.YIELD_VALUE, 1);
  emit(c, NO_LOCATION, Op.POP_BLOCK);
  emit(c, span, Op.RESUME, isAwait ? 3 : 2);
  emitJump(c, span, Op.JUMP_NO_INTERRUPT, send);
  placeLabel(c, fail);
  emit(c, span, Op.CLEANUP_THROW);
  placeLabel(c, exit);
  emit(c, span, Op.END_SEND);
}

function visitUnary(c: Compiler, e: Extract<Expression, { kind: 'UnaryOp' }>): void {
  visitExpression(c, e.operand);
  switch (e.op) {
    case 'UAdd':
      emit(c, e, Op.CALL_INTRINSIC_1, intrinsic1('INTRINSIC_UNARY_POSITIVE'));
      break;
    case 'Not':
      emit(c, e, Op.TO_BOOL);
      emit(c, e, Op.UNARY_NOT);
      break;
    case 'USub':
      emit(c, e, Op.UNARY_NEGATIVE);
      break;
    case 'Invert':
      emit(c, e, Op.UNARY_INVERT);
      break;
  }
}

function visitBoolOp(c: Compiler, e: Extract<Expression, { kind: 'BoolOp' }>): void {
  const jump = e.op === 'And' ? Op.POP_JUMP_IF_FALSE : Op.POP_JUMP_IF_TRUE;
  const end = newLabel(c);
  for (const [i, value] of e.values.entries()) {
    visitExpression(c, value);
    if (i === e.values.length - 1) break;
    emit(c, e, Op.COPY, 1);
    emit(c, e, Op.TO_BOOL);
    emitJump(c, e, jump, end);
    emit(c, e, Op.POP_TOP);
  }
  placeLabel(c, end);
}

function visitIfExp(c: Compiler, e: Extract<Expression, { kind: 'IfExp' }>): void {
  const end = newLabel(c);
  const next = newLabel(c);
  jumpIf(c, e, e.test, next, false);
  visitExpression(c, e.body);
  emitJump(c, NO_LOCATION, Op.JUMP_NO_INTERRUPT, end);
  placeLabel(c, next);
  visitExpression(c, e.orelse);
  placeLabel(c, end);
}

function visitCompare(c: Compiler, e: Extract<Expression, { kind: 'Compare' }>): void {
  checkCompare(c, e);
  visitExpression(c, e.left);
  const last = e.ops.length - 1;
  if (last === 0) {
    visitExpression(c, e.comparators[0]!);
    emitCompareOp(c, e, e.ops[0]!);
    return;
  }
  const cleanup = newLabel(c);
  for (let i = 0; i < last; i++) {
    visitExpression(c, e.comparators[i]!);
    emit(c, e, Op.SWAP, 2);
    emit(c, e, Op.COPY, 2);
    emitCompareOp(c, e, e.ops[i]!);
    emit(c, e, Op.COPY, 1);
    emit(c, e, Op.TO_BOOL);
    emitJump(c, e, Op.POP_JUMP_IF_FALSE, cleanup);
    emit(c, e, Op.POP_TOP);
  }
  visitExpression(c, e.comparators[last]!);
  emitCompareOp(c, e, e.ops[last]!);
  const end = newLabel(c);
  emitJump(c, NO_LOCATION, Op.JUMP_NO_INTERRUPT, end);
  placeLabel(c, cleanup);
  emit(c, e, Op.SWAP, 2);
  emit(c, e, Op.POP_TOP);
  placeLabel(c, end);
}

/**
Where an attribute stands whose expression goes over several lines: on the line of its name. (`a` ⏎ `.b`: a step
on the line of `.b`.)
*/
export function attributeSpan(span: Span, attribute: Extract<Expression, { kind: 'Attribute' }>): Span {
  if (span.lineno === attribute.endLineno) return span;
  const lineno = attribute.endLineno;
  const length = attribute.attr.length;
  const fits = length <= attribute.endColOffset;
  const colOffset = fits ? attribute.endColOffset - length : -1;
  const endLineno = Math.max(lineno, span.endLineno);
  const endColOffset = fits ? span.endColOffset : -1;
  return {
    lineno,
    colOffset,
    endLineno,
    endColOffset: lineno === endLineno ? Math.max(colOffset, endColOffset) : endColOffset,
  };
}

function visitAttribute(c: Compiler, e: Extract<Expression, { kind: 'Attribute' }>): void {
  if (e.ctx === 'Store' && e.value.kind === 'Name' && e.value.id === 'self') noteStaticAttribute(c, e.attr);
  if (e.ctx === 'Load' && emitSuperAttribute(c, e)) return;
  visitExpression(c, e.value);
  const span = attributeSpan(e, e);
  if (e.ctx === 'Load') {
    emitName(c, span, Op.LOAD_ATTR, e.attr);
    return;
  }
  if (e.ctx === 'Del') {
    emitName(c, span, Op.DELETE_ATTR, e.attr);
    return;
  }
  checkForbiddenName(e.attr, e.ctx, span);
  emitName(c, span, Op.STORE_ATTR, e.attr);
}

/** `self.x = …` in a method: the class lists it in `__static_attributes__`. */
function noteStaticAttribute(c: Compiler, name: string): void {
  let unit = c.unit.parent;
  while (unit !== undefined && unit.staticAttributes === undefined) unit = unit.parent;
  unit?.staticAttributes?.add(name);
}

/** Whether it is `a:b`, which has instructions of its own. */
export function isTwoElementSlice(e: Expression): e is Extract<Expression, { kind: 'Slice' }> {
  return e.kind === 'Slice' && e.step === undefined;
}

function visitSubscript(c: Compiler, e: Extract<Expression, { kind: 'Subscript' }>): void {
  const { value, slice, ctx } = e;
  if (ctx === 'Load') {
    checkSubscripter(c, fold(c, value));
    checkIndex(c, fold(c, value), fold(c, slice));
  }
  visitExpression(c, value);
  if (isTwoElementSlice(slice) && ctx !== 'Del') {
    visitSlice(c, slice);
    emit(c, e, ctx === 'Load' ? Op.BINARY_SLICE : Op.STORE_SLICE);
    return;
  }
  visitExpression(c, slice);
  const op = ctx === 'Load' ? Op.BINARY_SUBSCR : ctx === 'Store' ? Op.STORE_SUBSCR : Op.DELETE_SUBSCR;
  emit(c, e, op);
}

/** Pushes the parts of a slice; the answer is how many they are. */
export function visitSlice(c: Compiler, e: Extract<Expression, { kind: 'Slice' }>): number {
  if (e.lower) visitExpression(c, e.lower);
  else emitConst(c, e, NONE);
  if (e.upper) visitExpression(c, e.upper);
  else emitConst(c, e, NONE);
  if (!e.step) return 2;
  visitExpression(c, e.step);
  return 3;
}
