import type { Expression, Pattern, Span } from '../syntax/ast.ts';
import { emitBinaryOp, emitCompareOp, visitExpression } from './compiler-expressions.ts';
import { checkForbiddenName } from './compiler-names.ts';
import {
  type Compiler,
  compileError,
  emit,
  emitConst,
  emitInt,
  emitJump,
  type Label,
  newLabel,
  placeLabel,
} from './compiler-unit.ts';
import { constRepr, quote } from './const-repr.ts';
import { equalityKey } from './const-set.ts';
import { NONE } from './const-table.ts';
import { fold } from './constant-folding.ts';
import { Op } from './opcodes.ts';

/**
What the compiling of one `case` keeps track of. A pattern consumes the subject on top of the stack; names are bound
only when the whole pattern has matched, so their values wait below.
*/
export type PatternContext = {
  stores: string[]; // the names, in the order in which their values are on the stack
  allowIrrefutable: boolean; // whether a pattern that always matches may stand here
  failPop: Label[]; // failPop[i]: where to jump to pop i values and try the next case
  onTop: number; // values that must stay on top; captures go beneath them
};

/** Whether it is `_`. */
export function isWildcard(p: Pattern): boolean {
  return p.kind === 'MatchAs' && p.name === undefined;
}

/** Makes labels for popping up to `pops` values on failure. */
export function ensureFailPop(c: Compiler, context: PatternContext, pops: number): void {
  while (context.failPop.length <= pops) context.failPop.push(newLabel(c));
}

function jumpToFailPop(c: Compiler, span: Span, context: PatternContext, op: Op): void {
  const pops = context.onTop + context.stores.length;
  ensureFailPop(c, context, pops);
  emitJump(c, span, op, context.failPop[pops]!);
}

/** Puts the labels of all failures here: each pops what its number says, and the next case is tried. */
export function emitFailPop(c: Compiler, span: Span, context: PatternContext): void {
  for (let i = context.failPop.length - 1; i > 0; i--) {
    placeLabel(c, context.failPop[i]!);
    emit(c, span, Op.POP_TOP);
  }
  if (context.failPop.length > 0) placeLabel(c, context.failPop[0]!);
  context.failPop = [];
}

function rotate(c: Compiler, span: Span, count: number): void {
  for (let i = count; i > 1; i--) emit(c, span, Op.SWAP, i);
}

/** Puts the value on top where it waits to be bound to `name`; undefined: drops it. */
function storeName(c: Compiler, span: Span, name: string | undefined, context: PatternContext): void {
  if (name === undefined) {
    emit(c, span, Op.POP_TOP);
    return;
  }
  checkForbiddenName(name, 'Store', span);
  if (context.stores.includes(name)) throw duplicateStore(name, span);
  rotate(c, span, context.onTop + context.stores.length + 1);
  context.stores.push(name);
}

function duplicateStore(name: string, span: Span): Error {
  return compileError(`multiple assignments to name ${quote(name)} in pattern`, span);
}

/** Compiles a pattern: it consumes the subject on top, and jumps to a failure if that does not match. */
export function emitPattern(c: Compiler, p: Pattern, context: PatternContext): void {
  switch (p.kind) {
    case 'MatchValue':
      emitValue(c, p, context);
      break;
    case 'MatchSingleton':
      emitConst(c, p, p.value);
      emitCompareOp(c, p, 'Is');
      jumpToFailPop(c, p, context, Op.POP_JUMP_IF_FALSE);
      break;
    case 'MatchSequence':
      emitSequencePattern(c, p, context);
      break;
    case 'MatchMapping':
      emitMapping(c, p, context);
      break;
    case 'MatchClass':
      emitClassPattern(c, p, context);
      break;
    case 'MatchStar':
      storeName(c, p, p.name, context);
      break;
    case 'MatchAs':
      emitAs(c, p, context);
      break;
    case 'MatchOr':
      emitOr(c, p, context);
      break;
  }
}

/** A pattern inside another: it may match anything. */
function emitSubpattern(c: Compiler, p: Pattern, context: PatternContext): void {
  const { allowIrrefutable } = context;
  context.allowIrrefutable = true;
  emitPattern(c, p, context);
  context.allowIrrefutable = allowIrrefutable;
}

function emitValue(c: Compiler, p: Extract<Pattern, { kind: 'MatchValue' }>, context: PatternContext): void {
  const value = fold(c, p.value);
  if (value.kind !== 'Constant' && value.kind !== 'Attribute') {
    throw compileError('patterns may only match literals and attribute lookups', p);
  }
  visitExpression(c, p.value);
  emitCompareOp(c, p, 'Eq');
  emit(c, p, Op.TO_BOOL);
  jumpToFailPop(c, p, context, Op.POP_JUMP_IF_FALSE);
}

