import type { Expression, ExpressionContext } from './ast.ts';
import { parseBitwiseOr, startsExpression } from './parser-expression.ts';
import { MISFIT, type TokenStream } from './token-stream.ts';

/**
The same tree with the context of a target, if it may be one: a name, attribute, subscript, or a tuple or list of
targets; `*target` for Store only.
*/
export function toTarget(expression: Expression, ctx: ExpressionContext): Expression {
  switch (expression.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return { ...expression, ctx };
    case 'Starred':
      if (ctx === 'Del') throw MISFIT;
      return { ...expression, value: toTarget(expression.value, ctx), ctx };
    case 'Tuple':
    case 'List':
      return { ...expression, elts: expression.elts.map((element) => toTarget(element, ctx)), ctx };
    default:
      throw MISFIT;
  }
}

/** A target that is one thing, as annotations and augmented assignments want it. */
export function toSingleTarget(expression: Expression): Expression {
  if (expression.kind !== 'Name' && expression.kind !== 'Attribute' && expression.kind !== 'Subscript')
    throw MISFIT;
  return { ...expression, ctx: 'Store' };
}

function parseTarget(p: TokenStream): Expression {
  const first = p.token;
  if (!p.accept('*')) return parseBitwiseOr(p);
  if (p.at('*')) throw MISFIT;
  const value = parseBitwiseOr(p);
  return { kind: 'Starred', value, ctx: 'Load', ...p.span(first) };
}

/** The target of `with … as`. */
export function parseStarTarget(p: TokenStream): Expression {
  return toTarget(parseTarget(p), 'Store');
}

/** The targets of `for`, up to its `in`. */
export function parseTargets(p: TokenStream): Expression {
  const first = p.token;
  const target = parseTarget(p);
  if (!p.at(',')) return toTarget(target, 'Store');
  const elts = [target];
  while (p.accept(',') && startsExpression(p.token.symbol)) elts.push(parseTarget(p));
  return toTarget({ kind: 'Tuple', elts, ctx: 'Load', ...p.span(first) }, 'Store');
}

/** The targets of `del`. */
export function parseDeleteTargets(p: TokenStream): Expression[] {
  const targets = [toTarget(parseBitwiseOr(p), 'Del')];
  while (p.accept(',') && startsExpression(p.token.symbol)) targets.push(toTarget(parseBitwiseOr(p), 'Del'));
  return targets;
}
