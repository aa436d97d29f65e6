import { type Buffer, bufferOf, type Cursor, currentLine, insert, moveTo, replace } from './buffer.ts';
import type { Change, Reach } from './change.ts';
import { wordBefore } from './completion.ts';
import { borderAt, nextBorder, previousBorder, wordEnd, wordStart } from './grapheme.ts';
import { INDENT, indentationAfter, indentationOf } from './indentation.ts';

/**
A buffer with its history. The code editor and the prompt are the same editor; the prompt's text has one line at a time.

- `past` and `future` are whole buffers, newest last. Their lines are shared, but each has its own list of them: of a long text there
  are fewer.
- `group` is what the last change was. Characters typed in a row are one undo step, as are deletions; a move, a
  newline or a space after a word begins a new one.
- `goal` is the column that ↑ and ↓ aim at, kept while they pass through shorter lines.
*/
export type Editor = {
  readonly buffer: Buffer;
  readonly past: readonly Buffer[];
  readonly future: readonly Buffer[];
  readonly group: 'typing' | 'deleting' | 'none';
  readonly goal: number | undefined;
};

const UNDO_STEPS = 1000;
const UNDO_CHARACTERS = 8_000_000; // of all that can be undone, as if nothing were shared
const LINE = 8; // what a line's place in its list counts
const PAGE = 10; // lines that pgup and pgdown go

/** An editor that shows this text, the cursor at its end or (`start`) at its beginning. */
export function editorOf(text: string, at: 'start' | 'end' = 'start'): Editor {
  const buffer = bufferOf(text);
  const last = buffer.lines.length - 1;
  return {
    buffer: at === 'start' ? buffer : moveTo(buffer, last, buffer.lines[last]!.length),
    past: [],
    future: [],
    group: 'none',
    goal: undefined,
  };
}

/** The editor after a change. A change that does nothing gives back the same editor. */
export function apply(editor: Editor, change: Change): Editor {
  if (change.kind === 'undo') return travel(editor, editor.past, editor.future, 'undo');
  if (change.kind === 'redo') return travel(editor, editor.future, editor.past, 'redo');
  if (change.kind === 'move') return move(editor, change.to);
  const { buffer } = editor;
  const next = edit(buffer, change);
  if (next === buffer || (next.lines === buffer.lines && next.cursor === buffer.cursor)) return editor;
  const group = groupOf(change);
  const joins = group !== 'none' && group === editor.group && !startsWord(buffer, change);
  return {
    buffer: next,
    past: joins ? editor.past : remembered(editor.past, buffer),
    future: [],
    group,
    goal: undefined,
  };
}

/** The editor with another text, as one change that undo takes back. */
export function setText(editor: Editor, text: string): Editor {
  const { buffer } = editor;
  const next = bufferOf(text);
  const cursor = moveTo(next, buffer.cursor.line, buffer.cursor.column);
  const column = borderAt(currentLine(cursor), cursor.cursor.column);
  return {
    buffer: moveTo(next, cursor.cursor.line, column),
    past: remembered(editor.past, buffer),
    future: [],
    group: 'none',
    goal: undefined,
  };
}

/** What can be undone, with one buffer more: the newest ones, as far as there is room. The one that was just left always is. */
function remembered(past: readonly Buffer[], buffer: Buffer): readonly Buffer[] {
  const all = [...past, buffer].slice(-UNDO_STEPS);
  let size = 0;
  const first = all.findLastIndex((one) => (size += sizeOf(one)) > UNDO_CHARACTERS);
  return first < 0 ? all : all.slice(Math.min(first + 1, all.length - 1));
}

const sizes = new WeakMap<readonly string[], number>();

function sizeOf({ lines }: Buffer): number {
  let size = sizes.get(lines);
  if (size === undefined) {
    size = lines.reduce((sum, line) => sum + line.length + LINE, 0);
    sizes.set(lines, size);
  }
  return size;
}

function edit(buffer: Buffer, change: Exclude<Change, { kind: 'undo' | 'redo' | 'move' }>): Buffer {
  switch (change.kind) {
    case 'type':
    case 'paste':
      return change.text === '' ? buffer : insert(buffer, change.text);
    case 'complete': {
      const { line, column } = buffer.cursor;
      const start = { line, column: column - wordBefore(buffer).length };
      return replace(buffer, start, buffer.cursor, change.name);
    }
    case 'newline':
      return newline(buffer);
    case 'indent': {
      const { column } = buffer.cursor;
      return insert(buffer, ' '.repeat(INDENT - (column % INDENT)));
    }
    case 'dedent':
      return dedent(buffer);
    case 'delete':
      return erase(buffer, change.to);
  }
}

