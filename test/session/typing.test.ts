import { describe, expect, test } from 'vitest';
import { key } from '../../source/editor/key.ts';
import type { Outcome, Piece } from '../../source/timeline/timeline.ts';
import { fakeTimeline } from './fake-run.ts';
import { Session } from './session.ts';

const LESSON = `# Typing

Type.

\`\`\`python
a = 1
b = 2
\`\`\`
`;

/** A line with `(` only does not parse; a line that is a lone name other than a or b is a NameError. */
function run(pieces: readonly Piece[]) {
  const piece = pieces.length - 1;
  const lines = pieces[piece]!.source.trimEnd().split('\n');
  const broken = lines.findIndex((line) => line.includes('(') && !line.includes(')'));
  if (broken >= 0) {
    const line = broken + 1;
    const outcome: Outcome = {
      kind: 'syntax-error',
      type: 'SyntaxError',
      message: "'(' was never closed",
      piece,
      line,
      column: lines[broken]!.indexOf('('),
      endLine: line,
      endColumn: lines[broken]!.indexOf('(') + 1,
      traceback: '',
    };
    return fakeTimeline(pieces, [], outcome);
  }
  const unknown = lines.findIndex((line) => /^[c-z]\w*$/.test(line));
  if (unknown >= 0) {
    const name = lines[unknown]!;
    const outcome: Outcome = {
      kind: 'error',
      type: 'NameError',
      message: `name '${name}' is not defined`,
      name,
      piece,
      line: unknown + 1,
      traceback: '',
    };
    return fakeTimeline(pieces, [{ piece, line: 1 }], outcome);
  }
  return fakeTimeline(pieces, [
    { piece, line: 1 },
    { piece, line: 1, ran: 1 },
    { piece, line: 1, event: 'return', ran: lines.length },
  ]);
}

const typing = () => new Session([LESSON], run).press('e', 'end', 'enter');

describe('half a word', () => {
  test('keeps the picture of the last run and calls nothing an error while the word is typed', () => {
    const session = typing();
    const before = session.model.page.shown!.timeline;
    session.press('cou');
    expect(session.model.page.shown).toMatchObject({ kept: true, timeline: before });
    expect(session.model.page.trouble).toMatchObject({ kind: 'name', finished: false });
  });

  test('is an error after a second: its run is the picture then', () => {
    const session = typing().press('cou').wait();
    expect(session.model.page.trouble).toBeUndefined();
    expect(session.model.page.shown?.timeline.outcome).toMatchObject({ kind: 'error', type: 'NameError' });
  });

  test('is an error as soon as the cursor leaves the line', () => {
    expect(typing().press('cou', 'up').model.page.shown).toMatchObject({ kept: false });
  });

  test('a second that is over after more was typed means nothing', () => {
    const session = typing().press('c');
    const wait = session.effects.findLast((effect) => effect.kind === 'wait');
    session.press('o');
    session.store.send({ kind: 'waited', id: wait?.kind === 'wait' ? wait.id : -1 });
    expect(session.model.page.trouble).toMatchObject({ finished: false });
  });
});

describe('a text that does not parse', () => {
  test('keeps the last picture, with carets under the line, and is not finished while it is typed', () => {
    const session = typing().press('f(');
    expect(session.model.page.shown?.kept).toBe(true);
    expect(session.model.page.trouble).toMatchObject({ kind: 'syntax', line: 2, finished: false });
    expect(session.text()).toContain("SyntaxError: '(' was never closed");
  });

  test('is an error when the cursor leaves the line, and the row of the carets stays until then', () => {
    const session = typing().press('f(');
    const rows = session.text().split('\n');
    const below = rows.findIndex((row) => row.includes('b = 2'));
    session.press('a', ')');
    expect(session.model.page.trouble).toBeUndefined();
    expect(
      session
        .text()
        .split('\n')
        .findIndex((row) => row.includes('b = 2')),
    ).toBe(below);
    session.press('up');
    expect(
      session
        .text()
        .split('\n')
        .findIndex((row) => row.includes('b = 2')),
    ).toBe(below - 1);
  });

  test('becomes whole again without a trace', () => {
    const session = typing().press('f(', 'backspace', 'backspace');
    expect(session.model.page.trouble).toBeUndefined();
    expect(session.model.page.shown?.kept).toBe(false);
  });
});

describe('keys while typing', () => {
  test('letters are text, whatever they mean elsewhere', () => {
    expect(new Session([LESSON], run).press('e', 'q').model.page.editor.buffer.lines[0]).toBe('qa = 1');
  });
  test('esc and a letter in one piece is esc, then the letter', () => {
    const session = typing().press('alt-l');
    expect(session.model.focus).toBe('page');
    expect(session.model.over?.kind).toBe('list');
  });
  test('alt-b goes by word and does not leave the text', () => {
    expect(new Session([LESSON], run).press('e', 'end', 'alt-b').model.focus).toBe('editor');
  });
  test('a paste of many lines goes in as it is', () => {
    const session = new Session([LESSON], run).press('e');
    session.send(key('paste', 'if a:\n    b\n'));
    expect(session.model.page.editor.buffer.lines).toEqual(['if a:', '    b', 'a = 1', 'b = 2']);
  });
  test('tab completes a name and indents an empty line', () => {
    const session = new Session([LESSON], run).press('e', 'end', 'enter', 'pri', 'tab');
    expect(session.model.page.editor.buffer.lines[1]).toBe('print');
  });
  test('r puts the first text back, u takes that back', () => {
    const session = new Session([LESSON], run).press('e', 'x', 'esc', 'r');
    expect(session.model.page.editor.buffer.lines[0]).toBe('a = 1');
    expect(session.press('u').model.page.editor.buffer.lines[0]).toBe('xa = 1');
  });
  test('what was typed is there in the next session', () => {
    const { progress } = new Session([LESSON], run).press('e', 'x', 'esc').model;
    expect(new Session([LESSON], run, { progress }).model.page.editor.buffer.lines[0]).toBe('xa = 1');
  });
  test('ctrl-c stops typing', () => {
    expect(typing().press('ctrl-c').model.focus).toBe('page');
  });
});

test('while a run goes on the screen says so, keys are answered, and ctrl-c stops it', () => {
  let isEndless = false;
  const session = new Session([LESSON], (pieces) => (isEndless ? undefined : run(pieces))).press('e');
  isEndless = true;
  session.press('x');
  expect(session.text()).toContain('Still running');
  expect(session.press('y').model.page.editor.buffer.lines[0]).toBe('xya = 1');
  session.press('ctrl-c');
  expect(session.effects.at(-1)).toEqual({ kind: 'interrupt' });
  expect(session.model.focus).toBe('editor');
});
