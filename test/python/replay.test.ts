import { expect, it } from 'vitest';
import { BUDGETS } from '../../source/python/budget.ts';
import { runToEnd } from '../../source/python/run.ts';

it('is told again from the beginning where memory was let go on the way', () => {
  const source = [
    'def row(i):',
    '    return [i] * 10_000', // half of the budget is taken by six of them
    'for i in range(40):',
    '    kept = row(i)',
    'print(len(kept))',
  ].join('\n');
  const pieces = [{ name: 'rows.py', source, echo: false }];
  const run = runToEnd({ pieces, budget: { ...BUDGETS.keystroke, bytes: 2 ** 20 }, record: true });
  expect(run.outcome).toEqual({ kind: 'done' });
  const timeline = run.timeline();
  for (let k = 0; k < timeline.length; k++) expect(timeline.at(k).index).toBe(k);
});
