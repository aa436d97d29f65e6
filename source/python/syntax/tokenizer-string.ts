import type { Tokenizer } from './tokenizer.ts';
import { FString } from './tokenizer-fstring.ts';

/** How deep f-strings may be nested. Source: Parser/lexer/state.h, MAXFSTRINGLEVEL. */
const MAXFSTRINGLEVEL = 150;

/**
Reads a string with its prefix from `start`; of an f-string only the start, up to and with its opening quotes.

Source: https://docs.python.org/3.13/reference/lexical_analysis.html#string-and-bytes-literals
*/
export function readString(tokenizer: Tokenizer, start: number): void {
  const { source } = tokenizer;
  let open = start;
  let isFormatted = false;
  let isRaw = false;
  for (let code = source.charCodeAt(open); code !== 34 && code !== 39; code = source.charCodeAt(++open)) {
    isFormatted ||= (code | 32) === 102;
    isRaw ||= (code | 32) === 114;
  }
  const quote = source[open]!;
  const size = source.startsWith(quote.repeat(3), open) ? 3 : 1;
  if (!isFormatted) {
    readPlainString(tokenizer, start, open, size);
    return;
  }
  tokenizer.index = open + size;
  if (tokenizer.fstrings.length + 1 >= MAXFSTRINGLEVEL) tokenizer.error('too many nested f-strings');
  tokenizer.add('FSTRING_START', 'FSTRING_START', start);
  const { lineno, lineStart } = tokenizer;
  tokenizer.fstrings.push(new FString(quote.repeat(size), isRaw, start, lineno, lineStart));
}

function readPlainString(tokenizer: Tokenizer, start: number, open: number, size: number): void {
  const { source, lineno, lineStart } = tokenizer;
  const quote = source.charCodeAt(open);
  let index = open + size;
  let hasEscapedQuote = false;
  for (;;) {
    const code = source.charCodeAt(index);
    if (code === quote && (size === 1 || source.startsWith(source.slice(open, open + 3), index))) {
      tokenizer.index = index + size;
      tokenizer.add('STRING', 'STRING', start, lineno, lineStart);
      return;
    }
    if (Number.isNaN(code) || (code === 10 && size === 1)) break;
    if (code === 92) {
      index += 1;
      hasEscapedQuote ||= source.charCodeAt(index) === quote;
    }
    if (source.charCodeAt(index) === 10) {
      tokenizer.index = index + 1;
      tokenizer.newLine();
    }
    index += 1;
  }
  tokenizer.index = Math.min(index, source.length);
  errorUnterminated(tokenizer, start, open, size, hasEscapedQuote, lineno, lineStart);
  tokenizer.add('STRING', 'STRING', start, lineno, lineStart);
}

function errorUnterminated(
  tokenizer: Tokenizer,
  start: number,
  open: number,
  size: number,
  escaped: boolean,
  lineno: number,
  lineStart: number,
): void {
  const { source } = tokenizer;
  const detected = tokenizer.presentLine;
  const fstring = tokenizer.fstrings[tokenizer.fstrings.length - 1];
  let message = `unterminated string literal (detected at line ${detected})`;
  if (fstring && fstring.quotes === source.slice(open, open + size)) message = "f-string: expecting '}'";
  else if (size === 3) message = `unterminated triple-quoted string literal (detected at line ${detected})`;
  else if (escaped) message += '; perhaps you escaped the end quote?';
  tokenizer.error(message, start + 1, lineno, lineStart);
}
