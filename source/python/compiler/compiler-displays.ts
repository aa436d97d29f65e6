import type { Expression, Span } from '../syntax/ast.ts';
import type { Const } from './code.ts';
import { intrinsic1, visitExpression, visitExpressions } from './compiler-expressions.ts';
import { type Compiler, compileError, emit, emitConst, emitName, emitString } from './compiler-unit.ts';
import { frozensetOf } from './const-set.ts';
import { constantsOf, fold } from './constant-folding.ts';
import { Op } from './opcodes.ts';

/** More values than this are not put on the stack at once. */
export const STACK_USE_GUIDELINE = 30;

/** Compiles `[a, *b]` or `{a, *b}`, or takes a value apart into the targets of a list. */
export function emitDisplay(c: Compiler, e: Extract<Expression, { kind: 'List' | 'Set' }>): void {
  if (e.kind === 'Set') emitSequence(c, e, e.elts, 0, SET);
  else if (e.ctx === 'Store') emitUnpack(c, e, e.elts);
  else if (e.ctx === 'Load') emitSequence(c, e, e.elts, 0, LIST);
  else visitExpressions(c, e.elts);
}

/** Compiles `a, *b`, or takes a value apart into the targets of a tuple. */
export function emitTuple(c: Compiler, e: Extract<Expression, { kind: 'Tuple' }>): void {
  if (e.ctx === 'Store') emitUnpack(c, e, e.elts);
  else if (e.ctx === 'Load') emitSequence(c, e, e.elts, 0, TUPLE);
  else visitExpressions(c, e.elts);
}

type Building = { readonly build: Op; readonly add: Op; readonly extend: Op; readonly tuple: boolean };
const LIST: Building = { build: Op.BUILD_LIST, add: Op.LIST_APPEND, extend: Op.LIST_EXTEND, tuple: false };
const SET: Building = { build: Op.BUILD_SET, add: Op.SET_ADD, extend: Op.SET_UPDATE, tuple: false };
/** A tuple with stars is first a list. */
export const TUPLE: Building = { ...LIST, tuple: true };

/** Builds a sequence of the elements, after `pushed` values that are on the stack already. */
export function emitSequence(
  c: Compiler,
  span: Span,
  elts: readonly Expression[],
  pushed: number,
  { build, add, extend, tuple }: Building,
): void {
  const n = elts.length;
  const listToTuple = intrinsic1('INTRINSIC_LIST_TO_TUPLE');
  const constants = n > 2 ? constantsOf(c, elts) : undefined;
  if (constants !== undefined) {
    const items: Const =
      add === Op.SET_ADD ? frozensetOf(constants, c.isName) : { kind: 'tuple', items: constants };
    if (tuple && pushed === 0) {
      emitConst(c, span, items);
      return;
    }
    emit(c, span, build, pushed);
    emitConst(c, span, items);
    emit(c, span, extend, 1);
    if (tuple) emit(c, span, Op.CALL_INTRINSIC_1, listToTuple);
    return;
  }
  const big = n + pushed > STACK_USE_GUIDELINE;
  if (!big && !elts.some((elt) => elt.kind === 'Starred')) {
    visitExpressions(c, elts);
    emit(c, span, tuple ? Op.BUILD_TUPLE : build, n + pushed);
    return;
  }
  let built = big;
  if (big) emit(c, span, build, pushed);
  for (const [i, elt] of elts.entries()) {
    if (elt.kind === 'Starred') {
      if (!built) emit(c, span, build, i + pushed);
      built = true;
      visitExpression(c, elt.value);
      emit(c, span, extend, 1);
    } else {
      visitExpression(c, elt);
      if (built) emit(c, span, add, 1);
    }
  }
  if (tuple) emit(c, span, Op.CALL_INTRINSIC_1, listToTuple);
}

