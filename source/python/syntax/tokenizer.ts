import { PythonSyntaxError } from '../compiler/code.ts';
import type { Span } from './ast.ts';
import { KEYWORDS, type Token, type TokenKind } from './token.ts';
import { type FString, readFStringMiddle } from './tokenizer-fstring.ts';
import { readIndentation } from './tokenizer-indentation.ts';
import { readNumber } from './tokenizer-number.ts';
import { readOperator } from './tokenizer-operator.ts';
import { readString } from './tokenizer-string.ts';

/** A warning that CPython gives while it compiles; it stops nothing. */
export type SyntaxWarning = { readonly message: string; readonly span: Span };

/** A bracket that is open at the place that is being read. */
export type OpenBracket = { readonly text: string; readonly lineno: number; readonly colOffset: number };

const NAME_START = 1;
const DIGIT = 2;

/** What each ASCII character may be part of: NAME_START, DIGIT, or neither. */
const CLASS = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  CLASS[code] = /[A-Za-z_]/.test(character) ? NAME_START : /[0-9]/.test(character) ? DIGIT : 0;
}

/** Lines that begin so are statements whatever is open above: there a tolerant reader closes all brackets. */
const STATEMENT_START =
  /[ \t]*(?:def|class|return|while|with|try|import|raise|del|pass|break|continue|global|nonlocal|assert|@)\b/y;

/**
The reading of one text: text in, tokens out, one after the other as CPython's lexer gives them.

- Inside brackets and f-string fields a line end is no token; a backslash joins two lines.
- An f-string is several tokens: its start, its literal pieces, the tokens of its fields between `{` and `}`, its end.
- Strict, the first error is thrown. Tolerant, what is wrong becomes the most likely token and reading goes on.

Source: https://docs.python.org/3.13/reference/lexical_analysis.html
*/
export class Tokenizer {
  readonly source: string;
  readonly tolerant: boolean;
  readonly tokens: Token[] = [];
  readonly warnings: SyntaxWarning[] = [];
  readonly brackets: OpenBracket[] = [];
  readonly fstrings: FString[] = [];
  readonly indents: number[] = [0];
  readonly alternativeIndents: number[] = [0]; // the same, with a tab counted as one column
  index = 0;
  lineno = 1;
  lineStart = 0;
  lineBegins = true;
  isErrorFirst = false; // the error that was thrown goes before any that the parser finds, wherever it stands

  constructor(source: string, tolerant: boolean) {
    this.source = source;
    this.tolerant = tolerant;
  }

  /** Reads the whole text. */
  run(): void {
    while (this.index < this.source.length) {
      const fstring = this.fstrings[this.fstrings.length - 1];
      if (fstring?.literal) readFStringMiddle(this, fstring);
      else this.readToken(fstring);
    }
    this.finish();
  }

  /** Adds the token from `start` to the present place. */
  add(
    kind: TokenKind,
    symbol: string,
    start: number,
    lineno = this.lineno,
    lineStart = this.lineStart,
    end = this.index,
  ): void {
    this.tokens.push({
      kind,
      symbol,
      text: this.source.slice(start, end),
      start,
      end,
      lineno,
      colOffset: start - lineStart,
      endLineno: this.lineno,
      endColOffset: this.index - this.lineStart,
    });
  }

  /** Reports an error whose last character is the one before `index`, as CPython does. Strict: throws. */
  error(message: string, index = this.index, lineno = this.lineno, lineStart = this.lineStart): void {
    this.errorRange(message, index - 1 - lineStart, index - 1 - lineStart, lineno);
  }

  /** Reports an error at columns of a line. Strict: throws. */
  errorRange(message: string, colOffset: number, endColOffset: number, lineno = this.lineno): void {
    if (this.tolerant) return;
    this.isErrorFirst = this.fstrings.length === 0;
    const span = { lineno, colOffset, endLineno: lineno, endColOffset };
    throw new PythonSyntaxError(message, span, 'SyntaxError', undefined, 'tokenize');
  }

  /** Reports an error that counts only if the parser comes to it. Strict: throws. */
  errorInTurn(
    message: string,
    colOffset: number,
    lineno: number,
    type: PythonSyntaxError['type'] = 'SyntaxError',
    endOffset: 0 | -1 = 0,
  ): void {
    if (this.tolerant) return;
    throw new PythonSyntaxError(
      message,
      { lineno, colOffset, endLineno: lineno, endColOffset: colOffset },
      type,
      [colOffset + 1, endOffset],
    );
  }

  /** The last line that has been begun: at the end of the text not the empty one behind the last line end. */
  get presentLine(): number {
    return this.index >= this.source.length && this.index === this.lineStart ? this.lineno - 1 : this.lineno;
  }

  /** Moves to the next line; the present place is just behind a line end. */
  newLine(): void {
    this.lineno += 1;
    this.lineStart = this.index;
  }

  private readToken(fstring: FString | undefined): void {
    if (this.lineBegins) {
      this.lineBegins = false;
      if (this.brackets.length === 0) {
        if (!readIndentation(this)) return;
      } else if (this.tolerant) this.closeWhatIsOpen();
    }
    const { source } = this;
    let code = source.charCodeAt(this.index);
    while (code === 32 || code === 9 || code === 12) code = source.charCodeAt(++this.index);
    const start = this.index;
    if (Number.isNaN(code)) return;
    if (code === 35) this.readComment();
    else if (code >= 128 || CLASS[code] === NAME_START) this.readName(start, code);
    else if (code === 10) this.readLineEnd(start);
    else if (CLASS[code] === DIGIT || (code === 46 && CLASS[source.charCodeAt(start + 1)] === DIGIT)) {
      readNumber(this);
      this.add('NUMBER', 'NUMBER', start);
    } else if (code === 34 || code === 39) readString(this, start);
    else if (code === 92) this.readContinuation();
    else readOperator(this, start, code, fstring);
  }

