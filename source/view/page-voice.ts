import { textOf } from '../editor/buffer.ts';
import type { Exercise } from '../lesson/lesson.ts';
import {
  changeOf,
  exerciseOf,
  isCovered,
  lessonOf,
  originalCode,
  pageOf,
  questionOf,
} from '../session/course-place.ts';
import type { Model, Preview, Shown, Task } from '../session/model.ts';
import { asksForChange, lookOf, nextOf } from '../session/next.ts';
import { easedAway } from '../session/order.ts';
import { panelQuestion } from '../session/panel-question.ts';
import { entryText } from '../session/preview.ts';
import { errorStep } from '../timeline/error-step.ts';
import * as words from '../words/en-app.ts';
import { NOTICES } from '../words/en-notices.ts';
import { WHY } from '../words/en-why.ts';
import { hasProseAbove } from './code-side.ts';
import { span } from './columns.ts';
import { paragraphRows, plainText, styledRows } from './prose.ts';
import { teacherSaying } from './room-pane.ts';
import type { Role, Row } from './row.ts';
import { shortName } from './run-words.ts';
import { type Saying, voice } from './voice.ts';
import { why } from './why.ts';

/** The three rows under the time line: the one thing that is to be said now. */
export function voiceRows(model: Model, rows: number): readonly Row[] {
  const { columns } = model.size;
  const said = saying(model);
  if (said.kind === 'styled') return said.rows(columns - 2).map((row): Row => [span(' '), ...row]);
  return voice(said.sayings, columns, rows);
}

/** Whether a text that does not parse is the learner's mistake: not while lines are ordered, nor if the author wrote it so. */
function isMistake(model: Model): boolean {
  const { order, task } = model.page;
  if (order) return model.focus === 'editor';
  return !isAuthors(model) || !(questionOf(model) || task);
}

function isAuthors(model: Model): boolean {
  return textOf(model.page.editor.buffer) === originalCode(pageOf(model));
}

/** An article that shows a text that does not parse: its own words, and Python's below them where both fit. */
function authorsTrouble(model: Model): Said {
  const { type, message } = model.page.trouble!;
  const error: Row = [span(`${type}: ${message}`, 'error')];
  return {
    kind: 'styled',
    rows: (columns) => [
      ...(hasProseAbove(model) ? [] : paragraphRows(pageOf(model)!.prose, columns, false)).slice(
        0,
        VOICE - 1,
      ),
      error,
    ],
  };
}

type Said =
  | { readonly kind: 'styled'; readonly rows: (columns: number) => readonly Row[] }
  | { readonly kind: 'plain'; readonly sayings: readonly Saying[] };

const plain = (...sayings: Saying[]): Said => ({ kind: 'plain', sayings });

function saying(model: Model): Said {
  const { page } = model;
  if (!pageOf(model) && model.focus === 'page' && !model.notice)
    return { kind: 'styled', rows: (columns) => paragraphRows(lessonOf(model).closing, columns, false) };
  if (model.notice) return plain({ thoughts: [NOTICES[model.notice]] });
  const teacher = teacherSaying(model);
  if (teacher) return plain(teacher);
  if (page.run.kind === 'running' && page.run.slow) return plain({ thoughts: [words.STILL_RUNNING] });
  if (model.focus === 'prompt') return promptSaying(model);
  if (page.trouble && isMistake(model))
    return isAuthors(model) ? authorsTrouble(model) : plain(...troubleAndHelp(model));
  if (panelQuestion(model) && isCovered(model))
    return { kind: 'styled', rows: (columns) => askedVoice(model, columns) };
  if (page.asked !== undefined) return plain({ thoughts: [words.inputAsks(page.asked)] });
  if (page.prediction?.open && !isCovered(model)) return plain({ thoughts: [answerSaying(model)] });
  return taskSaying(model) ?? walkSaying(model);
}

/** A question about the picture, under the page's prose where both fit. */
function askedVoice(model: Model, columns: number): readonly Row[] {
  const question = styledRows(questionOf(model)!.question, columns);
  const prose = hasProseAbove(model) ? [] : paragraphRows(pageOf(model)!.prose, columns, false);
  return prose.length + question.length <= VOICE ? [...prose, ...question] : question;
}

const VOICE = 3;

