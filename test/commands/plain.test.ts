import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { walkPlain } from '../../source/commands/plain.ts';
import { playCourse } from '../../source/commands/terminal.ts';
import type { Course } from '../../source/lesson/lesson.ts';
import { readLesson } from '../../source/lesson/read-lesson.ts';
import { memoryStore } from '../../source/progress/store.ts';

const LESSON = `---
title: Doubles
minutes: 5
---

# Doubles

Two numbers.

\`\`\`python
def outer():
    n = 1
    def inner():
        return n
    return inner
print(outer()())
\`\`\`

Guess.

\`\`\`yaml predict
question: What comes out?
choices:
  - is: "2"
    right: true
  - is: "11"
    because: M1 "Text is joined." These are numbers.
    prints: |
      print("1" + "1")
\`\`\`

\`\`\`python
print(1 + 1)
\`\`\`
`;

/** All that a walk prints when it is given these lines and then the end of the input. */
async function walk(course: Course, lines: readonly string[], playground = false): Promise<string> {
  const output = new PassThrough({ encoding: 'utf8' });
  let text = '';
  output.on('data', (chunk: string) => {
    text += chunk;
  });
  const input = new PassThrough();
  input.end(lines.map((line) => `${line}\n`).join(''));
  const progress = memoryStore();
  const code = await walkPlain({
    course,
    playground,
    progress,
    input,
    output,
    ascii: false,
    command: 'tutor',
  });
  expect(code).toBe(0);
  return text;
}

const course = (): Course => ({
  path: 'test',
  errors: [],
  lessons: [readLesson(LESSON, '01-doubles.md', () => true).lesson],
});

test('the first page has prose, and code with line numbers; the end of the input ends it', async () => {
  const text = await walk(course(), []);
  expect(text).toContain('Doubles, page 1 of 2\n\nTwo numbers.\n');
  expect(text).toContain(' 2      n = 1\n');
  expect(text.endsWith('[enter] start\n')).toBe(true);
});

test('each enter is the next stop, spoken', async () => {
  const text = await walk(course(), ['', '']);
  expect(text).toMatch(/Cell 1, n, has 1 in it\. It is held by this call\./);
  expect(text).toContain('This step changed it.');
  expect(text).not.toContain('\u001b');
});

test('a question is asked by number, and answered', async () => {
  const text = await walk(course(), ['n', '', '2']);
  expect(text).toContain('What comes out?\n1: 2\n2: 11\n');
  expect(text).toContain('Choose with a number first.');
  expect(text).toContain('It prints 2');
  expect(text).toContain('Text is joined.');
});

test('enter alone leads to the end of the course, and leaves there', async () => {
  const text = await walk(course(), Array<string>(40).fill(''));
  expect(text.match(/page 2 of 2/g)).toHaveLength(1);
  expect(text.split('\n').at(-2)).toBe('[enter] stop here');
});

test('a line of Python is tried after the program', async () => {
  const program = playCourse('x.py', 'x = 20\n');
  expect(await walk(program, ['>>> x + 22'], true)).toContain('Output: 42.');
  expect(await walk(program, ['>>> (x +'], true)).toContain('not a whole line');
});

test('what input() asks is answered by the next line', async () => {
  const program = playCourse('x.py', 'print(input("who? ") * 2)\n');
  expect(await walk(program, ['', 'ab'], true)).toContain('abab');
});

test('a word without a meaning says where the words are', async () => {
  expect(await walk(course(), ['hello'])).toContain('No such word. ? and enter tells them all.');
});

test('an output that an article shows is asked line by line', async () => {
  const article = '# One\n\n```python\nprint(1)\nprint(2)\n```\n\nOutput:\n\n```\n1\n2\n```\n';
  const lessons = [readLesson(article, 'one.md', () => true).lesson];
  const text = await walk({ path: 'test', errors: [], lessons }, ['', '1', '3', 'g']);
  expect(text).toMatch(/line 1 of 2[\s\S]*line 2 of 2[\s\S]*\[enter\] I am sure; g: a guess/);
  expect(text).toMatch(/You said +1\n *3 +a guess\n *It prints +1\n *2/);
});