function emitUnpack(c: Compiler, span: Span, elts: readonly Expression[]): void {
  const n = elts.length;
  let star = -1;
  for (const [i, elt] of elts.entries()) {
    if (elt.kind !== 'Starred') continue;
    if (star >= 0) throw compileError('multiple starred expressions in assignment', span);
    if (i >= 256 || n - i - 1 >= 1 << 23) {
      throw compileError('too many expressions in star-unpacking assignment', span);
    }
    star = i;
  }
  if (star >= 0) emit(c, span, Op.UNPACK_EX, star + ((n - star - 1) << 8));
  else emit(c, span, Op.UNPACK_SEQUENCE, n);
  for (const elt of elts) visitExpression(c, elt.kind === 'Starred' ? elt.value : elt);
}

/** Compiles `{a: b, **c}`. */
export function emitDict(c: Compiler, e: Extract<Expression, { kind: 'Dict' }>): void {
  let pending = 0; // items since the last `**`
  let built = false;
  const flush = (end: number) => {
    emitItems(c, e, end - pending, end);
    if (built) emit(c, e, Op.DICT_UPDATE, 1);
    built = true;
    pending = 0;
  };
  for (const [i, value] of e.values.entries()) {
    if (e.keys[i] === undefined) {
      if (pending > 0) flush(i);
      if (!built) emit(c, e, Op.BUILD_MAP, 0);
      built = true;
      visitExpression(c, value);
      emit(c, e, Op.DICT_UPDATE, 1);
    } else if (pending * 2 > STACK_USE_GUIDELINE) {
      pending++;
      flush(i + 1);
    } else {
      pending++;
    }
  }
  if (pending > 0) flush(e.values.length);
  if (!built) emit(c, e, Op.BUILD_MAP, 0);
}

function emitItems(c: Compiler, e: Extract<Expression, { kind: 'Dict' }>, begin: number, end: number): void {
  const n = end - begin;
  const big = n * 2 > STACK_USE_GUIDELINE;
  const keys = e.keys.slice(begin, end) as Expression[];
  const constants = n > 1 && !big ? constantsOf(c, keys) : undefined;
  if (constants !== undefined) {
    for (let i = begin; i < end; i++) visitExpression(c, e.values[i]!);
    emitConst(c, e, { kind: 'tuple', items: constants });
    emit(c, e, Op.BUILD_CONST_KEY_MAP, n);
    return;
  }
  if (big) emit(c, e, Op.BUILD_MAP, 0);
  for (let i = begin; i < end; i++) {
    visitExpression(c, keys[i - begin]!);
    visitExpression(c, e.values[i]!);
    if (big) emit(c, e, Op.MAP_ADD, 1);
  }
  if (!big) emit(c, e, Op.BUILD_MAP, n);
}

const CONVERSIONS: { readonly [conversion: number]: number } = { 115: 1, 114: 2, 97: 3 }; // !s !r !a

/** Compiles an f-string or one of its replacement fields. */
export function emitFString(
  c: Compiler,
  e: Extract<Expression, { kind: 'JoinedStr' | 'FormattedValue' }>,
): void {
  if (e.kind === 'FormattedValue') {
    visitExpression(c, e.value);
    const conversion = CONVERSIONS[e.conversion];
    if (conversion !== undefined) emit(c, e, Op.CONVERT_VALUE, conversion);
    if (e.formatSpec) {
      visitExpression(c, e.formatSpec);
      emit(c, e, Op.FORMAT_WITH_SPEC);
      return;
    }
    emit(c, e, Op.FORMAT_SIMPLE);
    return;
  }
  const n = e.values.length;
  if (n > STACK_USE_GUIDELINE) {
    emitString(c, e, '');
    emitName(c, e, Op.LOAD_METHOD, 'join');
    emit(c, e, Op.BUILD_LIST, 0);
    for (const value of e.values) {
      visitExpression(c, value);
      emit(c, e, Op.LIST_APPEND, 1);
    }
    emit(c, e, Op.CALL, 1);
    return;
  }
  if (n === 0) {
    emitString(c, e, '');
    return;
  } // `{x:}`
  visitExpressions(c, e.values);
  if (n > 1) emit(c, e, Op.BUILD_STRING, n);
}

/** Whether it is a constant after folding. */
export function isConstant(c: Compiler, e: Expression): boolean {
  return fold(c, e).kind === 'Constant';
}
