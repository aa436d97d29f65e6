import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nearest, whatIfs } from '../../source/session/what-if.ts';
import { rowWidth } from '../../source/view/columns.ts';
import { open, SCREENS } from './drawn.ts';

const told = (text: string) =>
  whatIfs(text).map(({ kind, line, is, would }) => `${kind} ${line}: ${is} | ${would}`);

const COUNTER = `def make_counter():
    count = 0
    def counter():
        nonlocal count
        count += 1
        return count
    return counter`;

describe('the changes that a text offers', () => {
  test('leave out a nonlocal or a global, and keep the lines where they are', () => {
    expect(told(COUNTER)).toEqual(['without-nonlocal 4: nonlocal count | ']);
    expect(whatIfs(COUNTER)[0]!.text.split('\n')[3]).toBe('        pass');
    expect(told('def f():\n    global a, b  # two\n    a = 1\n')).toEqual([
      'without-global 2: global a, b  # two | ',
    ]);
  });

  test('put in the nonlocal that an assignment has not', () => {
    const text = COUNTER.replace('        nonlocal count\n', '');
    expect(told(text)).toEqual(['with-nonlocal 4:  | nonlocal count']);
    expect(whatIfs(text)[0]!.text).toBe(COUNTER);
    expect(told('def f(n):\n    def g():\n        if n:\n            n = 2\n        n = 3\n')).toEqual([
      'with-nonlocal 4:  | nonlocal n',
    ]);
  });

  test('put none in where the name is a function’s own, or only the module’s', () => {
    expect(told('x = 1\ndef f():\n    x = 2\n')).toEqual([]);
    expect(told('def f(x):\n    x = 2\n    def g(x):\n        x = 3\n')).toEqual([]);
    expect(told('class A:\n    def f(self):\n        y = 1\n')).toEqual([]);
    expect(told('def f():\n    x = 1\n    class A:\n        def g(self):\n            x = 2\n')).toEqual([]);
  });

  test('keep a loop variable by a default, or no longer', () => {
    expect(told('fs = []\nfor i in range(3):\n    fs += [lambda: i, 2]\n')).toEqual([
      'with-default 3: fs += [lambda: i, 2] | fs += [lambda i=i: i, 2]',
    ]);
    expect(told('fs = [lambda: n for n in range(3)]')).toEqual([
      'with-default 1: fs = [lambda: n for n in range(3)] | fs = [lambda n=n: n for n in range(3)]',
    ]);
    expect(told('f = lambda k=k: k + 1')).toEqual([
      'without-default 1: f = lambda k=k: k + 1 | f = lambda: k + 1',
    ]);
    expect(told('f = lambda: 1\n# lambda i=i: i')).toEqual([]);
  });

  test('append with += and the other way, one item at a time', () => {
    expect(told('xs.append(f(1, 2))')).toEqual(['plus 1: xs.append(f(1, 2)) | xs += [f(1, 2)]']);
    expect(told('xs += [(1, 2)]')).toEqual(['append 1: xs += [(1, 2)] | xs.append((1, 2))']);
    expect(told('xs += [1, 2]\nxs.append(1); ys.append(2)\ny = xs.append(1)')).toEqual([]);
  });

  test('are taken nearest to a line, the upper one of two', () => {
    const changes = whatIfs('xs.append(1)\n\nxs.append(2)\n\nxs.append(3)');
    expect([1, 2, 3, 4, 9].map((line) => nearest(changes, line))).toEqual([0, 0, 1, 1, 2]);
  });
});

describe.each([
  [80, 24],
  [120, 40],
  [60, 20],
] as const)('what if, at %i x %i', (columns, rows) => {
  const MOMENTS: Readonly<Record<string, readonly string[]>> = {
    'what-if-default': ['enter', 'w'],
    'what-if-nothing-differs': ['enter', 'w', 'w'],
    'what-if-plus': ['n', 'enter', 'w'],
  };
  test.each(Object.entries(MOMENTS))('%s', async (name, words) => {
    const { press, drawn } = open(['04-what-if.md'], columns, rows);
    press(...words);
    const { shown, text } = drawn();
    expect(shown.map(rowWidth)).toEqual(Array.from({ length: rows }, () => columns));
    await expect(text).toMatchFileSnapshot(join(SCREENS, `${name}-${columns}x${rows}.txt`));
  });
});

describe('w', () => {
  test('goes through the changes and back to the page, the nearest to the run first', () => {
    const { press, drawn } = open(['04-what-if.md'], 80, 24);
    press('enter', 'w');
    expect(drawn().text).toContain('change 1 of 2');
    press('w');
    expect(drawn().text).toContain('change 2 of 2');
    press('w');
    expect(drawn().text).toContain('[enter] go on');
  });

  test('changes nothing of the program', () => {
    const { press, model } = open(['04-what-if.md'], 80, 24);
    press('enter');
    const before = model();
    press('w', 'w', 'w');
    expect(model().page.shown).toBe(before.page.shown);
    expect(model().page.editor).toBe(before.page.editor);
    expect(model().progress).toBe(before.progress);
  });

  test('says so where there is nothing to try, and keeps a question covered', () => {
    const { press, drawn } = open(['01-two-counters.md'], 80, 24);
    press('e', 'ctrl-a', '#', 'esc', 'w');
    expect(drawn().text).toContain('Nothing to try here');
    press('r', 'n', 'w');
    expect(drawn().text).toContain('That is covered until you have answered');
  });
});
