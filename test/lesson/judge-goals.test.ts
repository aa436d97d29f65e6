import { expect, test } from 'vitest';
import { judgeGoal } from '../../source/lesson/judge-goals.ts';
import type { Ran } from '../../source/lesson/want.ts';

const check = { code: 'assert total == 3', line: 1 };

function failing(nodes: readonly string[]): Ran {
  const outcome = { kind: 'error', type: 'NameError', message: "name 'x' is not defined" } as const;
  return { outcome, nodes: new Set(nodes) } as unknown as Ran;
}

test('a goal that only forbids is met by a program that fails and has nothing forbidden in it', () => {
  expect(judgeGoal({ forbid: ['Global'] }, failing(['Name']))).toEqual({ met: true });
});

test('a goal that only forbids is not met where the forbidden is in the text, however the run ends', () => {
  const failure = { met: false, failure: 'forbidden', now: '' };
  expect(judgeGoal({ forbid: ['Global'] }, failing(['Global']))).toEqual(failure);
});

test('a goal that checks as well is not met by a program that fails', () => {
  expect(judgeGoal({ check, forbid: ['Global'] }, failing(['Name']))).toMatchObject({
    met: false,
    failure: 'NameError',
  });
});
