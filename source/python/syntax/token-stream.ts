import type { Span } from './ast.ts';
import type { Token } from './token.ts';
import type { SyntaxWarning } from './tokenizer.ts';

/** How deep the tree may be, and so how deep whoever walks it may have to call itself. */
export const MAX_DEPTH = 1000;

/**
What the parser throws where the text is no Python. It names nothing: the explanation is a second reading's work, as
in CPython, so the first reading stays fast.
*/
export const MISFIT = Symbol('misfit');

/** The tree would be deeper than MAX_DEPTH. */
export const TOO_DEEP = Symbol('too deep');

/** The parser's place in the tokens of a text. */
export class TokenStream {
  readonly warnings: SyntaxWarning[] = [];
  readonly source: string;
  readonly tokens: readonly Token[];
  token: Token; // the next one
  index = 0;
  statement = 0; // where the present top-level statement begins
  depth = 0;
  deepest = 0; // greatest depth of calls so far
  longest = 0; // most operators, calls, subscripts … in one chain so far

  constructor(source: string, tokens: readonly Token[]) {
    this.source = source;
    this.tokens = tokens;
    this.token = tokens[0]!;
  }

  /** The token before the next one. */
  get previous(): Token {
    return this.tokens[this.index - 1]!;
  }

  /** The symbol of the token after the next one. */
  get following(): string {
    return this.tokens[this.index + 1]?.symbol ?? 'ENDMARKER';
  }

  advance(): Token {
    const { token } = this;
    if (this.index + 1 < this.tokens.length) this.index += 1;
    this.token = this.tokens[this.index]!;
    return token;
  }

  /** Goes back to a place passed before. */
  reset(index: number, depth: number): void {
    this.index = index;
    this.depth = depth;
    this.token = this.tokens[index]!;
  }

  at(symbol: string): boolean {
    return this.token.symbol === symbol;
  }

  atWord(softKeyword: string): boolean {
    return this.token.symbol === 'NAME' && this.token.text === softKeyword;
  }

  accept(symbol: string): boolean {
    if (this.token.symbol !== symbol) return false;
    this.advance();
    return true;
  }

  expect(symbol: string): Token {
    if (this.token.symbol !== symbol) throw MISFIT;
    return this.advance();
  }

  /** A name as the program knows it: names that differ only in form are one (NFKC). */
  expectName(): string {
    return nameOf(this.expect('NAME'));
  }

  /** From the start of `first` to the end of the token before the next one. */
  span(first: Span): Span {
    const last = this.previous;
    return {
      lineno: first.lineno,
      colOffset: first.colOffset,
      endLineno: last.endLineno,
      endColOffset: last.endColOffset,
    };
  }

  /** From the start of `first` to the last token that is no line end and no dedent: a statement with blocks. */
  blockSpan(first: Span): Span {
    let index = this.index - 1;
    while (this.tokens[index]!.kind === 'NEWLINE' || this.tokens[index]!.kind === 'DEDENT') index -= 1;
    const { lineno, colOffset } = first;
    const { endLineno, endColOffset } = this.tokens[index]!;
    return { lineno, colOffset, endLineno, endColOffset };
  }

  /** Begins a part that may hold itself. `leave` ends it. */
  enter(): void {
    this.depth += 1;
    if (this.depth > this.deepest) {
      this.deepest = this.depth;
      if (this.depth > MAX_DEPTH) throw TOO_DEEP;
    }
  }

  leave(): void {
    this.depth -= 1;
  }

  /** Notes a chain (`a + b + c`, `a.b.c`) whose tree is as deep as it is long. */
  chain(length: number): void {
    if (length > this.longest) {
      this.longest = length;
      if (length > MAX_DEPTH) throw TOO_DEEP;
    }
  }
}

/** The identifier that a NAME token stands for. Source: PEP 3131. */
export function nameOf(token: Token): string {
  for (let index = 0; index < token.text.length; index += 1) {
    if (token.text.charCodeAt(index) >= 128) return token.text.normalize('NFKC');
  }
  return token.text;
}
