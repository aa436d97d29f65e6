import type {
  BinaryOperator,
  CompareOperator,
  Comprehension,
  Expression,
  NamedExpr,
  Slice,
  Starred,
  Tuple,
  UnaryOperator,
} from './ast.ts';
import { parseAtom } from './parser-atom.ts';
import { parseArguments } from './parser-call.ts';
import { parseLambda } from './parser-parameter.ts';
import { parseTargets } from './parser-target.ts';
import { MISFIT, nameOf, type TokenStream } from './token-stream.ts';

/** Binary operators from loosest to tightest; each binds to the left. */
const BINARY: ReadonlyMap<string, readonly [precedence: number, op: BinaryOperator]> = new Map([
  ['|', [1, 'BitOr']],
  ['^', [2, 'BitXor']],
  ['&', [3, 'BitAnd']],
  ['<<', [4, 'LShift']],
  ['>>', [4, 'RShift']],
  ['+', [5, 'Add']],
  ['-', [5, 'Sub']],
  ['*', [6, 'Mult']],
  ['/', [6, 'Div']],
  ['//', [6, 'FloorDiv']],
  ['%', [6, 'Mod']],
  ['@', [6, 'MatMult']],
]);

const UNARY: ReadonlyMap<string, UnaryOperator> = new Map([
  ['+', 'UAdd'],
  ['-', 'USub'],
  ['~', 'Invert'],
]);

const COMPARE: ReadonlyMap<string, CompareOperator> = new Map([
  ['==', 'Eq'],
  ['!=', 'NotEq'],
  ['<', 'Lt'],
  ['<=', 'LtE'],
  ['>', 'Gt'],
  ['>=', 'GtE'],
  ['in', 'In'],
]);

/**
One expression, without `:=` and `*` at its top.

Source: https://docs.python.org/3.13/reference/grammar.html, expression; every function here is the rule of its name
*/
export function parseExpression(p: TokenStream): Expression {
  p.enter();
  const first = p.token;
  let expression: Expression;
  if (p.at('lambda')) expression = parseLambda(p);
  else {
    expression = parseDisjunction(p);
    if (p.accept('if')) {
      const test = parseDisjunction(p);
      p.expect('else');
      const orelse = parseExpression(p);
      expression = { kind: 'IfExp', test, body: expression, orelse, ...p.span(first) };
    }
  }
  p.leave();
  return expression;
}

/** `name := expression`, or an expression that no `:=` follows. */
export function parseNamedExpression(p: TokenStream): Expression {
  if (p.token.symbol === 'NAME' && p.following === ':=') return parseAssignmentExpression(p);
  const expression = parseExpression(p);
  if (p.at(':=')) throw MISFIT;
  return expression;
}

function parseAssignmentExpression(p: TokenStream): NamedExpr {
  const first = p.advance();
  const target: Expression = { kind: 'Name', id: nameOf(first), ctx: 'Store', ...p.span(first) };
  p.advance();
  const value = parseExpression(p);
  return { kind: 'NamedExpr', target, value, ...p.span(first) };
}

function parseStarred(p: TokenStream, parse: (p: TokenStream) => Expression): Starred {
  const first = p.expect('*');
  const value = parse(p);
  return { kind: 'Starred', value, ctx: 'Load', ...p.span(first) };
}

/** `*expression`, as in a call or a subscript. */
export function parseStarredExpression(p: TokenStream): Starred {
  return parseStarred(p, parseExpression);
}

function parseStarExpression(p: TokenStream): Expression {
  return p.at('*') ? parseStarred(p, parseBitwiseOr) : parseExpression(p);
}

/** An element of a list, tuple or set: `*iterable` or a named expression. */
export function parseStarNamedExpression(p: TokenStream): Expression {
  return p.at('*') ? parseStarred(p, parseBitwiseOr) : parseNamedExpression(p);
}

/** One expression, or several with commas: then a tuple. */
export function parseStarExpressions(p: TokenStream): Expression {
  return parseTupleOf(p, parseStarExpression);
}

