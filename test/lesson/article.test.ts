import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parses } from '../../source/check/tree.ts';
import { textOf } from '../../source/lesson/inline.ts';
import type { Page, SnippetPage } from '../../source/lesson/lesson.ts';
import { readLesson } from '../../source/lesson/read-lesson.ts';
import { piecesBefore } from '../../source/lesson/want.ts';

const source = readFileSync(new URL('article.md', import.meta.url), 'utf8');
const { lesson, errors } = readLesson(source, 'some/article.md', parses);
const snippets = lesson.pages.filter((page): page is SnippetPage => page.kind === 'snippet');
const proseOf = (page: Page) => page.prose.map((paragraph) => textOf(paragraph.text)).join('\n');

/** The pages of a text that is an article. */
function read(text: string) {
  return readLesson(text, 'article.md', parses).lesson;
}

describe('an ordinary article', () => {
  test('is read without a complaint, and is not held to the form of lessons', () => {
    expect(errors).toEqual([]);
    expect(lesson).toMatchObject({
      title: 'A jar that remembers',
      slug: 'article',
      written: false,
      needs: [],
    });
  });

  test('has its headings on its pages', () => {
    expect([...new Set(lesson.pages.map((page) => page.heading))]).toEqual([
      '1 The jar',
      '2 What it keeps',
      '3 In short',
    ]);
  });

  test('is walked snippet by snippet, long prose on pages of its own', () => {
    expect(lesson.pages.map((page) => page.kind)).toEqual([
      'snippet',
      'prose',
      'snippet',
      'prose',
      'snippet',
      'snippet',
      'snippet',
      'prose',
    ]);
  });

  test('gives each snippet the printed output below it, whatever its fence is tagged', () => {
    expect(snippets.map((page) => page.snippet.expected?.text)).toEqual([
      undefined,
      '1\n2',
      "('coins',)",
      '2',
      '1\n2',
    ]);
  });

  test('says in which lines of the file code and output stand', () => {
    const lines = source.split('\n');
    for (const { snippet } of snippets) {
      expect(lines[snippet.line - 1]).toBe(snippet.code.split('\n')[0]);
      if (snippet.expected)
        expect(lines[snippet.expected.line - 1]).toBe(snippet.expected.text.split('\n')[0]);
    }
  });

  test('keeps a comment that is indented otherwise than its block', () => {
    expect(snippets[0]!.snippet.code).toContain('\n      # the hand is inside\n');
  });

  test('shows front matter nowhere, and an admonition as a note', () => {
    const [note] = lesson.pages[0]!.notes;
    expect(note?.title).toBe('info');
    expect(textOf(note!.prose[0]!.text)).toBe('Author: Nobody, about 3 minutes, the same on: example.com');
    expect(lesson.pages.map(proseOf).join()).not.toMatch(/template|!!!/);
  });

  test('has names with underscores for code in its prose', () => {
    const [paragraph] = snippets[3]!.prose;
    expect(textOf(paragraph!.text)).toMatch(/^And their values in __closure__, a tuple/);
    expect(paragraph!.text[1]).toEqual({ text: '__closure__', style: 'code' });
  });

  test('runs each snippet after all those above it, each of which goes on after its own error', () => {
    const pieces = piecesBefore(lesson, snippets[3]!.snippet);
    expect(pieces.map((piece) => piece.name)).toEqual(['<snippet 1>', '<snippet 2>', '<snippet 3>']);
    expect(pieces.every((piece) => piece.echo && piece.goesOn)).toBe(true);
  });
});

