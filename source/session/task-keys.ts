import { exerciseOf } from './course-place.ts';
import { putText } from './editing.ts';
import { keepHelp } from './keep.ts';
import type { Model } from './model.ts';
import { andThen, only, onPage, say, type Updated } from './updated.ts';

/** `h`: the next hint of the exercise; the count is kept. After the last one it stays in sight. */
export function nextHint(model: Model): Updated {
  const exercise = exerciseOf(model);
  const { task } = model.page;
  if (!exercise || !task || exercise.hints.length === 0) return say(model, 'no-hints');
  const hints = Math.min(task.hints + 1, exercise.hints.length);
  return only(keepHelp(onPage(model, { task: { ...task, hints } }), { hints }));
}

/** `s`: the solution, after it was asked for twice. It takes the place of the learner's code, which `u` brings back. */
export function showSolution(model: Model): Updated {
  const exercise = exerciseOf(model);
  const { task } = model.page;
  if (!exercise || !task) return say(model, 'no-meaning');
  if (model.asking !== 'solution' && !task.solved) return only({ ...model, asking: 'solution' });
  const shown = keepHelp(onPage(model, { order: undefined, task: { ...task, solution: true } }), {
    solutionSeen: true,
  });
  return andThen(putText(shown, exercise.solution.code.replace(/\n$/, '')), (next) =>
    only({ ...next, focus: 'page' }),
  );
}
