import { type Buffer, currentLine } from './buffer.ts';
import { isWordCharacter } from './grapheme.ts';

/** The beginning of a name that ends at the cursor, or ''. */
export function wordBefore(buffer: Buffer): string {
  const characters = [...currentLine(buffer).slice(0, buffer.cursor.column)];
  let start = characters.length;
  while (start > 0 && isWordCharacter(characters[start - 1]!)) start--;
  const word = characters.slice(start).join('');
  return /^\d/.test(word) ? '' : word;
}

/**
The name that tab would put in the place of the word at the cursor: of all names that begin so the one that is used
nearest, the shortest of several, so its own block's names come before those of far lines; undefined where none is longer than the
word, and inside a word, whose rest would be left behind.

`more` are names that the text does not hold: keywords, builtins, names of earlier snippets.
*/
export function completionOf(buffer: Buffer, more: readonly string[]): string | undefined {
  const word = wordBefore(buffer);
  if (word === '' || isInsideWord(buffer)) return undefined;
  const fits = (name: string) => name.length > word.length && name.startsWith(word);
  const { line } = buffer.cursor;
  for (let away = 0; away < buffer.lines.length; away++) {
    const lines = away === 0 ? [line] : [line - away, line + away];
    const found = lines.flatMap((at) => namesIn(buffer.lines[at] ?? '').filter(fits));
    if (found.length > 0) return found.reduce((best, name) => (name.length < best.length ? name : best));
  }
  return more.find(fits);
}

function isInsideWord(buffer: Buffer): boolean {
  const [next] = currentLine(buffer).slice(buffer.cursor.column);
  return next !== undefined && isWordCharacter(next);
}

function namesIn(line: string): string[] {
  return line.match(/[\p{L}_][\p{L}\p{Nd}_]*/gu) ?? [];
}
