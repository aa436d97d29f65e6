import { describe, expect, test } from 'vitest';
import type { Piece } from '../../source/timeline/timeline.ts';
import { goalRows } from '../../source/view/goals-pane.ts';
import { fakeTimeline } from './fake-run.ts';
import { Session } from './session.ts';

const LESSON = `# Tasks

What does it print?

\`\`\`yaml predict
question: "What will line 1 print?"
choices:
  - is: "1"
    right: true
  - is: "2"
    because: >
      M1 "It counts twice." It does not.
    see: { at: 1 }
\`\`\`

\`\`\`python
print(1)
\`\`\`

\`\`\`output
1
\`\`\`

\`\`\`yaml change
say: Make it print 3.
check: assert True
solution: print(3)
\`\`\`

Write it.

\`\`\`python exercise Print three
print(2)
\`\`\`

\`\`\`yaml goals
- say: it prints 3
  check: assert False
\`\`\`

\`\`\`hint
Look at the number.
\`\`\`

\`\`\`python solution
print(3)
\`\`\`

\`\`\`yaml learned
- Printing prints.
\`\`\`
`;

const PARSONS = `# Order

Order.

\`\`\`python exercise Two lines parsons
b = 2
a = 1
c = 3  # distractor: Nobody needs c.
\`\`\`

\`\`\`yaml goals
- say: a comes first
  check: assert False
\`\`\`

\`\`\`python solution
a = 1
b = 2
\`\`\`
`;

function run(pieces: readonly Piece[]) {
  return fakeTimeline(pieces, [{ line: 1 }, { line: 1, ran: 1, output: '1\n', event: 'return' }]);
}

describe('a question', () => {
  test('covers the run until it is answered, and says so', () => {
    const session = new Session([LESSON], run);
    expect(session.text()).toContain('What will line 1 print?');
    for (const word of ['right', 'e', 'tab', 'c', 'p'])
      expect(session.press(word).model.notice).toBe('covered');
    expect(session.text()).not.toContain('Output\n');
  });

  test('enter locks in the chosen answer as sure, g as a guess', () => {
    const sure = new Session([LESSON], run).press('2', 'enter').model;
    expect(sure.progress.lessons['lesson-1']?.predictions['predict-1']).toEqual([
      { choice: '2', sure: true, right: false, when: '2026-01-05T10:00:00.000Z' },
    ]);
    const guess = new Session([LESSON], run).press('down', 'g').model;
    expect(guess.page.prediction?.answer).toMatchObject({ choice: 0, right: true, sure: false });
  });

  test('a wrong answer is told its idea, and enter leads to the step where the two part', () => {
    const session = new Session([LESSON], run).press('2', 'enter');
    expect(session.text()).toContain('The idea behind 2');
    expect(session.text()).toContain('[enter] look at step 1');
    session.press('enter');
    expect(session.model.page.shown?.step).toBe(1);
    expect(session.model.page.prediction?.open).toBe(false);
  });

  test('an error is raised, and not printed', () => {
    const raising = LESSON.replace('- is: "1"', '- is: ZeroDivisionError')
      .replace('```python\nprint(1)', '```python expect-error\n1 / 0')
      .replace('```output\n1', '```output\nZeroDivisionError: division by zero');
    const text = new Session([raising], run).press('2', 'enter').text();
    expect(text).toContain('It raises  ZeroDivisionError');
    expect(text).not.toContain('It prints');
  });

  test('enter with nothing chosen says what to press, and once more shows the answer', () => {
    const session = new Session([LESSON], run).press('enter');
    expect(session.model.notice).toBe('choose-first');
    session.press('enter');
    expect(session.model.page.prediction?.answer).toEqual({ right: false, sure: false });
    expect(session.model.progress.lessons['lesson-1']?.skipped).toEqual(['predict-1']);
  });

  test('stays answered in the next session', () => {
    const { progress } = new Session([LESSON], run).press('1', 'enter').model;
    expect(new Session([LESSON], run, { progress }).model.page.prediction?.answer).toMatchObject({
      choice: 0,
      sure: true,
    });
  });
});

