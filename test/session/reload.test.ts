import { describe, expect, test } from 'vitest';
import type { Course } from '../../source/lesson/lesson.ts';
import { readLesson } from '../../source/lesson/read-lesson.ts';
import type { Piece } from '../../source/timeline/timeline.ts';
import { fakeTimeline } from './fake-run.ts';
import { Session } from './session.ts';

const LESSON = `# Saved

One.

\`\`\`python
x = 1
y = 2
\`\`\`

Two.

\`\`\`python
z = 3
\`\`\`

\`\`\`yaml learned
- All.
\`\`\`
`;

const run = (pieces: readonly Piece[]) => {
  const piece = pieces.length - 1;
  return fakeTimeline(pieces, [
    { piece, line: 0, event: 'call' },
    { piece, line: 1 },
    { piece, line: 2, ran: 1 },
    { piece, line: 2, event: 'return', ran: 2 },
  ]);
};

const saved = (session: Session, ...texts: string[]) => {
  const lessons = texts.map(
    (text, index) => readLesson(text, `0${index + 1}-lesson-${index + 1}.md`, () => true).lesson,
  );
  const course: Course = { path: 'test', errors: [], lessons };
  session.store.send({ kind: 'course', course });
};

describe('a lesson that is saved while it is open', () => {
  test('is shown as it is now, at the page and the step where it was', () => {
    const session = new Session([LESSON], run).press('n', 'right', 'right');
    const { step } = session.model.page.shown!;
    expect(step).toBe(1);
    saved(session, LESSON.replace('Two.', 'Two, and more.'));
    expect(session.text()).toContain('2/2');
    expect(session.model.page.shown!.step).toBe(1);
    session.press('b', 'n');
    expect(session.text()).toContain('Two, and more.');
  });

  test('leaves the open page alone where another one has changed', () => {
    const session = new Session([LESSON], run).press('n', 'right');
    const { page } = session.model;
    saved(session, LESSON.replace('One.', 'One, at more length.\n\nIndeed.'));
    expect(session.model.page).toBe(page);
    expect(session.press('b').text()).toContain('Indeed.');
  });

  test('keeps what the learner made of a snippet, and says that there is another', () => {
    const session = new Session([LESSON], run).press('e', 'a', 'esc');
    saved(session, LESSON.replace('x = 1', 'x = 10'));
    expect(session.model.page.editor.buffer.lines[0]).toBe('ax = 1');
    expect(session.text()).toContain('The lesson has changed since you were here');
  });

  test('is opened where it can be, when its page is gone, and kept when nothing is left', () => {
    const session = new Session([LESSON], run).press('n');
    saved(session, LESSON.slice(0, LESSON.indexOf('Two.')));
    expect(session.model.place).toEqual({ lesson: 0, page: 0 });
    saved(session);
    expect(session.model.course.lessons).toHaveLength(1);
  });

  test('is found again by its slug where others came before it', () => {
    const session = new Session(['# A\n\nOne.\n\n```python\na = 1\n```\n', LESSON], run).press(
      'l',
      'down',
      'enter',
    );
    saved(session, '# B\n\nB.\n\n```python\nb = 1\n```\n', LESSON, LESSON);
    expect(session.model.place.lesson).toBe(1);
  });
});
