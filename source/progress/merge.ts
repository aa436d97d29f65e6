import type { Answer, LessonProgress, Progress } from './progress.ts';

/**
Two works made from the same one, put together: what only one has changed is as that one left it; where both have changed the same
thing, the sum where there is one (answers, entries, what is solved), else ours.
*/
export function merge(base: Progress, theirs: Progress, ours: Progress): Progress {
  if (theirs === base || theirs === ours) return ours;
  const lessons = mergeRecords(base.lessons, theirs.lessons, ours.lessons, mergeLessons);
  const last = ours.last === base.last ? theirs.last : ours.last;
  const reviewed = [theirs.reviewed, ours.reviewed]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  return {
    lessons,
    ...(last === undefined ? {} : { last }),
    ...(reviewed === undefined ? {} : { reviewed }),
  };
}

function mergeLessons(
  base: LessonProgress | undefined,
  theirs: LessonProgress,
  ours: LessonProgress,
): LessonProgress {
  return {
    page: ours.page === base?.page ? theirs.page : ours.page,
    done: ours.done || theirs.done,
    predictions: mergeRecords(base?.predictions, theirs.predictions, ours.predictions, mergeAnswers),
    skipped: mergeLists(base?.skipped, theirs.skipped, ours.skipped),
    exercises: mergeRecords(base?.exercises, theirs.exercises, ours.exercises, (was, their, our) => {
      const text = our.text === was?.text ? their.text : our.text;
      return {
        solved: our.solved || their.solved,
        hints: Math.max(our.hints, their.hints),
        solutionSeen: our.solutionSeen || their.solutionSeen,
        ...(text === undefined ? {} : { text }),
      };
    }),
    changes: mergeLists(base?.changes, theirs.changes, ours.changes),
    snippets: mergeRecords(base?.snippets, theirs.snippets, ours.snippets, (_, __, our) => our),
    entries: mergeRecords(base?.entries, theirs.entries, ours.entries, mergeLists),
  };
}

function mergeAnswers(
  _: readonly Answer[] | undefined,
  theirs: readonly Answer[],
  ours: readonly Answer[],
): readonly Answer[] {
  const missing = theirs.filter((answer) => !ours.some(({ when }) => when === answer.when));
  return [...ours, ...missing].sort((one, other) => (one.when < other.when ? -1 : 1));
}

/** What either has and neither has taken away, theirs first. */
function mergeLists(
  base: readonly string[] = [],
  theirs: readonly string[],
  ours: readonly string[],
): readonly string[] {
  const kept = theirs.filter((one) => ours.includes(one) || !base.includes(one));
  return [
    ...kept,
    ...ours.filter((one) => !kept.includes(one) && (theirs.includes(one) || !base.includes(one))),
  ];
}

function mergeRecords<T>(
  base: Readonly<Record<string, T>> | undefined,
  theirs: Readonly<Record<string, T>>,
  ours: Readonly<Record<string, T>>,
  both: (base: T | undefined, theirs: T, ours: T) => T,
): Readonly<Record<string, T>> {
  const merged: [string, T][] = [];
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    const [was, their, our] = [base?.[key], theirs[key], ours[key]];
    const one = same(our, was)
      ? their
      : same(their, was)
        ? our
        : their && our
          ? both(was, their, our)
          : (our ?? their);
    if (one !== undefined) merged.push([key, one]);
  }
  return Object.fromEntries(merged);
}

/** Plain values, compared by what they hold: one side may have come from a file. */
function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
