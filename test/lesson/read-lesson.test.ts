import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parses } from '../../source/check/tree.ts';
import { readCourse } from '../../source/lesson/course.ts';
import { textOf } from '../../source/lesson/inline.ts';
import type { ExercisePage, SnippetPage } from '../../source/lesson/lesson.ts';
import { sizeErrors } from '../../source/lesson/page-size.ts';
import { readLesson } from '../../source/lesson/read-lesson.ts';
import { piecesBefore } from '../../source/lesson/want.ts';

const source = readFileSync(new URL('whole-lesson.md', import.meta.url), 'utf8');
const read = (text: string) => readLesson(text, 'lessons/07-small.md', parses);
const { lesson, errors } = read(source);
const snippetPages = lesson.pages.filter((page): page is SnippetPage => page.kind === 'snippet');
const [first] = snippetPages;
const exercises = lesson.pages
  .filter((page): page is ExercisePage => page.kind === 'exercise')
  .map((page) => page.exercise);

describe('a written lesson', () => {
  test('says what it is in its front matter and in the name of its file', () => {
    expect(errors).toEqual([]);
    expect(lesson).toMatchObject({
      slug: 'small',
      title: 'A small lesson',
      section: 'Tests',
      minutes: 3,
      written: true,
    });
  });

  test('has a page for each shown snippet and each exercise', () => {
    expect(lesson.pages.map((page) => page.kind)).toEqual([
      'snippet',
      'snippet',
      'exercise',
      'exercise',
      'snippet',
    ]);
    expect(lesson.pages.map((page) => page.heading)).toEqual([
      undefined,
      ...Array(4).fill('Hidden and free'),
    ]);
    expect(lesson.snippets).toHaveLength(4);
  });

  test('gives a page the prose before its block, in spans', () => {
    expect(first!.prose[0]!.text).toEqual([
      { text: 'Read ', style: 'plain' },
      { text: 'this', style: 'code' },
      { text: ' first, or go ', style: 'plain' },
      { text: 'back', style: 'link', href: 'whole-lesson.md' },
      { text: '.', style: 'plain' },
    ]);
    expect(first!.notes.map((note) => textOf(note.prose[0]!.text))).toEqual([
      'There is more to say of this.',
    ]);
  });

  test('asks before its snippet: one right choice, and the belief behind each other', () => {
    const { predict } = first!;
    expect(predict).toMatchObject({ id: 'predict-1', of: { kind: 'output' } });
    expect(predict!.choices[0]).toMatchObject({ is: '2', say: '2', right: true });
    expect(predict!.choices[1]).toMatchObject({
      is: '1',
      right: false,
      codes: ['M3', 'M4'],
      idea: 'Nothing was added.',
      because: [{ text: 'Something was: see line 1.', style: 'plain' }],
      prints: { code: 'print(1)\n', line: 21 },
      see: { at: 1, time: 1 },
    });
  });

  test('has stops, a printed output and a change on the page of their snippet', () => {
    expect(first!.snippet.look).toMatchObject([
      { at: 1, time: 1, line: 35 },
      { at: 2, time: 1, line: 37 },
    ]);
    expect(textOf(first!.snippet.look[1]!.say)).toBe('It is printed, in one line.');
    expect(first!.snippet.expected).toEqual({ text: '2', line: 31 });
    expect(first!.change).toMatchObject({ id: 'change-1', check: { line: 46 }, solution: { line: 48 } });
  });

  test('has variants of snippets', () => {
    expect(
      lesson.snippets.map(({ echo, expectError, hidden, fresh }) => ({ echo, expectError, hidden, fresh })),
    ).toEqual([
      { echo: true, expectError: false, hidden: false, fresh: false },
      { echo: true, expectError: false, hidden: true, fresh: false },
      { echo: false, expectError: false, hidden: false, fresh: false },
      { echo: true, expectError: true, hidden: false, fresh: true },
    ]);
  });

  test('runs a snippet after those above it, hidden ones too, up to one that begins anew', () => {
    const before = lesson.snippets.map((one) => piecesBefore(lesson, one).map((piece) => piece.name));
    expect(before).toEqual([[], ['<snippet 1>'], ['<snippet 1>', '<snippet 2>'], []]);
    expect(piecesBefore(lesson, exercises[1]!).map((piece) => piece.name)).toEqual([
      '<snippet 1>',
      '<snippet 2>',
      '<snippet 3>',
    ]);
  });

  test('has exercises with goals, hints, a solution and foreseen wrong answers', () => {
    const [ten] = exercises;
    expect(ten).toMatchObject({
      id: 'give-me-ten',
      name: 'Give me ten',
      starter: 'ten = 9\n',
      afterSnippets: false,
    });
    expect(ten!.goals.map((goal) => [textOf(goal.say), goal.check?.line, goal.forbid])).toEqual([
      ['ten is 10', 76, []],
      ['no loop', undefined, ['For', 'While']],
    ]);
    expect(ten!.wrongs.map((wrong) => textOf(wrong.why))).toEqual([
      'A loop is not needed.',
      'Eleven is too many.',
    ]);
    expect(ten!.wrongs.map((wrong) => wrong.codes)).toEqual([[], ['M4']]);
    expect(ten!.hints).toHaveLength(1);
    expect(ten!.solution.code).toBe('ten = 10\n');
  });

  test('has lines to order, with those that belong nowhere', () => {
    expect(exercises[1]).toMatchObject({
      name: 'Order them',
      afterSnippets: true,
      starter: '    return y\n    return None\ndef f():\n',
      parsons: [
        { text: '    return y' },
        { text: '    return None', distractor: 'it gives nothing' },
        { text: 'def f():' },
      ],
    });
  });

  test('ends with what was learned and a last word', () => {
    expect(lesson.learned.map(textOf)).toEqual(['One thing.', 'Another: this one.']);
    expect(lesson.closing.map((paragraph) => textOf(paragraph.text))).toEqual(['That was all.']);
  });

  test('is read without an exception however it is cut', () => {
    for (let k = 0; k < source.length; k += 3) read(source.slice(0, k));
    for (let k = 0; k < source.length; k += 11) read(source.slice(0, k) + source.slice(k + 20));
  });
});

