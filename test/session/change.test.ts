import { describe, expect, test } from 'vitest';
import { textOf } from '../../source/editor/buffer.ts';
import type { Outcome, Piece } from '../../source/timeline/timeline.ts';
import { rowText } from '../../source/view/columns.ts';
import { screen } from '../../source/view/screen.ts';
import { fakeTimeline } from './fake-run.ts';
import { Session } from './session.ts';

const CHANGE = `\`\`\`yaml change
say: Make it print 3.
check: assert False
solution: print(3)
\`\`\`
`;

const STOPS = `# A stop at the end

\`\`\`python
print(1)
\`\`\`

\`\`\`output
1
\`\`\`

\`\`\`yaml look
- at: 1
  say: It has printed 1.
\`\`\`

${CHANGE}`;

const REFUSED = `# Refused

What does it print?

\`\`\`yaml predict
question: "What will line 1 print?"
choices:
  - is: SyntaxError
    right: true
  - is: "1"
    because: M20 "Python repairs it." It does not.
\`\`\`

\`\`\`python expect-error
print(1
\`\`\`

${CHANGE}`;

const STARTER = `# A starter that fails

Two lines are missing.

\`\`\`python exercise Mend it
print(n)
\`\`\`

\`\`\`yaml goals
- say: it prints 1
  check: assert False
\`\`\`

\`\`\`hint
What is n?
\`\`\`

\`\`\`python solution
n = 1
print(n)
\`\`\`
`;

const printsOne = (pieces: readonly Piece[]) =>
  fakeTimeline(pieces, [{ line: 1 }, { line: 1, ran: 1, output: '1\n', event: 'return' }]);

const outcome: Outcome = {
  kind: 'syntax-error',
  piece: 0,
  line: 1,
  column: 5,
  endLine: 1,
  endColumn: 6,
  type: 'SyntaxError',
  message: "'(' was never closed",
  traceback: '',
};
const refused = (pieces: readonly Piece[]) => fakeTimeline(pieces, [], outcome);

describe('a change', () => {
  test('is asked for when what the author says of the last step has been read', () => {
    const session = new Session([STOPS], printsOne).press('enter');
    expect(session.text()).toContain('It has printed 1.');
    expect(session.text()).not.toContain('Make it print 3.');
    session.press('enter');
    expect(session.text()).toContain('Make it print 3.');
    expect(session.text()).toContain('[enter] start typing');
  });
});

describe('the solution of a change', () => {
  const stuck = () => new Session([STOPS], printsOne).press('enter', 'enter', 'e', 'end', 'x', 'esc');

  test('is shown when s is pressed twice, with what one sees there, and solves nothing', () => {
    const session = stuck();
    expect(session.text()).toContain('s solution');
    session.judge = () => true;
    session.press('s', 's');
    expect(textOf(session.model.page.editor.buffer)).toBe('print(3)');
    expect(session.text()).toContain('This is one solution.');
    expect(session.model.page.task?.solved).toBe(false);
    expect(session.text()).toContain('[enter] end of the lesson');
  });

  test('does not take the place of what the learner wrote, which u brings back', () => {
    const session = stuck().press('s', 's');
    const kept = () => session.model.progress.lessons['lesson-1']?.snippets['<snippet 1>']?.text;
    expect(kept()).toBe('print(1)x');
    expect(textOf(session.press('u').model.page.editor.buffer)).toBe('print(1)x');
  });
});

test('the title says what the voice asks for when typing was begun and nothing was typed', () => {
  const session = new Session([STOPS], printsOne).press('enter', 'enter', 'e', 'esc');
  expect(session.text()).toContain('Make it print 3.');
  expect(session.text().split('\n')[0]).toContain('CHANGE');
});

test('how many goals are met is not said before they were judged', () => {
  const session = new Session([STARTER], printsOne);
  const { page } = session.model;
  const unjudged = { ...session.model, page: { ...page, task: { ...page.task!, goals: [], judged: false } } };
  expect(session.text()).toContain('0 of 1 met');
  const drawn = screen(unjudged).rows.map(rowText).join('\n');
  expect(drawn).toContain('GOALS');
  expect(drawn).not.toContain('of 1 met');
});

describe('a question about a text that does not parse', () => {
  test('does not show the error before it is answered', () => {
    const session = new Session([REFUSED], refused);
    expect(session.text()).toContain('What does it print?');
    expect(session.text()).not.toMatch(/never closed|\^/);
  });

  test('shows it with the answer, and then says what to change', () => {
    const session = new Session([REFUSED], refused).press('1', 'enter');
    expect(session.text()).toContain('was never closed');
    expect(session.text()).not.toContain('Make it print 3.');
    session.press('enter');
    expect(session.model.focus).toBe('editor');
    expect(session.text()).toContain('Make it print 3.');
  });
});

describe('an exercise whose starter ends in an error', () => {
  const error: Outcome = {
    kind: 'error',
    piece: 0,
    line: 1,
    type: 'NameError',
    message: "name 'n' is not defined",
    traceback: '',
  };
  const fails = (pieces: readonly Piece[]) =>
    fakeTimeline(
      pieces,
      [{ line: 1 }, { line: 1, ran: 1, event: 'exception' }, { line: 1, event: 'return' }],
      error,
    );

  test('opens with its task in the voice, and not with the error', () => {
    const session = new Session([STARTER], fails);
    expect(session.text()).toContain('Two lines are missing.');
    session.press('left');
    expect(session.text()).not.toContain('Two lines are missing.');
  });
});
