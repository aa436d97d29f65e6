/** One answer to a question. A question can be asked again on a later day: the last answer counts. */
export type Answer = {
  readonly choice: string; // what the choice `is`, so that reordered choices keep it
  readonly sure: boolean; // false: a guess
  readonly right: boolean;
  readonly when: string; // ISO 8601, by the clock of the one who asks
};

export type ExerciseProgress = {
  readonly solved: boolean; // once solved, always solved
  readonly hints: number; // how many were shown
  readonly eased?: number; // how many times its lines were made easier to order; absent: never
  readonly solutionSeen: boolean;
  readonly text?: string; // the learner's code; absent: the starter, untouched
};

/** A snippet as the learner changed it, with the author's text that it was made from: that one may change too. */
export type EditedSnippet = { readonly text: string; readonly original: string };

/** What is kept of one lesson. All keys are the lesson's own: ids of questions and exercises, names of snippets. */
export type LessonProgress = {
  readonly page: number; // where the learner is, from 0
  readonly done: boolean;
  readonly predictions: Readonly<Record<string, readonly Answer[]>>; // oldest first, never empty
  readonly skipped: readonly string[]; // questions that were shown and not answered
  readonly exercises: Readonly<Record<string, ExerciseProgress>>;
  readonly changes: readonly string[]; // those that were made
  readonly snippets: Readonly<Record<string, EditedSnippet>>;
  readonly entries: Readonly<Record<string, readonly string[]>>; // prompt entries kept, by the snippet of their page
};

/** All that is kept of one learner. Plain and immutable; a store writes it, the session makes the next one. */
export type Progress = {
  readonly lessons: Readonly<Record<string, LessonProgress>>; // by slug
  readonly last?: string; // the slug of the lesson that was open last
  readonly reviewed?: string; // the day on which an old question was asked last: YYYY-MM-DD
};

export const noProgress: Progress = { lessons: {} };

const untouched: LessonProgress = {
  page: 0,
  done: false,
  predictions: {},
  skipped: [],
  exercises: {},
  changes: [],
  snippets: {},
  entries: {},
};

/** What is kept of a lesson; of one that was never opened, its beginning. */
export function lessonProgress(progress: Progress, slug: string): LessonProgress {
  return Object.hasOwn(progress.lessons, slug) ? progress.lessons[slug]! : untouched;
}

/** The same progress with something changed in one lesson, which becomes the one that was open last. */
export function withLesson(progress: Progress, slug: string, change: Partial<LessonProgress>): Progress {
  const lesson = { ...lessonProgress(progress, slug), ...change };
  return { ...progress, last: slug, lessons: { ...progress.lessons, [slug]: lesson } };
}

/** One more answer to a question. */
export function withAnswer(progress: Progress, slug: string, id: string, answer: Answer): Progress {
  const { predictions, skipped } = lessonProgress(progress, slug);
  return withLesson(progress, slug, {
    predictions: { ...predictions, [id]: [...(predictions[id] ?? []), answer] },
    skipped: skipped.filter((one) => one !== id),
  });
}

/** Something changed in one exercise. What was solved stays solved. */
export function withExercise(
  progress: Progress,
  slug: string,
  id: string,
  change: Partial<ExerciseProgress>,
): Progress {
  const { exercises } = lessonProgress(progress, slug);
  const before = exercises[id] ?? { solved: false, hints: 0, solutionSeen: false };
  const solved = before.solved || change.solved === true;
  return withLesson(progress, slug, { exercises: { ...exercises, [id]: { ...before, ...change, solved } } });
}

/** Whether an answer brings its question back: a confident error. */
export function comesBack({ right, sure }: Answer): boolean {
  return !right && sure;
}

/**
The questions that come back: answered wrongly and surely, on an earlier day, and not rightly since, the oldest answer first.
Confident errors are those that are mended best, and return after a week if nobody asks. One question a day: none where one
was asked today.
*/
export function questionsDue(progress: Progress, now: string): readonly { slug: string; id: string }[] {
  const today = dayOf(now);
  if (progress.reviewed === today) return [];
  const due = Object.entries(progress.lessons).flatMap(([slug, { predictions }]) => {
    return Object.entries(predictions).flatMap(([id, answers]) => {
      const last = answers.at(-1);
      return last && comesBack(last) && dayOf(last.when) < today ? [{ slug, id, when: last.when }] : [];
    });
  });
  return due
    .sort((one, other) => (one.when < other.when ? -1 : one.when > other.when ? 1 : 0))
    .map(({ slug, id }) => ({ slug, id }));
}

/** The day of a time in ISO 8601. */
export function dayOf(when: string): string {
  return when.slice(0, 10);
}