function emitAs(c: Compiler, p: Extract<Pattern, { kind: 'MatchAs' }>, context: PatternContext): void {
  if (p.pattern === undefined) {
    if (!context.allowIrrefutable) {
      const what = p.name === undefined ? 'wildcard' : `name capture ${quote(p.name)}`;
      throw compileError(`${what} makes remaining patterns unreachable`, p);
    }
    storeName(c, p, p.name, context);
    return;
  }
  context.onTop++;
  emit(c, p, Op.COPY, 1);
  emitPattern(c, p.pattern, context);
  context.onTop--;
  storeName(c, p, p.name, context);
}

function emitSequencePattern(
  c: Compiler,
  p: Extract<Pattern, { kind: 'MatchSequence' }>,
  context: PatternContext,
): void {
  const size = p.patterns.length;
  let star = -1;
  for (const [i, pattern] of p.patterns.entries()) {
    if (pattern.kind !== 'MatchStar') continue;
    if (star >= 0) throw compileError('multiple starred names in sequence pattern', p);
    star = i;
  }
  const starPattern = star < 0 ? undefined : (p.patterns[star] as Extract<Pattern, { kind: 'MatchStar' }>);
  const starWildcard = starPattern !== undefined && starPattern.name === undefined;
  const onlyWildcards = p.patterns.every((pattern, i) => (i === star ? starWildcard : isWildcard(pattern)));
  context.onTop++;
  emit(c, p, Op.MATCH_SEQUENCE);
  jumpToFailPop(c, p, context, Op.POP_JUMP_IF_FALSE);
  if (star < 0 || size > 1) {
    emit(c, p, Op.GET_LEN);
    emitInt(c, p, star < 0 ? size : size - 1);
    emitCompareOp(c, p, star < 0 ? 'Eq' : 'GtE');
    jumpToFailPop(c, p, context, Op.POP_JUMP_IF_FALSE);
  }
  context.onTop--;
  if (onlyWildcards) emit(c, p, Op.POP_TOP);
  else if (starWildcard) emitBySubscript(c, p, star, context);
  else emitByUnpacking(c, p, star, context);
}

function emitByUnpacking(
  c: Compiler,
  p: Extract<Pattern, { kind: 'MatchSequence' }>,
  star: number,
  context: PatternContext,
): void {
  const size = p.patterns.length;
  if (star >= 256) throw compileError('too many expressions in star-unpacking sequence pattern', p);
  if (star >= 0) emit(c, p, Op.UNPACK_EX, star + ((size - star - 1) << 8));
  else emit(c, p, Op.UNPACK_SEQUENCE, size);
  context.onTop += size;
  for (const pattern of p.patterns) {
    context.onTop--;
    emitSubpattern(c, pattern, context);
  }
}

/** With `*_` in it, only the items that count are fetched. */
function emitBySubscript(
  c: Compiler,
  p: Extract<Pattern, { kind: 'MatchSequence' }>,
  star: number,
  context: PatternContext,
): void {
  context.onTop++;
  for (const [i, pattern] of p.patterns.entries()) {
    if (i === star || isWildcard(pattern)) continue;
    emit(c, p, Op.COPY, 1);
    if (i < star) {
      emitInt(c, p, i);
    } else {
      emit(c, p, Op.GET_LEN);
      emitInt(c, p, p.patterns.length - i);
      emitBinaryOp(c, p, 'Sub', false);
    }
    emit(c, p, Op.BINARY_SUBSCR);
    emitSubpattern(c, pattern, context);
  }
  context.onTop--;
  emit(c, p, Op.POP_TOP);
}

function emitClassPattern(
  c: Compiler,
  p: Extract<Pattern, { kind: 'MatchClass' }>,
  context: PatternContext,
): void {
  for (const [i, name] of p.kwdAttrs.entries()) {
    checkForbiddenName(name, 'Store', p.kwdPatterns[i]!);
    const again = p.kwdAttrs.indexOf(name, i + 1);
    if (again >= 0) {
      throw compileError(`attribute name repeated in class pattern: ${name}`, p.kwdPatterns[again]!);
    }
  }
  visitExpression(c, p.cls);
  emitConst(c, p, { kind: 'tuple', items: p.kwdAttrs.map((value) => ({ kind: 'str', value })) });
  emit(c, p, Op.MATCH_CLASS, p.patterns.length);
  emit(c, p, Op.COPY, 1);
  emitConst(c, p, NONE);
  emit(c, p, Op.IS_OP, 1);
  context.onTop++; // a tuple of the attributes
  jumpToFailPop(c, p, context, Op.POP_JUMP_IF_FALSE);
  const patterns = [...p.patterns, ...p.kwdPatterns];
  emit(c, p, Op.UNPACK_SEQUENCE, patterns.length);
  context.onTop += patterns.length - 1;
  for (const pattern of patterns) {
    context.onTop--;
    if (isWildcard(pattern)) emit(c, p, Op.POP_TOP);
    else emitSubpattern(c, pattern, context);
  }
}

