import { borderAt, nextBorder } from './grapheme.ts';

/**
Text with a cursor, immutable: each line is its own string, so an edit shares every line that it did not touch.

- `column` counts UTF-16 units from 0 and always stands on the border of a grapheme (see `grapheme.ts`), so no key can
  leave half an emoji.
- A buffer has at least one line.
*/
export type Buffer = {
  readonly lines: readonly string[];
  readonly cursor: Cursor;
};

/** A place in a buffer: line and UTF-16 column, both from 0. */
export type Cursor = { readonly line: number; readonly column: number };

/** A buffer with this text, the cursor at its start. A tab would break the screen's columns: it becomes four spaces. */
export function bufferOf(text: string): Buffer {
  return { lines: linesOf(text), cursor: { line: 0, column: 0 } };
}

/** The buffer's text, lines joined by `\n`. */
export function textOf(buffer: Buffer): string {
  return buffer.lines.join('\n');
}

/** The line of the cursor. */
export function currentLine(buffer: Buffer): string {
  return buffer.lines[buffer.cursor.line]!;
}

/** The buffer with its cursor elsewhere; places outside are drawn to the nearest one inside. */
export function moveTo(buffer: Buffer, line: number, column: number): Buffer {
  const inside = Math.max(0, Math.min(line, buffer.lines.length - 1));
  const length = buffer.lines[inside]!.length;
  return { lines: buffer.lines, cursor: { line: inside, column: Math.max(0, Math.min(column, length)) } };
}

/** Puts text, of any number of lines, at the cursor, and the cursor after it. */
export function insert(buffer: Buffer, text: string): Buffer {
  return replace(buffer, buffer.cursor, buffer.cursor, text);
}

/** Puts text in the place of what stands between two cursors (`from` first), and the cursor after the text. */
export function replace(buffer: Buffer, from: Cursor, to: Cursor, text: string): Buffer {
  const added = linesOf(text);
  const before = buffer.lines[from.line]!.slice(0, from.column);
  const after = buffer.lines[to.line]!.slice(to.column);
  const last = added.length - 1;
  const middle = [...added];
  middle[0] = before + middle[0];
  const end = middle[last]!.length;
  middle[last] += after;
  // What follows may be an accent, which joins the text before it: the cursor then stands after both.
  const border = borderAt(middle[last], end);
  const column = border === end ? end : nextBorder(middle[last], border);
  return {
    lines: [...buffer.lines.slice(0, from.line), ...middle, ...buffer.lines.slice(to.line + 1)],
    cursor: { line: from.line + last, column },
  };
}

/** Lines of a text from anywhere: all three line ends, tabs as spaces, other control characters left out. */
function linesOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, '    ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '')
    .split('\n');
}
