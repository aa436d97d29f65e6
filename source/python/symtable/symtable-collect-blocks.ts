import type { Arg, Arguments, Expression, Span, Statement, TypeParam } from '../syntax/ast.ts';
import {
  addDefinition,
  type Collector,
  collectAnnotation,
  collectStatements,
  enterBlock,
  exitBlock,
} from './symtable-collect.ts';
import { collectExpression, collectExpressions } from './symtable-collect-expressions.ts';
import { DEF_LOCAL, DEF_PARAM, DEF_TYPE_PARAM, type SymbolTableEntry, USE } from './symtable-entry.ts';

/** `def`: the name and defaults belong to the block around, the rest to blocks of its own. */
export function collectFunction(
  c: Collector,
  s: Extract<Statement, { kind: 'FunctionDef' | 'AsyncFunctionDef' }>,
): void {
  addDefinition(c, s.name, DEF_LOCAL, s);
  const { args, typeParams } = s;
  collectDefaults(c, args);
  collectExpressions(c, s.decoratorList);
  if (typeParams.length > 0) {
    enterTypeParams(c, s.name, typeParams, s);
    addDefinition(c, '.defaults', DEF_PARAM, s); // CPython adds it also where there are no defaults
    if (args.kwDefaults.some((value) => value)) addDefinition(c, '.kwdefaults', DEF_PARAM, s);
    for (const param of typeParams) collectTypeParam(c, param);
  }
  collectAnnotations(c, s, args);
  if (s.returns) collectAnnotation(c, s.returns);
  enterBlock(c, s.name, 'function', s, s);
  if (s.kind === 'AsyncFunctionDef') c.entry.coroutine = true;
  collectParameters(c, args);
  collectStatements(c, s.body);
  exitBlock(c);
  if (typeParams.length > 0) exitBlock(c);
}

/** The default values, which are computed in the block around the function. */
export function collectDefaults(c: Collector, args: Arguments): void {
  collectExpressions(c, args.defaults);
  for (const value of args.kwDefaults) if (value) collectExpression(c, value);
}

function collectAnnotations(c: Collector, s: Span, args: Arguments): void {
  if (c.futureAnnotations) enterBlock(c, '_annotation', 'annotation', s, s);
  const visit = (arg: Arg | undefined) => {
    if (arg?.annotation) collectExpression(c, arg.annotation);
  };
  args.posonlyargs.forEach(visit);
  args.args.forEach(visit);
  visit(args.vararg);
  visit(args.kwarg);
  args.kwonlyargs.forEach(visit);
  if (c.futureAnnotations) exitBlock(c);
}

/** The parameters, which are the first names of a function. */
export function collectParameters(c: Collector, args: Arguments): void {
  for (const arg of args.posonlyargs) addDefinition(c, arg.arg, DEF_PARAM, arg);
  for (const arg of args.args) addDefinition(c, arg.arg, DEF_PARAM, arg);
  for (const arg of args.kwonlyargs) addDefinition(c, arg.arg, DEF_PARAM, arg);
  if (args.vararg) {
    addDefinition(c, args.vararg.arg, DEF_PARAM, args.vararg);
    c.entry.varargs = true;
  }
  if (args.kwarg) {
    addDefinition(c, args.kwarg.arg, DEF_PARAM, args.kwarg);
    c.entry.varkeywords = true;
  }
}

/** `class`: its bases belong to the block around, or to the scope of its type parameters. */
export function collectClass(c: Collector, s: Extract<Statement, { kind: 'ClassDef' }>): void {
  addDefinition(c, s.name, DEF_LOCAL, s);
  collectExpressions(c, s.decoratorList);
  const outer = c.className;
  const generic = s.typeParams.length > 0;
  if (generic) {
    enterTypeParams(c, s.name, s.typeParams, s);
    addDefinition(c, '.type_params', DEF_LOCAL, s);
    addDefinition(c, '.type_params', USE, s);
    addDefinition(c, '.generic_base', DEF_LOCAL, s);
    addDefinition(c, '.generic_base', USE, s);
    c.className = s.name;
    c.entry.mangledNames = new Set();
    for (const param of s.typeParams) collectTypeParam(c, param);
  }
  collectExpressions(c, s.bases);
  for (const keyword of s.keywords) collectExpression(c, keyword.value);
  enterBlock(c, s.name, 'class', s, s);
  c.className = s.name;
  if (generic) {
    addDefinition(c, '__type_params__', DEF_LOCAL, s);
    addDefinition(c, '.type_params', USE, s);
  }
  collectStatements(c, s.body);
  exitBlock(c);
  if (generic) exitBlock(c);
  c.className = outer;
}

/** `type X = …`: the value is a block of its own, computed when it is asked for. */
export function collectTypeAlias(c: Collector, s: Extract<Statement, { kind: 'TypeAlias' }>): void {
  collectExpression(c, s.name);
  const name = s.name.kind === 'Name' ? s.name.id : '';
  const inClass = c.entry.type === 'class';
  const generic = s.typeParams.length > 0;
  if (generic) {
    enterTypeParams(c, name, s.typeParams, s);
    for (const param of s.typeParams) collectTypeParam(c, param);
  }
  enterBlock(c, name, 'type alias', s, s);
  c.entry.canSeeClassScope = inClass;
  if (inClass) addDefinition(c, '__classdict__', USE, s.value);
  collectExpression(c, s.value);
  exitBlock(c);
  if (generic) exitBlock(c);
}

function enterTypeParams(c: Collector, name: string, typeParams: readonly TypeParam[], s: Span): void {
  const inClass = c.entry.type === 'class';
  enterBlock(c, name, 'type parameters', typeParams, s);
  if (inClass) {
    c.entry.canSeeClassScope = true;
    addDefinition(c, '__classdict__', USE, s);
  }
}

function collectTypeParam(c: Collector, param: TypeParam): void {
  addDefinition(c, param.name, DEF_TYPE_PARAM | DEF_LOCAL, param);
  if (param.kind === 'TypeVar' && param.bound) {
    const info = param.bound.kind === 'Tuple' ? 'a TypeVar constraint' : 'a TypeVar bound';
    collectTypeParamPart(c, param.bound, param, info, c.blocks);
  }
  if (param.defaultValue) {
    collectTypeParamPart(c, param.defaultValue, param, `a ${param.kind} default`, c.defaultBlocks);
  }
}

/** A bound or default is computed when it is first asked for: a block of its own. */
function collectTypeParamPart(
  c: Collector,
  value: Expression,
  param: TypeParam,
  info: string,
  blocks: Map<object, SymbolTableEntry>,
): void {
  const inClass = c.entry.canSeeClassScope;
  enterBlock(c, param.name, 'type variable', param, value, blocks);
  c.entry.canSeeClassScope = inClass;
  if (inClass) addDefinition(c, '__classdict__', USE, value);
  c.entry.scopeInfo = info;
  collectExpression(c, value);
  exitBlock(c);
}
