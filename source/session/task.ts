import { textOf } from '../editor/buffer.ts';
import {
  failureOf,
  type GoalResult,
  judgeChange,
  judgeGoals,
  wantOfChange,
  wantsOfGoals,
} from '../lesson/judge-goals.ts';
import type { Line } from '../lesson/lesson.ts';
import type { Ran, Want } from '../lesson/want.ts';
import { changeOf, exerciseOf, lessonOf, snippetOf, solutionOf } from './course-place.ts';
import { type Help, keepSolved } from './keep.ts';
import type { Model, Task } from './model.ts';
import { onPage } from './updated.ts';

/** The runs that tell how the page's goals stand; none where it has no goals. */
export function wantsOfTask(model: Model): readonly Want[] {
  const code = `${textOf(model.page.editor.buffer)}\n`;
  const exercise = exerciseOf(model);
  if (exercise) return wantsOfGoals(lessonOf(model), exercise, code);
  const change = changeOf(model);
  if (!change) return [];
  return [wantOfChange(lessonOf(model), snippetOf(model)!, change, code, model.page.prompt.entries)];
}

/** Takes in what came of the goals' runs. What was solved once stays solved. */
export function tellGoals(model: Model, rans: readonly Ran[]): Model {
  const { task } = model.page;
  if (!task) return model;
  const exercise = exerciseOf(model);
  const goals = exercise ? judgeGoals(exercise, rans) : rans.map(judgeChange);
  const met = goals.every((goal) => goal.met);
  // A solution that was only looked at solves nothing.
  const isShown = task.solution && solutionOf(model) === textOf(model.page.editor.buffer).trimEnd();
  const solved = task.solved || (met && !isShown);
  // What was said on the way there has been of use.
  const told = met && task.goals.some((goal) => !goal.met) ? 'nothing' : task.told;
  const next = onPage(model, {
    task: { ...task, goals, judged: true, solved, told, why: whyOf(model, goals, task.foreseen) },
  });
  return solved && !task.solved ? keepSolved(next) : next;
}

/** What the author says to those whose code fails as a wrong answer that was foreseen. */
function whyOf(model: Model, goals: readonly GoalResult[], foreseen: readonly string[]): Line | undefined {
  const exercise = exerciseOf(model);
  const failure = failureOf(goals);
  if (!exercise || failure === '') return undefined;
  const index = foreseen.indexOf(failure);
  return index < 0 ? undefined : exercise.wrongs[index]!.why;
}

/** How the goals of a task stand before anything has run. */
export function freshTask(solved: boolean, { hints, eased }: Help): Task {
  return {
    goals: [],
    judged: false,
    asked: false,
    solved,
    hints,
    hint: hints,
    eased,
    told: hints > 0 && !solved ? 'hint' : 'nothing',
    solution: false,
    passed: false,
    foreseen: [],
  };
}

/** The runs that tell how each foreseen wrong answer of an exercise fails, all in one row. */
export function wantsOfWrongs(model: Model): readonly Want[] {
  const exercise = exerciseOf(model);
  if (!exercise) return [];
  return exercise.wrongs.flatMap((wrong) => wantsOfGoals(lessonOf(model), exercise, wrong.code));
}

/** Takes in how the foreseen wrong answers fail. */
export function tellWrongs(model: Model, rans: readonly Ran[]): Model {
  const exercise = exerciseOf(model);
  const { task } = model.page;
  if (!exercise || !task) return model;
  const count = exercise.goals.length;
  const foreseen = exercise.wrongs.map((_, k) =>
    failureOf(judgeGoals(exercise, rans.slice(k * count, (k + 1) * count))),
  );
  return onPage(model, { task: { ...task, foreseen, why: whyOf(model, task.goals, foreseen) } });
}