/** The subject of `match`. */
export function parseSubject(p: TokenStream): Expression {
  const subject = parseTupleOf(p, parseStarNamedExpression);
  if (subject.kind === 'Starred') throw MISFIT;
  return subject;
}

function parseTupleOf(p: TokenStream, parse: (p: TokenStream) => Expression): Expression {
  const first = p.token;
  const element = parse(p);
  if (!p.at(',')) return element;
  const elts = [element];
  while (p.accept(',') && startsExpression(p.token.symbol)) elts.push(parse(p));
  return { kind: 'Tuple', elts, ctx: 'Load', ...p.span(first) };
}

const EXPRESSION_STARTS = new Set(
  'NAME NUMBER STRING FSTRING_START None True False ... ( [ { - + ~ * not lambda await'.split(' '),
);

/** May an expression, or `*expression`, begin with this symbol? */
export function startsExpression(symbol: string): boolean {
  return EXPRESSION_STARTS.has(symbol);
}

/** The values of `return`, `yield`, an assignment: `yield` itself may stand there too. */
export function parseAnnotatedValue(p: TokenStream): Expression {
  return p.at('yield') ? parseYield(p) : parseStarExpressions(p);
}

/** `yield`, `yield values`, `yield from iterable`. */
export function parseYield(p: TokenStream): Expression {
  const first = p.expect('yield');
  if (p.accept('from')) {
    const value = parseExpression(p);
    return { kind: 'YieldFrom', value, ...p.span(first) };
  }
  const value = startsExpression(p.token.symbol) ? parseStarExpressions(p) : undefined;
  return { kind: 'Yield', value, ...p.span(first) };
}

/** `a or b`, and all that binds tighter: what may stand between `if` and `else`, after `in` of a comprehension. */
export function parseDisjunction(p: TokenStream): Expression {
  const first = p.token;
  const left = parseConjunction(p);
  if (!p.at('or')) return left;
  const values = [left];
  while (p.accept('or')) values.push(parseConjunction(p));
  return { kind: 'BoolOp', op: 'Or', values, ...p.span(first) };
}

function parseConjunction(p: TokenStream): Expression {
  const first = p.token;
  const left = parseInversion(p);
  if (!p.at('and')) return left;
  const values = [left];
  while (p.accept('and')) values.push(parseInversion(p));
  return { kind: 'BoolOp', op: 'And', values, ...p.span(first) };
}

function parseInversion(p: TokenStream): Expression {
  if (!p.at('not')) return parseComparison(p);
  p.enter();
  const first = p.advance();
  const operand = parseInversion(p);
  p.leave();
  return { kind: 'UnaryOp', op: 'Not', operand, ...p.span(first) };
}

function parseComparison(p: TokenStream): Expression {
  const first = p.token;
  const left = parseBitwiseOr(p);
  let op = acceptComparison(p);
  if (op === undefined) return left;
  const ops: CompareOperator[] = [];
  const comparators: Expression[] = [];
  for (; op !== undefined; op = acceptComparison(p)) {
    ops.push(op);
    comparators.push(parseBitwiseOr(p));
  }
  return { kind: 'Compare', left, ops, comparators, ...p.span(first) };
}

function acceptComparison(p: TokenStream): CompareOperator | undefined {
  const { symbol } = p.token;
  if (symbol === 'is') {
    p.advance();
    return p.accept('not') ? 'IsNot' : 'Is';
  }
  if (symbol === 'not' && p.following === 'in') {
    p.advance();
    p.advance();
    return 'NotIn';
  }
  const op = COMPARE.get(symbol);
  if (op !== undefined) p.advance();
  return op;
}

/** Arithmetic and bit operators and all that binds tighter: no comparison. */
export function parseBitwiseOr(p: TokenStream): Expression {
  return parseBinary(p, 1);
}

