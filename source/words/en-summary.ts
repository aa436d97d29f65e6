/** What the end of the course says: what was learned, and what is worth another look. */

export const ALL_YOU_KNOW = 'what you know now';
export const LOOK_AGAIN = 'worth another look';
export const NOTHING_AGAIN = 'Nothing: every question is answered rightly and every exercise solved.';
export const NOTHING_YET = 'No lesson is done yet.';

export function whereAgain(lesson: number, page: number, kind: 'question' | 'exercise'): string {
  return `Lesson ${lesson}, page ${page}, ${kind === 'question' ? 'a question' : 'an exercise'}`;
}

/** How far one has come. */
export type Count = {
  readonly done: number;
  readonly lessons: number;
  readonly right: number;
  readonly questions: number;
  readonly solved: number;
  readonly exercises: number;
};

export const COURSE = 'The course';

export function summaryWords({ done, lessons, right, questions, solved, exercises }: Count): string {
  const count = `${right} of ${questions} questions answered rightly, ${solved} of ${exercises} exercises solved.`;
  return done < lessons
    ? count
    : `${count} That was the course: make, capture, return, call, look in the cell. closure-tutor play opens a program of your own.`;
}
