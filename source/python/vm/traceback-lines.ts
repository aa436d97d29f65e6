import { displayWidth } from '../text/display-width.ts';
import { type Anchors, caretAnchors, isPlainCall } from './caret-anchors.ts';

/** The source lines that a row of a traceback is about, each without its end, and the columns (UTF-16) between which it failed. */
export type SourcePart = {
  readonly lines: readonly string[];
  readonly start: number; // in the first line; below 0: not known, and the first line is all that is shown
  readonly end: number; // in the last line
};

/**
The source of one row of a traceback: the lines that matter, with `...<3 lines>...` for those between, and under them the marks that
tell what failed. Each with its indentation in the traceback and a line end. Empty where all the lines are blank.

@param marks whether `~~~^^^` stand under the lines; `closure-tutor run` does without

Source: Lib/traceback.py, StackSummary.format_frame_summary (what it shows)
*/
export function tracebackLines({ lines: original, start, end }: SourcePart, marks: boolean): string {
  if (original.every((line) => line.trim() === '')) return '';
  if (start < 0 || end < 0) return `    ${original[0]!.trim()}\n`;
  const lines = dedent(original);
  const last = lines.length - 1;
  const margin = original[0]!.length - lines[0]!.length;
  const row: Row = { lines, start: Math.max(0, start - margin), end: Math.max(0, end - margin) };
  const segment = lines.join('\n');
  const anchors = caretAnchors(
    segment.slice(row.start, Math.max(row.start, segment.length - (lines[last]!.length - row.end))),
  );
  const isMarked = marks && hasMarks(row, anchors);
  const shown = significant(lines.length, anchors);
  let text = '';
  const put = (line: number): void => {
    text += `    ${lines[line]}\n`;
    if (isMarked) text += `    ${marksUnder(row, line, anchors)}\n`;
  };
  for (const [i, line] of shown.entries()) {
    const between = i === 0 ? 0 : line - shown[i - 1]! - 1;
    if (between === 1) put(line - 1);
    else if (between > 1) text += `    ...<${between} lines>...\n`;
    put(line);
  }
  return text;
}

/** Lines without the indentation that they share; the columns count from there. */
type Row = SourcePart;

function dedent(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)![0]);
  let shared = indents[0] ?? '';
  for (const indent of indents) while (!indent.startsWith(shared)) shared = shared.slice(0, -1);
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(shared.length)));
}

function hasMarks({ lines, start, end }: Row, anchors: Anchors | undefined): boolean {
  if (isPlainCall(lines, start, end)) return false;
  if (anchors !== undefined) return true;
  return lines[0]!.slice(0, start).trim() !== '' || lines.at(-1)!.slice(end).trim() !== '';
}

/** The first and the last line, and those around the anchors. */
function significant(count: number, anchors: Anchors | undefined): number[] {
  const chosen = new Set([0, count - 1]);
  for (const [line] of anchors === undefined ? [] : [anchors.left, anchors.right]) {
    for (let i = line - 1; i <= line + 1; i++) chosen.add(i);
  }
  return [...chosen].filter((i) => i >= 0 && i < count).sort((a, b) => a - b);
}

/** `~` under what failed and `^` between its anchors, or `^` alone where there are none. */
function marksUnder({ lines, start, end }: Row, line: number, anchors: Anchors | undefined): string {
  const text = lines[line]!;
  const width = line === lines.length - 1 ? displayWidth(text, end) : displayWidth(text);
  const indent = text.length - text.trimStart().length;
  const from = line === 0 ? Math.max(indent, displayWidth(text, start)) : indent;
  const columnOf = ([at, column]: Anchors['left']): number =>
    displayWidth(lines[at]!, at === 0 ? column + start : column);
  const left = anchors === undefined ? 0 : columnOf(anchors.left);
  const right = anchors === undefined ? 0 : columnOf(anchors.right);
  let marks = ' '.repeat(Math.min(from, width));
  for (let column = from; column < width; column++) {
    const isBetween =
      anchors === undefined ||
      ((line > anchors.left[0] || (line === anchors.left[0] && column >= left)) &&
        (line < anchors.right[0] || (line === anchors.right[0] && column < right)));
    marks += isBetween ? '^' : '~';
  }
  return marks.trim() === '' ? '' : marks;
}