/** Enter: the rest of the line goes to a new one, indented as Python wants it. */
function newline(buffer: Buffer): Buffer {
  const { line, column } = buffer.cursor;
  const text = currentLine(buffer);
  const rest = text.slice(column);
  const to = { line, column: text.length - rest.trimStart().length };
  return replace(buffer, buffer.cursor, to, `\n${' '.repeat(indentationAfter(buffer))}`);
}

function dedent(buffer: Buffer): Buffer {
  const { line, column } = buffer.cursor;
  const indentation = indentationOf(currentLine(buffer));
  const less = indentation % INDENT || Math.min(INDENT, indentation);
  if (less === 0) return buffer;
  return moveTo(replace(buffer, { line, column: 0 }, { line, column: less }, ''), line, column - less);
}

function erase(buffer: Buffer, to: Reach): Buffer {
  const { cursor } = buffer;
  const text = currentLine(buffer);
  // Backspace inside the indentation takes a whole level, as a tab put it there.
  if (to === 'left' && cursor.column > 0 && indentationOf(text) >= cursor.column)
    return backspaceIndent(buffer);
  const target = reach(buffer, to);
  const backward =
    target.line < cursor.line || (target.line === cursor.line && target.column < cursor.column);
  if (target.line === cursor.line && target.column === cursor.column) return buffer;
  return backward ? replace(buffer, target, cursor, '') : replace(buffer, cursor, target, '');
}

function backspaceIndent(buffer: Buffer): Buffer {
  const { line, column } = buffer.cursor;
  const less = column % INDENT || INDENT;
  return replace(buffer, { line, column: column - less }, buffer.cursor, '');
}

function move(editor: Editor, to: Reach | 'up' | 'down' | 'page-up' | 'page-down'): Editor {
  const { buffer } = editor;
  if (to === 'up' || to === 'down' || to === 'page-up' || to === 'page-down') {
    const goal = editor.goal ?? buffer.cursor.column;
    const by = { up: -1, down: 1, 'page-up': -PAGE, 'page-down': PAGE }[to];
    const moved = moveTo(buffer, buffer.cursor.line + by, goal);
    const column = borderAt(currentLine(moved), moved.cursor.column);
    return { ...editor, buffer: moveTo(moved, moved.cursor.line, column), group: 'none', goal };
  }
  const { line, column } = reach(buffer, to);
  return { ...editor, buffer: moveTo(buffer, line, column), group: 'none', goal: undefined };
}

function reach(buffer: Buffer, to: Reach): Cursor {
  const { line, column } = buffer.cursor;
  const text = currentLine(buffer);
  const lineBefore = (): Cursor =>
    line === 0 ? { line, column } : { line: line - 1, column: buffer.lines[line - 1]!.length };
  const lineAfter = (): Cursor =>
    line + 1 < buffer.lines.length ? { line: line + 1, column: 0 } : { line, column };
  switch (to) {
    case 'left':
      return column === 0 ? lineBefore() : { line, column: previousBorder(text, column) };
    case 'right':
      return column === text.length ? lineAfter() : { line, column: nextBorder(text, column) };
    case 'word-left':
      return column === 0 ? lineBefore() : { line, column: wordStart(text, column) };
    case 'word-right':
      return column === text.length ? lineAfter() : { line, column: wordEnd(text, column) };
    case 'line-start':
      return { line, column: 0 };
    case 'line-end':
      return { line, column: text.length };
  }
}

function travel(
  editor: Editor,
  from: readonly Buffer[],
  to: readonly Buffer[],
  way: 'undo' | 'redo',
): Editor {
  const buffer = from.at(-1);
  if (!buffer) return editor;
  const left = from.slice(0, -1);
  const kept = [...to, editor.buffer];
  const history = way === 'undo' ? { past: left, future: kept } : { past: kept, future: left };
  return { buffer, ...history, group: 'none', goal: undefined };
}

function groupOf(change: Change): Editor['group'] {
  if (change.kind === 'type') return 'typing';
  return change.kind === 'delete' ? 'deleting' : 'none';
}

/** A character after a space begins a word, and with it an undo step of its own. */
function startsWord(buffer: Buffer, change: Change): boolean {
  return (
    change.kind === 'type' && change.text !== ' ' && currentLine(buffer)[buffer.cursor.column - 1] === ' '
  );
}
