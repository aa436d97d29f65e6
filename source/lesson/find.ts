import type { Exercise, Lesson, Predict } from './lesson.ts';

/** The question of a lesson that has this id. */
export function findPredict({ pages }: Lesson, id: string): Predict | undefined {
  for (const page of pages) if (page.kind === 'snippet' && page.predict?.id === id) return page.predict;
  return undefined;
}

/** The exercise of a lesson that has this id. */
export function findExercise({ pages }: Lesson, id: string): Exercise | undefined {
  for (const page of pages) if (page.kind === 'exercise' && page.exercise.id === id) return page.exercise;
  return undefined;
}
