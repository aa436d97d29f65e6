import { describe, expect, test } from 'vitest';
import { BUDGETS, type Budget } from '../../source/python/budget.ts';
import { endOf } from '../torture/one.ts';
import { HOSTILE, isAsItShould, wrapped } from '../torture/programs.ts';

/** Less than any kind of run has: what does not end is found out as well, and sooner. */
const LITTLE: Budget = {
  instructions: 200_000,
  steps: Number.POSITIVE_INFINITY,
  output: 10_000,
  bytes: 16 * 2 ** 20,
};

describe('a hostile program', () => {
  test.each(HOSTILE.map((program) => [program.ends, program.source, program] as const))(
    'ends with %s: %j',
    (ends, _, program) => {
      const ended = endOf(wrapped(program), ends === 'limit' ? LITTLE : BUDGETS.keystroke);
      expect(isAsItShould(program, ended), JSON.stringify(ended).slice(0, 300)).toBe(true);
    },
  );
});
