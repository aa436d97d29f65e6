import { bufferOf } from '../editor/buffer.ts';
import { apply, type Editor, editorOf } from '../editor/editor.ts';
import { indentationAfter } from '../editor/indentation.ts';
import type { Key } from '../editor/key.ts';
import { changeFor } from '../editor/keymap.ts';
import { isCovered } from './course-place.ts';
import { completionIn } from './editing.ts';
import { keepEntries } from './keep.ts';
import type { Model, Prompt } from './model.ts';
import { runPage } from './page-run.ts';
import { promptPiece } from './pieces.ts';
import { askPreview, entryText } from './preview.ts';
import { andThen, only, onPage, say, type Updated } from './updated.ts';

/** A prompt at which nothing was typed. */
export const FRESH_PROMPT: Prompt = { editor: editorOf(''), open: [], entries: [], draft: '' };

/** `tab`: to the prompt. What is typed there runs after the whole page, so the picture goes to the end of the run. */
export function toPrompt(model: Model): Updated {
  if (isCovered(model)) return say(model, 'covered');
  const { shown, prediction } = model.page;
  const end = shown && { ...shown, step: shown.timeline.length - 1 };
  const open = prediction && { ...prediction, open: false };
  return askPreview({ ...onPage(model, { shown: end, walked: true, prediction: open }), focus: 'prompt' });
}

/** A key at the prompt. */
export function promptKey(model: Model, key: Key): Updated {
  const { prompt } = model.page;
  if (prompt.search !== undefined) return searchKey(model, prompt, prompt.search, key);
  if (key.name === 'text' && key.ctrl && key.text === 'r') return atPrompt(model, { search: '' });
  const empty = prompt.editor.buffer.lines[0] === '';
  switch (key.name) {
    case 'enter':
      return enter(model);
    case 'escape':
      return back(model);
    case 'up':
      return recall(model, -1);
    case 'down':
      return recall(model, 1);
    case 'tab':
      return key.shift ? change(model, { name: 'tab', shift: true }) : complete(model);
    case 'paste':
      return pasteLines(model, key.text);
    case 'backspace':
      return empty && prompt.open.length > 0 ? reopenLine(model) : change(model, key);
    default:
      return empty && key.ctrl && key.text === 'd' ? back(model) : change(model, key);
  }
}

/** Ctrl-c: clears the line; where there is none it leads back to the page. */
export function clearPrompt(model: Model): Updated {
  const { prompt } = model.page;
  if (entryText(model) === '' && prompt.search === undefined) return back(model);
  return atPrompt(model, { editor: editorOf(''), open: [], search: undefined, recalled: undefined });
}

/** Back to the page. The line is kept, and so is what it would do. */
function back(model: Model): Updated {
  const { prompt } = model.page;
  return only({
    ...onPage(model, { prompt: { ...prompt, preview: undefined, search: undefined } }),
    focus: 'page',
  });
}

function atPrompt(model: Model, parts: Partial<Prompt>): Updated {
  return askPreview(onPage(model, { prompt: { ...model.page.prompt, ...parts } }));
}

function change(model: Model, key: Pick<Key, 'name'> & Partial<Key>): Updated {
  const wanted = changeFor({ text: '', ctrl: false, alt: false, shift: false, ...key });
  if (!wanted) return only(model);
  const editor = apply(model.page.prompt.editor, wanted);
  if (editor.buffer.lines === model.page.prompt.editor.buffer.lines) {
    return only(onPage(model, { prompt: { ...model.page.prompt, editor } }));
  }
  return atPrompt(model, { editor, recalled: undefined });
}

function complete(model: Model): Updated {
  const { editor } = model.page.prompt;
  const { line, column } = editor.buffer.cursor;
  if (editor.buffer.lines[line]!.slice(0, column).trim() === '') return change(model, { name: 'tab' });
  const name = completionAtPrompt(model);
  return name === undefined
    ? only(model)
    : atPrompt(model, { editor: apply(editor, { kind: 'complete', name }) });
}

/** What tab would complete: names of the line itself, of the code above it, then Python's. */
export function completionAtPrompt(model: Model): string | undefined {
  const { prompt, editor } = model.page;
  const lines = [
    ...editor.buffer.lines,
    ...prompt.entries.map((entry) => entry.source),
    ...prompt.editor.buffer.lines,
  ];
  const cursor = { line: lines.length - 1, column: prompt.editor.buffer.cursor.column };
  return completionIn({ ...prompt.editor, buffer: { lines, cursor } });
}

