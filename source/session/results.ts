import type { Lesson, Predict } from '../lesson/lesson.ts';
import { comesBack, lessonProgress } from '../progress/progress.ts';
import type { Model } from './model.ts';
import { choiceSaying } from './panel-question.ts';

/** How a question went, for the end of its lesson. */
export type PredictionResult = {
  readonly number: number; // in its lesson, from 1
  readonly went: 'right' | 'wrong' | 'skipped' | 'open';
  readonly said?: string; // the choice, where it was wrong
  readonly comesBack: boolean; // on a later day
  readonly is: string; // the right one
};

/** How a lesson went, as far as it was done. */
export type LessonResult = {
  readonly page: number; // where the learner is, from 0
  readonly begun: boolean;
  readonly done: boolean;
  readonly predictions: readonly PredictionResult[];
  readonly exercises: readonly { readonly name: string; readonly solved: boolean }[];
};

/** What is kept of a lesson, by its place in the course. */
export function resultOf(model: Model, index: number): LessonResult {
  const lesson = model.course.lessons[index]!;
  const kept = lessonProgress(model.progress, lesson.slug);
  const questions = questionsOf(lesson);
  return {
    page: kept.page,
    begun: Object.hasOwn(model.progress.lessons, lesson.slug),
    done: kept.done,
    predictions: questions.map((question, at) => {
      const answer = kept.predictions[question.id]?.at(-1);
      const right = question.choices.find((choice) => choice.right)?.say ?? question.lines?.join('\n') ?? '';
      const went = answer
        ? answer.right
          ? 'right'
          : 'wrong'
        : kept.skipped.includes(question.id)
          ? 'skipped'
          : 'open';
      const said =
        answer &&
        (question.choices[choiceSaying(question, answer.choice, answer.right) ?? -1]?.say ?? answer.choice);
      const again = answer !== undefined && comesBack(answer);
      return {
        number: at + 1,
        went,
        is: right,
        comesBack: again,
        ...(went === 'wrong' && said !== undefined ? { said } : {}),
      };
    }),
    exercises: lesson.pages.flatMap((page) =>
      page.kind === 'exercise'
        ? [{ name: page.exercise.name, solved: kept.exercises[page.exercise.id]?.solved === true }]
        : [],
    ),
  };
}

function questionsOf(lesson: Lesson): readonly Predict[] {
  return lesson.pages.flatMap((page) => (page.kind === 'snippet' && page.predict ? [page.predict] : []));
}

/** The page of the open lesson's last solved exercise, from 0. */
export function solvedExercise(model: Model): number | undefined {
  const { slug, pages } = model.course.lessons[model.place.lesson]!;
  const { exercises } = lessonProgress(model.progress, slug);
  const page = pages.findLastIndex((one) => one.kind === 'exercise' && exercises[one.exercise.id]?.solved);
  return page < 0 ? undefined : page;
}
