import { textOf } from '../editor/buffer.ts';
import type { Change } from '../editor/change.ts';
import { completionOf } from '../editor/completion.ts';
import { apply, type Editor, setText } from '../editor/editor.ts';
import type { Key } from '../editor/key.ts';
import { changeFor } from '../editor/keymap.ts';
import { errorStep } from '../timeline/error-step.ts';
import { exerciseOf, originalCode, pageOf } from './course-place.ts';
import { keepText } from './keep.ts';
import type { Model } from './model.ts';
import { freshOrder, orderedText, orderOf } from './order.ts';
import { runPage, wordIsWhole } from './page-run.ts';
import { andThen, only, onPage, say, type Updated } from './updated.ts';

/** Names that tab completes though the text does not hold them. */
const PYTHON_NAMES =
  'and assert break class continue def elif else except False finally for from global if import in is lambda None nonlocal not or pass raise return True try while with yield print range len list dict set tuple str int float bool enumerate zip map filter sorted reversed sum min max any all isinstance type input repr abs round iter next open super property staticmethod classmethod callable hasattr getattr setattr'.split(
    ' ',
  );

/** `e`, or enter where typing is next: keys go into the code. A page without code has nothing to type in. */
export function startTyping(model: Model): Updated {
  const page = pageOf(model);
  if (!page || page.kind === 'prose') return say(model, 'no-meaning');
  const task = model.page.task && { ...model.page.task, passed: false };
  const prediction = model.page.prediction && { ...model.page.prediction, open: false };
  const { shown, walked } = model.page;
  // What is typed shows at the end of the run; a run that nobody has started is seen from there on.
  const end =
    shown && !walked ? { ...shown, step: errorStep(shown.timeline) ?? shown.timeline.length - 1 } : shown;
  const next = onPage(model, { typed: false, order: undefined, task, prediction, shown: end, walked: true });
  return only({ ...next, focus: 'editor' });
}

/** Esc: back to the page. What was half a word is judged as it stands, and the text is kept. */
export function stopTyping(model: Model): Updated {
  const { task, typed } = model.page;
  const next = wordIsWhole({ ...model, focus: 'page' });
  const passed = task && { ...task, passed: !typed };
  return [onPage(next, { task: passed, held: undefined }), [{ kind: 'save', progress: next.progress }]];
}

/** A key while the code is being typed. */
export function editorKey(model: Model, key: Key): Updated {
  if (key.name === 'escape') return stopTyping(model);
  if (key.name === 'tab' && !key.shift && !onlyBlanksBefore(model.page.editor)) return complete(model);
  const change = changeFor(key);
  return change ? edit(model, change) : only(model);
}

/** What tab would complete the word at the cursor to. */
export function completionIn(editor: Editor): string | undefined {
  return completionOf(editor.buffer, PYTHON_NAMES);
}

function complete(model: Model): Updated {
  const name = completionIn(model.page.editor);
  return name === undefined ? only(model) : edit(model, { kind: 'complete', name });
}

function edit(model: Model, change: Change): Updated {
  const editor = apply(model.page.editor, change);
  if (editor === model.page.editor) return only(model);
  if (editor.buffer.lines !== model.page.editor.buffer.lines) return withText(model, editor, change);
  const moved = onPage(model, { editor });
  const line = editor.buffer.cursor.line + 1;
  const next = model.page.trouble?.line === line ? moved : wordIsWhole(moved);
  return only(onPage(next, { held: next.page.held === line ? line : undefined }));
}

/** The page with another text in its editor, kept and run. */
function withText(model: Model, editor: Editor, change?: Change): Updated {
  const next = onPage(model, { editor, typed: true, walked: true });
  const kept = keepText(next, textOf(editor.buffer));
  const [ran, effects] = runPage(kept, change);
  return [ran, [...effects, { kind: 'save', progress: kept.progress, soon: true }]];
}

/** Puts another text into the editor, as one step that undo takes back. */
export function putText(model: Model, text: string): Updated {
  return withText(model, setText(model.page.editor, text));
}

/** `r`: the code as the author wrote it, in the order that an exercise gives its lines. */
export function resetCode(model: Model): Updated {
  const page = pageOf(model);
  if (!page || page.kind === 'prose') return say(model, 'no-meaning');
  const exercise = exerciseOf(model);
  const order = exercise && freshOrder(exercise, model.page.task?.eased ?? 0);
  const fresh = onPage(model, {
    order,
    answers: [],
    prompt: { ...model.page.prompt, entries: [], preview: undefined },
    task: model.page.task && { ...model.page.task, passed: false },
  });
  return andThen(putText(fresh, order ? orderedText(order) : originalCode(page)), (next) =>
    say(next, 'reset'),
  );
}

/** `u`: takes back the last change of the code, a reset too. */
export function takeBack(model: Model): Updated {
  const editor = apply(model.page.editor, { kind: 'undo' });
  if (editor === model.page.editor) return say(model, 'no-meaning');
  const exercise = exerciseOf(model);
  const order = exercise && orderOf(exercise, model.page.task?.eased ?? 0, textOf(editor.buffer));
  return andThen(withText(onPage(model, { order }), editor), (next) => say(next, 'undone'));
}

function onlyBlanksBefore({ buffer }: Editor): boolean {
  const { line, column } = buffer.cursor;
  return buffer.lines[line]!.slice(0, column).trim() === '';
}