/** Enter: an answer to input(), or an entry. Whether an entry is whole is asked of the parser. */
function enter(model: Model): Updated {
  const { page } = model;
  const line = page.prompt.editor.buffer.lines[0]!;
  if (page.asked !== undefined) {
    const answered = onPage(model, {
      answers: [...page.answers, line],
      asked: undefined,
      prompt: { ...page.prompt, editor: editorOf('') },
    });
    return runPage({ ...answered, focus: 'page' });
  }
  const text = entryText(model);
  if (text.trim() === '') return only(model);
  return [model, [{ kind: 'entry', text }]];
}

/**
Takes in whether an entry is whole. It is kept and run then, and otherwise goes on at `...`. An entry of many lines ends,
as in Python's own prompt, at a line with nothing in it.
*/
export function entryRead(model: Model, text: string, complete: boolean): Updated {
  if (model.focus !== 'prompt' || text !== entryText(model)) return only(model);
  const { prompt } = model.page;
  const line = prompt.editor.buffer.lines[0]!;
  if (!complete) {
    const indent = ' '.repeat(
      indentationAfter(apply(prompt.editor, { kind: 'move', to: 'line-end' }).buffer),
    );
    return atPrompt(model, {
      open: [...prompt.open, line],
      editor: editorOf(indent, 'end'),
      recalled: undefined,
    });
  }
  return keepEntry(model, text.trimEnd());
}

/** What ↑ finds, at the most. */
const MOST_HISTORY = 500;

function keepEntry(model: Model, text: string): Updated {
  const { prompt } = model.page;
  const entries = [...prompt.entries, promptPiece(model, `${text}\n`)];
  const history =
    model.history.at(-1) === text ? model.history : [...model.history, text].slice(-MOST_HISTORY);
  const next = onPage({ ...model, history }, { prompt: { ...FRESH_PROMPT, entries }, walked: true });
  return andThen(runPage(keepEntries(next, text)), askPreview);
}

/** Pasted lines are entries one after the other as far as they are whole; the last line stays to be gone on with. */
function pasteLines(model: Model, text: string): Updated {
  const lines = bufferOf(text).lines;
  if (lines.length === 1) return change(model, { name: 'paste', text });
  const { prompt } = model.page;
  const typed = apply(prompt.editor, { kind: 'paste', text: lines[0]! }).buffer.lines[0]!;
  const all = [...prompt.open, typed, ...lines.slice(1)];
  const last = all.at(-1)!;
  return atPrompt(model, { open: all.slice(0, -1), editor: editorOf(last, 'end'), recalled: undefined });
}

/** Backspace at the beginning of a `...` line opens the line above again. */
function reopenLine(model: Model): Updated {
  const { open } = model.page.prompt;
  return atPrompt(model, { open: open.slice(0, -1), editor: editorOf(open.at(-1)!, 'end') });
}

/** ↑ and ↓: through the entries of before, back to what was being typed. */
function recall(model: Model, by: number): Updated {
  const { prompt } = model.page;
  const { history } = model;
  const at = (prompt.recalled ?? history.length) + by;
  if (at < 0 || at > history.length) return only(model);
  const draft = prompt.recalled === undefined ? entryText(model) : prompt.draft;
  const text = at === history.length ? draft : history[at]!;
  return atPrompt(model, { ...linesOf(text), recalled: at === history.length ? undefined : at, draft });
}

function linesOf(text: string): { readonly open: readonly string[]; readonly editor: Editor } {
  const lines = text.split('\n');
  return { open: lines.slice(0, -1), editor: editorOf(lines.at(-1)!, 'end') };
}

/** The newest entry of before that holds what is searched for. */
export function found(model: Model): string | undefined {
  const { search } = model.page.prompt;
  return search ? model.history.findLast((entry) => entry.includes(search)) : undefined;
}

function searchKey(model: Model, prompt: Prompt, search: string, key: Key): Updated {
  if (key.name === 'text' && !key.ctrl)
    return only(onPage(model, { prompt: { ...prompt, search: search + key.text } }));
  if (key.name === 'backspace')
    return only(onPage(model, { prompt: { ...prompt, search: search.slice(0, -1) } }));
  const hit = key.name === 'escape' ? undefined : found(model);
  return atPrompt(model, { search: undefined, ...(hit === undefined ? {} : linesOf(hit)) });
}
