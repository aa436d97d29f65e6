import { lessonProgress } from '../progress/progress.ts';
import { exerciseOf, lessonOf, pageOf, questionOf } from '../session/course-place.ts';
import { isOwnPace } from '../session/in-room.ts';
import type { Model } from '../session/model.ts';
import type { LearnerEvent, Where } from './room-event.ts';

/** What the room hears of a session's change: that the learner is elsewhere, has answered, tried something, or took a hint. */
export function eventsBetween(learner: string, before: Model | undefined, model: Model): LearnerEvent[] {
  if (before === model) return [];
  const events: LearnerEvent[] = [];
  const where = whereOf(model);
  if (!before || !sameWhere(whereOf(before), where)) events.push({ kind: 'moved', learner, where });
  if (!before) return events;
  events.push(...answers(learner, before, model), ...tries(learner, before, model));
  if (!before.page.stuck !== !model.page.stuck)
    events.push({ kind: 'stuck', learner, on: model.page.stuck === true });
  const own = isOwnPace(model);
  if (own !== isOwnPace(before)) events.push({ kind: 'pace', learner, own });
  return events;
}

/** The open page as the room speaks of it. */
export function whereOf(model: Model): Where {
  const page = pageOf(model);
  const lesson = lessonOf(model);
  const exercise = exerciseOf(model);
  const question = questionOf(model);
  const asked = question !== undefined && model.page.prediction?.answer === undefined;
  return {
    lesson: lesson.slug,
    page: model.place.page,
    title: exercise?.name ?? lesson.title,
    ...(page && asked ? { question: question.id } : {}),
    ...(exercise ? { exercise: exercise.id } : {}),
  };
}

function sameWhere(one: Where, other: Where): boolean {
  return one.lesson === other.lesson && one.page === other.page && one.question === other.question;
}

function answers(learner: string, before: Model, model: Model): LearnerEvent[] {
  if (before.progress === model.progress) return [];
  const { slug } = lessonOf(model);
  const was = lessonProgress(before.progress, slug).predictions;
  const is = lessonProgress(model.progress, slug).predictions;
  if (was === is) return [];
  return Object.entries(is).flatMap(([question, given]): LearnerEvent[] => {
    const last = given.at(-1);
    if (!last || was[question]?.at(-1)?.when === last.when) return [];
    const { choice, right, sure } = last;
    return [{ kind: 'answered', learner, lesson: slug, question, choice, right, sure }];
  });
}

function tries(learner: string, before: Model, model: Model): LearnerEvent[] {
  const exercise = exerciseOf(model);
  const { task } = model.page;
  if (!exercise || !task || before.page.task === task) return [];
  const at = { learner, lesson: lessonOf(model).slug, exercise: exercise.id };
  const events: LearnerEvent[] = [];
  const old = exerciseOf(before)?.id === exercise.id ? before.page.task : undefined;
  const goals = task.goals.map(({ met }) => met);
  const changed =
    old?.goals.map(({ met }) => met).join() !== goals.join() ||
    old.solved !== task.solved ||
    old.why !== task.why;
  const foreseen = exercise.wrongs.findIndex(({ why }) => why === task.why);
  // The starter itself, before anything was typed, is no try.
  if (task.judged && changed && (model.focus === 'editor' || task.solved))
    events.push({
      kind: 'tried',
      ...at,
      goals,
      solved: task.solved,
      ...(foreseen >= 0 ? { foreseen } : {}),
    });
  if (old && (old.hints !== task.hints || old.solution !== task.solution))
    events.push({ kind: 'helped', ...at, hints: task.hints, solution: task.solution });
  return events;
}
