import type { Constant, Expression, FormattedValue, JoinedStr, Span } from './ast.ts';
import { placeOf } from './grammar-action.ts';
import { parseAnnotatedValue } from './parser-expression.ts';
import { joinPieces, textOf } from './parser-string.ts';
import { decodeTexts } from './string-escape.ts';
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
  const values = pieces.flatMap((piece): Expression[] => {
    if ('symbol' in piece) return piecesOf(p, piece, piece.text, isRaw, end);
    const text = textOf(piece); // of an expression before its `=`: CPython decodes it too
    return text === undefined ? [piece] : piecesOf(p, piece, text, isRaw, end);
  });
  return { kind: 'JoinedStr', values: joinPieces(values), ...p.span(first) };
}

/** `token`: the one to name where an escape is wrong. */
function piecesOf(p: TokenStream, place: Span, text: string, isRaw: boolean, token: Token): Constant[] {
  const texts = isRaw ? [text] : decodeTexts(text, { token, warnings: p.warnings });
  return texts.map((value) => ({ kind: 'Constant', value: { kind: 'str', value }, ...placeOf(place) }));
}

/** `{expression=!r:spec}`. With `=`, the expression's own text goes before its value. */
function parseField(p: TokenStream): Expression[] {
  const first = p.index;
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
  return [debugText(p, first, afterValue), field];
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
    if (p.at('FSTRING_MIDDLE')) values.push(...piecesOf(p, p.token, p.token.text, false, p.advance()));
    else if (p.at('{')) values.push(...parseField(p));
    else break;
  }
  return { kind: 'JoinedStr', values: joinPieces(values), ...p.span(colon) };
}

/** The source between `{` and what follows the `=`, without its comments. */
function debugText(p: TokenStream, first: number, end: Token): Constant {
  const open = p.tokens[first]!;
  const text = p.source.slice(open.end, p.tokens[endOfDebugText(p, first + 1, end)]!.start);
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

/**
Where CPython 3.13 ends that text: as soon as it reads a `!`, `:` or `}` outside brackets, which may be that of a `!=`; once it
has read an `=`, inside one bracket too.
*/
function endOfDebugText(p: TokenStream, start: number, end: Token): number {
  let depth = 0;
  let fstrings = 0;
  let most = 0;
  for (let index = start; ; index++) {
    const token = p.tokens[index]!;
    if (token === end) return index;
    if (token.kind === 'FSTRING_START') fstrings++;
    else if (token.kind === 'FSTRING_END') fstrings--;
    else if (fstrings === 0) {
      if (/^[!:}]/.test(token.symbol) && depth <= most) return index;
      if (token.symbol === '=') most = 1;
      else if (/^[([{]$/.test(token.symbol)) depth++;
      else if (/^[)\]}]$/.test(token.symbol)) depth--;
    }
  }
}
