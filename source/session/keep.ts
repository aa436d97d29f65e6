import {
  type LessonProgress,
  lessonProgress,
  type Progress,
  withAnswer,
  withExercise,
  withLesson,
} from '../progress/progress.ts';
import {
  changeOf,
  exerciseOf,
  lessonOf,
  originalCode,
  pageOf,
  questionOf,
  snippetOf,
  solutionOf,
} from './course-place.ts';
import type { Answered, Model, Place } from './model.ts';
import { choiceSaying } from './panel-question.ts';

/** What is kept of the open lesson. */
function keptOf(model: Model): LessonProgress {
  return lessonProgress(model.progress, lessonOf(model).slug);
}

/** The state with progress that was made; an old question does not move the place to come back to. */
function withProgress(model: Model, progress: Progress): Model {
  const { last } = model.progress;
  return { ...model, progress: model.review && last !== undefined ? { ...progress, last } : progress };
}

function withKept(model: Model, change: Partial<LessonProgress>): Model {
  return withProgress(model, withLesson(model.progress, lessonOf(model).slug, change));
}

/** The learner's own text of a snippet; undefined: as its author wrote it. */
export function keptSnippet(progress: Progress, slug: string, name: string): string | undefined {
  return lessonProgress(progress, slug).snippets[name]?.text;
}

/** The learner's own text of the open page, and whether the author's has changed since it was made. */
export function keptCode(model: Model): { readonly text: string; readonly outdated: boolean } | undefined {
  const page = pageOf(model);
  // An old question is asked about the author's text.
  if (model.review) return undefined;
  if (page?.kind === 'exercise') {
    const text = keptOf(model).exercises[page.exercise.id]?.text;
    return text === undefined ? undefined : { text, outdated: false };
  }
  const kept = page?.kind === 'snippet' ? keptOf(model).snippets[page.snippet.name] : undefined;
  return kept && { text: kept.text, outdated: kept.original !== originalCode(page) };
}

/** Keeps the text of the open page; one that is the author's again is no longer the learner's own. */
export function keepText(model: Model, text: string): Model {
  const page = pageOf(model);
  const original = originalCode(page);
  const { slug } = lessonOf(model);
  // A solution that is only looked at does not take the place of what the learner wrote.
  if (model.page.task?.solution && text === solutionOf(model)) return model;
  const exercise = exerciseOf(model);
  if (exercise) {
    const own = text === original ? undefined : text;
    return withProgress(model, withExercise(model.progress, slug, exercise.id, { text: own }));
  }
  const snippet = snippetOf(model);
  if (!snippet) return model;
  const { [snippet.name]: _, ...others } = keptOf(model).snippets;
  return withKept(model, {
    snippets: text === original ? others : { ...others, [snippet.name]: { text, original } },
  });
}

/** Where a session begins: the page that was open last, or the very first one. */
export function startPlace(model: Model): Place {
  const lesson = Math.max(
    0,
    model.course.lessons.findIndex(({ slug }) => slug === model.progress.last),
  );
  return { lesson, page: resumeAt(model, lesson) };
}

/** The page of a lesson where the learner left it; one that is done begins anew. */
export function resumeAt(model: Model, lesson: number): number {
  const { slug, pages } = model.course.lessons[lesson]!;
  const { page } = lessonProgress(model.progress, slug);
  return page < pages.length ? page : 0;
}

/** Keeps the open page as the place to come back to. At its end a lesson is done. */
export function keepPlace(model: Model): Model {
  if (model.review) return model;
  const done = keptOf(model).done || pageOf(model) === undefined;
  return withKept(model, { page: model.place.page, done });
}

/** What was answered to the open page's question. */
export function keptAnswer(model: Model): Answered | undefined {
  const question = questionOf(model);
  if (!question || model.review) return undefined;
  const last = keptOf(model).predictions[question.id]?.at(-1);
  if (last) {
    const { choice: said, right, sure } = last;
    const choice = choiceSaying(question, said, right);
    return { said, ...(choice === undefined ? {} : { choice }), right, sure };
  }
  return keptOf(model).skipped.includes(question.id) ? { right: false, sure: false } : undefined;
}

/** Keeps an answer to the open page's question, or that it was shown instead. */
export function keepAnswer(model: Model, { said, right, sure }: Answered): Model {
  const question = questionOf(model)!;
  if (said === undefined) {
    const { skipped } = keptOf(model);
    return withKept(model, { skipped: [...skipped.filter((one) => one !== question.id), question.id] });
  }
  const kept = { choice: said, sure, right, when: model.now };
  return withProgress(model, withAnswer(model.progress, lessonOf(model).slug, question.id, kept));
}

/** Whether the open page's exercise or change was solved once. */
export function isSolved(model: Model): boolean {
  const exercise = exerciseOf(model);
  if (exercise) return keptOf(model).exercises[exercise.id]?.solved === true;
  const change = changeOf(model);
  return change !== undefined && keptOf(model).changes.includes(change.id);
}

/** Keeps that it is solved. */
export function keepSolved(model: Model): Model {
  const exercise = exerciseOf(model);
  if (exercise)
    return withProgress(
      model,
      withExercise(model.progress, lessonOf(model).slug, exercise.id, { solved: true }),
    );
  const change = changeOf(model);
  const { changes } = keptOf(model);
  return change && !changes.includes(change.id)
    ? withKept(model, { changes: [...changes, change.id] })
    : model;
}

/** How much help was given with an exercise: hints shown, and how many times its lines were made easier to order. */
export type Help = { readonly hints: number; readonly eased: number };

/** The help that was given with the open page's exercise. */
export function helpOf(model: Model): Help {
  const exercise = exerciseOf(model);
  const kept = exercise && keptOf(model).exercises[exercise.id];
  return { hints: kept?.hints ?? 0, eased: kept?.eased ?? 0 };
}

/** Keeps how much help was given, or that the solution was shown. */
export function keepHelp(model: Model, help: Partial<Help> | { readonly solutionSeen: true }): Model {
  const exercise = exerciseOf(model);
  if (!exercise) return model;
  return withProgress(model, withExercise(model.progress, lessonOf(model).slug, exercise.id, help));
}

/** Keeps an entry of the prompt with the snippet of its page, so that ↑ finds it on a later day. */
export function keepEntries(model: Model, text: string): Model {
  const key = snippetOf(model)?.name ?? exerciseOf(model)?.id ?? '';
  const { entries } = keptOf(model);
  return withKept(model, {
    entries: { ...entries, [key]: newest([...(entries[key] ?? []), text].slice(-MOST_ENTRIES)) },
  });
}

/** Entries of one page that are kept, and their characters. */
const MOST_ENTRIES = 100;
const MOST_CHARACTERS = 10_000;

/** The newest entries, as far as they are kept. */
function newest(entries: readonly string[]): readonly string[] {
  let size = 0;
  return entries.slice(entries.findLastIndex((text) => (size += text.length) > MOST_CHARACTERS) + 1);
}

/** The entries of the lesson that was open last: what ↑ finds at the prompt of a new session. */
export function keptHistory(progress: Progress): readonly string[] {
  return progress.last === undefined
    ? []
    : Object.values(lessonProgress(progress, progress.last).entries).flat();
}