  /** A comment is part of the line end that it stands before. */
  private readComment(): void {
    const start = this.index;
    this.index = this.source.indexOf('\n', start);
    if (this.tolerant) this.add('COMMENT', 'COMMENT', start);
    this.readLineEnd(this.tolerant ? this.index : start);
  }

  private readName(start: number, first: number): void {
    const { source } = this;
    let index = start;
    let code = first;
    let ascii = true;
    while (code >= 128 || CLASS[code]! > 0) {
      if (code >= 128) ascii = false;
      code = source.charCodeAt(++index);
    }
    if ((code === 34 || code === 39) && index - start <= 2 && isPrefix(source.slice(start, index))) {
      readString(this, start);
      return;
    }
    this.index = index;
    if (ascii) {
      const text = source.slice(start, index);
      this.add('NAME', KEYWORDS.get(text) ?? 'NAME', start);
      return;
    }
    const kind = this.verifyIdentifier(start) ? 'NAME' : 'ERRORTOKEN';
    this.add(kind, kind, start);
  }

  /** PEP 3131: a name is letters and digits of any script; the first character that is neither is the error. */
  private verifyIdentifier(start: number): boolean {
    let index = start;
    for (const character of this.source.slice(start, this.index)) {
      const allowed = index === start ? /[\p{XIDS}_]/u : /\p{XIDC}/u;
      if (!allowed.test(character)) {
        this.errorCharacter(character, index + character.length);
        return false;
      }
      index += character.length;
    }
    return true;
  }

  /** Reports a character that may not stand where it ends at `end`. */
  errorCharacter(character: string, end: number): void {
    const number = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    const printable = character === ' ' || !/[\p{C}\p{Z}]/u.test(character);
    this.error(
      printable
        ? `invalid character '${character}' (U+${number})`
        : `invalid non-printable character U+${number}`,
      end - (character.length - 1),
    );
  }

  private readLineEnd(start: number): void {
    this.index += 1;
    if (this.brackets.length === 0) {
      this.add('NEWLINE', 'NEWLINE', start);
      this.lineBegins = true;
    } else if (this.tolerant) this.lineBegins = true;
    this.newLine();
  }

  /** A backslash at a line's end: the next line goes on with this one. */
  readContinuation(): void {
    if (this.source.charCodeAt(this.index + 1) !== 10) {
      const column = this.index - this.lineStart + 1;
      this.errorInTurn('unexpected character after line continuation character', column, this.lineno);
      this.index += 1;
      this.add('ERRORTOKEN', 'ERRORTOKEN', this.index - 1);
      return;
    }
    this.index += 2;
    this.newLine();
    if (this.index >= this.source.length && this.brackets.length === 0) {
      const column = this.index - 1 - this.source.lastIndexOf('\n', this.index - 2) - 1;
      this.errorInTurn('unexpected EOF while parsing', column, this.lineno - 1, 'SyntaxError', -1);
    }
  }

  /** Tolerant: a line that can only be a statement ends what stands open above it. */
  private closeWhatIsOpen(): void {
    STATEMENT_START.lastIndex = this.index;
    if (!STATEMENT_START.test(this.source)) return;
    this.brackets.length = 0;
    this.fstrings.length = 0;
    const { end, endLineno: lineno, endColOffset: colOffset } = this.tokens[this.tokens.length - 1]!;
    const place = { lineno, colOffset, endLineno: lineno, endColOffset: colOffset };
    this.tokens.push({ kind: 'NEWLINE', symbol: 'NEWLINE', text: '', start: end, end, ...place });
    readIndentation(this);
  }

  /** The end of the text: the last line's end, the open blocks' ends, ENDMARKER. */
  private finish(): void {
    const fstring = this.fstrings[this.fstrings.length - 1];
    if (fstring?.literal) readFStringMiddle(this, fstring);
    if (this.brackets.length === 0 || this.tolerant) {
      if (this.brackets.length > 0) this.add('NEWLINE', 'NEWLINE', this.index);
      for (let depth = this.indents.length; depth > 1; depth -= 1) this.add('DEDENT', 'DEDENT', this.index);
    }
    this.add('ENDMARKER', 'ENDMARKER', this.index);
  }
}

function isPrefix(text: string): boolean {
  return /^(?:[bB][rR]?|[rR][bBfF]?|[uU]|[fF][rR]?)$/.test(text);
}

/** The text as the tokenizer reads it: without a byte order mark, every line, the last one too, ended by \n alone. */
export function normalizeSource(source: string): string {
  let text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** The tokens of a text that has them. Throws PythonSyntaxError at the first that is none. */
export function tokenize(source: string): readonly Token[] {
  const tokenizer = new Tokenizer(normalizeSource(source), false);
  tokenizer.run();
  return tokenizer.tokens;
}

/**
The tokens of any text, for colouring it while it is typed: never throws. Comments are among them; what is unfinished or
wrong is the token that it most likely will be (a string without its end is a STRING up to the line's end), a
character that begins no token an ERRORTOKEN; a line that can only be a statement closes the brackets open above it.
*/
export function tokenizeTolerantly(source: string): readonly Token[] {
  const tokenizer = new Tokenizer(normalizeSource(source), true);
  tokenizer.run();
  return tokenizer.tokens;
}
