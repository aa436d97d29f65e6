import { describe, expect, test } from 'vitest';
import type { Piece } from '../../source/timeline/timeline.ts';
import { fakeTimeline } from './fake-run.ts';
import { Session } from './session.ts';

const LESSON = '# Prompt\n\nTry.\n\n```python\ncount = 2\n```\n';

/** Cell 1 holds 2 after the snippet and one more for each entry. */
function run(pieces: readonly Piece[]) {
  return fakeTimeline(
    pieces,
    pieces.map((_, piece) => ({ piece, line: 1, cells: { 1: String(2 + piece) } })),
  );
}

const atPrompt = () => new Session([LESSON], run).press('tab');

describe('the prompt', () => {
  test('shows what the line would do at each key, and keeps nothing', () => {
    const session = atPrompt().press('f');
    const { preview, entries } = session.model.page.prompt;
    expect(preview?.kind === 'would' && [...preview.cells]).toEqual([[1, '3']]);
    expect(entries).toEqual([]);
    expect(session.text()).toContain('NOT KEPT YET');
  });

  test('keeps the line on enter, and the picture is the run with it', () => {
    const session = atPrompt().press('f()', 'enter');
    expect(session.model.page.prompt.entries.map((entry) => entry.source)).toEqual(['f()\n']);
    expect(session.model.page.shown?.timeline.pieces.length).toBe(2);
    expect(session.model.page.prompt.preview).toBeUndefined();
  });

  test('goes on at ... until an empty line', () => {
    const session = atPrompt();
    session.isComplete = (text) => text.endsWith('\n');
    session.press('if 1:', 'enter');
    expect(session.model.page.prompt.open).toEqual(['if 1:']);
    expect(session.text()).toContain('\n ...\n');
    session.press('x', 'enter', 'ctrl-u', 'enter');
    expect(session.model.page.prompt.entries.map((entry) => entry.source)).toEqual(['if 1:\n    x\n']);
  });

  test('up and down walk the earlier lines and come back to the one being typed', () => {
    const session = atPrompt().press('one', 'enter', 'two', 'enter', 'thr', 'up', 'up');
    expect(session.model.page.prompt.editor.buffer.lines[0]).toBe('one');
    session.press('down', 'down');
    expect(session.model.page.prompt.editor.buffer.lines[0]).toBe('thr');
  });

  test('ctrl-r finds an earlier line', () => {
    const session = atPrompt().press('one', 'enter', 'two', 'enter', 'ctrl-r', 'on', 'enter');
    expect(session.model.page.prompt.editor.buffer.lines[0]).toBe('one');
  });

  test('ctrl-c clears the line, and on an empty one leads back', () => {
    const session = atPrompt().press('abc', 'ctrl-c');
    expect(session.model.page.prompt.editor.buffer.lines[0]).toBe('');
    expect(session.press('ctrl-c').model.focus).toBe('page');
  });

  test('esc leads back and keeps the line', () => {
    const session = atPrompt().press('abc', 'esc');
    expect(session.model.focus).toBe('page');
    expect(session.press('tab').model.page.prompt.editor.buffer.lines[0]).toBe('abc');
  });
});

test('an answer that input() asks for becomes a part of the run', () => {
  const session = new Session([LESSON], (pieces) =>
    fakeTimeline(pieces, [{ line: 1 }], { kind: 'input', prompt: 'name? ', piece: 0, line: 1 }),
  );
  session.press('enter', 'enter');
  expect(session.model.focus).toBe('prompt');
  expect(session.text()).toContain('\n name?\n');
  session.press('Ada', 'enter');
  const last = session.effects.findLast((effect) => effect.kind === 'run');
  expect(last?.kind === 'run' && last.answers).toEqual(['Ada']);
});