/** The line of the first place where a text stands. */
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('a mistake is told with its line and how to mend it', () => {
  test.each([
    ['no title', 'title: A small lesson\n', '', 'section:', /no `title:`/],
    ['no minutes', 'minutes: 3\n', '', 'title:', /no `minutes:`/],
    ['minutes that are no number', 'minutes: 3', 'minutes: some', 'minutes:', /whole number/],
    [
      'an unknown front-matter key',
      'section: Tests',
      'section: Tests\nauthor: me',
      'author',
      /unknown key `author:`.*known are title/,
    ],
    [
      'an empty because',
      /because: >\n.*\n.*\n/,
      'because: ""\n',
      'because: ""',
      /`because:` of a choice is empty/,
    ],
    ['no because', / {4}because: >\n.*\n.*\n/, '', '- is: "1"', /a choice has no `because:`/],
    ['an unknown key of a choice', 'is: "1"', 'is: "1"\n    belief: none', 'belief', /unknown key `belief:`/],
    [
      'no question',
      'question: "What will line 2 print?"',
      'of: output',
      'of: output',
      /predict has no `question:`/,
    ],
    [
      'what nobody can ask about',
      'question:',
      'of: frames\nquestion:',
      'of: frames',
      /must be output, cells/,
    ],
    ['see without a line', 'see: { at: 1, time: 1 }', 'see: { time: 1 }', 'see: {', /no `at:`/],
    ['YAML that is none', '- at: 2\n  say: >', '- at: 2\n say: >', ' say: >', /not YAML/],
    ['a stop without its line', '- at: 1\n  say: Now', '- say: Now', '- say: Now', /a stop has no `at:`/],
    ['a time from 0', 'at: 1, time: 1', 'at: 1, time: 0', 'time: 0', /whole number from 1/],
    ['a variant that is none', 'python no-echo', 'python noecho', 'noecho', /`noecho` means nothing/],
    [
      'a change with no solution',
      /solution: \|\n {2}x.*\n {2}print.*\n/,
      '',
      'say: Make it 3',
      /change has no `solution:`/,
    ],
    ['no goals', /```yaml goals\n[\s\S]*?\n```\n/, '', 'Give me ten', /needs goals/],
    ['no hint', /```hint\n[\s\S]*?\n```\n/, '', 'Give me ten', /one to three hints/],
    ['an empty hint', 'Ten is one more than nine.\n', '\n', '```hint', /the hint is empty/],
    ['no solution', /```python solution\n[\s\S]*?\n```\n/, '', 'Give me ten', /needs a solution/],
    [
      'a second solution',
      '```python wrong A loop',
      '```python solution\n```\n\n```python wrong A loop',
      '```python solution\n```',
      /a second solution/,
    ],
    ['an exercise with no name', 'exercise Give me ten', 'exercise', 'python exercise\n', /a name after/],
    [
      'a wrong answer with a code alone',
      'wrong M4 Eleven is too many.',
      'wrong M4',
      'wrong M4\n',
      /does not say why/,
    ],
    [
      'a wrong answer without its why',
      'wrong M4 Eleven is too many.',
      'wrong',
      'wrong\n',
      /does not say why/,
    ],
    [
      'a goal that asks nothing',
      '  forbid: [For, While]\n',
      '',
      '- say: no loop',
      /needs `check:` or `forbid:`/,
    ],
    [
      'a hint with no exercise',
      '```python exercise Give me ten',
      '```python',
      '```hint',
      /no exercise stands above this hint/,
    ],
    ['one sentence learned', '- "Another: this one."\n', '', undefined, /two to four sentences/],
    [
      'an Output: with no fence',
      '```output\n2\n```',
      'Output:',
      'Output:',
      /no fence with the output follows/,
    ],
    ['a fence never closed', 'That was all.', '~~~text\nThat', '~~~text', /never closed/],
    [
      'two questions before one snippet',
      '```python\nx = 1',
      '```yaml predict\n```\n\n```python\nx = 1',
      '```yaml predict\n```',
      /one page asks one question/,
    ],
  ] as const)('%s', (_, part, instead, marker, message) => {
    const text = source.replace(part, instead);
    expect(text).not.toBe(source);
    const found = read(text).errors.find((error) => message.test(error.message));
    expect(found?.file).toBe('lessons/07-small.md');
    if (marker !== undefined) expect(found?.line).toBe(lineOf(text, marker));
  });

  test('a question with no snippet below it', () => {
    const text = source.slice(0, source.indexOf('```python\n'));
    expect(read(text).errors.map(String)).toContain(
      'lessons/07-small.md:12: no snippet follows this predict: put it before one',
    );
  });
});

