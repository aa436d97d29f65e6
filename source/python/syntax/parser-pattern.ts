import type { Expression, Literal, MatchCase, Pattern, Span, Statement } from './ast.ts';
import { parseBlock } from './parser-compound.ts';
import { parseNamedExpression, parseSubject } from './parser-expression.ts';
import { parseNumber } from './parser-number.ts';
import { parseStrings } from './parser-string.ts';
import { MISFIT, nameOf, type TokenStream } from './token-stream.ts';

/**
A match statement; undefined, and nothing read: this `match` is an ordinary name. Only the `case` after the subject's
line tells the two apart.

Source: PEP 634
*/
export function parseMatch(p: TokenStream): Statement | undefined {
  const first = p.token;
  const subject = parseHead(p);
  if (subject === undefined) return undefined;
  const cases: MatchCase[] = [];
  while (p.atWord('case')) cases.push(parseCase(p));
  p.expect('DEDENT');
  return { kind: 'Match', subject, cases, ...p.blockSpan(first) };
}

function parseHead(p: TokenStream): Expression | undefined {
  const { index, depth } = p;
  try {
    p.advance();
    const subject = parseSubject(p);
    p.expect(':');
    p.expect('NEWLINE');
    p.expect('INDENT');
    if (p.atWord('case')) return subject;
  } catch (thrown) {
    if (thrown !== MISFIT) throw thrown;
  }
  p.reset(index, depth);
  return undefined;
}

function parseCase(p: TokenStream): MatchCase {
  p.advance();
  const pattern = parsePatterns(p);
  const guard = p.accept('if') ? parseNamedExpression(p) : undefined;
  const body = parseBlock(p);
  return { pattern, guard, body };
}

/** What stands after `case`: one pattern, or an open sequence `a, *b`. */
function parsePatterns(p: TokenStream): Pattern {
  const first = p.token;
  const pattern = parseMaybeStar(p);
  if (!p.at(',')) {
    if (pattern.kind === 'MatchStar') throw MISFIT;
    return pattern;
  }
  const patterns = [pattern];
  while (p.accept(',') && !p.at(':') && !p.at('if')) patterns.push(parseMaybeStar(p));
  return { kind: 'MatchSequence', patterns, ...p.span(first) };
}

function parseMaybeStar(p: TokenStream): Pattern {
  const first = p.token;
  if (!p.accept('*')) return parseAsPattern(p);
  const name = parseCapture(p);
  return { kind: 'MatchStar', name, ...p.span(first) };
}

/** The name that a pattern binds; undefined for `_`. */
function parseCapture(p: TokenStream): string | undefined {
  const name = p.expectName();
  return name === '_' ? undefined : name;
}

function parseAsPattern(p: TokenStream): Pattern {
  p.enter();
  const first = p.token;
  const pattern = parseOrPattern(p);
  p.leave();
  if (!p.accept('as')) return pattern;
  const name = parseCapture(p);
  if (name === undefined) throw MISFIT;
  return { kind: 'MatchAs', pattern, name, ...p.span(first) };
}

function parseOrPattern(p: TokenStream): Pattern {
  const first = p.token;
  const pattern = parseClosedPattern(p);
  if (!p.at('|')) return pattern;
  const patterns = [pattern];
  while (p.accept('|')) patterns.push(parseClosedPattern(p));
  return { kind: 'MatchOr', patterns, ...p.span(first) };
}

function parseClosedPattern(p: TokenStream): Pattern {
  const first = p.token;
  switch (first.symbol) {
    case 'None':
    case 'True':
    case 'False':
      p.advance();
      return { kind: 'MatchSingleton', value: { kind: first.symbol }, ...p.span(first) };
    case 'NUMBER':
    case '-':
    case 'STRING':
    case 'FSTRING_START': {
      const value = parseLiteral(p);
      return { kind: 'MatchValue', value, ...p.span(first) };
    }
    case 'NAME':
      return parseNamePattern(p);
    case '(':
      return parseGroup(p);
    case '[':
      p.advance();
      return { kind: 'MatchSequence', patterns: parseElements(p, ']'), ...p.span(first) };
    case '{':
      return parseMapping(p);
    default:
      throw MISFIT;
  }
}

function parseElements(p: TokenStream, end: string): Pattern[] {
  const patterns: Pattern[] = [];
  while (!p.at(end)) {
    patterns.push(parseMaybeStar(p));
    if (!p.accept(',')) break;
  }
  p.expect(end);
  return patterns;
}

