import { PythonSyntaxError } from '../compiler/code.ts';
import type { Token } from './token.ts';
import type { SyntaxWarning } from './tokenizer.ts';
import { characterNamed } from './unicode-name.ts';

/** Where a literal's text stands, for what is to be said of it. */
export type LiteralPlace = {
  readonly token: Token; // of an f-string's own text: its end
  readonly warnings: SyntaxWarning[];
};

const SIMPLE: { readonly [escaped: string]: string } = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const HEX_LENGTH: { readonly [escaped: string]: number } = { x: 2, u: 4, U: 8 };

/** Between two escapes that name the halves of a surrogate pair. */
const BETWEEN_HALVES =
  /(?<=(?<!\\)(?:\\\\)*\\(?:u|U0000)d[89ab][0-9a-f]{2})(?=\\(?:u|U0000)d[c-f][0-9a-f]{2})/i;

/**
The texts that a str literal's body means: one, but where two escapes name the halves of a surrogate pair, which are two
characters to Python and would be one to us. Errors: those of decodeText.
*/
export function decodeTexts(body: string, place: LiteralPlace): readonly string[] {
  return body.split(BETWEEN_HALVES).map((part) => decodeText(part, place));
}

/**
What a str literal's body means, its escapes resolved. An escape that Python does not know stays as it is written, with
a warning. Throws PythonSyntaxError for one that is cut short or names no character.

Source: https://docs.python.org/3.13/reference/lexical_analysis.html#escape-sequences
*/
export function decodeText(body: string, place: LiteralPlace): string {
  if (!body.includes('\\')) return body;
  let unknown: string | undefined;
  let result = '';
  let from = 0;
  for (let at = body.indexOf('\\'); at >= 0; at = body.indexOf('\\', from)) {
    result += body.slice(from, at);
    const escaped = body[at + 1] ?? '';
    from = at + 2;
    const simple = SIMPLE[escaped];
    if (simple !== undefined) result += simple;
    else if (escaped >= '0' && escaped <= '7') {
      const digits = /^[0-7]{1,3}/.exec(body.slice(at + 1, at + 4))![0];
      unknown ??= tooBig(digits);
      result += String.fromCharCode(Number.parseInt(digits, 8));
      from = at + 1 + digits.length;
    } else if (HEX_LENGTH[escaped] !== undefined) {
      const length = HEX_LENGTH[escaped];
      const digits = /^[0-9a-fA-F]*/.exec(body.slice(from, from + length))![0];
      from += digits.length;
      if (digits.length < length) {
        throw unicodeError(body, at, from, `truncated \\${escaped}${'X'.repeat(length)} escape`, place);
      }
      const code = Number.parseInt(digits, 16);
      if (code > 0x10ffff) throw unicodeError(body, at, from, 'illegal Unicode character', place);
      result += String.fromCodePoint(code);
    } else if (escaped === 'N') {
      const match = /^\{[^}]+\}/.exec(body.slice(from));
      if (!match) {
        const end = body[from] === '{' ? (body.indexOf('}', from) < 0 ? body.length : from + 1) : from;
        throw unicodeError(body, at, end, 'malformed \\N character escape', place);
      }
      const character = characterNamed(match[0].slice(1, -1));
      from += match[0].length;
      if (character === undefined)
        throw unicodeError(body, at, from, 'unknown Unicode character name', place);
      result += character;
    } else {
      const isBrace = /^[{}]?$/.test(escaped) && place.token.kind !== 'STRING'; // the tokenizer has warned of it
      if (escaped < '\x80') unknown ??= isBrace ? '' : `invalid escape sequence '\\${escaped}'`;
      result += `\\${escaped}`;
    }
  }
  if (unknown) warnEscape(unknown, place);
  return result + body.slice(from);
}

/** What a bytes literal's body means. Throws PythonSyntaxError for characters beyond ASCII and broken `\x`. */
export function decodeBytes(body: string, isRaw: boolean, place: LiteralPlace): Uint8Array {
  const bytes: number[] = [];
  let unknown: string | undefined;
  for (let at = 0; at < body.length; at += 1) {
    const code = body.charCodeAt(at);
    if (code >= 128)
      throw new PythonSyntaxError('bytes can only contain ASCII literal characters', place.token);
  }
  for (let at = 0; at < body.length; ) {
    const escaped = body[at + 1] ?? '';
    if (isRaw || body.charCodeAt(at) !== 92) {
      bytes.push(body.charCodeAt(at));
      at += 1;
    } else if (escaped >= '0' && escaped <= '7') {
      const digits = /^[0-7]{1,3}/.exec(body.slice(at + 1, at + 4))![0];
      unknown ??= tooBig(digits);
      bytes.push(Number.parseInt(digits, 8) & 255);
      at += 1 + digits.length;
    } else if (escaped === 'x') {
      const digits = /^[0-9a-fA-F]*/.exec(body.slice(at + 2, at + 4))![0];
      if (digits.length < 2) {
        throw new PythonSyntaxError(`(value error) invalid \\x escape at position ${at}`, place.token);
      }
      bytes.push(Number.parseInt(digits, 16));
      at += 4;
    } else {
      const simple = SIMPLE[escaped];
      if (simple === undefined) {
        unknown ??= `invalid escape sequence '\\${escaped}'`;
        bytes.push(92, escaped.charCodeAt(0));
      } else if (simple !== '') bytes.push(simple.charCodeAt(0));
      at += 2;
    }
  }
  if (unknown !== undefined) warnEscape(unknown, place);
  return Uint8Array.from(bytes);
}

function tooBig(digits: string): string | undefined {
  return Number.parseInt(digits, 8) > 255 ? `invalid octal escape sequence '\\${digits}'` : undefined;
}

/** CPython warns of the first escape only, once the literal is read whole, and names the token's line. */
function warnEscape(message: string, { token, warnings }: LiteralPlace): void {
  const { lineno, colOffset, endLineno, endColOffset } = token;
  warnings.push({ message, span: { lineno, colOffset, endLineno, endColOffset } });
}

/** CPython decodes a text whose other characters are written `\UXXXXXXXX` first, so it counts ten for each of them. */
function unicodeError(
  body: string,
  at: number,
  end: number,
  reason: string,
  place: LiteralPlace,
): PythonSyntaxError {
  const position = (offset: number): number => {
    let count = 0;
    for (const character of body.slice(0, offset)) count += character.charCodeAt(0) < 128 ? 1 : 10;
    return count;
  };
  const start = position(at);
  const last = position(end) - 1;
  const where = last === start ? `byte 0x5c in position ${start}` : `bytes in position ${start}-${last}`;
  return new PythonSyntaxError(
    `(unicode error) 'unicodeescape' codec can't decode ${where}: ${reason}`,
    place.token,
  );
}
