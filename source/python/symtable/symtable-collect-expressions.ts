import type { Comprehension, Expression, Pattern, Span } from '../syntax/ast.ts';
import {
  addDefinition,
  addDefinitionTo,
  type Collector,
  enterBlock,
  exitBlock,
  lookup,
} from './symtable-collect.ts';
import { collectDefaults, collectParameters } from './symtable-collect-blocks.ts';
import {
  type ComprehensionKind,
  DEF_COMP_ITER,
  DEF_GLOBAL,
  DEF_LOCAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  symtableError,
  USE,
} from './symtable-entry.ts';

/** Collects the names of each of them, in order. */
export function collectExpressions(c: Collector, expressions: readonly Expression[]): void {
  for (const expression of expressions) collectExpression(c, expression);
}

/** Collects the names of an expression, and of the blocks (lambda, comprehension) inside it. */
export function collectExpression(c: Collector, e: Expression): void {
  switch (e.kind) {
    case 'Name':
      addDefinition(c, e.id, e.ctx === 'Load' ? USE : DEF_LOCAL, e);
      // `super()` finds its class in the cell __class__.
      if (e.ctx === 'Load' && e.id === 'super' && c.entry.isFunctionLike) {
        addDefinition(c, '__class__', USE, e);
      }
      break;
    case 'Constant':
      break;
    case 'Attribute':
    case 'Starred':
      collectExpression(c, e.value);
      break;
    case 'Call':
      collectExpression(c, e.func);
      collectExpressions(c, e.args);
      for (const keyword of e.keywords) collectExpression(c, keyword.value);
      break;
    case 'BinOp':
      collectExpression(c, e.left);
      collectExpression(c, e.right);
      break;
    case 'BoolOp':
    case 'JoinedStr':
      collectExpressions(c, e.values);
      break;
    case 'Compare':
      collectExpression(c, e.left);
      collectExpressions(c, e.comparators);
      break;
    case 'UnaryOp':
      collectExpression(c, e.operand);
      break;
    case 'Subscript':
      collectExpression(c, e.value);
      collectExpression(c, e.slice);
      break;
    case 'Slice':
      if (e.lower) collectExpression(c, e.lower);
      if (e.upper) collectExpression(c, e.upper);
      if (e.step) collectExpression(c, e.step);
      break;
    case 'List':
    case 'Tuple':
    case 'Set':
      collectExpressions(c, e.elts);
      break;
    case 'Dict':
      for (const key of e.keys) if (key) collectExpression(c, key);
      collectExpressions(c, e.values);
      break;
    case 'IfExp':
      collectExpression(c, e.test);
      collectExpression(c, e.body);
      collectExpression(c, e.orelse);
      break;
    case 'FormattedValue':
      collectExpression(c, e.value);
      if (e.formatSpec) collectExpression(c, e.formatSpec);
      break;
    case 'Lambda':
      collectDefaults(c, e.args);
      enterBlock(c, 'lambda', 'function', e, e);
      collectParameters(c, e.args);
      collectExpression(c, e.body);
      exitBlock(c);
      break;
    case 'ListComp':
      collectComprehension(c, e, 'listcomp', 'list', e.generators, e.elt, undefined);
      break;
    case 'SetComp':
      collectComprehension(c, e, 'setcomp', 'set', e.generators, e.elt, undefined);
      break;
    case 'DictComp':
      collectComprehension(c, e, 'dictcomp', 'dict', e.generators, e.key, e.value);
      break;
    case 'GeneratorExp':
      collectComprehension(c, e, 'genexpr', 'generator', e.generators, e.elt, undefined);
      break;
    case 'NamedExpr':
      collectNamedExpression(c, e);
      break;
    case 'Yield':
    case 'YieldFrom':
      refuseInTypeScope(c, 'yield expression', e);
      if (e.value) collectExpression(c, e.value);
      c.entry.generator = true;
      if (c.entry.comprehension !== undefined) {
        const kind = c.entry.comprehension;
        throw symtableError(
          `'yield' inside ${kind === 'generator' ? 'generator expression' : `${kind} comprehension`}`,
          e,
        );
      }
      break;
    case 'Await':
      refuseInTypeScope(c, 'await expression', e);
      collectExpression(c, e.value);
      c.entry.coroutine = true;
  }
}

/** What binds or stops cannot stand where an expression is evaluated late or never. */
function refuseInTypeScope(c: Collector, what: string, span: Span): void {
  switch (c.entry.type) {
    case 'annotation':
      throw symtableError(`${what} cannot be used within an annotation`, span);
    case 'type variable':
      throw symtableError(`${what} cannot be used within ${c.entry.scopeInfo}`, span);
    case 'type alias':
      throw symtableError(`${what} cannot be used within a type alias`, span);
    case 'type parameters':
      throw symtableError(`${what} cannot be used within the definition of a generic`, span);
  }
}

