import { expect, it } from 'vitest';
import { BUDGETS } from '../../source/python/budget.ts';
import { PyCode } from '../../source/python/object/code-object.ts';
import { compileSource, runToEnd } from '../../source/python/run.ts';

const PROGRAM = `
def make(start):
    count = start
    def add(step):
        nonlocal count
        count = count + step * 2
        return count
    return add

def last(function, items):
    result = None
    for item in items:
        result = function(item)
        function(item)
    return result

def wrong(items):
    for item in items:
        item + 'a'

print(last(make(3), [1, 2, 3]), 7 > 3)
`;

/** All code objects of a text, outermost first. */
function codesOf(source: string): PyCode[] {
  const all = [new PyCode(compileSource(source, 'a.py'))];
  for (const code of all) for (const value of code.consts) if (value instanceof PyCode) all.push(value);
  return all;
}

it('the hidden form differs from the plain one in opcodes only: every argument stays in its place', () => {
  let changed = 0;
  for (const { words, hidden } of codesOf(PROGRAM)) {
    expect(Array.from(hidden, (word) => word >> 8)).toEqual(Array.from(words, (word) => word >> 8));
    changed += words.filter((word, i) => word !== hidden[i]).length;
  }
  expect(changed).toBeGreaterThan(8);
});

it.each([
  ['a program that ends', PROGRAM],
  ['an exception in the middle of a superinstruction', `${PROGRAM}wrong([1])`],
  [
    'a variable that has no value yet',
    'def f():\n    def g():\n        return 1 + x\n    g()\n    x = 1\nf()',
  ],
  ['a return of one', 'def f():\n    def g():\n        return x\n    g()\n    x = 1\nf()'],
])('both forms end alike: %s', (_, source) => {
  const run = (record: boolean) =>
    runToEnd({ pieces: [{ name: 'a.py', source, echo: false }], budget: BUDGETS.keystroke, record });
  const [hidden, plain] = [run(false), run(true)];
  expect(hidden.outcome).toEqual(plain.outcome);
  expect(hidden.output).toBe(plain.output);
});

it('both forms stop after the same number of instructions', () => {
  const printed = (instructions: number, record: boolean) =>
    runToEnd({
      pieces: [
        { name: 'a.py', source: `${PROGRAM}\nadd = make(0)\nwhile True: print(last(add, [1]))`, echo: false },
      ],
      budget: { ...BUDGETS.keystroke, instructions },
      record,
    }).output;
  for (const instructions of [500, 777, 1500, 3001, 5000]) {
    expect(printed(instructions, false)).toBe(printed(instructions, true));
  }
});
