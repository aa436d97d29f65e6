import { describe, expect, test } from 'vitest';
import { BUDGETS } from '../../../source/python/budget.ts';
import { runToEnd } from '../../../source/python/run.ts';

function outcomeOf(source: string) {
  return runToEnd({
    pieces: [{ name: 'limits.py', source, echo: false }],
    budget: BUDGETS.preview,
    record: false,
  }).outcome;
}

describe('a container that no machine should hold', () => {
  test.each([
    '[0] * 10**10',
    '(1, 2) * 10**12',
    'list(range(10**12))',
    'set(range(10**10))',
    'dict.fromkeys(range(10**10))',
    'x = [1]; x[0:0] = iter(int, 1)',
    'from itertools import count; list(count())',
    'from itertools import product; list(product(range(99), repeat=9))',
    'from collections import deque; deque([0]) * 10**11',
    'sum(range(10**12))',
    'max(iter(int, 1))',
  ])('%s stops by a limit that the program cannot catch', (source) => {
    const lines = source.split('; ');
    const program = ['try:', ...lines.map((line) => `    ${line}`), 'except BaseException:', '    pass'];
    expect(outcomeOf(program.join('\n'))?.kind).toBe('limit');
  });

  test('what no machine of any size could hold is an exception', () => {
    expect(outcomeOf('[1] * 2**62')).toMatchObject({ kind: 'error', type: 'MemoryError' });
    expect(outcomeOf('[1] * 2**64')).toMatchObject({ kind: 'error', type: 'OverflowError' });
  });
});
