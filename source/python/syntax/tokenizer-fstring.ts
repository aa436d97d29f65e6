import type { Tokenizer } from './tokenizer.ts';

/** How deep a format specification's fields may be nested. Source: Parser/lexer/state.h, MAX_EXPR_NESTING. */
const MAX_EXPR_NESTING = 3;

/**
An f-string that is being read: either its literal text, or the tokens of one of its fields. Fields nest inside
format specifications (`f'{x:{width}}'`), so the depth of brackets at which each began is counted up and down.
*/
export class FString {
  literal = true;
  depth = 0; // brackets open inside this f-string
  fieldDepth = -1; // the depth at which the present field's `{` stands; −1: in none
  inFormatSpec = false;

  constructor(
    readonly quotes: string,
    readonly isRaw: boolean,
    readonly start: number,
    readonly lineno: number,
    readonly lineStart: number,
  ) {}

  /** A field begins: the next token is its `{`. */
  beginField(tokenizer: Tokenizer): void {
    this.fieldDepth += 1;
    this.literal = false;
    if (this.fieldDepth >= MAX_EXPR_NESTING) tokenizer.error('f-string: expressions nested too deeply');
  }

  /** The present field's `}` was read. */
  endField(): void {
    this.fieldDepth -= 1;
    this.literal = true;
    this.inFormatSpec = false;
  }

  /** Is this character the `:` that ends the field's expression? Then literal text follows. */
  colon(code: number): boolean {
    if (code !== 58 || this.fieldDepth < 0 || this.depth - 1 !== this.fieldDepth) return false;
    this.literal = true;
    this.inFormatSpec = true;
    return true;
  }
}

/**
Reads on inside an f-string's literal text: a FSTRING_MIDDLE up to the next field, doubled brace or end, or the
FSTRING_END. Of a doubled brace the second one belongs to the piece's span, not to its text.

Source: PEP 701
*/
export function readFStringMiddle(tokenizer: Tokenizer, fstring: FString): void {
  const { source, index: start, lineno, lineStart } = tokenizer;
  const { quotes } = fstring;
  if (source.charCodeAt(start) === 123 && source.charCodeAt(start + 1) !== 123) {
    fstring.beginField(tokenizer);
    return;
  }
  if (source.startsWith(quotes, start)) {
    tokenizer.index = start + quotes.length;
    tokenizer.fstrings.pop();
    tokenizer.add('FSTRING_END', 'FSTRING_END', start);
    return;
  }
  const addMiddle = (end: number, read = end): void => {
    tokenizer.index = read;
    tokenizer.add('FSTRING_MIDDLE', 'FSTRING_MIDDLE', start, lineno, lineStart, end);
  };
  const inFormatSpec = fstring.inFormatSpec && fstring.fieldDepth >= 0;
  let inName = false; // inside \N{…}
  for (let index = start; ; index += 1) {
    const code = source.charCodeAt(index);
    if (Number.isNaN(code) || (code === 10 && quotes.length === 1)) {
      if (code === 10 && inFormatSpec) {
        fstring.literal = false;
        fstring.inFormatSpec = false;
        addMiddle(index);
        return;
      }
      errorUnterminated(tokenizer, fstring, index, addMiddle);
      return;
    }
    if (code === quotes.charCodeAt(0) && source.startsWith(quotes, index)) {
      addMiddle(index);
      return;
    }
    if (code === 10) {
      tokenizer.index = index + 1;
      tokenizer.newLine();
    } else if (code === 123) {
      if (source.charCodeAt(index + 1) === 123 && !inFormatSpec) {
        addMiddle(index + 1, index + 2);
        return;
      }
      addMiddle(index);
      fstring.beginField(tokenizer);
      return;
    } else if (code === 125) {
      if (inName) {
        addMiddle(index + 1);
        return;
      }
      if (source.charCodeAt(index + 1) === 125 && !inFormatSpec && fstring.depth === 0) {
        addMiddle(index + 1, index + 2);
        return;
      }
      if (index > start || fstring.fieldDepth >= 0) addMiddle(index);
      fstring.literal = false;
      return;
    } else if (code === 92) {
      const next = source.charCodeAt(index + 1);
      if (next === 123 || next === 125) {
        if (!fstring.isRaw) warnBrace(tokenizer, index);
        continue;
      }
      if (next === 78 && source.charCodeAt(index + 2) === 123 && !fstring.isRaw) {
        inName = true;
        index += 1;
      } else if (next === 10) {
        tokenizer.index = index + 2;
        tokenizer.newLine();
      }
      index += 1;
    }
  }
}

function warnBrace({ source, warnings, lineno, lineStart }: Tokenizer, index: number): void {
  const message = `invalid escape sequence '\\${source[index + 1]}'`;
  const colOffset = index - lineStart;
  const span = { lineno, colOffset, endLineno: lineno, endColOffset: colOffset + 2 };
  warnings.push({ message, span });
}

function errorUnterminated(
  tokenizer: Tokenizer,
  fstring: FString,
  index: number,
  addMiddle: (end: number) => void,
): void {
  const triple = fstring.quotes.length === 3 ? 'triple-quoted ' : '';
  const { start, lineno, lineStart } = fstring;
  tokenizer.error(
    `unterminated ${triple}f-string literal (detected at line ${tokenizer.presentLine})`,
    start + 1,
    lineno,
    lineStart,
  );
  tokenizer.fstrings.pop();
  tokenizer.brackets.length = Math.max(0, tokenizer.brackets.length - fstring.depth);
  addMiddle(index);
}
