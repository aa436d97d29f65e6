import { DEF_IMPORT, FREE, GLOBAL_IMPLICIT, scopeOf } from '../symtable/symtable-entry.ts';
import type { Expression, Keyword, Span } from '../syntax/ast.ts';
import { emitSequence, STACK_USE_GUIDELINE, TUPLE } from './compiler-displays.ts';
import { attributeSpan, visitExpression, visitExpressions } from './compiler-expressions.ts';
import { checkForbiddenName, emitNameOp } from './compiler-names.ts';
import { type Compiler, compileError, emit, emitConst, emitName, emitString } from './compiler-unit.ts';
import { checkCaller } from './compiler-warnings.ts';
import { fold } from './constant-folding.ts';
import { NO_LOCATION } from './instruction.ts';
import { Op } from './opcodes.ts';

type Call = Extract<Expression, { kind: 'Call' }>;
type Attribute = Extract<Expression, { kind: 'Attribute' }>;

/** Compiles a call. A method is called without making a bound method of it first. */
export function emitCall(c: Compiler, e: Call): void {
  validateKeywords(e.keywords);
  if (e.func.kind === 'Attribute' && isMethodCall(c, e, e.func)) {
    emitMethodCall(c, e, e.func);
    return;
  }
  checkCaller(c, fold(c, e.func));
  visitExpression(c, e.func);
  emit(c, e.func, Op.PUSH_NULL);
  emitArguments(c, e, 0, e.args, e.keywords);
}

function validateKeywords(keywords: readonly Keyword[]): void {
  for (const [i, keyword] of keywords.entries()) {
    if (keyword.arg === undefined) continue;
    checkForbiddenName(keyword.arg, 'Store', keyword);
    for (let j = i + 1; j < keywords.length; j++) {
      const other = keywords[j]!;
      if (other.arg === keyword.arg) throw compileError(`keyword argument repeated: ${keyword.arg}`, other);
    }
  }
}

function isMethodCall(c: Compiler, e: Call, method: Attribute): boolean {
  const { args, keywords } = e;
  const base = method.value;
  const isImport = base.kind === 'Name' && (c.top.symbol(base.id) ?? 0) & DEF_IMPORT;
  return (
    !isImport &&
    args.length + keywords.length + (keywords.length > 0 ? 1 : 0) < STACK_USE_GUIDELINE &&
    !args.some((arg) => arg.kind === 'Starred') &&
    !keywords.some((keyword) => keyword.arg === undefined)
  );
}

function emitMethodCall(c: Compiler, e: Call, method: Attribute): void {
  let span: Span = method;
  const superCall = optimizableSuper(c, method);
  if (superCall !== undefined) {
    emitSuperArguments(c, superCall);
    const op = superCall.args.length > 0 ? Op.LOAD_SUPER_METHOD : Op.LOAD_ZERO_SUPER_METHOD;
    emitName(c, span, op, method.attr);
    span = attributeSpan(span, method);
    emit(c, span, Op.NOP);
  } else {
    visitExpression(c, method.value);
    span = attributeSpan(span, method);
    emitName(c, span, Op.LOAD_METHOD, method.attr);
  }
  visitExpressions(c, e.args);
  if (e.keywords.length > 0) {
    emitKeywordValues(c, span, e.keywords);
    emit(c, attributeSpan(e, method), Op.CALL_KW, e.args.length + e.keywords.length);
    return;
  }
  emit(c, attributeSpan(e, method), Op.CALL, e.args.length);
}

/** Compiles `super().name` into one instruction, if that is what it is. The answer is whether it did. */
export function emitSuperAttribute(c: Compiler, e: Attribute): boolean {
  const superCall = optimizableSuper(c, e);
  if (superCall === undefined) return false;
  emitSuperArguments(c, superCall);
  emitName(c, e, superCall.args.length > 0 ? Op.LOAD_SUPER_ATTR : Op.LOAD_ZERO_SUPER_ATTR, e.attr);
  emit(c, attributeSpan(e, e), Op.NOP);
  return true;
}

