import { describe, expect, test } from 'vitest';
import {
  type Answer,
  noProgress,
  type Progress,
  withAnswer,
  withLesson,
} from '../../source/progress/progress.ts';
import type { Piece } from '../../source/timeline/timeline.ts';
import { fakeTimeline } from './fake-run.ts';
import { Session } from './session.ts';

const FIRST = `# First

What comes out?

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

\`\`\`yaml learned
- Printing prints.
\`\`\`
`;

const SECOND = `# Second

One.

\`\`\`python
print(3)
\`\`\`

Two.

\`\`\`python
print(4)
\`\`\`

\`\`\`yaml learned
- Printing prints again.
\`\`\`
`;

const run = (pieces: readonly Piece[]) =>
  fakeTimeline(pieces, [
    { line: 0, event: 'call' },
    { line: 1 },
    { line: 1, event: 'return', ran: 1, output: '1\n' },
  ]);

const FRIDAY = '2026-01-02T10:00:00.000Z'; // keys are pressed on Monday the 5th
const answered = (change: Partial<Answer> = {}): Progress =>
  withLesson(
    withAnswer(noProgress, 'lesson-1', 'predict-1', {
      choice: '2',
      sure: true,
      right: false,
      when: FRIDAY,
      ...change,
    }),
    'lesson-2',
    { page: 0 },
  );
const open = (progress: Progress) => new Session([FIRST, SECOND], run, { progress });

describe('a confident error', () => {
  test('comes back on a later day: first the page where the learner left off, then the old question', () => {
    const session = open(answered());
    expect(session.text()).toContain('Second');
    session.press('n');
    expect(session.text()).toContain('An old question  First');
    expect(session.text()).toContain('What will line 1 print?');
    expect(session.bracketed()).toBe('enter');
  });

  test('is asked anew, as if it had never been answered, and its right answer leads on', () => {
    const session = open(answered()).press('n', '1', 'enter');
    expect(session.text()).toContain('Sure, and right.');
    session.press('enter');
    expect(session.model.place).toEqual({ lesson: 1, page: 1 });
    expect(session.model.progress.lessons['lesson-1']!.predictions['predict-1']).toHaveLength(2);
  });

  test('can be left out, and does not come a second time that day', () => {
    const session = open(answered()).press('n', 'n');
    expect(session.model.place).toEqual({ lesson: 1, page: 1 });
    session.press('n', 'enter');
    expect(session.text()).not.toContain('An old question');
    const again = open(session.model.progress).press('n', 'n');
    expect(again.text()).not.toContain('An old question');
  });

  test('wrong again, it offers the step where belief and run part, and leads on from there', () => {
    const session = open(answered()).press('n', '2', 'enter');
    expect(session.text()).toContain('The idea behind 2');
    expect(session.text()).toMatch(/\[enter\] look at step 2/);
    session.press('enter', 'enter');
    expect(session.model.place).toEqual({ lesson: 1, page: 1 });
  });

  test('does not move the place to come back to', () => {
    const session = open(answered()).press('n', '2', 'enter', 'b');
    expect(session.model.place).toEqual({ lesson: 1, page: 0 });
    expect(session.model.progress.last).toBe('lesson-2');
    expect(session.model.progress.lessons['lesson-1']!.page).toBe(0);
  });

  test.each([
    ['a guess', { sure: false }],
    ['a right answer', { right: true, choice: '1' }],
    ['an error of the same day', { when: '2026-01-05T08:00:00.000Z' }],
  ])('does not come back for %s', (_, change) => {
    expect(open(answered(change)).press('n').text()).not.toContain('An old question');
  });
});
