import { textOf } from '../editor/buffer.ts';
import {
  exerciseOf,
  isCovered,
  isWaiting,
  lessonOf,
  pageAfter,
  pageOf,
  questionOf,
} from '../session/course-place.ts';
import { completionIn } from '../session/editing.ts';
import { unheard } from '../session/in-room.ts';
import type { Model } from '../session/model.ts';
import { asksForChange, type Next, nextOf } from '../session/next.ts';
import { panelQuestion } from '../session/panel-question.ts';
import { completionAtPrompt } from '../session/prompt-keys.ts';
import { toLookAtAgain } from '../session/summary.ts';
import { canEase } from '../session/task-keys.ts';
import { changesOffered } from '../session/what-if-keys.ts';
import * as words from '../words/en-keys.ts';
import { KEY_HINTS as K, type KeyHint } from '../words/en-keys.ts';
import { span, widthOf } from './columns.ts';
import { frameOf } from './frame.ts';
import { isLongProse } from './prose-rows.ts';
import type { Row, Span } from './row.ts';

const GAP = 3;

/** The last row: the next thing to do first and in brackets, then other keys as far as they fit; those that are `always` named do. */
export function keyRow(model: Model): Row {
  const hints = hintsOf(model).map(model.ascii ? spelled : (hint: KeyHint) => hint);
  const room = model.size.columns - 2;
  let left = room - hints.filter((hint) => hint.always).reduce((sum, hint) => sum + widthOfHint(hint), -GAP);
  const row: Span[] = [];
  for (const hint of hints) {
    const wide = widthOfHint(hint);
    if (!hint.always && wide > left + (row.length === 0 ? GAP : 0)) continue;
    if (!hint.always) left -= wide;
    row.push(span(row.length === 0 ? ' ' : ' '.repeat(GAP)), keySpan(hint), span(` ${hint.does}`));
  }
  return row;
}

function widthOfHint(hint: KeyHint): number {
  return GAP + widthOf(hint.key) + (hint.bracketed ? 2 : 0) + 1 + widthOf(hint.does);
}

function keySpan(hint: KeyHint): Span {
  return hint.bracketed ? span(`[${hint.key}]`, 'key-next') : span(hint.key, 'key');
}

const ARROWS: Readonly<Record<string, string>> = { '→': 'right', '←': 'left', '↑': 'up', '↓': 'down' };

function spelled(hint: KeyHint): KeyHint {
  return { ...hint, key: hint.key.replace(/[→←↑↓]/g, (arrow) => ARROWS[arrow]!) };
}

function hintsOf(model: Model): readonly KeyHint[] {
  if (model.asking === 'quit') return [K.stay, K.quitNow];
  if (model.asking === 'solution') return [K.stay, K.solutionNow];
  if (model.over?.kind === 'list') return listHints(model.over.search !== undefined);
  if (model.over?.kind === 'summary') return summaryHints(model);
  if (model.over?.kind === 'what-if') {
    const isMore = model.over.tried + 1 < changesOffered(model).length;
    return [K.close, ...(isMore ? [K.nextChange] : []), K.scroll];
  }
  if (model.over) return [K.close, K.scroll];
  switch (model.focus) {
    case 'editor':
      return editorHints(model);
    case 'prompt':
      return promptHints(model);
    case 'answer':
      return answerHints(model);
    case 'order':
      return [K.stopOrdering, K.chooseLine, K.takeLine, K.layAside, ...hintKey(model), K.help];
    case 'page':
      return pageHints(model);
  }
}

function summaryHints(model: Model): readonly KeyHint[] {
  const isAgain = toLookAtAgain(model).length > 0;
  return isAgain
    ? [K.lookAgain, K.choose, K.scrollKnown, K.back, K.lessons, K.leave]
    : [K.theLessons, K.scrollKnown, K.back, K.leave];
}

function listHints(searching: boolean): readonly KeyHint[] {
  return searching
    ? [K.openFound, K.choose, K.endSearch]
    : [K.open, K.choose, K.search, K.words, K.howItWent, K.back, K.leave];
}

function answerHints(model: Model): readonly KeyHint[] {
  const { typed, urged } = model.page.prediction!;
  const { done, editor } = typed!;
  const isEmpty = textOf(editor.buffer) === '';
  const enter = isEmpty && urged ? K.showAnswer : K.takeLineTyped;
  return [enter, ...(isEmpty && done.length > 0 ? [K.lineBefore] : []), K.stopTypingLines];
}

function editorHints(model: Model): readonly KeyHint[] {
  const name = completionIn(model.page.editor);
  const tab: readonly KeyHint[] = name ? [{ key: 'tab', does: words.completes(name) }] : [];
  return [K.stopTyping, ...tab, K.undo, K.redo, K.byWord, K.lineEnds];
}