/** While a task is open: its hint, how the code fails, what to change, or that it is done. */
function taskSaying(model: Model): Said | undefined {
  const { task, shown } = model.page;
  if (!task) return undefined;
  const exercise = exerciseOf(model);
  const change = changeOf(model);
  const errs = shown?.timeline.outcome.kind === 'error' && model.focus === 'editor';
  if (exercise) {
    if (task.solution) return plain({ thoughts: [words.SOLUTION_SHOWN] });
    const sayings = helpSayings(exercise, task);
    const met = task.goals.length > 0 && task.goals.every((goal) => goal.met);
    if (met)
      return plain(
        ...(sayings.length > 0 ? sayings : [{ label: words.SOLVED, thoughts: [words.ALL_GOALS_MET] }]),
      );
    if (task.why && task.hints > 0) sayings.push({ label: words.YOUR_CODE, thoughts: [plainText(task.why)] });
    if (sayings.length > 0) return plain(...sayings);
    return model.focus === 'page' && isWalking(model) && !isOpening(model) ? undefined : prose(model);
  }
  if (!change) return undefined;
  const met = task.judged && task.goals.every((goal) => goal.met);
  if (task.solution) {
    const see = change.see ? [{ thoughts: [plainText(change.see)] }] : [];
    return plain({ thoughts: [words.SOLUTION_SHOWN] }, ...see);
  }
  const isOwn = model.page.typed || model.page.prompt.entries.length > 0;
  if (met && isOwn && (model.focus !== 'page' || nextOf(model).kind !== 'go-on')) {
    return plain({
      label: words.SOLVED,
      thoughts: [change.see ? plainText(change.see) : words.ALL_GOALS_MET],
    });
  }
  if (!asksForChange(model) || errs) return undefined;
  const [result] = task.goals;
  if (isOwn && result && !result.met && result.now !== '') {
    return plain({ thoughts: [plainText(change.say)] }, { thoughts: [words.notYet(result.now)] });
  }
  return { kind: 'styled', rows: (columns) => styledRows(change.say, columns) };
}

/** Whether the starter stands where it opened: at its error, which is not what is to be said first. */
function isOpening(model: Model): boolean {
  const { shown, editor } = model.page;
  const isStarter = textOf(editor.buffer) === originalCode(pageOf(model));
  return isStarter && shown !== undefined && shown.step === errorStep(shown.timeline);
}

/** The error of a text that does not parse; help that was asked for stands before it, but not while the text is typed. */
function troubleAndHelp(model: Model): readonly Saying[] {
  const exercise = exerciseOf(model);
  const { task } = model.page;
  const help = exercise && task && model.focus === 'page' ? helpSayings(exercise, task) : [];
  const error = troubleSayings(model);
  return help.length > 0 ? [...help, ...error.slice(0, 1)] : error;
}

/** The help that is in sight: a hint, or what was made easier. */
function helpSayings(exercise: Exercise, task: Task): Saying[] {
  if (task.told === 'hint') {
    const label = words.hintLabel(task.hint, exercise.hints.length);
    return [{ label, thoughts: [plainText(exercise.hints[task.hint - 1]!.text)] }];
  }
  if (task.told === 'nothing') return [];
  const away = easedAway(exercise, task.eased);
  return [
    { label: words.EASIER, thoughts: [away ? words.takenAway(away.text, away.why) : words.TWO_JOINED] },
  ];
}

function isWalking(model: Model): boolean {
  const { shown, walked } = model.page;
  return shown !== undefined && walked && shown.step < shown.timeline.length - 1;
}

/** On a walk: what the author says at this step, otherwise WHY; before it the page's prose. */
function walkSaying(model: Model): Said {
  const { shown, walked } = model.page;
  if (!shown || !walked || isCovered(model)) return prose(model);
  const ended = endSaying(shown);
  if (ended) return plain(ended);
  const look = lookOf(model);
  if (look) return { kind: 'styled', rows: (columns) => styledRows(look.say, columns) };
  return plain({ label: WHY, thoughts: why(shown.timeline, shown.step) });
}

/** What ended the run from outside, at its last step: a limit, an earlier snippet that does not parse, a mistake of ours. */
function endSaying({ timeline, step, piece }: Shown): Saying | undefined {
  const { outcome } = timeline;
  if (step < timeline.length - 1) return undefined;
  if (outcome.kind === 'limit') return { label: words.STOPPED, thoughts: [outcome.message], role: 'error' };
  if (outcome.kind === 'internal-error')
    return { label: words.STOPPED, thoughts: words.internalError(outcome.message), role: 'error' };
  if (outcome.kind !== 'syntax-error' || outcome.piece === piece) return undefined;
  const where = words.pieceLine(shortName(timeline.pieces[outcome.piece]!), outcome.line);
  return { label: where, thoughts: [`${outcome.type}: ${outcome.message}`], role: 'error' };
}

