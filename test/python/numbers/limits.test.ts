import { expect, test } from 'vitest';
import { BUDGETS } from '../../../source/python/budget.ts';
import { runToEnd } from '../../../source/python/run.ts';

// What CPython would do, given memory and time, and we will not: it ends the run, and no `except` sees it.

test.each([
  "'a' * 10 ** 10",
  "'😀' * 10 ** 9",
  '10 ** 10 ** 8',
  '1 << 10 ** 12',
  '(10 ** 100000) ** 1000',
  "f'{1:>10000000000}'",
  "f'{1.5:.2000000000f}'",
  "'%10000000000d' % 1",
  "'%.2000000000d' % 1",
  "'x'.center(10 ** 11)",
  "'x'.zfill(10 ** 11)",
  "'a\\tb'.expandtabs(2 ** 31 - 1)",
  "('a' * 10 ** 6).replace('a', 'b' * 10 ** 6)",
  "','.join(['a' * 10 ** 6] * 10 ** 5)",
  'bytes(10 ** 11)',
  'bytearray(10 ** 11)',
  '(1).to_bytes(10 ** 11)',
  'pow(3, 2 ** 200000, 2 ** 200000 - 1)',
  "__import__('math').factorial(10 ** 9)",
  "__import__('math').comb(10 ** 9, 5 * 10 ** 8)",
])('%s stops before it allocates', (expression) => {
  const source = `try:\n    x = ${expression}\nexcept BaseException:\n    print('caught')\nfinally:\n    print('finally')\n`;
  const run = runToEnd({
    pieces: [{ name: 'limit', source, echo: false }],
    budget: BUDGETS.keystroke,
    record: false,
  });
  expect(run.outcome!.kind).toBe('limit');
  expect(run.output).toBe('');
});