function parseGroup(p: TokenStream): Pattern {
  const first = p.advance();
  if (p.accept(')')) return { kind: 'MatchSequence', patterns: [], ...p.span(first) };
  const pattern = parseMaybeStar(p);
  if (p.at(',')) {
    p.advance();
    const patterns = [pattern, ...parseElements(p, ')')];
    return { kind: 'MatchSequence', patterns, ...p.span(first) };
  }
  p.expect(')');
  if (pattern.kind === 'MatchStar') throw MISFIT;
  return pattern;
}

/** A string, or a number as patterns may have it: `-1`, `1 + 2j`. */
function parseLiteral(p: TokenStream): Expression {
  if (p.at('STRING') || p.at('FSTRING_START')) {
    const strings = parseStrings(p);
    if (strings.kind === 'JoinedStr') throw MISFIT;
    return strings;
  }
  const first = p.token;
  const left = parseSignedNumber(p);
  if (!p.at('+') && !p.at('-')) return left;
  const op = p.advance().symbol === '+' ? 'Add' : 'Sub';
  const token = p.expect('NUMBER');
  const value = parseNumber(token);
  requireComplexParts(left, value);
  const right: Expression = { kind: 'Constant', value, ...p.span(token) };
  return { kind: 'BinOp', left, op, right, ...p.span(first) };
}

function parseSignedNumber(p: TokenStream): Expression {
  const first = p.token;
  const isNegative = p.accept('-');
  const token = p.expect('NUMBER');
  const operand: Expression = { kind: 'Constant', value: parseNumber(token), ...p.span(token) };
  return isNegative ? { kind: 'UnaryOp', op: 'USub', operand, ...p.span(first) } : operand;
}

/** `real ± imaginary`, and never the other way round. */
function requireComplexParts(left: Expression, right: Literal): void {
  const real = left.kind === 'UnaryOp' ? left.operand : left;
  if (real.kind === 'Constant' && real.value.kind === 'complex') throw MISFIT;
  if (right.kind !== 'complex') throw MISFIT;
}

/** A capture `x`, the wildcard `_`, a value `a.b`, or a class `C(…)`. */
function parseNamePattern(p: TokenStream): Pattern {
  const first = p.token;
  if (p.following !== '.' && p.following !== '(') {
    const name = parseCapture(p);
    return { kind: 'MatchAs', pattern: undefined, name, ...p.span(first) };
  }
  const value = parseNameOrAttribute(p);
  if (p.at('(')) return parseClassPattern(p, first, value);
  return { kind: 'MatchValue', value, ...p.span(first) };
}

function parseNameOrAttribute(p: TokenStream): Expression {
  const first = p.expect('NAME');
  let value: Expression = { kind: 'Name', id: nameOf(first), ctx: 'Load', ...p.span(first) };
  for (let length = 1; p.accept('.'); length += 1) {
    p.chain(length);
    const attr = p.expectName();
    value = { kind: 'Attribute', value, attr, ctx: 'Load', ...p.span(first) };
  }
  return value;
}

function parseClassPattern(p: TokenStream, first: Span, cls: Expression): Pattern {
  p.advance();
  const patterns: Pattern[] = [];
  const kwdAttrs: string[] = [];
  const kwdPatterns: Pattern[] = [];
  while (!p.at(')')) {
    if (p.at('NAME') && p.following === '=') {
      kwdAttrs.push(p.expectName());
      p.advance();
      kwdPatterns.push(parseAsPattern(p));
    } else {
      if (kwdAttrs.length > 0) throw MISFIT;
      patterns.push(parseAsPattern(p));
    }
    if (!p.accept(',')) break;
  }
  p.expect(')');
  return { kind: 'MatchClass', cls, patterns, kwdAttrs, kwdPatterns, ...p.span(first) };
}

function parseMapping(p: TokenStream): Pattern {
  const first = p.advance();
  const keys: Expression[] = [];
  const patterns: Pattern[] = [];
  let rest: string | undefined;
  while (!p.at('}')) {
    if (rest !== undefined) throw MISFIT;
    if (p.accept('**')) {
      rest = parseCapture(p);
      if (rest === undefined) throw MISFIT;
    } else {
      keys.push(parseKey(p));
      p.expect(':');
      patterns.push(parseAsPattern(p));
    }
    if (!p.accept(',')) break;
  }
  p.expect('}');
  return { kind: 'MatchMapping', keys, patterns, rest, ...p.span(first) };
}

function parseKey(p: TokenStream): Expression {
  const first = p.token;
  if (p.at('NAME')) {
    const key = parseNameOrAttribute(p);
    if (key.kind === 'Name') throw MISFIT;
    return key;
  }
  if (first.symbol === 'None' || first.symbol === 'True' || first.symbol === 'False') {
    p.advance();
    return { kind: 'Constant', value: { kind: first.symbol }, ...p.span(first) };
  }
  return parseLiteral(p);
}