describe('an exercise', () => {
  const open = () => new Session([LESSON], run).press('1', 'enter', 'n');

  test('judges its goals at each key, and what is solved stays solved', () => {
    const session = open();
    session.judge = (code) => code.includes('3');
    expect(session.text()).toContain('[ ] it prints 3');
    expect(session.text()).toContain('now 0');
    session.press('e', 'right', 'right', 'right', 'right', 'right', 'right', '3');
    expect(session.text()).toContain('[x] it prints 3');
    session.press('backspace');
    expect(session.model.page.task?.solved).toBe(true);
    expect(session.model.progress.lessons['lesson-1']?.exercises['print-three']?.solved).toBe(true);
  });

  test('says once what is so of several goals', () => {
    const goals = '- say: it prints 3\n  check: assert False\n- say: it prints no 2\n  check: assert False';
    const two = LESSON.replace('- say: it prints 3\n  check: assert False', goals);
    const text = new Session([two], run).press('1', 'enter', 'n').text();
    expect(text).toContain('[ ] it prints no 2');
    expect(text.split('now 0')).toHaveLength(2);
  });

  test('leaves room for the picture: only what is so of the first open goal is said where rows are few', () => {
    const goal = (n: number) => `- say: it prints ${n}\n  check: assert False, 'so it is ${n}'\n`;
    const many = Array.from({ length: 6 }, (_, n) => goal(n)).join('');
    const lesson = LESSON.replace('- say: it prints 3\n  check: assert False\n', many);
    const judged = (rows: number) => {
      const session = new Session([lesson], run, { columns: 80, rows }).press('1', 'enter', 'n');
      const task = session.model.page.task!;
      const goals = task.goals.map((_, n) => ({ met: false, failure: '', now: `so it is ${n}` }) as const);
      const model = { ...session.model, page: { ...session.model.page, task: { ...task, goals } } };
      return goalRows(model, 37, rows - 8).map((row) => row.map(({ text }) => text).join(''));
    };
    const told = (rows: readonly string[]) => rows.filter((row) => row.includes('so it is'));
    expect(told(judged(24)).map((row) => row.trim())).toEqual(['now: so it is 0']);
    expect(told(judged(40))).toHaveLength(6);
  });

  test('gives hints one at a time, counted', () => {
    const session = open().press('h');
    expect(session.text()).toContain('HINT 1 of 1  Look at the number.');
    expect(session.model.progress.lessons['lesson-1']?.exercises['print-three']?.hints).toBe(1);
  });

  test('a hint is seen while the code does not parse, too, and the error again while it is typed', () => {
    const broken = (pieces: readonly Piece[]) => {
      const { source } = pieces.at(-1)!;
      if (!source.includes('((')) return run(pieces);
      const piece = pieces.length - 1;
      const at = { piece, line: 1, column: 5, endLine: 1, endColumn: 6, traceback: '' };
      const message = "'(' was never closed";
      return fakeTimeline(pieces, [], { kind: 'syntax-error', type: 'SyntaxError', message, ...at });
    };
    const session = new Session([LESSON], broken).press('1', 'enter', 'n');
    session.press('e', 'right', 'right', 'right', 'right', 'right', '(', 'esc');
    expect(session.text()).toContain("SyntaxError: '(' was never closed");
    expect(session.press('h').text()).toContain('HINT 1 of 1  Look at the number.');
    expect(session.text()).toContain("SyntaxError: '(' was never closed");
    expect(session.press('e', 'end', ' ').text()).not.toContain('HINT');
  });

  test('shows hints and solution after it was solved, too', () => {
    const session = open();
    session.judge = (code) => code.includes('3');
    session.press('e', 'right', 'right', 'right', 'right', 'right', 'right', '3', 'esc');
    expect(session.text()).toContain('SOLVED');
    expect(session.press('h').text()).toContain('HINT 1 of 1  Look at the number.');
    expect(session.press('s').model.page.editor.buffer.lines).toEqual(['print(3)']);
    expect(session.press('u').model.page.editor.buffer.lines).toEqual(['print(32)']);
  });

  test('is shown in another way at the end of its lesson, and what the learner wrote is kept', () => {
    const session = open();
    session.judge = (code) => code.includes('3');
    session.press('e', 'end', 'backspace', 'backspace', '30)', 'esc', 'enter');
    expect(session.text()).toContain('another way to write it: press i');
    session.press('i');
    expect(session.text()).toContain('This is one solution.');
    expect(session.model.page.editor.buffer.lines).toEqual(['print(3)']);
    session.press('n', 'b');
    expect(session.model.page.editor.buffer.lines).toEqual(['print(30)']);
  });

  test('goes on only when the learner does', () => {
    const session = open();
    session.judge = (code) => code.includes('3');
    session.press('e', '3', 'esc');
    expect(session.model.place.page).toBe(1);
    expect(session.text()).toContain('Print three');
  });

  test('asks once before it shows the solution, and u brings the own code back', () => {
    const session = open().press('s');
    expect(session.model.page.editor.buffer.lines).toEqual(['print(2)']);
    session.press('s');
    expect(session.model.page.editor.buffer.lines).toEqual(['print(3)']);
    expect(session.press('u').model.page.editor.buffer.lines).toEqual(['print(2)']);
  });
});

