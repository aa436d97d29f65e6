import type { Tokenizer } from './tokenizer.ts';

/** How deep blocks may be nested. Source: Parser/lexer/state.h, MAXINDENT. */
const MAXINDENT = 100;
const TABSIZE = 8;

/**
Reads the white space at the beginning of a line and adds INDENT or DEDENTs where it differs from the line before.
Each column is counted twice, with tabs to the next eighth column and with tabs as one: where the two disagree on
what is deeper, the text would depend on the width of a tab, which is the TabError.

False: the line was blank or a comment, and is read.

Source: https://docs.python.org/3.13/reference/lexical_analysis.html#indentation
*/
export function readIndentation(tokenizer: Tokenizer): boolean {
  const { source } = tokenizer;
  let column = 0;
  let alternative = 0;
  let continued = 0; // a backslash fixes the depth at the first one's column
  for (;;) {
    const code = source.charCodeAt(tokenizer.index);
    if (code === 32) {
      column += 1;
      alternative += 1;
    } else if (code === 9) {
      column = (Math.floor(column / TABSIZE) + 1) * TABSIZE;
      alternative += 1;
    } else if (code === 12) {
      column = 0;
      alternative = 0;
    } else if (code === 92) {
      continued = continued || column;
      const before = tokenizer.lineno;
      tokenizer.readContinuation();
      if (tokenizer.lineno === before) break;
      continue;
    } else break;
    tokenizer.index += 1;
  }
  if (tokenizer.index >= source.length) return false;
  const code = source.charCodeAt(tokenizer.index);
  if (code === 35) {
    const end = source.indexOf('\n', tokenizer.index);
    const start = tokenizer.index;
    tokenizer.index = end < 0 ? source.length : end;
    if (tokenizer.tolerant) tokenizer.add('COMMENT', 'COMMENT', start);
    if (end < 0) return false;
  }
  if (code === 35 || code === 10) {
    tokenizer.index += 1;
    tokenizer.newLine();
    tokenizer.lineBegins = true;
    return false;
  }
  setDepth(tokenizer, continued || column, continued || alternative);
  return true;
}

function setDepth(tokenizer: Tokenizer, column: number, alternative: number): void {
  const { indents, alternativeIndents, lineno } = tokenizer;
  const top = indents.length - 1;
  if (column > indents[top]!) {
    if (indents.length >= MAXINDENT) {
      tokenizer.errorInTurn('too many levels of indentation', 0, lineno, 'IndentationError', -1);
    }
    if (alternative <= alternativeIndents[top]!) errorTab(tokenizer);
    indents.push(column);
    alternativeIndents.push(alternative);
    tokenizer.add('INDENT', 'INDENT', tokenizer.index);
    return;
  }
  let depth = indents.length;
  while (depth > 1 && column < indents[depth - 1]!) depth -= 1;
  if (column !== indents[depth - 1]) {
    const length = tokenizer.source.indexOf('\n', tokenizer.index) - tokenizer.lineStart;
    const message = 'unindent does not match any outer indentation level';
    tokenizer.errorInTurn(message, length, lineno, 'IndentationError', -1);
  }
  for (; indents.length > depth; indents.pop(), alternativeIndents.pop()) {
    tokenizer.add('DEDENT', 'DEDENT', tokenizer.index);
  }
  if (alternative !== alternativeIndents[alternativeIndents.length - 1]!) errorTab(tokenizer);
}

function errorTab(tokenizer: Tokenizer): void {
  tokenizer.errorInTurn(
    'inconsistent use of tabs and spaces in indentation',
    0,
    tokenizer.lineno,
    'TabError',
  );
}