function prose(model: Model): Said {
  const page = pageOf(model);
  if (!page || page.kind === 'prose' || hasProseAbove(model)) return plain();
  return { kind: 'styled', rows: (columns) => paragraphRows(page.prose, columns, false) };
}

function troubleSayings(model: Model): readonly Saying[] {
  const { trouble, shown } = model.page;
  const { type, message, line, kind, finished } = trouble!;
  const label = words.errorLabel(line);
  if (kind === 'name')
    return [
      {
        label,
        thoughts: [
          words.nameNotThere(
            textOf(model.page.editor.buffer)
              .split('\n')
              [line - 1]!.slice(trouble!.column, trouble!.endColumn),
          ),
        ],
      },
    ];
  const advice = nonlocalAdvice(model, message);
  return rowsOf(
    label,
    [`${type}: ${message}`, ...(advice ? [advice] : []), ...(shown ? [words.ALIVE_WHEN_WHOLE] : [])],
    finished ? 'error' : 'plain',
  );
}

/** Thoughts under one label, each in a row of its own. */
function rowsOf(label: string, thoughts: readonly string[], role: Role): readonly Saying[] {
  return thoughts.map((thought, index) => ({ ...(index === 0 ? { label } : {}), thoughts: [thought], role }));
}

/** What a nonlocal without its name could mean: a function around the line that has a name that begins so. */
function nonlocalAdvice(model: Model, message: string): string | undefined {
  const name = /^no binding for nonlocal '(.*)' found$/.exec(message)?.[1];
  if (name === undefined) return undefined;
  const lines = model.page.editor.buffer.lines;
  const { line } = model.page.trouble!;
  const indentation = (text: string) => text.length - text.trimStart().length;
  let inner = indentation(lines[line - 1]!);
  for (let above = line - 2; above >= 0; above--) {
    const text = lines[above]!;
    if (text.trim() === '' || indentation(text) >= inner) continue;
    inner = indentation(text);
    const owner = /^\s*def\s+(\w+)/.exec(text)?.[1];
    const found = owner && assignedIn(lines, above, inner).find((one) => one.startsWith(name));
    if (found) return words.noNonlocal(name, words.hasName(owner, found));
  }
  return words.noNonlocal(name, undefined);
}

/** Names that the lines of a def, one level in, assign. */
function assignedIn(lines: readonly string[], def: number, indentation: number): readonly string[] {
  const names: string[] = [];
  for (const text of lines.slice(def + 1)) {
    const depth = text.length - text.trimStart().length;
    if (text.trim() !== '' && depth <= indentation) break;
    const name = /^\s+([\p{L}_][\p{L}\p{Nd}_]*)\s*=[^=]/u.exec(text)?.[1];
    if (name) names.push(name);
  }
  return names;
}

function answerSaying(model: Model): string {
  const { answer } = model.page.prediction!;
  return words.answered(answer?.right === true, answer?.sure === true, answer?.said === undefined);
}

function promptSaying(model: Model): Said {
  const { asked, prompt } = model.page;
  if (asked !== undefined) return plain({ thoughts: [words.inputAsks(asked)] });
  const { preview, open } = prompt;
  const entry = open.map((text): Row => [span(text, 'code')]);
  if (open.length > 0) return { kind: 'styled', rows: () => entry.slice(-3) };
  if (!preview) return taskSaying(model) ?? walkSaying(model);
  return previewSaying(model, preview);
}

function previewSaying(model: Model, preview: Preview): Said {
  const label = words.NOT_KEPT;
  switch (preview.kind) {
    case 'unfinished':
      return plain({ label, thoughts: [words.NOT_FINISHED] });
    case 'error':
      return plain({ label, thoughts: [words.wouldStopWith(preview.type, preview.message)] });
    case 'stopped':
      return plain({ label, thoughts: [preview.message] });
    case 'asks':
      return plain({ label, thoughts: [words.wouldAsk(preview.prompt)] });
    case 'would': {
      const { shown } = model.page;
      const now = shown?.timeline.at(shown.timeline.length - 1).cells ?? [];
      const cells = [...preview.cells].map(([cell, after]) => ({
        cell,
        before: now.find((one) => one.cell === cell)?.value?.repr,
        after,
      }));
      const printed = preview.output.trimEnd();
      const did = words.wouldDo(entryText(model).trim(), cells, preview.value);
      const prints = printed === '' ? [] : [words.itWouldPrint(printed.split('\n').join(' · '))];
      return plain(...rowsOf(label, [did, ...prints, words.PRESS_TO_KEEP], 'plain'));
    }
  }
}
