import type { OpenBracket, Tokenizer } from './tokenizer.ts';
import type { FString } from './tokenizer-fstring.ts';

/** How deep brackets may be nested. Source: Parser/lexer/state.h, MAXLEVEL. */
const MAXLEVEL = 200;

const OPERATORS =
  '( ) [ ] { } , : ; . = + - * / | & < > % ~ ^ @ ! -> := += -= *= /= //= %= @= &= |= ^= >>= <<= **= // << >> <= >= == != <> ** ...';

const operators: ReadonlyMap<string, string> = new Map(OPERATORS.split(' ').map((text) => [text, text]));
const single: readonly (string | undefined)[] = Array.from({ length: 128 }, (_, code) =>
  operators.get(String.fromCharCode(code)),
);

const CLOSES: { readonly [opening: string]: string } = { '(': ')', '[': ']', '{': '}' };

/**
Reads an operator or bracket from `start`, the longest that stands there. Brackets are counted: in them, line ends are no
tokens; in an f-string's field, they tell where the field ends.
*/
export function readOperator(
  tokenizer: Tokenizer,
  start: number,
  code: number,
  fstring: FString | undefined,
): void {
  const { source } = tokenizer;
  const symbol = single[code];
  if (symbol === undefined) {
    tokenizer.index = start + 1;
    if (code < 32 || code === 127) tokenizer.errorCharacter(String.fromCharCode(code), tokenizer.index);
    tokenizer.add(tokenizer.tolerant ? 'ERRORTOKEN' : 'OP', 'ERRORTOKEN', start);
    return;
  }
  if (fstring?.colon(code)) {
    tokenizer.index = start + 1;
    tokenizer.add('OP', symbol, start);
    return;
  }
  const second = source.charCodeAt(start + 1);
  // The second character of an operator is one of * . / < = >
  if (second === 61 || second === 62 || second === 42 || second === 47 || second === 60 || second === 46) {
    const three = operators.get(source.slice(start, start + 3));
    const two = operators.get(source.slice(start, start + 2));
    if (three !== undefined && three.length === 3) {
      tokenizer.index = start + 3;
      tokenizer.add('OP', three, start);
      return;
    }
    if (two !== undefined && two.length === 2) {
      tokenizer.index = start + 2;
      tokenizer.add('OP', two, start);
      return;
    }
  }
  tokenizer.index = start + 1;
  if (code === 40 || code === 91 || code === 123) openBracket(tokenizer, symbol, start, fstring);
  else if (code === 41 || code === 93 || code === 125) {
    if (!closeBracket(tokenizer, symbol, fstring)) {
      tokenizer.add('ERRORTOKEN', 'ERRORTOKEN', start);
      return;
    }
  }
  tokenizer.add('OP', symbol, start);
}

function openBracket(tokenizer: Tokenizer, text: string, start: number, fstring: FString | undefined): void {
  if (tokenizer.brackets.length >= MAXLEVEL) tokenizer.error('too many nested parentheses');
  tokenizer.brackets.push({ text, lineno: tokenizer.lineno, colOffset: start - tokenizer.lineStart });
  if (fstring) fstring.depth += 1;
}

/** False: a `}` in an f-string's text, which belongs to nothing. */
function closeBracket(tokenizer: Tokenizer, text: string, fstring: FString | undefined): boolean {
  if (fstring && fstring.depth === 0 && text === '}') {
    tokenizer.error("f-string: single '}' is not allowed");
    fstring.literal = true;
    return false;
  }
  const opening = tokenizer.brackets.pop();
  if (opening === undefined) tokenizer.error(`unmatched '${text}'`);
  else if (CLOSES[opening.text] !== text) errorMismatch(tokenizer, text, opening, fstring);
  if (fstring) {
    fstring.depth -= 1;
    if (fstring.depth < 0) tokenizer.error(`f-string: unmatched '${text}'`);
    if (text === '}' && fstring.depth === fstring.fieldDepth) fstring.endField();
  }
  return true;
}

function errorMismatch(
  tokenizer: Tokenizer,
  text: string,
  opening: OpenBracket,
  fstring: FString | undefined,
): void {
  if (fstring && opening.text === '{' && fstring.depth - 1 === fstring.fieldDepth) {
    tokenizer.error(`f-string: unmatched '${text}'`);
    return;
  }
  const where = opening.lineno === tokenizer.lineno ? '' : ` on line ${opening.lineno}`;
  tokenizer.error(
    `closing parenthesis '${text}' does not match opening parenthesis '${opening.text}'${where}`,
  );
}