function emitMapping(
  c: Compiler,
  p: Extract<Pattern, { kind: 'MatchMapping' }>,
  context: PatternContext,
): void {
  const size = p.keys.length;
  context.onTop++;
  emit(c, p, Op.MATCH_MAPPING);
  jumpToFailPop(c, p, context, Op.POP_JUMP_IF_FALSE);
  if (size === 0 && p.rest === undefined) {
    context.onTop--;
    emit(c, p, Op.POP_TOP);
    return;
  }
  if (size > 0) {
    emit(c, p, Op.GET_LEN);
    emitInt(c, p, size);
    emitCompareOp(c, p, 'GtE');
    jumpToFailPop(c, p, context, Op.POP_JUMP_IF_FALSE);
  }
  emitMappingKeys(c, p, p.keys);
  emit(c, p, Op.MATCH_KEYS);
  context.onTop += 2; // the keys and the values, above the subject
  emit(c, p, Op.COPY, 1);
  emitConst(c, p, NONE);
  emit(c, p, Op.IS_OP, 1);
  jumpToFailPop(c, p, context, Op.POP_JUMP_IF_FALSE);
  emit(c, p, Op.UNPACK_SEQUENCE, size);
  context.onTop += size - 1;
  for (const pattern of p.patterns) {
    context.onTop--;
    emitSubpattern(c, pattern, context);
  }
  context.onTop -= 2;
  if (p.rest === undefined) {
    emit(c, p, Op.POP_TOP);
    emit(c, p, Op.POP_TOP);
    return;
  }
  // rest = dict(subject), without the keys
  emit(c, p, Op.BUILD_MAP, 0);
  emit(c, p, Op.SWAP, 3);
  emit(c, p, Op.DICT_UPDATE, 2);
  emit(c, p, Op.UNPACK_SEQUENCE, size);
  for (let i = size; i > 0; i--) {
    emit(c, p, Op.COPY, 1 + i);
    emit(c, p, Op.SWAP, 2);
    emit(c, p, Op.DELETE_SUBSCR);
  }
  storeName(c, p, p.rest, context);
}

function emitMappingKeys(c: Compiler, p: Span, keys: readonly Expression[]): void {
  const seen = new Set<string>();
  for (const key of keys) {
    const folded = fold(c, key);
    if (folded.kind === 'Constant') {
      const text = equalityKey(folded.value);
      if (seen.has(text)) {
        throw compileError(`mapping pattern checks duplicate key (${constRepr(folded.value)})`, p);
      }
      seen.add(text);
    } else if (folded.kind !== 'Attribute') {
      throw compileError('mapping pattern keys may only match literals and attribute lookups', p);
    }
    visitExpression(c, key);
  }
  emit(c, p, Op.BUILD_TUPLE, keys.length);
}

/** `a | b`: each alternative must bind the same names; their values are brought into one order. */
function emitOr(c: Compiler, p: Extract<Pattern, { kind: 'MatchOr' }>, context: PatternContext): void {
  const end = newLabel(c);
  const outer = { ...context };
  let control: readonly string[] = [];
  for (const [i, alternative] of p.patterns.entries()) {
    context.stores = [];
    context.allowIrrefutable = i === p.patterns.length - 1 && outer.allowIrrefutable;
    context.failPop = [];
    context.onTop = 0;
    emit(c, alternative, Op.COPY, 1);
    emitPattern(c, alternative, context);
    if (i === 0) control = [...context.stores];
    else reorderStores(c, p, alternative, control, context);
    emitJump(c, alternative, Op.JUMP, end);
    emitFailPop(c, alternative, context);
  }
  Object.assign(context, outer);
  emit(c, p, Op.POP_TOP);
  jumpToFailPop(c, p, context, Op.JUMP);
  placeLabel(c, end);
  // Between the new values and their place: the others, a copy of the subject, what stays on top, earlier captures.
  const rotations = control.length + 1 + context.onTop + context.stores.length;
  for (const name of control) {
    rotate(c, p, rotations);
    if (context.stores.includes(name)) throw duplicateStore(name, p);
    context.stores.push(name);
  }
  emit(c, p, Op.POP_TOP);
}

function reorderStores(
  c: Compiler,
  p: Span,
  alternative: Span,
  control: readonly string[],
  context: PatternContext,
): void {
  const { stores } = context;
  const differ = () => compileError('alternative patterns bind different names', p);
  if (stores.length !== control.length) throw differ();
  for (let i = control.length - 1; i >= 0; i--) {
    const there = stores.indexOf(control[i]!);
    if (there < 0) throw differ();
    if (there === i) continue;
    const rotated = stores.splice(0, there + 1);
    stores.splice(i - there, 0, ...rotated);
    for (let n = 0; n <= there; n++) rotate(c, alternative, i + 1);
  }
}
