import { describe, expect, test } from 'vitest';
import { key } from '../../source/editor/key.ts';
import type { Piece } from '../../source/timeline/timeline.ts';
import { fakeTimeline, written } from './fake-run.ts';
import { Session } from './session.ts';

const LESSON = `---
title: Counting
---

# Counting

Watch the count.

\`\`\`python
a = 1
b = 2
\`\`\`

\`\`\`python
c = a + b
\`\`\`
`;

/** Each line of each piece is a step; every step but the first writes cell 1. */
function run(pieces: readonly Piece[]) {
  const steps = pieces.flatMap(({ source }, piece) =>
    source
      .trimEnd()
      .split('\n')
      .map((_, index) => ({
        piece,
        line: index + 1,
        ...(index > 0 ? { ran: index, facts: [written(1, String(index))] } : {}),
      })),
  );
  return fakeTimeline(pieces, [...steps, { piece: pieces.length - 1, line: 1, event: 'return' }]);
}

describe('a page', () => {
  test('shows nothing of its run before enter, then goes from stop to stop and on to the next page', () => {
    const session = new Session([LESSON], run);
    expect(session.model.page.walked).toBe(false);
    expect(session.text()).toContain('not run yet');
    session.press('enter');
    expect(session.model.page.shown?.step).toBe(1);
    session.press('enter');
    expect(session.model.page.shown?.step).toBe(2);
    session.press('enter');
    expect(session.model.place.page).toBe(1);
  });

  test('runs with the snippets above it, as the learner left them', () => {
    const session = new Session([LESSON], run).press('e', 'x', 'esc', 'n');
    const last = session.effects.findLast((effect) => effect.kind === 'run');
    expect(last?.kind === 'run' && last.pieces.map((piece) => piece.source)).toEqual([
      'xa = 1\nb = 2\n',
      'c = a + b\n',
    ]);
  });

  test('arrows go step by step, and back into the snippet before', () => {
    const session = new Session([LESSON], run).press('n', 'right');
    expect(session.model.page.shown?.step).toBe(2);
    session.press('left', 'left');
    expect(session.model.page.shown?.step).toBe(0);
    session.press('left');
    expect(session.model.notice).toBe('at-start');
    session.press('end', 'right');
    expect(session.model.notice).toBe('at-end');
  });

  test('c goes to the next write of a cell, and says so where there is none', () => {
    const session = new Session([LESSON], run).press('c');
    expect(session.model.page.shown?.step).toBe(1);
    expect(session.press('c').model.notice).toBe('no-writes');
  });

  test('a paste outside text changes nothing and says what to press', () => {
    const session = new Session([LESSON], run);
    session.send(key('paste', 'x = 1\ny = 2'));
    expect(session.model.notice).toBe('paste-outside');
    session.send(key('text', 'def f'));
    expect(session.model.notice).toBe('paste-outside');
    expect(session.model.page.editor.buffer.lines).toEqual(['a = 1', 'b = 2']);
  });

  test('q asks; enter stays, q again leaves', () => {
    const session = new Session([LESSON], run).press('q');
    expect(session.text()).toContain('[enter] stay');
    session.press('enter');
    expect(session.model.asking).toBeUndefined();
    session.press('q', 'q');
    expect(session.effects.at(-1)).toEqual({ kind: 'quit' });
  });

  test('ctrl-c asks too, and a second one leaves', () => {
    expect(new Session([LESSON], run).press('ctrl-c', 'ctrl-c').effects.at(-1)).toEqual({ kind: 'quit' });
  });

  test('a key without a meaning says which have one', () => {
    expect(new Session([LESSON], run).press('z').model.notice).toBe('no-meaning');
  });

  test('the place is kept, and a new session begins there', () => {
    const { progress } = new Session([LESSON], run).press('n').model;
    expect(new Session([LESSON], run, { progress }).model.place).toEqual({ lesson: 0, page: 1 });
  });

  test('a mistake of ours shows what it says, and enter goes on with the text as it was', () => {
    const session = new Session([LESSON], run).press('e', 'x');
    session.store.send({ kind: 'crashed', reason: 'broken' });
    expect(session.text()).toContain('internal error: broken');
    session.press('enter');
    expect(session.text()).not.toContain('internal error');
    expect(session.model.page.editor.buffer.lines[0]).toBe('xa = 1');
  });
});

test('the last page leads to the end of the lesson, and that to the next lesson', () => {
  const session = new Session([LESSON, LESSON], run).press('n', 'n');
  expect(session.text()).toContain('what you know now');
  session.press('enter');
  expect(session.model.place).toEqual({ lesson: 1, page: 0 });
  expect(session.model.progress.lessons['lesson-1']?.done).toBe(true);
});

describe('the list', () => {
  test('opens the chosen lesson', () => {
    expect(new Session([LESSON, LESSON], run).press('l', 'down', 'enter').model.place.lesson).toBe(1);
  });
  test('its search leaves the lessons that hold the words', () => {
    const other = LESSON.replaceAll('Counting', 'Lambdas');
    const session = new Session([LESSON, other], run).press('l', '/');
    session.store.send({ kind: 'search', text: 'lamb' });
    expect(session.text()).not.toContain('Counting');
    expect(session.press('enter').model.place.lesson).toBe(1);
  });

  test('its search finds pages across lessons, shows the words where they stand, and opens the chosen page', () => {
    const other = '# Other\n\nOne.\n\n```python\nx = 1\n```\n\nHere the Zebra is.\n\n```python\ny = 2\n```\n';
    const session = new Session([LESSON, other], run).press('l', '/');
    session.store.send({ kind: 'search', text: 'zebra' });
    expect(session.text()).toMatch(/ ► +page 2 {2}Here the Zebra is\./);
    expect(session.press('enter').model.place).toEqual({ lesson: 1, page: 1 });
  });

  test('its search finds words that stand on one page only together', () => {
    const session = new Session([LESSON], run).press('l', '/');
    session.store.send({ kind: 'search', text: 'no such words' });
    expect(session.text()).toContain('No page has these words.');
    session.press('enter');
    expect(session.model.over?.kind).toBe('list');
  });
  test('esc leads back to the page', () => {
    expect(new Session([LESSON], run).press('l', 'esc').model.over).toBeUndefined();
  });
});

test('what became of a file of progress that could not be read is said first, once', () => {
  const session = new Session(
    ['# A\n\nTry.\n\n```python\nx = 1\n```\n'],
    (pieces) => fakeTimeline(pieces, [{ line: 1 }]),
    {
      notice: 'not-readable',
    },
  );
  expect(session.text()).toContain('could not be read');
  expect(session.press('enter').text()).not.toContain('could not be read');
});
