import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkLessons } from '../../source/check/check-lessons.ts';
import { ownPython } from '../../source/check/own-python.ts';
import { NoPythonError, realPython } from '../../source/check/real-python.ts';
import { parses } from '../../source/check/tree.ts';
import { builtInLessons } from '../../source/lesson/built-in.ts';
import { readCourse } from '../../source/lesson/course.ts';
import { readLesson } from '../../source/lesson/read-lesson.ts';

const fileOf = (name: string) => fileURLToPath(new URL(`../lesson/${name}`, import.meta.url));
const whole = readFileSync(fileOf('whole-lesson.md'), 'utf8');
const article = readFileSync(fileOf('article.md'), 'utf8');

/** Ours always, and a real one where there is one: both must find the same mistakes. */
const installed = spawnSync('python3.13', ['--version']).status === 0;
const runners = [ownPython, ...(installed ? [realPython('python3.13')] : [])];

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe.each(runners)('checked by $name', (runner) => {
  const check = (text: string, file = 'a.md') => {
    const { lesson, errors } = readLesson(text, file, parses);
    return checkLessons([lesson], errors, [runner]);
  };

  test('a lesson that keeps what it claims passes', () => {
    expect(check(whole)).toEqual({ problems: [], passed: expect.any(Number), failed: 0 });
  });

  test('an article passes: its names are shared, its values shown', () => {
    expect(check(article)).toEqual({ problems: [], passed: 6, failed: 0 });
  });

  test('an article with one wrong output fails, with file and line', () => {
    const wrong = article.replace("('coins',)", "('coin',)");
    const { problems, failed } = check(wrong, 'my/article.md');
    const line = lineOf(wrong, "('coin',)");
    expect(failed).toBe(1);
    expect(problems.map(String)).toEqual([
      `my/article.md:${line}: the article says '('coin',)', the run gives '('coins',)'`,
    ]);
  });

  test.each(['', '    because: ""\n', '    because: M3\n'])(
    'a wrong choice without a reason is one problem: %j',
    (because) => {
      const { problems } = check(whole.replace(/ {4}because: >\n.*\n.*\n/, because));
      expect(problems.filter(({ message }) => message.includes('because'))).toHaveLength(1);
    },
  );

  test.each([
    ['an output differs', '```output\n2', '```output\n3', '3\n```', "the lesson says '3', the run gives '2'"],
    [
      'an output has a line too many',
      '```output\n2',
      '```output\n2\n3',
      '3\n```',
      "says '3', the run gives nothing",
    ],
    [
      'an output has a line too few',
      'print(x)\n```\n\n```output\n2',
      'print(x)\nprint(7)\n```\n\n```output\n2',
      '```\n\n```yaml look',
      "says nothing, the run gives '7'",
    ],
    ['something is printed and not shown', /```output\n2\n```\n/, '', 'x = 1 + 1', "the snippet prints '2'"],
    [
      'a snippet stops',
      'x = 1 + 1\nprint(x)',
      'x = 1 + 1\nprint(z)',
      'print(z)',
      "stops here: NameError: name 'z' is not defined",
    ],
    [
      'a snippet is no Python',
      'x = 1 + 1\nprint(x)',
      'x = 1 + 1\nprint(x',
      'print(x\n',
      "stops here: SyntaxError: '(' was never closed",
    ],
    [
      'an expected error does not come',
      'expect-error\ny',
      'expect-error\n1',
      '1\n```\n\n```output\nName',
      'must end in an exception',
    ],
    [
      'no choice is right',
      '    right: true\n',
      '    because: "M1 x"\n',
      'question:',
      'exactly one choice must be `right: true`, and 0 are',
    ],
    [
      'two choices are right',
      /because: >\n.*\n.*\n {4}prints: \|\n.*\n/,
      'right: true\n',
      'question:',
      'and 2 are',
    ],
    [
      'the right choice is not what the run gives',
      'is: "2"',
      'is: "22"',
      '- is: "22"',
      "the right choice says '22', the run gives '2'",
    ],
    [
      'a wrong choice is what the run gives',
      '- is: "1"',
      '- is: "2"',
      '- is: "2"\n    because',
      'a wrong choice is what the run gives',
    ],
    [
      'a belief prints something else',
      'print(1)',
      'print(11)',
      'print(11)',
      "`prints:` gives '11' and not the choice, '1'",
    ],
    [
      'a because has no words',
      /M3, M4 .*\n.*\n/,
      'M3, M4\n',
      '- is: "1"',
      '`because:` has a code and no words',
    ],
    [
      'see is never reached',
      'at: 1, time: 1',
      'at: 1, time: 2',
      'see: {',
      '`see` is never reached: line 1 does not run 2 times',
    ],
    [
      'a stop is never reached',
      '- at: 2',
      '- at: 9',
      '- at: 9',
      'the stop is never reached: line 9 does not run once',
    ],
    [
      'a change is made already',
      'assert x == 3',
      'assert x == 2',
      'assert x == 2',
      'the check holds before anything is changed',
    ],
    [
      'a change’s solution does not make it',
      'x = 1 + 2',
      'x = 1 + 3',
      'x = 1 + 3',
      'the solution does not meet the check',
    ],
    ['a starter meets every goal', 'ten = 9', 'ten = 10', 'ten = 10', 'the starter meets every goal already'],
    [
      'nothing at all meets every goal',
      "assert ten == 10, f'it is {ten}'",
      "assert globals().get('ten', 10) == 10, f'it is {ten}'",
      'ten = 9',
      'an empty program meets every goal: add one that asks for what is made',
    ],
    [
      'a solution fails',
      '\nten = 10\n',
      '\nten = 12\n',
      'ten = 12',
      'the solution does not meet goal 1: it is 12',
    ],
    [
      'a solution has what is forbidden',
      '\nten = 10\n',
      '\nwhile False:\n    pass\nten = 10\n',
      'while False',
      'the solution does not meet goal 2: forbidden',
    ],
    [
      'a wrong answer meets every goal',
      'ten = 11',
      'ten = 5 * 2',
      'ten = 5 * 2',
      'the wrong answer meets every goal',
    ],
    [
      'two wrong answers fail alike',
      'ten = 0\nfor _ in range(10):\n    ten += 1',
      'ten = 8',
      'ten = 11',
      'cannot be told apart from that in line',
    ],
    [
      'a solution has other lines than its starter',
      'def f():\n    return y',
      'def f():\n    return 3',
      'def f():\n    return 3',
      'not made of the lines',
    ],
  ])('%s', (_, part, instead, marker, message) => {
    const text = whole.replace(part, instead);
    expect(text).not.toBe(whole);
    const { problems, failed } = check(text);
    expect(failed).toBeGreaterThan(0);
    const told = problems.find((problem) => problem.message.includes(message));
    expect(problems.map(String).join('\n')).toContain(message);
    expect(told?.line).toBe(lineOf(text, marker));
  });

  test('a loop that never ends is a problem like any other', () => {
    const { problems } = check('```python\nwhile True:\n    pass\n```\n');
    expect(problems.map(String).join()).toMatch(
      /^a\.md:2: the snippet does not come to its end: stopped after/,
    );
  }, 60_000);

  test('an error that the article shows is no mistake, and what follows still runs', () => {
    const shown =
      '```python\n1 / 0\n```\n\nOutput:\n\n```\nTraceback (most recent call last):\n  …\nZeroDivisionError: division by zero\n```\n';
    expect(check(`${shown}\n\`\`\`python\n2\n\`\`\`\n\nOutput:\n\n\`\`\`\n2\n\`\`\`\n`).problems).toEqual([]);
    const other = shown.replace('by zero', 'by nothing');
    expect(check(other).problems.map((problem) => problem.line)).toEqual([2, 10]);
  });
});

