import type { Tokenizer } from './tokenizer.ts';

/** Keywords that may follow a number without a space between; CPython warns of it. */
const KEYWORD_AFTER = /(?:and|else|for|or|not)(?![A-Za-z0-9_\u0080-\uffff])|i[fns]/y;

/**
Reads a number of any base, from the present place to its end. What is wrong in it is reported in CPython's words.

Source: https://docs.python.org/3.13/reference/lexical_analysis.html#numeric-literals
*/
export function readNumber(tokenizer: Tokenizer): void {
  const { source, index } = tokenizer;
  const second = source[index + 1]?.toLowerCase();
  if (source[index] !== '0') readDecimal(tokenizer);
  else if (second === 'x') readBase(tokenizer, 'hexadecimal', /[0-9a-fA-F]/);
  else if (second === 'o') readBase(tokenizer, 'octal', /[0-7]/);
  else if (second === 'b') readBase(tokenizer, 'binary', /[01]/);
  else readDecimal(tokenizer);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function readBase(tokenizer: Tokenizer, kind: string, digit: RegExp): void {
  const { source } = tokenizer;
  tokenizer.index += 2;
  do {
    if (source[tokenizer.index] === '_') tokenizer.index += 1;
    const character = source[tokenizer.index] ?? '';
    if (!digit.test(character)) {
      if (/[0-9]/.test(character)) errorDigit(tokenizer, character, kind);
      else tokenizer.error(`invalid ${kind} literal`);
      return;
    }
    while (digit.test(source[tokenizer.index] ?? '')) tokenizer.index += 1;
  } while (source[tokenizer.index] === '_');
  const character = source[tokenizer.index] ?? '';
  if (/[0-9]/.test(character)) errorDigit(tokenizer, character, kind);
  else verifyEnd(tokenizer, kind);
}

function errorDigit(tokenizer: Tokenizer, character: string, kind: string): void {
  tokenizer.index += 1;
  tokenizer.error(`invalid digit '${character}' in ${kind} literal`);
}

/** Digits with single underscores between them. False: an underscore that no digit follows. */
function readDigits(tokenizer: Tokenizer): boolean {
  const { source } = tokenizer;
  for (;;) {
    while (isDigit(source.charCodeAt(tokenizer.index))) tokenizer.index += 1;
    if (source.charCodeAt(tokenizer.index) !== 95) return true;
    tokenizer.index += 1;
    if (!isDigit(source.charCodeAt(tokenizer.index))) {
      tokenizer.error('invalid decimal literal');
      return false;
    }
  }
}

function readDecimal(tokenizer: Tokenizer): void {
  const { source, index: start } = tokenizer;
  if (!readDigits(tokenizer)) return;
  const whole = source.slice(start, tokenizer.index);
  let isInteger = true;
  if (source[tokenizer.index] === '.') {
    isInteger = false;
    tokenizer.index += 1;
    if (isDigit(source.charCodeAt(tokenizer.index)) && !readDigits(tokenizer)) return;
  }
  const exponent = source.charCodeAt(tokenizer.index) | 32;
  if (exponent === 101) {
    const next = source.charCodeAt(tokenizer.index + 1);
    const signed = next === 43 || next === 45;
    if (isDigit(signed ? source.charCodeAt(tokenizer.index + 2) : next)) {
      isInteger = false;
      tokenizer.index += signed ? 2 : 1;
      if (!readDigits(tokenizer)) return;
    } else if (signed) {
      tokenizer.index += 2;
      tokenizer.error('invalid decimal literal');
      return;
    } else {
      verifyEnd(tokenizer, 'decimal');
      return;
    }
  }
  if ((source.charCodeAt(tokenizer.index) | 32) === 106) {
    tokenizer.index += 1;
    verifyEnd(tokenizer, 'imaginary');
    return;
  }
  if (isInteger && /^0[0_]*[1-9]/.test(whole)) {
    const zeros = /^[0_]*/.exec(whole)![0].length;
    const column = start - tokenizer.lineStart;
    tokenizer.errorRange(
      'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
      column,
      column + zeros,
    );
  }
  verifyEnd(tokenizer, 'decimal');
}

/** No letter may follow a number, but for the keywords that always could; of those CPython warns. */
function verifyEnd(tokenizer: Tokenizer, kind: string): void {
  const { source, index } = tokenizer;
  const code = source.charCodeAt(index);
  if (!(code >= 97 && code <= 122) && !(code >= 65 && code <= 90) && code !== 95 && !isDigit(code)) return;
  KEYWORD_AFTER.lastIndex = index;
  if (KEYWORD_AFTER.test(source)) {
    const { lineno, lineStart } = tokenizer;
    const column = index - lineStart;
    const span = { lineno, colOffset: column, endLineno: lineno, endColOffset: column };
    tokenizer.warnings.push({ message: `invalid ${kind} literal`, span });
    return;
  }
  tokenizer.error(`invalid ${kind} literal`);
}
