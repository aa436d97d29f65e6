import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parses } from '../../source/check/tree.ts';
import { key } from '../../source/editor/key.ts';
import { readCourse } from '../../source/lesson/course.ts';
import type { Exercise, Predict } from '../../source/lesson/lesson.ts';
import type { RoomEvent } from '../../source/server/room-event.ts';
import { EMPTY_ROOM, type RoomState, after as roomAfter } from '../../source/server/room-state.ts';
import { type Desk, openDesk } from '../../source/server/teacher/desk.ts';
import { deskScreen } from '../../source/server/teacher/desk-screen.ts';
import { type DeskEffect, updateDesk } from '../../source/server/teacher/update.ts';
import type { PresentState } from '../../source/session/present-state.ts';
import { rowWidth, span } from '../../source/view/columns.ts';
import type { Row } from '../../source/view/row.ts';
import { expectGolden } from '../golden.ts';

const course = readCourse(join(import.meta.dirname, '../lesson/whole-lesson.md'), parses);
const lesson = course.lessons[0]!;
const asked = lesson.pages.findIndex((page) => page.kind === 'snippet' && page.predict !== undefined);
const made = lesson.pages.findIndex((page) => page.kind === 'exercise');
const predict = (lesson.pages[asked] as { readonly predict: Predict }).predict;
const exercise = (lesson.pages[made] as { readonly exercise: Exercise }).exercise;

const minute = (n: number): string => new Date(Date.UTC(2026, 4, 4, 10, n)).toISOString();
const NAMES =
  'mira tom yusuf chen ana lars priya jo sam kim noor eva max lea ben ida omar lin zoe raj amy leo mia ali fay gus hal ivy jan kai'.split(
    ' ',
  );

/** Thirty learners: twelve at the exercise, the others at the prediction, 15 of whom have answered. */
function fullRoom(): RoomState {
  const events: RoomEvent[] = NAMES.flatMap((name, k): RoomEvent[] => {
    const at = minute(k % 12);
    const learner = `${name}-1`;
    const page = k < 12 ? made : asked;
    const where = {
      lesson: lesson.slug,
      page,
      title: k < 12 ? exercise.name : lesson.title,
      ...(k < 12 ? { exercise: exercise.id } : { question: predict.id }),
    };
    return [
      { kind: 'arrived', learner, login: `run-${k}`, name, at },
      { kind: 'moved', learner, where, at },
    ];
  });
  for (const [k, name] of NAMES.entries()) {
    const learner = `${name}-1`;
    const at = minute(12);
    if (k < 9)
      events.push({
        kind: 'tried',
        learner,
        lesson: lesson.slug,
        exercise: exercise.id,
        goals: exercise.goals.map((_, g) => k % 3 >= g),
        solved: false,
        ...(k % 3 === 0 ? { foreseen: 0 } : {}),
        at,
      });
    if (k >= 12 && k < 27)
      events.push({
        kind: 'answered',
        learner,
        lesson: lesson.slug,
        question: predict.id,
        choice: predict.choices[k % predict.choices.length]!.is,
        right: predict.choices[k % predict.choices.length]!.right,
        sure: k % 2 === 0,
        at,
      });
  }
  events.push(
    { kind: 'stuck', learner: 'mira-1', on: true, at: minute(12) },
    {
      kind: 'helped',
      learner: 'tom-1',
      lesson: lesson.slug,
      exercise: exercise.id,
      hints: 2,
      solution: false,
      at: minute(12),
    },
    { kind: 'pace', learner: 'sam-1', own: true, at: minute(12) },
    { kind: 'left', learner: 'kai-1', login: 'run-29', at: minute(12) },
  );
  return events.reduce(roomAfter, EMPTY_ROOM);
}

function desk(change: Partial<Desk> = {}): Desk {
  const opened = openDesk({
    size: { columns: 100, rows: 30 },
    ascii: false,
    course,
    command: 'ssh -p 2222 NAME@192.0.2.7',
    code: 'amber-cell',
    local: true,
    room: fullRoom(),
    opened: minute(-30),
  });
  return { ...opened, now: minute(12), ...change };
}