function promptHints(model: Model): readonly KeyHint[] {
  if (model.page.prompt.search !== undefined) return [K.takeFound, K.leaveSearch];
  if (model.page.asked !== undefined) return [K.answerInput, K.backToLesson];
  const name = completionAtPrompt(model);
  const tab: KeyHint = name ? { key: 'tab', does: words.completes(name) } : K.complete;
  return [K.runIt, ...(name ? [tab] : []), K.backToLesson, K.history, ...(name ? [] : [tab]), K.clear];
}

function pageHints(model: Model): readonly KeyHint[] {
  if (unheard(model) !== undefined) return [K.heard, K.helpShort];
  if (isWaiting(model)) return [K.meanwhile, K.previousPage, ...lessons(model), K.help];
  if (isCovered(model)) return predictionHints(model);
  const next = nextOf(model);
  const first: KeyHint = { key: 'enter', does: nextWords(model, next), bracketed: true };
  const page = pageOf(model);
  if (!page) return [first, K.lookBack, ...lessons(model), K.stopHere];
  if (page.kind === 'prose')
    return [
      first,
      K.previousPage,
      ...(isLongProse(model) ? [K.scroll] : []),
      ...lessons(model),
      ...note(model),
      K.help,
      K.quit,
    ];
  if (model.page.prediction?.open)
    return [first, ...otherAnswers(model), K.nextPage, K.previousPage, K.helpShort];
  if (page.kind === 'exercise') return exerciseHints(model, first);
  if (!model.page.walked)
    return [first, ...(model.page.unasked ? [K.askMe] : []), ...lessons(model), K.help, K.quit];
  const skip = next.kind === 'type' && pageAfter(model) ? [K.nextPage] : [];
  return [
    first,
    ...(frameOf(model.size, 0).right === 0 ? [K.picture] : []),
    K.step,
    ...skip,
    ...(asksForChange(model) && !model.page.task?.solved ? [K.solution] : []),
    K.cellWrite,
    K.edit,
    K.prompt,
    ...whatIf(model),
    K.over,
    ...note(model),
    ...(frameOf(model.size, 0).right === 0 ? [] : [K.picture]),
    ...lessons(model),
    K.help,
  ];
}

function nextWords(model: Model, next: Next): string {
  if (next.kind === 'look') return words.seeWords(next.step);
  if (next.kind === 'next-lesson') return words.lessonWords(model.place.lesson + 2);
  if (next.kind === 'type' && model.page.typed) return words.TYPE_AGAIN;
  if (next.kind === 'go-on' && model.finer) return words.ONE_STEP;
  if (next.kind === 'finish' && !lessonOf(model).written) return words.END_OF_ARTICLE;
  return words.NEXT_WORDS[next.kind];
}

/** The list is of no use where there is one lesson only. */
function lessons(model: Model): readonly KeyHint[] {
  return model.course.lessons.length > 1 ? [K.lessons] : [];
}

function whatIf(model: Model): readonly KeyHint[] {
  return changesOffered(model).length > 0 ? [K.whatIf] : [];
}

function note(model: Model): readonly KeyHint[] {
  return (pageOf(model)?.notes.length ?? 0) > 0 ? [K.note] : [];
}

function otherAnswers(model: Model): readonly KeyHint[] {
  return (questionOf(model)?.choices.length ?? 0) > 0 ? [K.otherAnswers] : [];
}

function predictionHints(model: Model): readonly KeyHint[] {
  const { chosen, given, urged } = model.page.prediction ?? {};
  const skip = model.review ? [K.skip] : [];
  const { of, choices, lines } = questionOf(model)!;
  if (lines)
    return given === undefined
      ? [K.typeIt, K.showMe, ...skip, ...lessons(model), K.help, K.quit]
      : [K.sure, K.guess, K.typeItAgain, ...skip, K.showMe, K.helpShort];
  const panel = panelQuestion(model);
  const numbers = of.kind === 'cells' && panel ? '0-9' : `1-${panel?.functions.length || choices.length}`;
  if (chosen !== undefined || given !== undefined) {
    return [K.sure, K.guess, { key: numbers, does: words.CHOOSE_AGAIN }, ...skip, K.showMe, K.helpShort];
  }
  const enter = urged ? words.SHOW_THE_ANSWER : words.NEXT_WORDS.lock;
  const last: KeyHint = { key: 'enter', does: enter, bracketed: true };
  const choose: KeyHint = { key: numbers, does: urged ? words.CHOOSE : words.CHOOSE_THEN };
  return urged
    ? [last, choose, ...skip, K.previousPage, K.helpShort]
    : [choose, last, K.guess, ...skip, K.showMe, K.helpShort];
}

/** What `h` does next: a hint, or easier lines. */
function hintKey(model: Model): readonly KeyHint[] {
  const { hints } = exerciseOf(model)!;
  if (hints.length === 0) return [];
  return [model.page.task?.hint === hints.length && canEase(model) ? K.easier : K.hint];
}

function exerciseHints(model: Model, first: KeyHint): readonly KeyHint[] {
  const { task } = model.page;
  const other = task?.solved || task?.passed ? K.typeAgain : K.nextPage;
  return [first, other, ...hintKey(model), K.solution, K.reset, K.help, K.step, K.prompt];
}
