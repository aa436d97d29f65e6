import type { Lesson } from '../lesson/lesson.ts';
import type { LessonError } from '../lesson/lesson-error.ts';
import { sizeErrors } from '../lesson/page-size.ts';
import { trialsOf } from '../lesson/trials.ts';
import type { Runner } from './runner.ts';

/** What came of checking: one problem a mistake, and how many claims hold or do not. */
export type Report = {
  readonly problems: readonly LessonError[]; // by file, then by line
  readonly passed: number;
  readonly failed: number;
};

/**
Holds lessons to what they claim: their outputs, questions, stops, changes and exercises, each run by every runner, and
the size of their pages. What the reader found in the files counts too.

A problem that two runners find in the same words is told once; a claim passes when it holds in all of them.
*/
export function checkLessons(
  lessons: readonly Lesson[],
  found: readonly LessonError[],
  runners: readonly Runner[],
): Report {
  const problems = new Map<string, LessonError>();
  let passed = 0;
  let failed = 0;
  const count = (errors: readonly LessonError[]) => {
    if (errors.length === 0) passed++;
    else failed++;
    for (const error of errors) problems.set(String(error), error);
  };
  for (const error of found) count([error]);
  for (const lesson of lessons) {
    count(sizeErrors(lesson));
    for (const trial of trialsOf(lesson)) {
      count(runners.flatMap((runner) => trial.judge(runner.run(trial.wants))));
    }
  }
  const order = new Map(lessons.map((lesson, index) => [lesson.file, index]));
  const place = (error: LessonError) => order.get(error.file) ?? -1;
  const sorted = [...problems.values()].sort(
    (one, other) => place(one) - place(other) || one.line - other.line,
  );
  return { problems: sorted, passed, failed };
}
