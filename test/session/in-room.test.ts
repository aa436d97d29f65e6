import { beforeEach, describe, expect, test } from 'vitest';
import { textOf } from '../../source/editor/buffer.ts';
import { eventsBetween } from '../../source/server/observe.ts';
import type { TeacherEvent } from '../../source/server/room-event.ts';
import { after, EMPTY_ROOM } from '../../source/server/room-state.ts';
import { viewOf } from '../../source/server/room-view-of.ts';
import { presentState } from '../../source/session/present-state.ts';
import type { RoomView } from '../../source/session/room-view.ts';
import { fakeTimeline } from './fake-run.ts';
import { Session } from './session.ts';

const LESSON = `# One

What does it print?

\`\`\`yaml predict
question: "What will line 1 print?"
choices:
  - is: "1"
    right: true
  - is: "2"
    because: >
      M1 "It counts twice." It does not.
\`\`\`

\`\`\`python
print(1)
\`\`\`

\`\`\`output
1
\`\`\`

And then.

\`\`\`python
a = 2
\`\`\`
`;

const OTHER = '# Two\n\nOf two.\n\n```python\nb = 1\n```\n';

const NOTHING: RoomView = { splits: [], watched: false, stuck: false, own: false };
const QUESTION = { lesson: 'lesson-1', question: 'predict-1' };
const HELD = { ...QUESTION, since: '2026-01-05T09:00:00.000Z' };

function inRoom(room: Partial<RoomView> = {}): Session {
  const session = new Session(
    [LESSON, OTHER],
    (pieces) => fakeTimeline(pieces, [{ line: 1 }, { line: 1, event: 'return' }]),
    {
      columns: 100,
      rows: 30,
    },
  );
  return tell(session, room);
}

function tell(session: Session, room: Partial<RoomView>): Session {
  session.store.send({ kind: 'room', room: { ...NOTHING, ...room } });
  return session;
}

describe('a question that the room has not answered', () => {
  test('is answered, and waits: the answer, the run and the picture stay covered', () => {
    const session = inRoom({ held: HELD, answered: { have: 20, of: 30 } });
    session.press('2', 'enter');
    expect(session.text()).toContain('waiting for the room, 20 of 30');
    expect(session.text()).not.toContain('counts twice');
    for (const key of ['enter', 'e', 'right', 'p', 's', 'tab', '1']) {
      session.press(key);
      expect(session.text()).toContain('waiting for the room');
    }
    tell(session, { held: HELD, answered: { have: 21, of: 30 } });
    expect(session.text()).toContain('waiting for the room, 21 of 30');
  });

  test('lets the learner go to other pages meanwhile, and back', () => {
    const session = inRoom({ held: HELD }).press('1', 'enter', 'n');
    expect(session.model.place).toEqual({ lesson: 0, page: 1 });
    expect(session.press('b').text()).toContain('waiting for the room');
  });

  test('is shown with what all have chosen when the teacher lets it be seen', () => {
    const session = inRoom({ held: HELD }).press('2', 'enter');
    tell(session, { splits: [{ ...QUESTION, counts: { '1': 9, '2': 1 } }] });
    const text = session.text();
    expect(text).toContain('counts twice');
    expect(text).toMatch(/1 +■+ 9 learners/);
    expect(text).toMatch(/2 +■+ 1 learner\b/);
  });

  test('is not hidden again from those who have seen its answer before', () => {
    const session = inRoom().press('2', 'enter');
    tell(session, { held: { ...HELD, since: '2026-01-05T11:00:00.000Z' } });
    expect(session.text()).toContain('counts twice');
  });
});

describe('what the teacher says', () => {
  test('stands in the voice until enter, and is not said again', () => {
    const session = inRoom();
    tell(session, { said: { at: '2026-01-05T10:01:00.000Z', text: 'Five more minutes.' } });
    expect(session.text()).toMatch(/TEACHER +Five more minutes\./);
    const { place } = session.model;
    expect(session.press('enter').text()).not.toContain('Five more minutes.');
    expect(session.model.place).toEqual(place);
  });

  test('is let go of by esc while typing', () => {
    const session = inRoom({}).press('1', 'enter', 'e');
    tell(session, { said: { at: '2026-01-05T10:01:00.000Z', text: 'Look here.' } });
    expect(session.press('x').text()).toContain('Look here.');
    expect(session.press('esc').text()).not.toContain('Look here.');
  });

  test('before one came in was said to others', () => {
    const session = inRoom({ said: { at: '2026-01-05T09:59:00.000Z', text: 'Good morning.' } });
    expect(session.text()).not.toContain('Good morning.');
  });
});

describe('the common pace', () => {
  const gathered = (page: number, at: string) => ({ gathered: { lesson: 'lesson-2', page, at } });

  test('brings the learner to where the teacher wants all', () => {
    const session = tell(inRoom(), gathered(0, '1'));
    expect(session.model.place).toEqual({ lesson: 1, page: 0 });
    expect(session.text()).toContain('Your teacher has brought everyone here');
  });

  test('does not take along who has left it, and has them back at G', () => {
    const session = tell(inRoom(), gathered(0, '1')).press('b');
    const { place } = session.model;
    tell(session, gathered(1, '2'));
    expect(session.model.place).toEqual(place);
    expect(session.text()).toContain('G goes there');
    expect(session.press('G').model.place).toEqual({ lesson: 1, page: 1 });
  });

  test('and leaving it are told to the room', () => {
    const session = tell(inRoom(), gathered(0, '1'));
    const before = session.model;
    const kinds = eventsBetween('mira', before, session.press('b').model).map(({ kind }) => kind);
    expect(kinds).toEqual(['moved', 'pace']);
  });
});

