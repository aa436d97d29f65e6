import type { Alias, Expression, Mod, Span, Statement } from '../syntax/ast.ts';
import { futureFeatures } from './future.ts';
import { mangleIn } from './mangle.ts';
import type { SymbolTable } from './symtable.ts';
import { collectClass, collectFunction, collectTypeAlias } from './symtable-collect-blocks.ts';
import { collectExpression, collectExpressions, collectPattern } from './symtable-collect-expressions.ts';
import {
  type BlockType,
  DEF_ANNOT,
  DEF_COMP_ITER,
  DEF_GLOBAL,
  DEF_IMPORT,
  DEF_LOCAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  DEF_TYPE_PARAM,
  SymbolTableEntry,
  symtableError,
  USE,
} from './symtable-entry.ts';

/** Where the collecting pass stands. */
export type Collector = {
  readonly filename: string;
  readonly futureAnnotations: boolean;
  readonly blocks: Map<object, SymbolTableEntry>;
  readonly defaultBlocks: Map<object, SymbolTableEntry>;
  readonly stack: SymbolTableEntry[]; // the blocks that are open, `entry` last
  entry: SymbolTableEntry;
  readonly top: SymbolTableEntry;
  className: string | undefined; // for mangling
};

const NOWHERE: Span = { lineno: 0, colOffset: 0, endLineno: 0, endColOffset: 0 };

/**
The first pass: opens a block for each node that has one and notes what each says of its names. The tree is read in
CPython's order (a default before the function's own names, a dict comprehension's value before its key), which is the
order of the symbols.

Source: Python/symtable.c, symtable_visit_stmt
*/
export function collect(tree: Mod, filename: string, futureAnnotations: boolean): SymbolTable {
  const future = futureFeatures(tree);
  const top = new SymbolTableEntry('top', 'module', NOWHERE, undefined);
  const c: Collector = {
    filename,
    futureAnnotations: futureAnnotations || future.annotations,
    blocks: new Map([[tree, top]]),
    defaultBlocks: new Map(),
    stack: [top],
    entry: top,
    top,
    className: undefined,
  };
  if (tree.kind === 'Expression') collectExpression(c, tree.body);
  else collectStatements(c, tree.body);
  const { blocks, defaultBlocks } = c;
  return {
    filename,
    top,
    blocks,
    defaultBlocks,
    futureAnnotations: c.futureAnnotations,
    lastFuture: future.last,
  };
}

/** Opens a block inside the present one. `node`: what finds it in `blocks`. */
export function enterBlock(
  c: Collector,
  name: string,
  type: BlockType,
  node: object,
  span: Span,
  blocks: Map<object, SymbolTableEntry> = c.blocks,
): void {
  const entry = new SymbolTableEntry(name, type, span, c.entry);
  c.stack.push(entry);
  // Annotations that are kept as text have no part in the table; only what is forbidden in them is looked for.
  if (type !== 'annotation') {
    c.entry.children.push(entry);
    blocks.set(node, entry);
  }
  c.entry = entry;
}

/** Closes the present block. */
export function exitBlock(c: Collector): void {
  c.stack.pop();
  c.entry = c.stack[c.stack.length - 1]!;
}

const mangled = (c: Collector, name: string) => mangleIn(c.entry, c.className, name);

/** What `entry` says so far of `name`; 0: nothing. */
export function lookup(c: Collector, entry: SymbolTableEntry, name: string): number {
  return entry.symbols.get(mangled(c, name)) ?? 0;
}

/** Notes that the present block uses or defines `name` in the way of `flag`. */
export function addDefinition(c: Collector, name: string, flag: number, span: Span): void {
  if (flag & DEF_TYPE_PARAM) c.entry.mangledNames?.add(name);
  addDefinitionTo(c, c.entry, name, flag, span);
}

/** Notes it in `entry`, which may be a block around the present one (a walrus in a comprehension does that). */
export function addDefinitionTo(
  c: Collector,
  entry: SymbolTableEntry,
  name: string,
  flag: number,
  span: Span,
): void {
  const key = mangled(c, name);
  const before = entry.symbols.get(key) ?? 0;
  if (flag & before & DEF_PARAM) {
    throw symtableError(`duplicate argument '${name}' in function definition`, span);
  }
  if (flag & before & DEF_TYPE_PARAM) throw symtableError(`duplicate type parameter '${name}'`, span);
  let symbol = before | flag;
  if (entry.iterationTarget) {
    if (symbol & (DEF_GLOBAL | DEF_NONLOCAL)) {
      throw symtableError(
        `comprehension inner loop cannot rebind assignment expression target '${name}'`,
        span,
      );
    }
    symbol |= DEF_COMP_ITER;
  }
  entry.symbols.set(key, symbol);
  if (flag & DEF_PARAM) entry.varnames.push(key);
  else if (flag & DEF_GLOBAL) c.top.symbols.set(key, (c.top.symbols.get(key) ?? 0) | flag);
}

/** Collects the names of each of them, in order. */
export function collectStatements(c: Collector, statements: readonly Statement[]): void {
  for (const statement of statements) collectStatement(c, statement);
}

