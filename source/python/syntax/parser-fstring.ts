import type { Constant, Expression, FormattedValue, JoinedStr } from './ast.ts';
import { parseAnnotatedValue } from './parser-expression.ts';
import { joinPieces } from './parser-string.ts';
import { decodeText } from './string-escape.ts';
import type { Token } from './token.ts';
import { MISFIT, type TokenStream } from './token-stream.ts';

/**
One f-string, from its start to its end.

Source: PEP 701; https://docs.python.org/3.13/reference/lexical_analysis.html#f-strings
*/
export function parseFString(p: TokenStream): JoinedStr {
  const first = p.expect('FSTRING_START');
  const isRaw = /r/i.test(first.text);
  p.enter();
  const pieces: (Expression | Token)[] = [];
  while (!p.at('FSTRING_END')) {
    if (p.at('FSTRING_MIDDLE')) pieces.push(p.advance());
    else pieces.push(...parseField(p));
  }
  const end = p.advance();
  p.leave();
  const values = pieces.map((piece) => ('symbol' in piece ? pieceOf(p, piece, isRaw, end) : piece));
  return { kind: 'JoinedStr', values: joinPieces(values), ...p.span(first) };
}

/** `place`: the token to name where an escape is wrong. */
function pieceOf(p: TokenStream, middle: Token, isRaw: boolean, place: Token): Constant {
  const { text, lineno, colOffset, endLineno, endColOffset } = middle;
  const value = isRaw ? text : decodeText(text, { token: place, warnings: p.warnings });
  return { kind: 'Constant', value: { kind: 'str', value }, lineno, colOffset, endLineno, endColOffset };
}

/** `{expression=!r:spec}`. With `=`, the expression's own text goes before its value. */
function parseField(p: TokenStream): Expression[] {
  const open = p.expect('{');
  p.enter();
  const value = parseAnnotatedValue(p);
  const isDebug = p.accept('=');
  const afterValue = p.token;
  const conversion = p.at('!') ? parseConversion(p) : -1;
  const formatSpec = p.at(':') ? parseFormatSpec(p) : undefined;
  p.expect('}');
  p.leave();
  const field: FormattedValue = {
    kind: 'FormattedValue',
    value,
    conversion: isDebug && conversion < 0 && formatSpec === undefined ? 114 : conversion,
    formatSpec,
    ...p.span(open),
  };
  if (!isDebug) return [field];
  return [debugText(p, open, afterValue), field];
}

function parseConversion(p: TokenStream): number {
  const mark = p.expect('!');
  const name = p.token;
  if (name.start > mark.end || !/^[sra]$/.test(name.text)) throw MISFIT;
  p.advance();
  return name.text.charCodeAt(0);
}

function parseFormatSpec(p: TokenStream): JoinedStr {
  const colon = p.expect(':');
  const values: Expression[] = [];
  for (;;) {
    if (p.at('FSTRING_MIDDLE')) values.push(pieceOf(p, p.token, false, p.advance()));
    else if (p.at('{')) values.push(...parseField(p));
    else break;
  }
  return { kind: 'JoinedStr', values: joinPieces(values), ...p.span(colon) };
}

/** The source between `{` and what follows the `=`, without its comments. */
function debugText(p: TokenStream, open: Token, end: Token): Constant {
  const text = p.source.slice(open.end, end.start);
  const value = text.includes('#') ? text.replace(/#[^\n]*/g, '') : text;
  const { endLineno: lineno, endColOffset: colOffset } = open;
  return {
    kind: 'Constant',
    value: { kind: 'str', value },
    lineno,
    colOffset,
    endLineno: end.lineno,
    endColOffset: end.colOffset,
  };
}
