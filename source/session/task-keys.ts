import { exerciseOf, solutionOf } from './course-place.ts';
import { putText } from './editing.ts';
import { keepHelp } from './keep.ts';
import type { Model } from './model.ts';
import { easedOrder, easings } from './order.ts';
import { laid } from './order-keys.ts';
import { andThen, only, onPage, say, type Updated } from './updated.ts';

/**
`h`: the next hint of the exercise, and its number is kept. After the last one lines to order are made easier, a step a key;
where nothing is left to make easier, the hints begin anew.
*/
export function nextHint(model: Model): Updated {
  const exercise = exerciseOf(model);
  const { task } = model.page;
  if (!exercise || !task || exercise.hints.length === 0) return say(model, 'no-hints');
  if (task.hint === exercise.hints.length && canEase(model)) return ease(model);
  const hint = (task.hint % exercise.hints.length) + 1;
  const hints = Math.max(task.hints, hint);
  return only(keepHelp(onPage(model, { task: { ...task, hint, hints, told: 'hint' } }), { hints }));
}

/** Whether the lines of the open exercise can be made easier to order. */
export function canEase(model: Model): boolean {
  const exercise = exerciseOf(model);
  const { task, order } = model.page;
  return exercise !== undefined && !!task && !task.solved && !!order && task.eased < easings(exercise);
}

function ease(model: Model): Updated {
  const exercise = exerciseOf(model)!;
  const { task, order } = model.page;
  const eased = task!.eased + 1;
  const next = onPage(model, { task: { ...task!, eased, told: 'eased' } });
  return laid(keepHelp(next, { eased }), easedOrder(exercise, eased, order!));
}

/** `s`: the solution of an exercise or a change, after it was asked for twice. It takes the place of the learner's code, which `u` brings back. */
export function showSolution(model: Model): Updated {
  const solution = solutionOf(model);
  const { task } = model.page;
  if (solution === undefined || !task) return say(model, 'no-meaning');
  if (model.asking !== 'solution' && !task.solved) return only({ ...model, asking: 'solution' });
  const shown = keepHelp(onPage(model, { order: undefined, task: { ...task, solution: true } }), {
    solutionSeen: true,
  });
  return andThen(putText(shown, solution), (next) => only({ ...next, focus: 'page' }));
}
