import type { ExceptHandler, Expression, Statement, WithItem } from './ast.ts';
import { parseArguments } from './parser-call.ts';
import { parseExpression, parseNamedExpression, parseStarExpressions } from './parser-expression.ts';
import { parseParameters } from './parser-parameter.ts';
import { parseMatch } from './parser-pattern.ts';
import { parseSimpleStatements, parseStatement } from './parser-statement.ts';
import { parseStarTarget, parseTargets } from './parser-target.ts';
import { parseTypeParams } from './parser-type.ts';
import type { Token } from './token.ts';
import { MISFIT, type TokenStream } from './token-stream.ts';

/** A statement that has blocks; undefined, and nothing read: none begins here. */
export function parseCompound(p: TokenStream): Statement | undefined {
  const first = p.token;
  switch (first.symbol) {
    case 'if':
      return parseIf(p);
    case 'while':
      return parseWhile(p);
    case 'for':
      return parseFor(p, first, 'For');
    case 'try':
      return parseTry(p);
    case 'with':
      return parseWith(p, first, 'With');
    case 'def':
      return parseFunction(p, first, 'FunctionDef', []);
    case 'class':
      return parseClass(p, []);
    case '@':
      return parseDecorated(p);
    case 'async':
      return parseAsync(p, []);
    case 'NAME':
      return first.text === 'match' ? parseMatch(p) : undefined;
    default:
      return undefined;
  }
}

/** What follows a `:`: an indented block, or statements on the same line. */
export function parseBlock(p: TokenStream): Statement[] {
  p.expect(':');
  p.enter();
  const body: Statement[] = [];
  if (p.accept('NEWLINE')) {
    p.expect('INDENT');
    while (!p.at('DEDENT')) parseStatement(p, body);
    p.advance();
  } else parseSimpleStatements(p, body);
  p.leave();
  return body;
}

function parseElse(p: TokenStream): Statement[] {
  return p.accept('else') ? parseBlock(p) : [];
}

function parseIf(p: TokenStream): Statement {
  const first = p.advance();
  p.enter();
  const test = parseNamedExpression(p);
  const body = parseBlock(p);
  const orelse = p.at('elif') ? [parseIf(p)] : parseElse(p);
  p.leave();
  return { kind: 'If', test, body, orelse, ...p.blockSpan(first) };
}

function parseWhile(p: TokenStream): Statement {
  const first = p.advance();
  const test = parseNamedExpression(p);
  const body = parseBlock(p);
  const orelse = parseElse(p);
  return { kind: 'While', test, body, orelse, ...p.blockSpan(first) };
}

function parseFor(p: TokenStream, first: Token, kind: 'For' | 'AsyncFor'): Statement {
  p.expect('for');
  const target = parseTargets(p);
  p.expect('in');
  const iter = parseStarExpressions(p);
  const body = parseBlock(p);
  const orelse = parseElse(p);
  return { kind, target, iter, body, orelse, ...p.blockSpan(first) };
}

function parseTry(p: TokenStream): Statement {
  const first = p.advance();
  const body = parseBlock(p);
  const handlers: ExceptHandler[] = [];
  const isStar = p.at('except') && p.following === '*';
  while (p.at('except')) {
    if ((p.following === '*') !== isStar) throw MISFIT;
    handlers.push(parseHandler(p, isStar));
  }
  const orelse = handlers.length > 0 ? parseElse(p) : [];
  const finalbody = p.accept('finally') ? parseBlock(p) : [];
  if (handlers.length === 0 && finalbody.length === 0) throw MISFIT;
  const span = p.blockSpan(first);
  return { kind: isStar ? 'TryStar' : 'Try', body, handlers, orelse, finalbody, ...span };
}

function parseHandler(p: TokenStream, isStar: boolean): ExceptHandler {
  const first = p.advance();
  if (isStar) p.advance();
  const type = p.at(':') && !isStar ? undefined : parseExpression(p);
  const name = type && p.accept('as') ? p.expectName() : undefined;
  const body = parseBlock(p);
  return { kind: 'ExceptHandler', type, name, body, ...p.blockSpan(first) };
}

function parseWith(p: TokenStream, first: Token, kind: 'With' | 'AsyncWith'): Statement {
  p.expect('with');
  const items = parseParenthesizedItems(p) ?? parseWithItems(p);
  const body = parseBlock(p);
  return { kind, items, body, ...p.blockSpan(first) };
}

/**
Items in parentheses. `with (a, b):` has two items and `with (a, b).c:` has one, a tuple's attribute: only what follows the
closing parenthesis tells, so this is tried first.
*/
function parseParenthesizedItems(p: TokenStream): WithItem[] | undefined {
  if (!p.at('(')) return undefined;
  const { index, depth } = p;
  try {
    p.advance();
    const items: WithItem[] = [];
    do items.push(parseWithItem(p));
    while (p.accept(',') && !p.at(')'));
    p.expect(')');
    if (p.at(':')) return items;
  } catch (thrown) {
    if (thrown !== MISFIT) throw thrown;
  }
  p.reset(index, depth);
  return undefined;
}

function parseWithItems(p: TokenStream): WithItem[] {
  const items: WithItem[] = [];
  do items.push(parseWithItem(p));
  while (p.accept(','));
  return items;
}

function parseWithItem(p: TokenStream): WithItem {
  const contextExpr = parseExpression(p);
  const optionalVars = p.accept('as') ? parseStarTarget(p) : undefined;
  return { contextExpr, optionalVars };
}

function parseFunction(
  p: TokenStream,
  first: Token,
  kind: 'FunctionDef' | 'AsyncFunctionDef',
  decoratorList: Expression[],
): Statement {
  p.expect('def');
  const name = p.expectName();
  const typeParams = parseTypeParams(p);
  p.expect('(');
  const args = parseParameters(p, ')');
  p.expect(')');
  const returns = p.accept('->') ? parseExpression(p) : undefined;
  const body = parseBlock(p);
  return { kind, name, args, body, decoratorList, returns, typeParams, ...p.blockSpan(first) };
}

function parseClass(p: TokenStream, decoratorList: Expression[]): Statement {
  const first = p.expect('class');
  const name = p.expectName();
  const typeParams = parseTypeParams(p);
  const { args: bases, keywords } = p.at('(') ? parseArguments(p, false) : { args: [], keywords: [] };
  const body = parseBlock(p);
  return {
    kind: 'ClassDef',
    name,
    bases,
    keywords,
    body,
    decoratorList,
    typeParams,
    ...p.blockSpan(first),
  };
}

function parseDecorated(p: TokenStream): Statement {
  const decorators: Expression[] = [];
  while (p.accept('@')) {
    decorators.push(parseNamedExpression(p));
    p.expect('NEWLINE');
  }
  if (p.at('class')) return parseClass(p, decorators);
  if (p.at('async')) return parseAsync(p, decorators);
  return parseFunction(p, p.token, 'FunctionDef', decorators);
}

function parseAsync(p: TokenStream, decorators: Expression[]): Statement {
  const first = p.advance();
  if (p.at('def')) return parseFunction(p, first, 'AsyncFunctionDef', decorators);
  if (decorators.length > 0) throw MISFIT;
  if (p.at('with')) return parseWith(p, first, 'AsyncWith');
  return parseFor(p, first, 'AsyncFor');
}
