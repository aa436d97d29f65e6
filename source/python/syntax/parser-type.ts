import type { Expression, TypeParam } from './ast.ts';
import { parseBitwiseOr, parseExpression } from './parser-expression.ts';
import { nameOf, type TokenStream } from './token-stream.ts';

/** The type parameters `[T: bound = default, *Ts, **P]` of a function, class or type alias; none: an empty list. */
export function parseTypeParams(p: TokenStream): TypeParam[] {
  const params: TypeParam[] = [];
  if (!p.accept('[')) return params;
  do params.push(parseTypeParam(p));
  while (p.accept(',') && !p.at(']'));
  p.expect(']');
  return params;
}

function parseTypeParam(p: TokenStream): TypeParam {
  const first = p.token;
  if (p.accept('*')) {
    const name = p.expectName();
    const defaultValue = p.accept('=') ? parseStarDefault(p) : undefined;
    return { kind: 'TypeVarTuple', name, defaultValue, ...p.span(first) };
  }
  if (p.accept('**')) {
    const name = p.expectName();
    const defaultValue = p.accept('=') ? parseExpression(p) : undefined;
    return { kind: 'ParamSpec', name, defaultValue, ...p.span(first) };
  }
  const name = nameOf(p.expect('NAME'));
  const bound = p.accept(':') ? parseExpression(p) : undefined;
  const defaultValue = p.accept('=') ? parseExpression(p) : undefined;
  return { kind: 'TypeVar', name, bound, defaultValue, ...p.span(first) };
}

function parseStarDefault(p: TokenStream): Expression {
  const star = p.token;
  if (!p.accept('*')) return parseExpression(p);
  const value = parseBitwiseOr(p);
  return { kind: 'Starred', value, ctx: 'Load', ...p.span(star) };
}
