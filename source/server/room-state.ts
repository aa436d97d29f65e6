import type { PresentState } from '../session/present-state.ts';
import type { Pushed } from '../session/room-view.ts';
import type { RoomEvent, Where } from './room-event.ts';

/** What is known of one learner. Times are ISO 8601. */
export type Seat = {
  readonly learner: string;
  readonly name: string;
  readonly logins: readonly string[]; // empty: not here now
  readonly seen: string; // when they last did something that the room heard of
  readonly where?: Where;
  readonly since: string; // on this page
  readonly stuck?: string; // since when they ask for help
  readonly own: boolean; // at their own pace
  readonly hints: number; // on this page
};

/** What a learner answered to a question. */
export type Vote = { readonly choice: string; readonly right: boolean; readonly sure: boolean };

/** How far a learner is with an exercise. */
export type Try = {
  readonly goals: readonly boolean[];
  readonly solved: boolean;
  readonly foreseen?: number; // index of the exercise's `wrongs`
};

/** Something that the teacher said; without `to`, to all. */
export type Said = { readonly at: string; readonly to?: string; readonly text: string };

/** The room as its log tells it. Keys of `votes` and `tries` are made by `keyOf`. */
export type RoomState = {
  readonly seats: ReadonlyMap<string, Seat>; // by learner
  readonly votes: ReadonlyMap<string, ReadonlyMap<string, Vote>>; // by question, then by learner
  readonly tries: ReadonlyMap<string, ReadonlyMap<string, Try>>; // by exercise, then by learner
  readonly held?: { readonly lesson: string; readonly question: string; readonly since: string };
  readonly revealed: ReadonlySet<string>; // questions whose split was shown
  readonly gathered?: { readonly lesson: string; readonly page: number; readonly at: string };
  readonly pushed: readonly Omit<Pushed, 'title'>[]; // oldest first
  readonly said: readonly Said[]; // oldest first
};

/** A room that nobody has entered. */
export const EMPTY_ROOM: RoomState = {
  seats: new Map(),
  votes: new Map(),
  tries: new Map(),
  revealed: new Set(),
  pushed: [],
  said: [],
};

/** One name for a question or an exercise of a lesson. */
export function keyOf(lesson: string, id: string): string {
  return `${lesson}/${id}`;
}

/** The room after one more event. Pure: the same log gives the same room on every host, and in the report. */
export function after(room: RoomState, event: RoomEvent): RoomState {
  switch (event.kind) {
    case 'arrived': {
      const { learner, name, at } = event;
      const before = room.seats.get(learner);
      const seat: Seat = before ?? { learner, name, logins: [], seen: at, since: at, own: false, hints: 0 };
      return seated(room, { ...seat, name, logins: [...seat.logins, event.login], seen: at });
    }
    case 'left':
      return change(room, event, ({ logins }) => ({ logins: logins.filter((one) => one !== event.login) }));
    case 'moved':
      return change(room, event, ({ where, since, hints }) => {
        const same = where?.lesson === event.where.lesson && where.page === event.where.page;
        return {
          where: event.where,
          since: same ? since : event.at,
          hints: same ? hints : 0,
          ...(same ? {} : { stuck: undefined }),
        };
      });
    case 'answered': {
      const { choice, right, sure } = event;
      const votes = put(room.votes, keyOf(event.lesson, event.question), event.learner, {
        choice,
        right,
        sure,
      });
      return change({ ...room, votes }, event, () => ({}));
    }
    case 'tried': {
      const { goals, solved, foreseen } = event;
      const tries = put(room.tries, keyOf(event.lesson, event.exercise), event.learner, {
        goals,
        solved,
        ...(foreseen === undefined ? {} : { foreseen }),
      });
      return change({ ...room, tries }, event, () => ({}));
    }
    case 'helped':
      return change(room, event, () => ({ hints: event.hints }));
    case 'stuck':
      return change(room, event, ({ stuck }) => ({ stuck: event.on ? (stuck ?? event.at) : undefined }));
    case 'pace':
      return change(room, event, () => ({ own: event.own }));
    case 'said': {
      const { at, to, text } = event;
      return { ...room, said: [...room.said, { at, text, ...(to === undefined ? {} : { to }) }] };
    }
    case 'held':
      return { ...room, held: { lesson: event.lesson, question: event.question, since: event.at } };
    case 'revealed': {
      const revealed = new Set(room.revealed).add(keyOf(event.lesson, event.question));
      const here = room.held?.lesson === event.lesson && room.held.question === event.question;
      return { ...room, revealed, ...(here ? { held: undefined } : {}) };
    }
    case 'released':
      return { ...room, held: undefined, gathered: undefined };
    case 'gathered':
      return { ...room, gathered: { lesson: event.lesson, page: event.page, at: event.at } };
    case 'pushed':
      return shown(room, event.at, stateOfProgram(event.code));
    case 'shown':
      return shown(room, event.at, event.state);
  }
}

/** Those who are here now. */
export function present(room: RoomState): readonly Seat[] {
  return [...room.seats.values()].filter(({ logins }) => logins.length > 0);
}

/** How many of those who are here have answered a question, and how many are here and not at their own pace. */
export function answered(room: RoomState, lesson: string, question: string): { of: number; have: number } {
  const votes = room.votes.get(keyOf(lesson, question));
  const asked = present(room).filter(({ own, learner }) => !own || votes?.has(learner));
  return { of: asked.length, have: asked.filter(({ learner }) => votes?.has(learner)).length };
}

function stateOfProgram(source: string): PresentState {
  return { pieces: [{ name: '<teacher>', source, echo: true, goesOn: true }], entries: [], answers: [] };
}

/** Something is shown to all: they come to it. Another step of what was shown last takes its place. */
function shown(room: RoomState, at: string, state: PresentState): RoomState {
  const last = room.pushed.at(-1);
  const isSame = last !== undefined && sameRun(last.state, state);
  const slug = isSame ? last.slug : `room-${at.replace(/\D/g, '')}`;
  const before = isSame ? room.pushed.slice(0, -1) : room.pushed;
  return { ...room, pushed: [...before, { slug, at, state }], gathered: { lesson: slug, page: 0, at } };
}

function sameRun(one: PresentState, other: PresentState): boolean {
  const text = (state: PresentState) => JSON.stringify({ ...state, step: undefined });
  return text(one) === text(other);
}

function seated(room: RoomState, seat: Seat): RoomState {
  return { ...room, seats: new Map(room.seats).set(seat.learner, seat) };
}

/** A learner's seat with something changed; of one who never arrived nothing is known. */
function change(
  room: RoomState,
  { learner, at }: { readonly learner: string; readonly at: string },
  parts: (seat: Seat) => Partial<Seat>,
): RoomState {
  const seat = room.seats.get(learner);
  return seat ? seated(room, { ...seat, seen: at, ...parts(seat) }) : room;
}

function put<T>(
  table: ReadonlyMap<string, ReadonlyMap<string, T>>,
  key: string,
  learner: string,
  value: T,
): ReadonlyMap<string, ReadonlyMap<string, T>> {
  return new Map(table).set(key, new Map(table.get(key)).set(learner, value));
}
