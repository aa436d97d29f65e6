import type { Arg, Arguments, Expression, Span, Statement } from '../syntax/ast.ts';
import { unparse } from '../syntax/unparse.ts';
import { wrapInStopIterationHandler } from '../vm/stop-iteration.ts';
import { assemble } from './assembler.ts';
import type { Code } from './code.ts';
import { visitExpression, visitExpressions } from './compiler-expressions.ts';
import { checkForbiddenName, emitNameOp } from './compiler-names.ts';
import { visitStatements } from './compiler-statements.ts';
import { emitTypeParams } from './compiler-type-params.ts';
import {
  type Compiler,
  emit,
  emitClosure,
  emitConst,
  emitString,
  enterScope,
  exitScope,
  NO_LABEL,
  pushFrameBlock,
} from './compiler-unit.ts';
import { NONE } from './const-table.ts';
import { cleanDocstring, docstring } from './docstring.ts';
import { NO_LOCATION } from './instruction.ts';
import { INTRINSICS_2, Op } from './opcodes.ts';

type FunctionNode = Extract<Statement, { kind: 'FunctionDef' | 'AsyncFunctionDef' }>;

/** What SET_FUNCTION_ATTRIBUTE gives a function. */
const DEFAULTS = 1;
const KWDEFAULTS = 2;
const ANNOTATIONS = 4;

/** The line where the code of a function or class begins: that of its first decorator. */
export function firstLine(s: Extract<Statement, { kind: 'ClassDef' }> | FunctionNode): number {
  return s.decoratorList[0]?.lineno ?? s.lineno;
}

/** Calls the decorators, whose values wait below the function or class, the nearest first. */
export function applyDecorators(c: Compiler, decorators: readonly Expression[]): void {
  for (let i = decorators.length - 1; i >= 0; i--) emit(c, decorators[i]!, Op.CALL, 0);
}

/** Compiles `def`: makes the function and binds its name. */
export function emitFunction(c: Compiler, s: FunctionNode): void {
  const { args, decoratorList, typeParams } = s;
  checkParameters(args);
  visitExpressions(c, decoratorList);
  const line = firstLine(s);
  const generic = typeParams.length > 0;
  let flags = emitDefaults(c, s, args);
  const passed = (flags & DEFAULTS ? 1 : 0) + (flags & KWDEFAULTS ? 1 : 0);
  if (generic) {
    if (passed === 2) emit(c, s, Op.SWAP, 2);
    const entry = c.symtable.blocks.get(typeParams)!;
    enterScope(c, entry, 'type parameters', `<generic parameters of ${s.name}>`, line);
    c.unit.argcount = passed;
    emitTypeParams(c, typeParams);
    for (let i = 0; i < passed; i++) emit(c, s, Op.LOAD_FAST, i);
  }
  if (emitAnnotations(c, s, args, s.returns)) flags |= ANNOTATIONS;
  emitClosure(c, s, functionCode(c, s, line), flags);
  if (generic) {
    emit(c, s, Op.SWAP, 2);
    emit(c, s, Op.CALL_INTRINSIC_2, INTRINSICS_2.indexOf('INTRINSIC_SET_FUNCTION_TYPE_PARAMS'));
    const code = assemble(c, false);
    exitScope(c);
    emitClosure(c, s, code, 0);
    if (passed > 0) {
      emit(c, s, Op.SWAP, passed + 1);
      emit(c, s, Op.CALL, passed - 1);
    } else {
      emit(c, s, Op.PUSH_NULL);
      emit(c, s, Op.CALL, 0);
    }
  }
  applyDecorators(c, decoratorList);
  emitNameOp(c, s, s.name, 'Store');
}

