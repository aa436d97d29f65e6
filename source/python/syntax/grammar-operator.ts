import { PythonSyntaxError } from '../compiler/code.ts';
import type { Match, Matcher, Native } from './grammar-matcher.ts';
import { SOFT_KEYWORDS } from './token.ts';

/** How tight each binary operator binds. */
const PRECEDENCE: ReadonlyMap<string, number> = new Map(
  ['|', '^', '&', '<< >>', '+ -', '* / // % @'].flatMap((symbols, level) =>
    symbols.split(' ').map((symbol): [string, number] => [symbol, level]),
  ),
);
const ARITHMETIC = 4;
const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', 'is', 'not']);

/** Reads `part`, then `operator part` as often as it is whole; a part missing after an operator ends it before that. */
function matchChain(
  m: Matcher,
  kind: string,
  part: (m: Matcher) => Match | undefined,
  acceptOperator: (m: Matcher) => boolean,
): Match | undefined {
  const first = m.index;
  const left = part(m);
  if (!left) return undefined;
  const parts = [left];
  for (;;) {
    const before = m.index;
    if (!acceptOperator(m)) break;
    const operator = { kind: 'OP', first: before, end: m.index, parts: [] };
    const right = part(m);
    if (!right) {
      m.index = before;
      break;
    }
    parts.push(operator, right);
  }
  return parts.length === 1 ? left : { kind, first, end: m.index, parts };
}

function matchDisjunction(m: Matcher): Match | undefined {
  return matchChain(m, 'expression', matchConjunction, (matcher) => matcher.accept('or'));
}

function matchConjunction(m: Matcher): Match | undefined {
  return matchChain(m, 'expression', matchInversion, (matcher) => matcher.accept('and'));
}

function matchInversion(m: Matcher): Match | undefined {
  const first = m.index;
  if (!m.accept('not')) return matchChain(m, 'comparison', matchBitwiseOr, acceptComparison);
  const operand = matchInversion(m);
  return operand && { kind: 'expression', first, end: m.index, parts: [operand] };
}

function acceptComparison(m: Matcher): boolean {
  const { symbol } = m.token;
  if (!COMPARISONS.has(symbol)) return false;
  const before = m.index;
  m.advance();
  if (symbol === 'is') m.accept('not');
  if (symbol !== 'not' || m.accept('in')) return true;
  m.index = before;
  return false;
}

function matchBitwiseOr(m: Matcher): Match | undefined {
  return m.matchNamed('bitwise_or');
}

function matchBinary(m: Matcher, least: number): Match | undefined {
  const first = m.index;
  let left = m.matchNamed('factor');
  while (left) {
    const before = m.index;
    const level = PRECEDENCE.get(m.token.symbol);
    if (level === undefined || level < least) break;
    m.advance();
    const right = matchBinary(m, level + 1);
    if (!right) {
      if (level >= ARITHMETIC) explainNot(m, before + 1, matchInversion);
      m.index = before;
      break;
    }
    left = { kind: 'expression', first, end: m.index, parts: [left, right] };
  }
  return left;
}

/** `1 + not a`: an operator may not be followed by one that binds looser. */
function explainNot(m: Matcher, at: number, operand: (m: Matcher) => Match | undefined): void {
  if (!m.explaining) return;
  m.index = at;
  const first = m.token;
  const match = operand === matchInversion ? matchInversion(m) : m.accept('not') ? operand(m) : undefined;
  if (!match || first.symbol !== 'not') return;
  const { endLineno, endColOffset } = m.tokens[match.end - 1]!;
  const { lineno, colOffset } = first;
  throw new PythonSyntaxError("'not' after an operator must be parenthesized", {
    lineno,
    colOffset,
    endLineno,
    endColOffset,
  });
}

function matchFactor(m: Matcher): Match | undefined {
  const first = m.index;
  const { symbol } = m.token;
  if (symbol !== '+' && symbol !== '-' && symbol !== '~') return matchPower(m);
  m.advance();
  const operand = m.matchNamed('factor');
  if (operand) return { kind: 'expression', first, end: m.index, parts: [operand] };
  explainNot(m, first + 1, (matcher) => matcher.matchNamed('factor'));
  return undefined;
}

function matchPower(m: Matcher): Match | undefined {
  const first = m.index;
  const isAwait = m.accept('await');
  const primary = m.matchNamed('primary');
  if (!primary) return undefined;
  const left = isAwait ? { kind: 'await expression', first, end: m.index, parts: [primary] } : primary;
  const before = m.index;
  if (!m.accept('**')) return left;
  const right = m.matchNamed('factor');
  if (right) return { kind: 'expression', first, end: m.index, parts: [left, right] };
  m.index = before;
  return left;
}

/** An atom with its attributes, calls and subscripts. */
function matchPrimary(m: Matcher): Match | undefined {
  const first = m.index;
  let match = m.matchNamed('atom');
  while (match) {
    const trailer = m.matchNamed('trailer');
    if (!trailer) break;
    match = {
      kind: trailer.kind === 'generator expression' ? 'function call' : trailer.kind,
      first,
      end: m.index,
      parts: [match],
    };
  }
  return match;
}

/** An attribute or subscript, which may be assigned to; nothing that could make a longer primary follows. */
function matchAttributeOrSubscript(m: Matcher): Match | undefined {
  const first = m.index;
  const match = m.matchNamed('primary');
  const isTarget = match?.first === first && (match.kind === 'attribute' || match.kind === 'subscript');
  return isTarget && match.end === m.index && !m.at('(') && !m.at('[') && !m.at('.') ? match : undefined;
}

function matchTarget(m: Matcher): Match | undefined {
  const first = m.index;
  const match = matchAttributeOrSubscript(m);
  if (match) return match;
  m.index = first;
  return m.matchNamed('star_atom');
}

/** A soft keyword, or any beginning of one (`t`, `ma`): so far CPython 3.13 compares. */
function matchSoftKeyword(m: Matcher): Match | undefined {
  const { symbol, text } = m.token;
  if (symbol !== 'NAME' || ![...SOFT_KEYWORDS].some((word) => word.startsWith(text))) return undefined;
  m.advance();
  return { kind: 'name', first: m.index - 1, end: m.index, parts: [] };
}

/** The rules that are functions. Operators as one loop keep the matcher's calls few, and so what it can nest deep. */
export const NATIVES: ReadonlyMap<string, Native> = new Map<string, Native>([
  ['soft_keyword', matchSoftKeyword],
  ['disjunction', matchDisjunction],
  ['bitwise_or', (m) => matchBinary(m, 0)],
  ['factor', matchFactor],
  ['primary', matchPrimary],
  ['target_with_star_atom', matchTarget],
  ['single_subscript_attribute_target', matchAttributeOrSubscript],
  ['expression_without_invalid', (m) => m.matchUnexplained('unexplained_expression')],
]);
