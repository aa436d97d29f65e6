import { makeStr } from '../../object/object.ts';
import { asciiText, reprText } from '../../text/text-repr.ts';
import { isIdentifierPart, isIdentifierStart } from '../../text/unicode.ts';
import { Problem } from './problem.ts';

/**
Reads a pattern or template token by token: one character, or a backslash with the character after it. Places and lengths
are in code points.
*/
export class Scanner {
  /** The token at hand, undefined at the end. */
  next: string | undefined;
  private index = 0;

  constructor(
    readonly codes: ArrayLike<number>,
    readonly isText: boolean, // not bytes
  ) {
    this.advance();
  }

  private advance(): void {
    const { codes, index } = this;
    if (index >= codes.length) {
      this.next = undefined;
      return;
    }
    let token = String.fromCodePoint(codes[index]!);
    this.index++;
    if (token === '\\') {
      if (this.index >= codes.length) throw new Problem('bad escape (end of pattern)', codes.length - 1);
      token += String.fromCodePoint(codes[this.index]!);
      this.index++;
    }
    this.next = token;
  }

  /** Where the token at hand begins. */
  get place(): number {
    return this.index - lengthOf(this.next ?? '');
  }

  /** Takes the token at hand; undefined at the end. */
  take(): string | undefined {
    const token = this.next;
    this.advance();
    return token;
  }

  /** Takes the token at hand if it is this one. */
  accept(token: string): boolean {
    if (this.next !== token) return false;
    this.advance();
    return true;
  }

  /** Takes up to `count` tokens that are among the characters. */
  takeWhile(count: number, characters: string): string {
    let text = '';
    while (text.length < count && this.next !== undefined && characters.includes(this.next))
      text += this.take();
    return text;
  }

  /** Takes all up to a character, which is taken too. `what` names it in errors: `group name`. */
  takeUntil(end: string, what: string): string {
    let text = '';
    for (;;) {
      const token = this.take();
      if (token === undefined) {
        if (text === '') throw this.problem(`missing ${what}`);
        throw this.problem(`missing ${end}, unterminated name`, lengthOf(text));
      }
      if (token === end) {
        if (text === '') throw this.problem(`missing ${what}`, 1);
        return text;
      }
      text += token;
    }
  }

  /** Goes back to a place that `place` gave. */
  seek(place: number): void {
    this.index = place;
    this.advance();
  }

  /** A problem so many characters before the place. */
  problem(message: string, back = 0): Problem {
    return new Problem(message, this.place - back);
  }

  /** A name of a group must be an identifier. Errors: Problem. */
  checkName(name: string, offset: number): void {
    const back = lengthOf(name) + offset;
    if (!this.isText && /[^\0-\x7f]/.test(name))
      throw this.problem(`bad character in group name ${asciiText(reprText(makeStr(name)))}`, back);
    const codes = Array.from(name, (c) => c.codePointAt(0)!);
    if (!codes.every((code, i) => (i === 0 ? isIdentifierStart(code) : isIdentifierPart(code))))
      throw this.problem(`bad character in group name ${quoted(name)}`, back);
  }
}

/** len() of a text of the host. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** repr() of a text of the host. */
export function quoted(text: string): string {
  const shown = reprText(makeStr(text));
  return typeof shown === 'string' ? shown : String.fromCodePoint(...shown.codes);
}

/** Whether a group is written as a number. */
export function isGroupNumber(name: string): boolean {
  return /^[0-9]+$/.test(name);
}
