import { describe, expect, it } from 'vitest';
import { BUDGETS } from '../../source/python/budget.ts';
import { runToEnd } from '../../source/python/run.ts';
import type { Outcome } from '../../source/timeline/timeline.ts';

function outcomeOf(source: string): Outcome {
  const pieces = [{ name: 'program.py', source, echo: false }];
  return runToEnd({ pieces, budget: BUDGETS.preview, record: false }).outcome!;
}

describe('an import of a module that is not there', () => {
  it('names the modules that there are, beside a traceback that is as ever', () => {
    const outcome = outcomeOf('import socket\n');
    expect(outcome).toMatchObject({
      kind: 'error',
      type: 'ModuleNotFoundError',
      message: "No module named 'socket'",
      traceback: expect.not.stringContaining('functools'),
      hint: expect.stringMatching(/functools, .*itertools, .*re, /),
    });
  });

  it('names nothing where it is the part of a module that is not there', () => {
    expect(outcomeOf('import math.deep\n')).not.toHaveProperty('hint');
  });
});

describe('a regular expression', () => {
  it.each([
    ["re.match(r'(a+)+$', 'a' * 40 + 'b')", 'instructions'],
    ["re.match(r'(?:a|a)*$', 'a' * 60 + 'b')", 'instructions'],
    ["re.match(r'(.*)*x', 'a' * 50)", 'instructions'],
    ["re.search(r'(?:x?){30}x{30}', 'x' * 29)", 'instructions'],
  ])('that blows up, %s, is stopped by the budget', (expression, limit) => {
    expect(outcomeOf(`import re\ntry:\n    ${expression}\nexcept:\n    pass\n`)).toMatchObject({
      kind: 'limit',
      limit,
      line: 3,
    });
  });

  it('goes back as often as a long text asks for, without depth', () => {
    expect(outcomeOf("import re\nassert re.match(r'(?:a|b)*$', 'ab' * 10_000).end() == 20_000\n")).toEqual({
      kind: 'done',
    });
  });
});
