import { describe, expect, test } from 'vitest';
import type { Piece } from '../../source/timeline/timeline.ts';
import { fakeTimeline } from './fake-run.ts';
import { Session } from './session.ts';

/** An article of five snippets, each with the two lines that it prints. */
const ARTICLE = `# Counting\n${[1, 2, 3, 4, 5]
  .map(
    (n) =>
      `\nNumber ${n}.\n\n\`\`\`python\nprint(${n})\nprint("a b")\n\`\`\`\n\nOutput:\n\n\`\`\`\n${n}\na b\n\`\`\`\n`,
  )
  .join('')}`;

/** Each piece prints what the article says. */
function printing(pieces: readonly Piece[]) {
  const outputs = pieces.map((_, k) => `${k + 1}\na b\n`);
  const steps = pieces.flatMap((_, piece) => [
    { line: 1, piece, output: outputs.slice(0, piece).join('') },
    { line: 2, piece, event: 'return' as const, output: outputs.slice(0, piece + 1).join('') },
  ]);
  return fakeTimeline(pieces, steps);
}

const article = () => new Session([ARTICLE], printing);

const type = (session: Session, ...lines: readonly string[]) =>
  session.press('enter', ...lines.flatMap((line) => [...line, 'enter']));

describe('the output that an article shows', () => {
  test('is asked before it is seen, one line after the other, so that nobody guesses how many', () => {
    const session = article();
    expect(session.text()).toContain('What comes out?');
    expect(session.text()).not.toContain('a b\n');
    session.press('enter');
    expect(session.text()).toContain('line 1 of 2');
    expect(session.press('1', 'enter').text()).toContain('line 2 of 2');
  });

  test('is locked in as sure or as a guess when all of it is there', () => {
    const session = type(article(), '1', 'a b');
    expect(session.text()).toContain('[enter] I am sure');
    expect(session.press('g').model.page.prediction?.answer).toMatchObject({
      right: true,
      sure: false,
      said: '1\na b',
    });
    expect(session.text()).toContain('Right.');
  });

  test('that was typed otherwise is shown beside what comes out, and then the run is walked', () => {
    const session = type(article(), '2', 'a b').press('enter');
    expect(session.text()).toMatch(/You said +2/);
    expect(session.text()).toMatch(/It prints +1/);
    expect(session.text()).toContain('[enter] start');
  });

  test('is the same with other blanks and quotes', () => {
    expect(type(article(), ' 1', 'ab').press('enter').model.page.prediction?.answer?.right).toBe(true);
  });

  test('takes letters as text, a digit as the first one, and esc makes them keys again', () => {
    const session = article().press('1', 'n', 'q', 's');
    expect(session.text()).toContain('1nqs');
    expect(session.press('esc', 'l').model.over?.kind).toBe('list');
  });

  test('is typed anew from its last line on', () => {
    const session = type(article(), '1', 'x').press('esc');
    expect(session.text()).toContain('line 2 of 2  x');
    expect(session.press('backspace', 'backspace').text()).toContain('line 1 of 2  1');
  });

  test('is shown at the second enter to those who only read', () => {
    const session = article().press('enter', 'enter');
    expect(session.model.page.prediction).toMatchObject({ open: true, answer: { right: false } });
    expect(session.model.page.prediction?.answer?.said).toBeUndefined();
  });

  test('is asked no more after two that were only shown, until i asks again', () => {
    const session = article().press('enter', 'enter', 'n', 'enter', 'enter');
    expect(session.text()).toContain('asks no more');
    session.press('n');
    expect(session.text()).not.toContain('What comes out?');
    expect(session.text()).toContain('i ask me');
    expect(session.press('i').text()).toContain('What comes out?');
    type(session, '3', 'a b').press('enter', 'n');
    expect(session.text()).toContain('What comes out?');
  });
});

test('in a room that waits for it, what was typed is shown, and then what all have typed', () => {
  const session = article();
  const room = { splits: [], watched: false, stuck: false, own: false };
  const question = { lesson: 'lesson-1', question: 'output-1' };
  session.store.send({
    kind: 'room',
    room: { ...room, held: { ...question, since: '2026-01-05T09:00:00.000Z' } },
  });
  type(session, '2', 'a b').press('enter');
  expect(session.text()).toMatch(/2\n.*a b[\s\S]*waiting for the room/);
  session.store.send({
    kind: 'room',
    room: { ...room, splits: [{ ...question, counts: { '1\na b': 3, '2\na b': 1 } }] },
  });
  expect(session.text()).toMatch(/1 a b +■+ 3 learners/);
  expect(session.text()).toMatch(/2 a b +■+ 1 learner\b/);
});

test('what nobody could type is not asked: an address, a traceback, a long table', () => {
  const asked = (output: string) => {
    const text = `# One\n\n\`\`\`python\nprint(1)\n\`\`\`\n\nOutput:\n\n\`\`\`\n${output}\n\`\`\`\n`;
    return new Session([text], printing).text().includes('What comes out?');
  };
  expect(asked('1')).toBe(true);
  for (const output of ['<function f at 0x7f3a>', 'NameError: x', '1\n2\n3\n4\n5', 'x'.repeat(41), '1\n\n2'])
    expect(asked(output)).toBe(false);
});

test('a written question without choices asks the lines of the output', () => {
  const lesson = `---\nminutes: 5\n---\n\n# One\n\nWell?\n\n\`\`\`yaml predict\nquestion: "What will line 1 print?"\n\`\`\`\n\n\`\`\`python\nprint(1)\n\`\`\`\n\n\`\`\`output\n1\na b\n\`\`\`\n`;
  const session = new Session([lesson], printing);
  expect(session.press('enter').text()).toContain('What will line 1 print?');
  expect(session.text()).toContain('line 1 of 2');
});