describe('lines to order', () => {
  test('are chosen, carried and laid aside, and run as they lie', () => {
    const session = new Session([PARSONS], run).press('enter');
    expect(session.model.focus).toBe('order');
    session.press('enter', 'down', 'enter');
    expect(session.model.page.editor.buffer.lines).toEqual(['a = 1', 'b = 2', 'c = 3']);
    session.press('down', 'x');
    expect(session.model.page.editor.buffer.lines).toEqual(['a = 1', 'b = 2']);
    expect(session.text()).toContain('laid aside');
    session.press('down', 'x');
    expect(session.model.page.editor.buffer.lines).toHaveLength(3);
  });
});

const LONGER = `# Longer

Order.

\`\`\`python exercise Four lines parsons
c = b
a = 1
a = 2  # distractor: one a is enough
print(c)
b = a
\`\`\`

\`\`\`yaml goals
- say: it runs
  check: assert False
\`\`\`

\`\`\`hint
Begin with a.
\`\`\`

\`\`\`python solution
a = 1
b = a
c = b
print(c)
\`\`\`
`;

describe('lines to order, on trouble', () => {
  const lines = (session: Session) => session.model.page.editor.buffer.lines;
  const kept = (session: Session) => session.model.progress.lessons['lesson-1']!.exercises['four-lines']!;

  test('lose a distractor after the last hint, and are told why', () => {
    const session = new Session([LONGER], run).press('enter', 'h');
    expect(session.text()).toContain('HINT 1 of 1  Begin with a.');
    expect(session.model.focus).toBe('order');
    session.press('h');
    expect(lines(session)).toEqual(['c = b', 'a = 1', 'print(c)', 'b = a']);
    expect(session.text()).toContain('EASIER  a = 2 is not needed: one a is enough.');
  });

  test('are joined two by two then, in the order of the solution, and move as one', () => {
    const session = new Session([LONGER], run).press('enter', 'h', 'h', 'h');
    expect(lines(session)).toEqual(['c = b', 'a = 1', 'b = a', 'print(c)']);
    expect(session.text()).toContain('Two lines that belong together move as one now.');
    session.press('down', 'enter', 'up', 'enter');
    expect(lines(session)).toEqual(['a = 1', 'b = a', 'c = b', 'print(c)']);
    session.press('h');
    expect(session.model.page.order?.blocks).toEqual([
      ['a = 1', 'b = a'],
      ['c = b', 'print(c)'],
    ]);
    expect(session.press('h').text()).toContain('HINT 1 of 1');
  });

  test('lie on a later day as they were left, as easy as they were made', () => {
    const session = new Session([LONGER], run).press('enter', 'h', 'h', 'down', 'x', 'esc');
    expect(kept(session)).toMatchObject({ eased: 1, text: 'c = b\nprint(c)\nb = a' });
    const later = new Session([LONGER], run, { progress: session.model.progress });
    expect(later.bracketed()).toBe('enter');
    expect(later.text()).toContain('laid aside');
    expect(later.model.page.order).toMatchObject({
      used: 3,
      blocks: [['c = b'], ['print(c)'], ['b = a'], ['a = 1']],
    });
  });

  test('can be reset and that undone, and are still lines to order', () => {
    const session = new Session([LONGER], run).press('enter', 'enter', 'down', 'enter', 'esc');
    const own = lines(session);
    session.press('r');
    expect(lines(session)).toEqual(['c = b', 'a = 1', 'a = 2', 'print(c)', 'b = a']);
    session.press('u');
    expect(lines(session)).toEqual(own);
    expect(session.press('enter').model.focus).toBe('order');
  });
});

test('who presses nothing but the bracketed key gets through the whole course', () => {
  const session = new Session([LESSON, PARSONS], run);
  const seen = new Set<string>();
  for (let presses = 0; session.text().includes('[enter] all that you know now') === false; presses++) {
    expect(presses, session.text()).toBeLessThan(60);
    seen.add(`${session.model.place.lesson}/${session.model.place.page}`);
    session.press(session.bracketed());
  }
  expect([...seen]).toEqual(['0/0', '0/1', '0/2', '1/0']);
});
