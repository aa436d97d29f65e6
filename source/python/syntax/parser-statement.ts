import type { Alias, BinaryOperator, Expression, Statement } from './ast.ts';
import { parseCompound } from './parser-compound.ts';
import {
  parseAnnotatedValue,
  parseExpression,
  parseStarExpressions,
  startsExpression,
} from './parser-expression.ts';
import { parseDeleteTargets, toSingleTarget, toTarget } from './parser-target.ts';
import { parseTypeParams } from './parser-type.ts';
import { MISFIT, nameOf, type TokenStream } from './token-stream.ts';

const AUGMENTED: ReadonlyMap<string, BinaryOperator> = new Map([
  ['+=', 'Add'],
  ['-=', 'Sub'],
  ['*=', 'Mult'],
  ['@=', 'MatMult'],
  ['/=', 'Div'],
  ['%=', 'Mod'],
  ['&=', 'BitAnd'],
  ['|=', 'BitOr'],
  ['^=', 'BitXor'],
  ['<<=', 'LShift'],
  ['>>=', 'RShift'],
  ['**=', 'Pow'],
  ['//=', 'FloorDiv'],
]);

/** Reads one logical line, or one compound statement with its blocks, and adds its statements. */
export function parseStatement(p: TokenStream, into: Statement[]): void {
  const compound = parseCompound(p);
  if (compound) into.push(compound);
  else parseSimpleStatements(p, into);
}

/** Statements on one line, with `;` between. */
export function parseSimpleStatements(p: TokenStream, into: Statement[]): void {
  do into.push(parseSimpleStatement(p));
  while (p.accept(';') && !p.at('NEWLINE'));
  p.expect('NEWLINE');
}

function parseSimpleStatement(p: TokenStream): Statement {
  const first = p.token;
  switch (first.symbol) {
    case 'return': {
      p.advance();
      const value = startsExpression(p.token.symbol) ? parseStarExpressions(p) : undefined;
      return { kind: 'Return', value, ...p.span(first) };
    }
    case 'pass':
      p.advance();
      return { kind: 'Pass', ...p.span(first) };
    case 'break':
      p.advance();
      return { kind: 'Break', ...p.span(first) };
    case 'continue':
      p.advance();
      return { kind: 'Continue', ...p.span(first) };
    case 'raise': {
      p.advance();
      const exc = startsExpression(p.token.symbol) || p.at('lambda') ? parseExpression(p) : undefined;
      const cause = exc && p.accept('from') ? parseExpression(p) : undefined;
      return { kind: 'Raise', exc, cause, ...p.span(first) };
    }
    case 'global':
    case 'nonlocal': {
      p.advance();
      const names = [p.expectName()];
      while (p.accept(',')) names.push(p.expectName());
      const kind = first.symbol === 'global' ? 'Global' : 'Nonlocal';
      return { kind, names, ...p.span(first) };
    }
    case 'del': {
      p.advance();
      const targets = parseDeleteTargets(p);
      if (!p.at(';') && !p.at('NEWLINE')) throw MISFIT;
      return { kind: 'Delete', targets, ...p.span(first) };
    }
    case 'assert': {
      p.advance();
      const test = parseExpression(p);
      const msg = p.accept(',') ? parseExpression(p) : undefined;
      return { kind: 'Assert', test, msg, ...p.span(first) };
    }
    case 'import':
      return parseImport(p);
    case 'from':
      return parseImportFrom(p);
    case 'NAME':
      if (first.text === 'type' && p.following === 'NAME') return parseTypeAlias(p);
      return parseAssignment(p);
    default:
      return parseAssignment(p);
  }
}

/** An assignment of any kind, or an expression alone. */
function parseAssignment(p: TokenStream): Statement {
  const first = p.token;
  const expression = parseAnnotatedValue(p);
  const { symbol } = p.token;
  if (symbol === 'NEWLINE') return { kind: 'Expr', value: expression, ...p.span(first) };
  if (symbol === '=') {
    const targets: Expression[] = [];
    let value = expression;
    while (p.accept('=')) {
      targets.push(toTarget(value, 'Store'));
      value = parseAnnotatedValue(p);
    }
    return { kind: 'Assign', targets, value, ...p.span(first) };
  }
  if (symbol === ':') return parseAnnotation(p, first, expression);
  const op = AUGMENTED.get(symbol);
  if (op === undefined) return { kind: 'Expr', value: expression, ...p.span(first) };
  const target = toSingleTarget(expression);
  p.advance();
  const value = parseAnnotatedValue(p);
  return { kind: 'AugAssign', target, op, value, ...p.span(first) };
}

function parseAnnotation(p: TokenStream, first: TokenStream['token'], expression: Expression): Statement {
  const target = toSingleTarget(expression);
  p.expect(':');
  const annotation = parseExpression(p);
  const value = p.accept('=') ? parseAnnotatedValue(p) : undefined;
  const simple = target.kind === 'Name' && first.symbol === 'NAME' ? 1 : 0;
  return { kind: 'AnnAssign', target, annotation, value, simple, ...p.span(first) };
}

function parseTypeAlias(p: TokenStream): Statement {
  const first = p.advance();
  const token = p.expect('NAME');
  const name: Expression = { kind: 'Name', id: nameOf(token), ctx: 'Store', ...p.span(token) };
  const typeParams = parseTypeParams(p);
  p.expect('=');
  const value = parseExpression(p);
  return { kind: 'TypeAlias', name, typeParams, value, ...p.span(first) };
}

function parseDottedName(p: TokenStream): string {
  let name = p.expectName();
  while (p.accept('.')) name += `.${p.expectName()}`;
  return name;
}

function parseAlias(p: TokenStream, parse: (p: TokenStream) => string): Alias {
  const first = p.token;
  const name = parse(p);
  const asname = p.accept('as') ? p.expectName() : undefined;
  return { name, asname, ...p.span(first) };
}

function parseImport(p: TokenStream): Statement {
  const first = p.advance();
  const names = [parseAlias(p, parseDottedName)];
  while (p.accept(',')) names.push(parseAlias(p, parseDottedName));
  return { kind: 'Import', names, ...p.span(first) };
}

function parseImportFrom(p: TokenStream): Statement {
  const first = p.advance();
  let level = 0;
  for (;;) {
    if (p.accept('.')) level += 1;
    else if (p.accept('...')) level += 3;
    else break;
  }
  const module = level > 0 && p.at('import') ? undefined : parseDottedName(p);
  p.expect('import');
  const names = parseImportedNames(p);
  return { kind: 'ImportFrom', module, names, level, ...p.span(first) };
}

function parseImportedNames(p: TokenStream): Alias[] {
  const star = p.token;
  if (p.accept('*')) return [{ name: '*', asname: undefined, ...p.span(star) }];
  const inParentheses = p.accept('(');
  const names = [parseAlias(p, (stream) => stream.expectName())];
  while (p.accept(',')) {
    if (inParentheses && p.at(')')) break;
    names.push(parseAlias(p, (stream) => stream.expectName()));
  }
  if (inParentheses) p.expect(')');
  return names;
}