function parseBinary(p: TokenStream, least: number): Expression {
  const first = p.token;
  let left = parseFactor(p);
  for (let length = 1; ; length += 1) {
    const operator = BINARY.get(p.token.symbol);
    if (operator === undefined || operator[0] < least) return left;
    p.advance();
    p.chain(length);
    const right = parseBinary(p, operator[0] + 1);
    left = { kind: 'BinOp', left, op: operator[1], right, ...p.span(first) };
  }
}

function parseFactor(p: TokenStream): Expression {
  const op = UNARY.get(p.token.symbol);
  if (op === undefined) return parsePower(p);
  p.enter();
  const first = p.advance();
  const operand = parseFactor(p);
  p.leave();
  return { kind: 'UnaryOp', op, operand, ...p.span(first) };
}

function parsePower(p: TokenStream): Expression {
  const first = p.token;
  const left = parseAwait(p);
  if (!p.at('**')) return left;
  p.enter();
  p.advance();
  const right = parseFactor(p);
  p.leave();
  return { kind: 'BinOp', left, op: 'Pow', right, ...p.span(first) };
}

function parseAwait(p: TokenStream): Expression {
  if (!p.at('await')) return parsePrimary(p);
  const first = p.advance();
  const value = parsePrimary(p);
  return { kind: 'Await', value, ...p.span(first) };
}

function parsePrimary(p: TokenStream): Expression {
  const first = p.token;
  let value = parseAtom(p);
  for (let length = 1; ; length += 1) {
    const { symbol } = p.token;
    if (symbol === '.') {
      p.advance();
      const attr = p.expectName();
      value = { kind: 'Attribute', value, attr, ctx: 'Load', ...p.span(first) };
    } else if (symbol === '(') {
      const { args, keywords } = parseArguments(p, true);
      value = { kind: 'Call', func: value, args, keywords, ...p.span(first) };
    } else if (symbol === '[') {
      p.advance();
      const slice = parseSlices(p);
      p.expect(']');
      value = { kind: 'Subscript', value, slice, ctx: 'Load', ...p.span(first) };
    } else return value;
    p.chain(length);
  }
}

function parseSlices(p: TokenStream): Expression {
  const first = p.token;
  const slice = parseSlice(p);
  if (slice.kind !== 'Starred' && !p.at(',')) return slice;
  const elts = [slice];
  while (p.accept(',') && !p.at(']')) elts.push(parseSlice(p));
  const tuple: Tuple = { kind: 'Tuple', elts, ctx: 'Load', ...p.span(first) };
  return tuple;
}

function parseSlice(p: TokenStream): Expression {
  const first = p.token;
  if (p.at('*')) return parseStarredExpression(p);
  const lower = p.at(':') ? undefined : parseNamedExpression(p);
  if (!p.at(':')) return lower!;
  if (lower?.kind === 'NamedExpr' && first.symbol === 'NAME') throw MISFIT; // x[a := 1:2]
  p.advance();
  const upper = startsExpression(p.token.symbol) ? parseExpression(p) : undefined;
  const step = p.accept(':') && startsExpression(p.token.symbol) ? parseExpression(p) : undefined;
  const slice: Slice = { kind: 'Slice', lower, upper, step, ...p.span(first) };
  return slice;
}

/** Does a comprehension's `for` come next? */
export function atComprehension(p: TokenStream): boolean {
  return p.at('for') || (p.at('async') && p.following === 'for');
}

/** `for … in … if …`, once or more. */
export function parseComprehensions(p: TokenStream): Comprehension[] {
  const generators: Comprehension[] = [];
  while (atComprehension(p)) {
    const isAsync = p.accept('async') ? 1 : 0;
    p.expect('for');
    const target = parseTargets(p);
    p.expect('in');
    const iter = parseDisjunction(p);
    const ifs: Expression[] = [];
    while (p.accept('if')) ifs.push(parseDisjunction(p));
    generators.push({ target, iter, ifs, isAsync });
  }
  return generators;
}
