import type { Change, Exercise, Goal, Lesson, Snippet } from './lesson.ts';
import { pieceOf, piecesBefore, type Ran, type Want } from './want.ts';

/**
Whether a goal is met. `now` is what is so instead, in the author's words (an assertion's message) or in Python's; '' where
there are none. `failure` is what tells wrong answers apart: the name of the exception, `limit`, `forbidden`.
*/
export type GoalResult =
  | { readonly met: true }
  | { readonly met: false; readonly failure: string; readonly now: string };

/** The runs that tell whether goals are met, one a goal, each in a namespace of its own: no check disturbs another. */
export function wantsOfGoals(lesson: Lesson, exercise: Exercise, code: string): readonly Want[] {
  const before = exercise.afterSnippets ? piecesBefore(lesson, exercise) : [];
  return exercise.goals.map((goal, index) => wantOfCheck(before, code, goal, `<goal ${index + 1}>`));
}

function wantOfCheck(before: Want['pieces'], code: string, goal: Goal, name: string): Want {
  const pieces = [...before, { name: '<exercise>', source: code, echo: false }];
  const check = goal.check ? [{ name, source: goal.check.code, echo: false }] : [];
  const nodes = goal.forbid.length > 0 ? { nodesOf: code } : {};
  return { pieces: [...pieces, ...check], record: false, cellsFunction: true, ...nodes };
}

/** Judges one goal by its run; where it only forbids, by the text: a program that fails may have nothing forbidden in it. */
export function judgeGoal(goal: Pick<Goal, 'check' | 'forbid'>, ran: Ran): GoalResult {
  const { outcome } = ran;
  const onlyForbids = goal.check === undefined && goal.forbid.length > 0;
  if (onlyForbids && outcome.kind !== 'syntax-error') return judgeText(goal, ran);
  switch (outcome.kind) {
    case 'done':
      return judgeText(goal, ran);
    case 'error':
      if (outcome.type === 'AssertionError')
        return { met: false, failure: outcome.type, now: outcome.message };
      return { met: false, failure: outcome.type, now: python(outcome.type, outcome.message) };
    case 'syntax-error':
      return { met: false, failure: outcome.type, now: python(outcome.type, outcome.message) };
    case 'exit':
      return { met: false, failure: 'SystemExit', now: python('SystemExit', outcome.message) };
    case 'input':
      return { met: false, failure: 'EOFError', now: python('EOFError', 'input() has nobody to ask here') };
    case 'limit':
    case 'internal-error':
      return { met: false, failure: outcome.kind, now: outcome.message };
  }
}

function judgeText(goal: Pick<Goal, 'forbid'>, ran: Ran): GoalResult {
  if (!goal.forbid.some((node) => ran.nodes.has(node))) return { met: true };
  return { met: false, failure: 'forbidden', now: '' };
}

const python = (type: string, message: string): string => (message === '' ? type : `${type}: ${message}`);

/** Judges all goals by their runs, in the order of `wantsOfGoals`. */
export function judgeGoals(exercise: Exercise, rans: readonly Ran[]): readonly GoalResult[] {
  return exercise.goals.map((goal, index) => judgeGoal(goal, rans[index]!));
}

/**
How some code fails: the same goals with the same exception types give the same text. '' where all goals are met. The
learner whose code fails as a foreseen wrong answer does is told that one's WHY.
*/
export function failureOf(results: readonly GoalResult[]): string {
  if (results.every((result) => result.met)) return '';
  return results.map((result) => (result.met ? '+' : result.failure)).join(' ');
}

/** The run that tells whether a change was made: the snippet as it is now, prompt entries, then the check. */
export function wantOfChange(
  lesson: Lesson,
  snippet: Snippet,
  change: Change,
  code: string,
  entries: Want['pieces'] = [],
): Want {
  const pieces = [...piecesBefore(lesson, snippet), { ...pieceOf(snippet, code), goesOn: false }, ...entries];
  const check = { name: '<change>', source: change.check.code, echo: false };
  return { pieces: [...pieces, check], record: false, cellsFunction: true };
}

/** Whether the change was made. */
export function judgeChange(ran: Ran): GoalResult {
  return judgeGoal({ forbid: [] }, ran);
}