describe('shapes of articles', () => {
  test('a fence without a tag is a snippet where it is Python, else it is shown as it is', () => {
    const { pages } = read('```\nx = 1\n```\n\n```\n$ pip install it\n```\n');
    expect(pages.map((page) => page.kind)).toEqual(['snippet', 'prose']);
    expect(pages[1]!.prose[0]).toMatchObject({ kind: 'verbatim', line: 6 });
  });

  test.each(['Output:', 'Prints:', 'Result:', '**Output:**', 'The output:'])(
    '%s makes the next fence the output',
    (words) => {
      const { snippets } = read(`\`\`\`py\n1\n\`\`\`\n${words}\n\n\`\`\`py\n1\n\`\`\`\n`);
      expect(snippets.map((one) => one.expected)).toEqual([{ text: '1', line: 7 }]);
    },
  );

  test.each(['output', 'text'])('a fence tagged %s below a snippet is its output', (tag) => {
    expect(read(`\`\`\`python\n1\n\`\`\`\n\n\`\`\`${tag}\n1\n\`\`\`\n`).snippets[0]!.expected?.text).toBe(
      '1',
    );
  });

  test.each(['python', 'Python', 'py', 'pycon', 'python3', '{.python .numbers}', 'python title="a.py"'])(
    'a fence tagged %s is a snippet',
    (tag) => expect(read(`\`\`\`${tag}\nx = 1\n\`\`\`\n`).snippets).toHaveLength(1),
  );

  test('a session at the prompt is cut after each output', () => {
    const { snippets } = read(
      '```pycon\n>>> def f():\n...     return 1\n...\n>>> f()\n1\n>>> x = 2\n>>> x\n2\n```\n',
    );
    expect(snippets.map(({ code, line, expected }) => ({ code, line, expected }))).toEqual([
      { code: 'def f():\n    return 1\n\nf()\n', line: 2, expected: { text: '1', line: 6 } },
      { code: 'x = 2\nx\n', line: 7, expected: { text: '2', line: 9 } },
    ]);
  });

  test('a fence in a list is a snippet too, and indented code is', () => {
    expect(read('1. First\n\n   ```python\n   x = 1\n   ```\n').snippets[0]).toMatchObject({
      code: 'x = 1\n',
      line: 4,
    });
    expect(read('Look:\n\n    x = 1\n    y = 2\n').snippets[0]).toMatchObject({
      code: 'x = 1\ny = 2\n',
      line: 3,
    });
  });

  test('lists, quotes, tables and HTML read as text', () => {
    const { pages } = read(
      '- one\n- two\n\n> three\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n<b>four</b> &amp; five\n',
    );
    expect(proseOf(pages[0]!).split('\n')).toEqual([
      '- one',
      '- two',
      'three',
      'a | b',
      '1 | 2',
      'four & five',
    ]);
  });

  test('an admonition inside a fence is code', () => {
    expect(read('```python\ns = """\n!!! info\n    x\n"""\n```\n').snippets[0]!.code).toBe(
      's = """\n!!! info\n    x\n"""\n',
    );
  });

  test('an admonition of several paragraphs and code ends where its indentation does', () => {
    const { pages } = read('!!! note "Mind"\n    one\n\n        x = 1\n\ntwo\n');
    expect(pages[0]!.notes[0]).toMatchObject({ title: 'Mind', line: 1 });
    expect(pages[0]!.notes[0]!.prose.map((paragraph) => paragraph.kind)).toEqual(['text', 'verbatim']);
    expect(proseOf(pages[0]!)).toBe('two');
  });

  test('Windows line ends and a byte order mark change nothing', () => {
    const other = readLesson(`\uFEFF${source.replaceAll('\n', '\r\n')}`, 'some/article.md', parses);
    expect(other.lesson).toEqual(lesson);
  });

  test('every beginning of the article is read without an exception', () => {
    for (let k = 0; k < source.length; k += 7) readLesson(source.slice(0, k), 'article.md', parses);
  });
});

const shared = new URL('../../../shared/article.md', import.meta.url);
test.runIf(existsSync(shared))(
  'the article that the course follows has five snippets and four outputs',
  () => {
    const { lesson } = readLesson(readFileSync(shared, 'utf8'), 'article.md', parses);
    expect(lesson.snippets.map((one) => one.expected?.text)).toEqual([
      undefined,
      '1\n2',
      "('count',)",
      '2',
      '1\n2',
    ]);
    expect(lesson.title).toBe('Understanding Python Closures');
  },
);

describe('articles of other shapes', () => {
  const shape = (name: string) =>
    readLesson(readFileSync(new URL(`articles/${name}.md`, import.meta.url), 'utf8'), `${name}.md`, parses);
  const told = (name: string) =>
    shape(name).lesson.snippets.map(({ code, expected }) => [code.split('\n')[0], expected?.text]);

  test('a notebook: what each cell gave stands indented below it', () => {
    const { lesson: notebook, errors: found } = shape('notebook');
    expect(found).toEqual([]);
    expect(notebook.title).toBe('Tallies, a notebook');
    expect(told('notebook')).toEqual([
      ['def make_tally():', undefined],
      ['tally = make_tally()', '1'],
      ["for word in ['elm', 'oak', 'elm']:", 'elm 1\noak 2\nelm 2'],
      ['tally.__closure__[0].cell_contents', "{'oak': 2, 'elm': 2}"],
      ['other = make_tally()', '(1, 3)'],
      ['nothing = None', undefined],
    ]);
  });

  test('a session at the prompt: cut after each answer', () => {
    expect(shape('prompts').errors).toEqual([]);
    expect(told('prompts')).toEqual([
      ['def make_scale(load=0):', '3'],
      ['put(4)', '7'],
      ['other = make_scale(100)', '(101, 8)'],
      ['put is other', 'False'],
      ['put.__code__.co_freevars', "('load',)"],
      ['[cell.cell_contents for cell in put.__closure__]', '[8]'],
      ["put('a feather')", expect.stringContaining('TypeError: unsupported operand')],
      ['put(0)', '8'],
      ["print('one\\n\\nthree')", 'one\n\nthree'],
    ]);
  });

  test('errors that are shown on purpose, in fences without a tag', () => {
    const { lesson: falls, errors: found } = shape('errors');
    expect(found).toEqual([]);
    expect(falls.title).toBe('Three ways to fall over a name');
    expect(told('errors').map(([, expected]) => expected?.split('\n').at(-1))).toEqual([
      "UnboundLocalError: cannot access local variable 'total' where it is not associated with a value",
      "NameError: cannot access free variable 'word' where it is not associated with a value in enclosing scope",
      "SyntaxError: no binding for nonlocal 'word' found",
      'new',
    ]);
    expect(falls.pages[0]?.notes[0]?.title).toBe('Before you read');
  });

  test('a second program without a tag, right below the first, is a program', () => {
    const first = '# A\n\n```python\nx = 1\n```\n\n';
    for (const code of ['x += 1', 'print(x)', 'x.real', 'import math', 'del x'])
      expect(read(`${first}\`\`\`\n${code}\n\`\`\`\n`).snippets, code).toHaveLength(2);
    for (const printed of ['1', "'a', 'b'", '[1, 2]', 'KeyError: 3', 'None'])
      expect(read(`${first}\`\`\`\n${printed}\n\`\`\`\n`).snippets, printed).toHaveLength(1);
  });
});