const STATE: PresentState = {
  from: { lesson: lesson.slug, page: asked },
  pieces: [{ name: '<snippet 1>', source: 'a = 1\n', echo: true }],
  entries: [],
  answers: [],
  step: 2,
};

/** The desk while a learner's screen is looked at, which came from their terminal. */
function looking(): Desk {
  const [open] = pressed(desk(), 'down', 'enter');
  const rows = ['Two counters', ...Array.from({ length: 22 }, (_, k) => `row ${k}`), 'keys'];
  const screen = { size: { columns: 80, rows: 24 }, rows, state: STATE };
  return updateDesk(open, { kind: 'screen', learner: 'mira-1', screen })[0];
}

const NAMED = ['up', 'down', 'enter', 'escape', 'pagedown'] as const;

/** The desk after keys, each a name or a character, and what it wanted done. */
function pressed(from: Desk, ...keys: readonly string[]): readonly [Desk, readonly DeskEffect[]] {
  const wanted: DeskEffect[] = [];
  let now = from;
  for (const one of keys) {
    const named = NAMED.find((name) => name === one);
    const ctrl = /^ctrl-(.)$/.exec(one);
    const pressedKey = named ? key(named) : ctrl ? key('text', ctrl[1], { ctrl: true }) : key('text', one);
    const [next, effects] = updateDesk(now, { kind: 'key', key: pressedKey });
    now = next;
    wanted.push(...effects);
  }
  return [now, wanted];
}

const events = (effects: readonly DeskEffect[]) =>
  effects.flatMap((effect) => (effect.kind === 'happen' ? [effect.event] : []));

describe("the teacher's screen", () => {
  it.each([
    ['teacher-100x30', desk()],
    ['teacher-80x24', desk({ size: { columns: 80, rows: 24 } })],
    ['teacher-120x40', desk({ size: { columns: 120, rows: 40 }, chosen: 'mira-1' })],
    ['teacher-60x20', desk({ size: { columns: 60, rows: 20 } })],
    ['teacher-nobody', desk({ room: EMPTY_ROOM })],
    ['teacher-held', pressed(desk(), 'down', 'H')[0]],
    ['teacher-message', pressed(desk(), 'down', 'm', 'h', 'i')[0]],
    ['teacher-keys', pressed(desk(), '?')[0]],
    ['teacher-look', looking()],
    ['teacher-shown', pressed(looking(), 'P')[0]],
  ])('%s', (name, shown) => {
    const { rows } = deskScreen(shown);
    expect(rows).toHaveLength(shown.size.rows);
    const drawn = rows.map((row): Row => (typeof row === 'string' ? [span(row)] : row));
    const ours = drawn.filter((_, k) => typeof rows[k] !== 'string');
    expect(new Set(ours.map(rowWidth))).toEqual(new Set([shown.size.columns]));
    expectGolden(import.meta.dirname, name, drawn);
  });

  it('has those first who are longest on one page, and nobody who has left', () => {
    const rows = deskScreen(desk({ size: { columns: 100, rows: 60 } })).rows as Row[];
    const names = rows
      .slice(2)
      .flatMap((row) => /^ {3}([a-z]+) +1 /.exec(row.map(({ text }) => text).join(''))?.[1] ?? []);
    expect(names.slice(0, 3)).toEqual(['mira', 'max', 'fay']);
    expect(names).toHaveLength(29);
    expect(names).not.toContain('kai');
  });
});

