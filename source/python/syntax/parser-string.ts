import type { Constant, Expression, Literal, Span } from './ast.ts';
import { parseFString } from './parser-fstring.ts';
import { decodeBytes, decodeText, decodeTexts } from './string-escape.ts';
import type { Token } from './token.ts';
import { MISFIT, type TokenStream } from './token-stream.ts';
import type { SyntaxWarning } from './tokenizer.ts';

/**
One or more strings side by side, which are one value: a str, bytes, or JoinedStr as soon as one is an f-string. Of a
JoinedStr, neighbouring literal pieces are one Constant and empty ones are dropped.

Source: https://docs.python.org/3.13/reference/lexical_analysis.html#string-literal-concatenation
*/
export function parseStrings(p: TokenStream): Expression {
  const first = p.token;
  const parts: Expression[] = [];
  let isFormatted = false;
  while (p.at('STRING') || p.at('FSTRING_START')) {
    if (p.at('STRING')) parts.push(...parseString(p));
    else {
      isFormatted = true;
      parts.push(parseFString(p));
    }
  }
  const span = p.span(first);
  const bytes = parts.filter((part) => part.kind === 'Constant' && part.value.kind === 'bytes');
  if (bytes.length > 0) {
    if (bytes.length < parts.length) throw MISFIT;
    return joinBytes(bytes, span);
  }
  if (isFormatted || parts.some((part, i) => i > 0 && wouldPair(textOf(parts[i - 1]!), textOf(part)))) {
    const values = joinPieces(parts.flatMap((part) => (part.kind === 'JoinedStr' ? part.values : [part])));
    return { kind: 'JoinedStr', values, ...span };
  }
  if (parts.length === 1) return parts[0]!;
  return { ...(parts[0] as Constant), value: { kind: 'str', value: parts.map(textOf).join('') }, ...span };
}

/** The text of a literal piece; undefined for a field. */
export function textOf(part: Expression): string | undefined {
  return part.kind === 'Constant' && part.value.kind === 'str' ? part.value.value : undefined;
}

/** Whether the last half of a surrogate pair would come after a first one, and be read as one character with it. */
function wouldPair(before: string | undefined, after: string | undefined): boolean {
  return /[\ud800-\udbff]$/.test(before ?? '') && /^[\udc00-\udfff]/.test(after ?? '');
}

function joinBytes(parts: readonly Expression[], span: Span): Constant {
  const all: number[] = [];
  for (const part of parts) {
    if (part.kind === 'Constant' && part.value.kind === 'bytes') all.push(...part.value.value);
  }
  return { kind: 'Constant', value: { kind: 'bytes', value: Uint8Array.from(all) }, ...span };
}

/** Makes one Constant of neighbouring literal pieces and drops empty ones. */
export function joinPieces(parts: readonly Expression[]): Expression[] {
  const joined: Expression[] = [];
  for (let index = 0; index < parts.length; ) {
    const first = parts[index]!;
    if (textOf(first) === undefined) {
      joined.push(first);
      index += 1;
      continue;
    }
    let value = '';
    let last = first;
    for (; index < parts.length; index += 1) {
      const text = textOf(parts[index]!);
      if (text === undefined || wouldPair(value, text)) break;
      last = parts[index]!;
      value += text;
    }
    if (value === '') continue;
    const { endLineno, endColOffset } = last;
    const { lineno, colOffset } = first;
    joined.push({
      kind: 'Constant',
      value: { kind: 'str', value },
      lineno,
      colOffset,
      endLineno,
      endColOffset,
    });
  }
  return joined;
}

function parseString(p: TokenStream): Constant[] {
  const token = p.advance();
  const prefix = token.text.startsWith('u') ? ({ prefix: 'u' } as const) : undefined;
  const span = p.span(token);
  return decodeString(token, p.warnings).map((value) => ({ kind: 'Constant', value, ...prefix, ...span }));
}

function decodeString(token: Token, warnings: SyntaxWarning[]): Literal[] {
  const { prefix, body } = splitLiteral(token);
  const isRaw = prefix.includes('r');
  const place = { token, warnings };
  if (prefix.includes('b')) return [{ kind: 'bytes', value: decodeBytes(body, isRaw, place) }];
  return (isRaw ? [body] : decodeTexts(body, place)).map((value) => ({ kind: 'str', value }));
}

/** Throws PythonSyntaxError where a STRING token is a literal without a value. */
export function checkString(token: Token): void {
  decodeString(token, []);
}

/** Throws PythonSyntaxError where a piece of an f-string, given by its tokens, is one without a value. */
export function checkFString(tokens: readonly Token[]): void {
  const raw: boolean[] = [];
  for (const token of tokens) {
    if (token.kind === 'FSTRING_START') raw.push(/r/i.test(token.text));
    else if (token.kind === 'FSTRING_END') raw.pop();
    else if (token.kind === 'FSTRING_MIDDLE' && !raw.at(-1))
      decodeText(token.text, { token: tokens.at(-1)!, warnings: [] });
  }
}

function splitLiteral(token: Token): { prefix: string; body: string } {
  const { text } = token;
  let open = 0;
  for (let code = text.charCodeAt(0); code !== 34 && code !== 39; code = text.charCodeAt(++open));
  const isTriple = text.length - open >= 6 && text[open + 1] === text[open] && text[open + 2] === text[open];
  const bodyStart = open + (isTriple ? 3 : 1);
  const body = text.slice(bodyStart, isTriple ? -3 : -1);
  return { prefix: open === 0 ? '' : text.slice(0, open).toLowerCase(), body };
}