test('the questions about the picture are judged by the recorded run', () => {
  const lesson = (is: string, of: string) => `---
title: T
section: S
minutes: 1
---
\`\`\`yaml predict
question: How?
of: ${of}
choices:
  - is: "${is}"
    right: true
\`\`\`
\`\`\`python
def f():
    n = 1
    def g():
        return n
    def h():
        return n
    n = 2
    return g, h
a = f()
b = f()[0]
\`\`\`
\`\`\`yaml learned
- One.
- Two.
\`\`\`
`;
  const problems = (is: string, of: string) => {
    const { lesson: read, errors } = readLesson(lesson(is, of), 'a.md', parses);
    return checkLessons([read], errors, [ownPython]).problems.map((problem) => problem.message);
  };
  expect(problems('2', 'cells')).toEqual([]);
  expect(problems('1', 'cells\nat: 9')).toEqual([]);
  expect(problems('2', 'cell 1')).toEqual([]);
  expect(problems('1', 'cell 1\nat: 3')).toEqual([]);
  expect(problems('a[1], a[0]', 'holders of cell 1')).toEqual([]);
  expect(problems('b', 'holders of cell 2')).toEqual([]);
  expect(problems('nobody', 'holders of cell 3')).toEqual([]);
  expect(problems('gone', 'cell 3')).toEqual([]);
  expect(problems('3', 'cells')).toEqual(["the right choice says '3', the run gives '2'"]);
});