function collectStatement(c: Collector, s: Statement): void {
  switch (s.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      collectFunction(c, s);
      break;
    case 'ClassDef':
      collectClass(c, s);
      break;
    case 'TypeAlias':
      collectTypeAlias(c, s);
      break;
    case 'Return':
      if (s.value) collectExpression(c, s.value);
      break;
    case 'Delete':
      collectExpressions(c, s.targets);
      break;
    case 'Assign':
      collectExpressions(c, s.targets);
      collectExpression(c, s.value);
      break;
    case 'AugAssign':
      collectExpression(c, s.target);
      collectExpression(c, s.value);
      break;
    case 'AnnAssign':
      collectAnnotatedAssignment(c, s);
      break;
    case 'For':
    case 'AsyncFor':
      collectExpression(c, s.target);
      collectExpression(c, s.iter);
      collectStatements(c, s.body);
      collectStatements(c, s.orelse);
      break;
    case 'While':
    case 'If':
      collectExpression(c, s.test);
      collectStatements(c, s.body);
      collectStatements(c, s.orelse);
      break;
    case 'With':
    case 'AsyncWith':
      for (const item of s.items) {
        collectExpression(c, item.contextExpr);
        if (item.optionalVars) collectExpression(c, item.optionalVars);
      }
      collectStatements(c, s.body);
      break;
    case 'Match':
      collectExpression(c, s.subject);
      for (const { pattern, guard, body } of s.cases) {
        collectPattern(c, pattern);
        if (guard) collectExpression(c, guard);
        collectStatements(c, body);
      }
      break;
    case 'Raise':
      if (s.exc) collectExpression(c, s.exc);
      if (s.cause) collectExpression(c, s.cause);
      break;
    case 'Try':
    case 'TryStar':
      collectStatements(c, s.body);
      for (const handler of s.handlers) {
        if (handler.type) collectExpression(c, handler.type);
        if (handler.name !== undefined) addDefinition(c, handler.name, DEF_LOCAL, handler);
        collectStatements(c, handler.body);
      }
      collectStatements(c, s.orelse);
      collectStatements(c, s.finalbody);
      break;
    case 'Assert':
      collectExpression(c, s.test);
      if (s.msg) collectExpression(c, s.msg);
      break;
    case 'Import':
    case 'ImportFrom':
      for (const alias of s.names) collectAlias(c, alias);
      break;
    case 'Global':
      for (const name of s.names) collectDirective(c, name, s, 'global', DEF_GLOBAL);
      break;
    case 'Nonlocal':
      for (const name of s.names) collectDirective(c, name, s, 'nonlocal', DEF_NONLOCAL);
      break;
    case 'Expr':
      collectExpression(c, s.value);
  }
}

function collectDirective(c: Collector, name: string, s: Span, word: string, flag: number): void {
  const before = lookup(c, c.entry, name);
  if (before & (DEF_PARAM | DEF_LOCAL | USE | DEF_ANNOT)) {
    const message =
      before & DEF_PARAM
        ? `name '${name}' is parameter and ${word}`
        : before & USE
          ? `name '${name}' is used prior to ${word} declaration`
          : before & DEF_ANNOT
            ? `annotated name '${name}' can't be ${word}`
            : `name '${name}' is assigned to before ${word} declaration`;
    throw symtableError(message, s);
  }
  addDefinition(c, name, flag, s);
  c.entry.directives.push({ name: mangled(c, name), span: s });
}

function collectAlias(c: Collector, alias: Alias): void {
  const name = alias.asname ?? alias.name;
  if (name === '*') {
    if (c.entry.type !== 'module') throw symtableError('import * only allowed at module level', alias);
    return;
  }
  const dot = name.indexOf('.');
  addDefinition(c, dot < 0 ? name : name.slice(0, dot), DEF_IMPORT, alias);
}

function collectAnnotatedAssignment(c: Collector, s: Extract<Statement, { kind: 'AnnAssign' }>): void {
  const { target } = s;
  if (target.kind === 'Name') {
    const before = lookup(c, c.entry, target.id);
    if (before & (DEF_GLOBAL | DEF_NONLOCAL) && c.entry !== c.top && s.simple) {
      const word = before & DEF_GLOBAL ? 'global' : 'nonlocal';
      throw symtableError(`annotated name '${target.id}' can't be ${word}`, s);
    }
    if (s.simple) addDefinition(c, target.id, DEF_ANNOT | DEF_LOCAL, target);
    else if (s.value) addDefinition(c, target.id, DEF_LOCAL, target);
  } else {
    collectExpression(c, target);
  }
  collectAnnotation(c, s.annotation);
  if (s.value) collectExpression(c, s.value);
}

/** Collects an annotation; if it is kept as text, only to see what is forbidden in it. */
export function collectAnnotation(c: Collector, annotation: Expression): void {
  if (c.futureAnnotations) enterBlock(c, '_annotation', 'annotation', annotation, annotation);
  collectExpression(c, annotation);
  if (c.futureAnnotations) exitBlock(c);
}