function collectComprehension(
  c: Collector,
  e: Expression,
  name: string,
  kind: ComprehensionKind,
  generators: readonly Comprehension[],
  elt: Expression,
  value: Expression | undefined,
): void {
  const outermost = generators[0]!;
  c.entry.iterationExpression++; // the first iterable is evaluated outside
  collectExpression(c, outermost.iter);
  c.entry.iterationExpression--;
  enterBlock(c, name, 'function', e, e);
  const { entry } = c;
  entry.comprehension = kind;
  if (outermost.isAsync) entry.coroutine = true;
  addDefinition(c, '.0', DEF_PARAM, e);
  for (const [i, generator] of generators.entries()) {
    entry.iterationTarget = true;
    collectExpression(c, generator.target);
    entry.iterationTarget = false;
    if (i > 0) {
      entry.iterationExpression++;
      collectExpression(c, generator.iter);
      entry.iterationExpression--;
    }
    collectExpressions(c, generator.ifs);
    if (generator.isAsync) entry.coroutine = true;
  }
  if (value) collectExpression(c, value);
  collectExpression(c, elt);
  entry.generator = kind === 'generator';
  exitBlock(c);
  if (entry.coroutine && !entry.generator) c.entry.coroutine = true;
}

function collectNamedExpression(c: Collector, e: Extract<Expression, { kind: 'NamedExpr' }>): void {
  refuseInTypeScope(c, 'named expression', e);
  if (c.entry.iterationExpression > 0) {
    throw symtableError('assignment expression cannot be used in a comprehension iterable expression', e);
  }
  if (c.entry.comprehension !== undefined && e.target.kind === 'Name') {
    bindOutsideComprehension(c, e.target.id, e.target);
  }
  collectExpression(c, e.value);
  collectExpression(c, e.target);
}

/** The target of a walrus in a comprehension belongs to the nearest function or module around it. */
function bindOutsideComprehension(c: Collector, name: string, span: Span): void {
  for (let i = c.stack.length - 1; i >= 0; i--) {
    const entry = c.stack[i]!;
    const before = lookup(c, entry, name);
    if (entry.comprehension !== undefined) {
      if (before & DEF_COMP_ITER && before & (DEF_LOCAL | DEF_GLOBAL)) {
        throw symtableError(
          `assignment expression cannot rebind comprehension iteration variable '${name}'`,
          span,
        );
      }
      continue;
    }
    const within = 'assignment expression within a comprehension cannot be used';
    switch (entry.type) {
      case 'function':
        addDefinition(c, name, before & DEF_GLOBAL ? DEF_GLOBAL : DEF_NONLOCAL, span);
        c.entry.directives.push({ name, span });
        addDefinitionTo(c, entry, name, DEF_LOCAL, span);
        return;
      case 'module':
        addDefinition(c, name, DEF_GLOBAL, span);
        c.entry.directives.push({ name, span });
        addDefinitionTo(c, entry, name, DEF_GLOBAL, span);
        return;
      case 'class':
        throw symtableError(`${within} in a class body`, span);
      case 'type parameters':
        throw symtableError(`${within} within the definition of a generic`, span);
      case 'type alias':
        throw symtableError(`${within} in a type alias`, span);
      case 'type variable':
        throw symtableError(`${within} in a TypeVar bound`, span);
    }
  }
}

/** Collects the names that a pattern reads and binds. */
export function collectPattern(c: Collector, p: Pattern): void {
  switch (p.kind) {
    case 'MatchValue':
      collectExpression(c, p.value);
      break;
    case 'MatchSequence':
    case 'MatchOr':
      for (const pattern of p.patterns) collectPattern(c, pattern);
      break;
    case 'MatchStar':
      if (p.name !== undefined) addDefinition(c, p.name, DEF_LOCAL, p);
      break;
    case 'MatchMapping':
      collectExpressions(c, p.keys);
      for (const pattern of p.patterns) collectPattern(c, pattern);
      if (p.rest !== undefined) addDefinition(c, p.rest, DEF_LOCAL, p);
      break;
    case 'MatchClass':
      collectExpression(c, p.cls);
      for (const pattern of p.patterns) collectPattern(c, pattern);
      for (const pattern of p.kwdPatterns) collectPattern(c, pattern);
      break;
    case 'MatchAs':
      if (p.pattern) collectPattern(c, p.pattern);
      if (p.name !== undefined) addDefinition(c, p.name, DEF_LOCAL, p);
  }
}