function functionCode(c: Compiler, s: FunctionNode, line: number): Code {
  const entry = c.symtable.blocks.get(s)!;
  const unit = enterScope(c, entry, s.kind === 'FunctionDef' ? 'function' : 'async function', s.name, line);
  const doc = c.optimize < 2 ? docstring(s.body) : undefined;
  unit.consts.add(doc === undefined ? NONE : { kind: 'str', value: cleanDocstring(doc) });
  countParameters(c, s.args);
  const wrapped = entry.coroutine || entry.generator;
  if (wrapped) {
    pushFrameBlock(c, NO_LOCATION, { kind: 'stop iteration', block: NO_LABEL, exit: NO_LABEL });
  }
  visitStatements(c, doc === undefined ? s.body : s.body.slice(1));
  if (wrapped) {
    wrapInStopIterationHandler(c);
    unit.frameBlocks.pop();
  }
  const code = assemble(c, true);
  exitScope(c);
  return code;
}

function countParameters(c: Compiler, args: Arguments): void {
  c.unit.argcount = args.args.length;
  c.unit.posonlyargcount = args.posonlyargs.length;
  c.unit.kwonlyargcount = args.kwonlyargs.length;
}

function checkParameters(args: Arguments): void {
  const check = (arg: Arg | undefined) => {
    if (arg) checkForbiddenName(arg.arg, 'Store', arg);
  };
  args.posonlyargs.forEach(check);
  args.args.forEach(check);
  check(args.vararg);
  args.kwonlyargs.forEach(check);
  check(args.kwarg);
}

/** Pushes the default values: a tuple, and a dict for those after `*`. The answer tells which there are. */
function emitDefaults(c: Compiler, span: Span, args: Arguments): number {
  let flags = 0;
  if (args.defaults.length > 0) {
    visitExpressions(c, args.defaults);
    emit(c, span, Op.BUILD_TUPLE, args.defaults.length);
    flags |= DEFAULTS;
  }
  const names: string[] = [];
  for (const [i, arg] of args.kwonlyargs.entries()) {
    const value = args.kwDefaults[i];
    if (!value) continue;
    names.push(c.unit.mangle(arg.arg));
    visitExpression(c, value);
  }
  if (names.length > 0) {
    emitConst(c, span, { kind: 'tuple', items: names.map((value) => ({ kind: 'str', value })) });
    emit(c, span, Op.BUILD_CONST_KEY_MAP, names.length);
    flags |= KWDEFAULTS;
  }
  return flags;
}

/** Pushes a tuple of the annotated names and what stands behind them. The answer is whether there are any. */
function emitAnnotations(c: Compiler, span: Span, args: Arguments, returns: Expression | undefined): boolean {
  let count = 0;
  const visit = (name: string, annotation: Expression | undefined) => {
    if (!annotation) return;
    emitString(c, span, c.unit.mangle(name));
    emitAnnotation(c, annotation, span);
    count += 2;
  };
  const visitArg = (arg: Arg | undefined) => {
    if (arg) visit(arg.arg, arg.annotation);
  };
  args.args.forEach(visitArg);
  args.posonlyargs.forEach(visitArg);
  visitArg(args.vararg);
  args.kwonlyargs.forEach(visitArg);
  visitArg(args.kwarg);
  visit('return', returns);
  if (count > 0) emit(c, span, Op.BUILD_TUPLE, count);
  return count > 0;
}

/** Pushes an annotation: its value, or with `from __future__ import annotations` its text. */
export function emitAnnotation(c: Compiler, annotation: Expression, span: Span): void {
  if (c.futureAnnotations) {
    emitString(c, annotation, unparse(annotation));
    return;
  }
  if (annotation.kind !== 'Starred') {
    visitExpression(c, annotation);
    return;
  }
  visitExpression(c, annotation.value); // `*args: *Ts`
  emit(c, span, Op.UNPACK_SEQUENCE, 1);
}

/** Compiles `lambda`. */
export function emitLambda(c: Compiler, e: Extract<Expression, { kind: 'Lambda' }>): void {
  checkParameters(e.args);
  const flags = emitDefaults(c, e, e.args);
  const entry = c.symtable.blocks.get(e)!;
  const unit = enterScope(c, entry, 'lambda', '<lambda>', e.lineno);
  unit.consts.add(NONE); // so that the lambda has no docstring
  countParameters(c, e.args);
  visitExpression(c, e.body);
  if (!entry.generator) emit(c, e.body, Op.RETURN_VALUE);
  const code = assemble(c, !entry.generator);
  exitScope(c);
  emitClosure(c, e, code, flags);
}