/** The call of the builtin `super` that the attribute is read from, if it can be left out. */
function optimizableSuper(c: Compiler, attribute: Attribute): Call | undefined {
  const e = attribute.value;
  if (e.kind !== 'Call' || e.func.kind !== 'Name' || e.func.id !== 'super') return undefined;
  if (attribute.attr === '__class__' || e.keywords.length > 0) return undefined;
  const { unit } = c;
  if (scopeOf(unit.symbol('super')) !== GLOBAL_IMPLICIT || scopeOf(c.top.symbol('super')) !== 0) {
    return undefined;
  }
  if (e.args.length === 2) return e.args.some((arg) => arg.kind === 'Starred') ? undefined : e;
  if (e.args.length !== 0 || unit.argcount + unit.posonlyargcount === 0) return undefined;
  return unit.scopeType !== 'class' && scopeOf(unit.symbol('__class__')) === FREE ? e : undefined;
}

function emitSuperArguments(c: Compiler, e: Call): void {
  emitNameOp(c, e.func, 'super', 'Load');
  if (e.args.length === 2) {
    visitExpressions(c, e.args);
    return;
  }
  emitNameOp(c, e, '__class__', 'Load');
  const [self] = c.unit.varnames.keys();
  emitNameOp(c, e, self!, 'Load');
}

function emitKeywordValues(c: Compiler, span: Span, keywords: readonly Keyword[]): void {
  for (const keyword of keywords) visitExpression(c, keyword.value);
  const items = keywords.map((keyword) => ({ kind: 'str', value: keyword.arg! }) as const);
  emitConst(c, span, { kind: 'tuple', items });
}

/** Compiles the arguments and the call itself. `pushed` positional arguments are on the stack already. */
export function emitArguments(
  c: Compiler,
  span: Span,
  pushed: number,
  args: readonly Expression[],
  keywords: readonly Keyword[],
): void {
  validateKeywords(keywords);
  const simple =
    args.length + keywords.length * 2 <= STACK_USE_GUIDELINE &&
    !args.some((arg) => arg.kind === 'Starred') &&
    !keywords.some((keyword) => keyword.arg === undefined);
  if (simple) {
    visitExpressions(c, args);
    const count = pushed + args.length + keywords.length;
    if (keywords.length === 0) {
      emit(c, span, Op.CALL, count);
      return;
    }
    emitKeywordValues(c, span, keywords);
    emit(c, span, Op.CALL_KW, count);
    return;
  }
  const [first] = args;
  if (pushed === 0 && args.length === 1 && first!.kind === 'Starred') visitExpression(c, first!.value);
  else emitSequence(c, span, args, pushed, TUPLE);
  if (keywords.length > 0) emitKeywordDict(c, span, keywords);
  emit(c, span, Op.CALL_FUNCTION_EX, keywords.length > 0 ? 1 : 0);
}

function emitKeywordDict(c: Compiler, span: Span, keywords: readonly Keyword[]): void {
  let pending = 0; // named arguments since the last `**`
  let built = false;
  const flush = (end: number) => {
    emitKeywordItems(c, span, keywords.slice(end - pending, end));
    if (built) emit(c, span, Op.DICT_MERGE, 1);
    built = true;
    pending = 0;
  };
  for (const [i, keyword] of keywords.entries()) {
    if (keyword.arg !== undefined) {
      pending++;
      continue;
    }
    if (pending > 0) flush(i);
    if (!built) emit(c, span, Op.BUILD_MAP, 0);
    built = true;
    visitExpression(c, keyword.value);
    emit(c, span, Op.DICT_MERGE, 1);
  }
  if (pending > 0) flush(keywords.length);
}

function emitKeywordItems(c: Compiler, span: Span, keywords: readonly Keyword[]): void {
  const n = keywords.length;
  const big = n * 2 > STACK_USE_GUIDELINE;
  if (n > 1 && !big) {
    emitKeywordValues(c, span, keywords);
    emit(c, span, Op.BUILD_CONST_KEY_MAP, n);
    return;
  }
  if (big) emit(c, NO_LOCATION, Op.BUILD_MAP, 0);
  for (const keyword of keywords) {
    emitString(c, span, keyword.arg!);
    visitExpression(c, keyword.value);
    if (big) emit(c, NO_LOCATION, Op.MAP_ADD, 1);
  }
  if (!big) emit(c, span, Op.BUILD_MAP, n);
}