describe('at the desk', () => {
  it('H holds the question that most are at, and lets go of what is held', () => {
    const [held, effects] = pressed(desk(), 'H');
    expect(events(effects)).toEqual([{ kind: 'held', lesson: lesson.slug, question: predict.id }]);
    const room = roomAfter(held.room, { ...events(effects)[0]!, at: minute(13) });
    expect(events(pressed({ ...held, room }, 'H')[1])).toEqual([{ kind: 'released' }]);
  });

  it('R reveals it, and it cannot be held again', () => {
    const [, effects] = pressed(desk(), 'R');
    expect(events(effects)).toEqual([{ kind: 'revealed', lesson: lesson.slug, question: predict.id }]);
    const room = roomAfter(fullRoom(), { ...events(effects)[0]!, at: minute(13) });
    const [again, nothing] = pressed(desk({ room }), 'H');
    expect(nothing).toEqual([]);
    expect(again.notice).toMatch(/revealed already/);
  });

  it('enter looks at the screen of the chosen learner, until esc', () => {
    const [looking, effects] = pressed(desk(), 'down', 'enter');
    expect(effects).toEqual([{ kind: 'watch', learner: 'mira-1' }]);
    const screen = { size: { columns: 80, rows: 24 }, rows: ['\u001b[1mTheir title\u001b[22m'] };
    const [seen] = updateDesk(looking, { kind: 'screen', learner: 'mira-1', screen });
    expect(deskScreen(seen).rows[1]).toContain('Their title');
    expect(pressed(seen, 'escape')[1]).toEqual([{ kind: 'unwatch' }]);
  });

  it('looks at nobody before someone is chosen', () => {
    const [same, effects] = pressed(desk(), 'enter');
    expect(effects).toEqual([]);
    expect(same.notice).toMatch(/choose a learner/);
  });

  it('m says something to the chosen learner, M to all', () => {
    const [, one] = pressed(desk(), 'down', 'm', 'h', 'i', 'enter');
    expect(events(one)).toEqual([{ kind: 'said', to: 'mira-1', text: 'hi' }]);
    const [, all] = pressed(desk(), 'M', 'h', 'i', 'enter');
    expect(events(all)).toEqual([{ kind: 'said', text: 'hi' }]);
  });

  it('a message that was not sent is nothing', () => {
    expect(pressed(desk(), 'M', 'h', 'escape')[1]).toEqual([]);
    expect(pressed(desk(), 'M', 'enter')[1]).toEqual([]);
  });

  it('S sends a program, which begins with that of the page of the chosen learner', () => {
    const chosen = desk({ chosen: 'max-1' });
    const [, effects] = pressed(chosen, 'S', 'ctrl-d');
    const page = lesson.pages[asked]!;
    expect(events(effects)).toEqual([
      { kind: 'pushed', code: page.kind === 'snippet' ? page.snippet.code : '' },
    ]);
    const [, typed] = pressed(desk(), 'S', 'a', 'enter', 'b', 'ctrl-d');
    expect(events(typed)).toEqual([{ kind: 'pushed', code: 'a\nb\n' }]);
  });

  it('G brings all to the page of the chosen learner', () => {
    expect(events(pressed(desk({ chosen: 'max-1' }), 'G')[1])).toEqual([
      { kind: 'gathered', lesson: lesson.slug, page: asked },
    ]);
    expect(pressed(desk(), 'G')[1]).toEqual([]);
  });

  it('P shows all what the screen that is looked at shows, once it has been seen', () => {
    const [looking, effects] = pressed(desk(), 'down', 'P');
    expect(effects).toEqual([{ kind: 'watch', learner: 'mira-1' }]);
    expect(looking.notice).toMatch(/P shows this to all/);
    expect(pressed(looking, 'P')[0].notice).toMatch(/no run is to be seen/);
    const screen = { size: { columns: 80, rows: 24 }, rows: ['Their title'], state: STATE };
    const [seen] = updateDesk(looking, { kind: 'screen', learner: 'mira-1', screen });
    const [shown, wanted] = pressed(seen, 'P');
    expect(events(wanted)).toEqual([{ kind: 'shown', state: STATE }]);
    const room = roomAfter(shown.room, { ...events(wanted)[0]!, at: minute(13) });
    expect(events(pressed({ ...shown, room }, 'H')[1])).toEqual([{ kind: 'released' }]);
  });

  it('leaves only when it is asked twice', () => {
    expect(pressed(desk(), 'q', 'x')[1]).toEqual([]);
    expect(pressed(desk(), 'q', 'q')[1]).toEqual([{ kind: 'leave' }]);
  });

  it('keeps the choice on a learner, not on a row, when others come and go', () => {
    const [chosen] = pressed(desk(), 'down', 'down');
    const room = roomAfter(chosen.room, { kind: 'left', learner: 'mira-1', login: 'run-0', at: minute(13) });
    expect(updateDesk(chosen, { kind: 'room', room })[0].chosen).toBe(chosen.chosen);
  });
});