test('a Python that cannot be started is named', () => {
  const { lesson } = readLesson(article, 'a.md', parses);
  expect(() => checkLessons([lesson], [], [realPython('/no/such/python')])).toThrow(NoPythonError);
  expect(() => checkLessons([lesson], [], [realPython(process.execPath)])).toThrow(/node/);
});

describe('the lessons that come with the program', () => {
  const course = readCourse(builtInLessons(), parses);

  test('hold all that they claim', () => {
    const { problems, passed } = checkLessons(course.lessons, course.errors, [ownPython]);
    expect(problems.map(String)).toEqual([]);
    expect(passed).toBeGreaterThan(200);
  });

  test('have at least two questions and one exercise each, and every wrong choice its belief', () => {
    for (const { pages, slug } of course.lessons) {
      const asked = pages.flatMap((page) => (page.kind === 'snippet' && page.predict ? [page.predict] : []));
      expect(asked.length, slug).toBeGreaterThanOrEqual(2);
      expect(
        pages.some((page) => page.kind === 'exercise'),
        slug,
      ).toBe(true);
      expect(
        pages.some((page) => page.kind === 'snippet' && page.change),
        slug,
      ).toBe(true);
      for (const { choices } of asked) {
        // Of a text that Python refuses there is no step to see.
        const hasSteps = !choices.some((choice) => choice.right && choice.is === 'SyntaxError');
        for (const choice of choices.filter((one) => !one.right)) {
          const name = `${slug}: ${choice.is}`;
          expect(choice.codes, name).toContainEqual(expect.stringMatching(/^M\d+$/));
          expect(choice.idea, name).toMatch(/./);
          expect(choice.prints, name).toBeDefined();
          if (hasSteps) expect(choice.see, name).toBeDefined();
        }
      }
    }
  });

  test('begin with the counter: three stops to the first wonder', () => {
    const [first] = course.lessons[0]!.pages;
    const stops = first?.kind === 'snippet' ? first.snippet.look.map((stop) => stop.at) : [];
    expect(stops.slice(0, 3)).toEqual([2, 3, 9]);
  });
});

const shared = fileURLToPath(new URL('../../../shared/article.md', import.meta.url));
test.runIf(existsSync(shared))('the article that the course follows prints what it says', () => {
  const { lessons, errors } = readCourse(shared, parses);
  expect(checkLessons(lessons, errors, [ownPython])).toEqual({ problems: [], passed: 6, failed: 0 });
});