describe('what the teacher shows to all', () => {
  let room = EMPTY_ROOM;
  beforeEach(() => {
    room = EMPTY_ROOM;
  });

  /** The room hears of it, and so do the sessions. */
  function happens(at: number, event: TeacherEvent, ...sessions: readonly Session[]): void {
    room = after(room, { ...event, at: `2026-01-05T10:0${at}:00.000Z` });
    for (const session of sessions) session.store.send({ kind: 'room', room: viewOf(room, 'any', false) });
  }

  /** The state of the learner's screen that is shown. */
  function shows(session: Session): TeacherEvent {
    return { kind: 'shown', state: presentState(session.model)! };
  }

  const lessons = ({ model }: Session) => model.course.lessons.map(({ title }) => title);

  test('is a lesson of its own where it is a program', () => {
    const session = inRoom();
    happens(1, { kind: 'pushed', code: 'print(42)\n' }, session);
    expect(session.text()).toContain('print(42)');
    expect(lessons(session)).toEqual(['One', 'Two', 'From the teacher']);
    expect(session.text().split('\n')[0]).not.toContain('Lesson');
  });

  test('is the code of a screen after the code before it, at its step, with its prose', () => {
    const mira = inRoom().press('1', 'enter', 'n', 'e', 'end', 'x', 'esc', 'left');
    expect(mira.model.page.shown?.step).toBe(0);
    const tom = inRoom();
    happens(1, shows(mira), tom);
    expect(textOf(tom.model.page.editor.buffer)).toBe('a = 2x');
    expect(tom.text()).toContain('And then.');
    expect(tom.model.page.shown).toMatchObject({ step: 0, piece: 1 });
    const ran = tom.effects.findLast((effect) => effect.kind === 'run');
    expect(ran).toMatchObject({ pieces: [{ source: 'print(1)\n' }, { source: 'a = 2x\n' }] });
  });

  test('leaves what a learner made of that page as it was', () => {
    const tom = inRoom().press('1', 'enter', 'n', 'e', 'end', 'tom', 'esc');
    happens(1, shows(inRoom().press('1', 'enter', 'n', 'enter')), tom);
    expect(tom.text()).not.toContain('a = 2tom');
    tom.press('b', 'b', 'b');
    happens(2, { kind: 'gathered', lesson: 'lesson-1', page: 1 }, tom);
    expect(tom.press('G').text()).toContain('a = 2tom');
  });

  test('is the same lesson when another step of it is shown', () => {
    const mira = inRoom().press('1', 'enter', 'n', 'enter');
    const tom = inRoom();
    happens(1, shows(mira), mira, tom);
    happens(2, shows(mira.press('right')), mira, tom);
    expect(tom.model.page.shown?.step).toBe(mira.model.page.shown?.step);
    expect(lessons(tom)).toEqual(['One', 'Two', 'From the teacher: One']);
  });

  test('does not take along who has left the common pace, and has them back at G at that step', () => {
    const mira = inRoom().press('1', 'enter', 'n', 'enter');
    const tom = inRoom();
    happens(1, shows(mira), mira, tom);
    const { place } = tom.press('b').model;
    happens(2, shows(mira.press('right')), mira, tom);
    expect(tom.model.place).toEqual(place);
    expect(tom.text()).toContain('G goes there');
    expect(tom.press('G').model.page.shown?.step).toBe(mira.model.page.shown?.step);
  });

  test('leads back to where one was, forwards and backwards', () => {
    const tom = inRoom().press('1', 'enter', 'n');
    const { place } = tom.model;
    happens(1, { kind: 'pushed', code: 'print(42)\n' }, tom);
    expect(tom.press('b').model.place).toEqual(place);
    expect(tom.press('G', 'n').model.place).toEqual(place);
  });

  test('is nothing while the question of a page is open, and on a page of prose', () => {
    expect(presentState(inRoom().model)).toBeUndefined();
  });
});

test('! asks for help and takes it back, and the room hears of both', () => {
  const session = inRoom();
  const before = session.model;
  const asked = session.press('!').model;
  expect(session.text()).toContain('you asked for help');
  const events = eventsBetween('mira', before, asked);
  expect(events).toEqual([{ kind: 'stuck', learner: 'mira', on: true }]);
  const back = session.press('!').model;
  expect(eventsBetween('mira', asked, back)).toEqual([{ kind: 'stuck', learner: 'mira', on: false }]);
});

test('the keys of the room stand among all keys, in a room only', () => {
  const session = inRoom();
  expect(session.press('?').text()).toContain('I am stuck: the teacher sees it');
});

test('a learner knows at any time that someone looks at their screen', () => {
  const session = inRoom({ watched: true });
  expect(session.text().split('\n')[0]).toContain('the teacher looks on');
  expect(tell(session, {}).text()).not.toContain('looks on');
});