describe('a page is seen whole at 80x24', () => {
  const long = 'word '.repeat(60);
  test.each([
    ['prose', 'Read `this`', `${long}\`this\``, 'prose takes'],
    ['many lines of code', 'x = 1 + 1\n', 'x = 1 + 1\n'.repeat(13), 'has 14 lines'],
    ['a wide line', 'x = 1 + 1', `x = 1 + 1  # ${'-'.repeat(40)}`, 'columns, and 40 fit'],
    [
      'code with its output',
      'x = 1 + 1\nprint(x)\n```\n\n```output\n2\n',
      `${'x = 2\n'.repeat(12)}print(x)\n\`\`\`\n\n\`\`\`output\n2\n3\n4\n`,
      '16 rows together',
    ],
    ['output', '```output\n2\n', '```output\n2\n3\n4\n5\n', 'the output has 4 rows'],
    ['a choice', 'is: "1"', `is: "${'1'.repeat(31)}"`, 'the choice has 31 columns'],
    ['a because', 'Something was', long, '`because:` takes'],
    ['a stop', 'Now x is there.', long, '`say:` of this stop'],
    ['a hint', 'Ten is one more', long, 'the hint takes'],
    ['a why', 'Eleven is', long, 'the WHY takes'],
    ['a goal', 'ten is 10', long, 'the goal takes'],
    ['the title', 'title: A small', `title: A small${' small'.repeat(5)}`, 'the title has'],
    ['a heading', '## Hidden and free', '## Hidden and free and much else besides', 'the heading has'],
    ['the name of an exercise', 'Give me ten', 'Give me ten or eleven or twelve or more', 'the name has'],
    ['the last word', 'That was all.', long, 'closing'],
  ])('%s', (_, part, instead, message) => {
    expect(sizeErrors(lesson)).toEqual([]);
    const text = source.replace(part, instead);
    const found = sizeErrors(read(text).lesson);
    expect(found.map((error) => error.message).join('\n')).toContain(message);
    expect(found[0]!.line).toBeGreaterThan(0);
  });

  test('an article may have pages of any size', () => {
    const article = `${long.repeat(5)}\n\n\`\`\`python\n${'x = 1\n'.repeat(40)}\`\`\`\n`;
    expect(sizeErrors(read(article).lesson)).toEqual([]);
  });
});

describe('a folder of lessons', () => {
  const folder = mkdtempSync(join(tmpdir(), 'course-'));
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'images'));
  put('README.md', '# How to write lessons');
  put('10-last.md', source.replace('whole-lesson.md', '02-first.md#there'));
  put(
    '02-first.md',
    source
      .replace('whole-lesson.md', 'https://example.org/a.md')
      .replace('minutes: 3', 'minutes: 3\nneeds: [last]'),
  );
  const course = readCourse(folder, parses);

  test('is read by number, without its README', () => {
    expect(course.lessons.map((one) => one.slug)).toEqual(['first', 'last']);
    expect(course.errors).toEqual([]);
  });

  test('has each slug once, and no link or need that leads nowhere', () => {
    put('11-last.md', source.replace('minutes: 3', 'minutes: 3\nneeds: [nothing]'));
    const told = readCourse(folder, parses).errors.map((error) => String(error).replace(folder, ''));
    rmSync(folder, { recursive: true });
    expect(told).toEqual([
      `/11-last.md:1: the slug \`last\` is that of ${join(folder, '10-last.md')} too: rename one of the files`,
      '/11-last.md:2: `needs` names no lesson: nothing',
      '/11-last.md:10: the link leads to no lesson: whole-lesson.md',
    ]);
  });
});
