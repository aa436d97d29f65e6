import { type Buffer, currentLine } from './buffer.ts';

/** Python's customary indentation; tab and backspace at the start of a line go by it. */
export const INDENT = 4;

/** How many columns a line is indented. */
export function indentationOf(line: string): number {
  return line.length - line.trimStart().length;
}

/**
The indentation that enter gives to the line it makes: that of the line before the cursor, one more after a colon or an
open bracket, one less after a statement that leaves its block (`return`, `raise`, `break`, `continue`, `pass`).

Strings and comments are skipped as far as they begin and end in this line; a text over several lines may be judged
wrongly, which costs the learner a backspace and nothing else.
*/
export function indentationAfter(buffer: Buffer): number {
  const line = currentLine(buffer).slice(0, buffer.cursor.column);
  const indentation = indentationOf(line);
  const { code, open } = codeOf(line);
  if (open > 0 || code.endsWith(':')) return indentation + INDENT;
  if (/^(return|raise|break|continue|pass)\b/.test(code.trimStart()))
    return Math.max(0, indentation - INDENT);
  return indentation;
}

/** A line without its comment and the insides of its strings, and how many brackets it leaves open. */
function codeOf(line: string): { readonly code: string; readonly open: number } {
  let code = '';
  let open = 0;
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!;
    if (quote) {
      if (character === '\\') at++;
      else if (character === quote) quote = '';
      continue;
    }
    if (character === '#') break;
    if (character === '"' || character === "'") quote = character;
    if ('([{'.includes(character)) open++;
    if (')]}'.includes(character)) open--;
    code += character;
  }
  return { code: code.trimEnd(), open };
}
