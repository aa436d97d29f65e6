import type { Expression } from './ast.ts';
import {
  atComprehension,
  parseBitwiseOr,
  parseComprehensions,
  parseExpression,
  parseStarNamedExpression,
  parseYield,
} from './parser-expression.ts';
import { parseNumber } from './parser-number.ts';
import { parseStrings } from './parser-string.ts';
import type { Token } from './token.ts';
import { MISFIT, nameOf, type TokenStream } from './token-stream.ts';

/** What stands for itself: a name, a literal, or something in brackets. */
export function parseAtom(p: TokenStream): Expression {
  const { token } = p;
  switch (token.symbol) {
    case 'NAME':
      p.advance();
      return { kind: 'Name', id: nameOf(token), ctx: 'Load', ...p.span(token) };
    case 'NUMBER':
      p.advance();
      return { kind: 'Constant', value: parseNumber(token), ...p.span(token) };
    case 'STRING':
    case 'FSTRING_START':
      return parseStrings(p);
    case 'None':
    case 'True':
    case 'False':
      p.advance();
      return { kind: 'Constant', value: { kind: token.symbol }, ...p.span(token) };
    case '...':
      p.advance();
      return { kind: 'Constant', value: { kind: 'Ellipsis' }, ...p.span(token) };
    case '(':
      return parseParenthesized(p);
    case '[':
      return parseList(p);
    case '{':
      return parseBraces(p);
    default:
      throw MISFIT;
  }
}

/** `(…)`: a tuple, a generator expression, or what is inside, whose span leaves the parentheses out. */
function parseParenthesized(p: TokenStream): Expression {
  const first = p.advance();
  if (p.accept(')')) return { kind: 'Tuple', elts: [], ctx: 'Load', ...p.span(first) };
  if (p.at('yield')) {
    const value = parseYield(p);
    p.expect(')');
    return value;
  }
  const element = parseStarNamedExpression(p);
  if (p.at(',')) {
    const elts = parseMoreElements(p, element, ')');
    return { kind: 'Tuple', elts, ctx: 'Load', ...p.span(first) };
  }
  if (element.kind === 'Starred') throw MISFIT;
  if (atComprehension(p)) {
    const generators = parseComprehensions(p);
    p.expect(')');
    return { kind: 'GeneratorExp', elt: element, generators, ...p.span(first) };
  }
  p.expect(')');
  return element;
}

function parseMoreElements(p: TokenStream, element: Expression, end: string): Expression[] {
  const elts = [element];
  while (p.accept(',') && !p.at(end)) elts.push(parseStarNamedExpression(p));
  p.expect(end);
  return elts;
}

function parseList(p: TokenStream): Expression {
  const first = p.advance();
  if (p.accept(']')) return { kind: 'List', elts: [], ctx: 'Load', ...p.span(first) };
  const element = parseStarNamedExpression(p);
  if (atComprehension(p) && element.kind !== 'Starred') {
    const generators = parseComprehensions(p);
    p.expect(']');
    return { kind: 'ListComp', elt: element, generators, ...p.span(first) };
  }
  const elts = parseMoreElements(p, element, ']');
  return { kind: 'List', elts, ctx: 'Load', ...p.span(first) };
}

function parseBraces(p: TokenStream): Expression {
  const first = p.advance();
  if (p.accept('}')) return { kind: 'Dict', keys: [], values: [], ...p.span(first) };
  if (p.at('**')) return parseDict(p, first, undefined);
  const start = p.index;
  const element = parseStarNamedExpression(p);
  if (p.at(':') && element.kind !== 'Starred' && p.tokens[start + 1]!.symbol !== ':=') {
    return parseDict(p, first, element);
  }
  if (atComprehension(p) && element.kind !== 'Starred') {
    const generators = parseComprehensions(p);
    p.expect('}');
    return { kind: 'SetComp', elt: element, generators, ...p.span(first) };
  }
  const elts = parseMoreElements(p, element, '}');
  return { kind: 'Set', elts, ...p.span(first) };
}

/** A dict or dict comprehension, whose first key may have been read already. */
function parseDict(p: TokenStream, first: Token, read: Expression | undefined): Expression {
  let firstKey = read;
  const keys: (Expression | undefined)[] = [];
  const values: Expression[] = [];
  while (!p.at('}')) {
    if (firstKey === undefined && p.accept('**')) {
      keys.push(undefined);
      values.push(parseBitwiseOr(p));
    } else {
      const key: Expression = firstKey ?? parseExpression(p);
      firstKey = undefined;
      p.expect(':');
      const value = parseExpression(p);
      if (keys.length === 0 && atComprehension(p)) {
        const generators = parseComprehensions(p);
        p.expect('}');
        return { kind: 'DictComp', key, value, generators, ...p.span(first) };
      }
      keys.push(key);
      values.push(value);
    }
    if (!p.accept(',')) break;
  }
  p.expect('}');
  return { kind: 'Dict', keys, values, ...p.span(first) };
}
