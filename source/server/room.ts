import type { Message } from '../session/message.ts';
import type { Model } from '../session/model.ts';
import { type PresentState, presentState } from '../session/present-state.ts';
import { NewestEvents } from './newest-events.ts';
import { eventsBetween } from './observe.ts';
import type { LearnerEvent, RoomEvent, TeacherEvent } from './room-event.ts';
import { after, EMPTY_ROOM, present, type RoomState } from './room-state.ts';
import { sameView, viewOf } from './room-view-of.ts';
import type { Store } from './store.ts';

/** A session of a learner on this host, as the room needs it. */
export type Guest = {
  readonly learner: string;
  readonly name: string;
  readonly model: () => Model;
  readonly subscribe: (listener: () => void) => () => void;
  readonly send: (message: Message) => void;
  /** Calls back when it is this session's turn among all. */
  readonly soon: (act: () => void) => void;
  /** The rows of the learner's screen, styled for it. */
  readonly rows: () => readonly string[];
};

export type RoomOptions = {
  readonly store: Store;
  /** What tells this process from every other one, now and earlier. */
  readonly run: string;
  readonly now: () => string; // ISO 8601
  /** Told when something could not be kept. */
  readonly report: (line: string) => void;
};

/** Frames of a watched screen and looks at it are told under these topics; see `watch`. */
const SCREEN = 'screen/';
const EYES = 'eyes/';

/** A look at a screen ends by itself when it is not renewed for so long; a frame is told at most so often. Milliseconds. */
const LOOK = 10_000;
const FRAME = 200;

/** How often it is looked whether a process that let learners in has ended without a word: milliseconds. */
const CLEAR = 20_000;

/**
The room: what its learners do becomes events in the store's log, and what the log says becomes the state of the room, here as
on every other host. Learners are shown their part of it (`RoomView`), the teacher all.
*/
export class Room {
  readonly #options: RoomOptions;
  readonly #guests = new Map<string, Guest>(); // by login
  readonly #listeners = new Set<() => void>();
  readonly #watched = new Map<string, NodeJS.Timeout>(); // learners here whose screen someone looks at
  #state: RoomState = EMPTY_ROOM;
  #logins = 0;
  #telling: NodeJS.Immediate | undefined;
  readonly #behind = new Set<Guest>(); // those whose view is not the newest
  #clearing: NodeJS.Timeout | undefined;

  private constructor(options: RoomOptions) {
    this.#options = options;
  }

  /** Opens the room as its log left it. */
  static async open(options: RoomOptions): Promise<Room> {
    const room = new Room(options);
    await options.store.follow((event) => room.#take(event));
    await room.#clear();
    room.#clearing = setInterval(() => void room.#clear(), CLEAR);
    room.#clearing.unref();
    return room;
  }

  readonly state = (): RoomState => this.#state;

  /** Calls a listener after every change; the function that it gives ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Something happens: it is in `state` as soon as the store says it back. */
  happen(event: LearnerEvent | TeacherEvent): void {
    const { now, store, report } = this.#options;
    store.append({ ...event, at: now() }).catch((error: unknown) => report(`room: ${String(error)}`));
  }

  /** A session begins; the function that it gives ends it. */
  enter(guest: Guest): () => void {
    const { learner, name } = guest;
    const login = `${this.#options.run}-${++this.#logins}`;
    this.#guests.set(login, guest);
    this.happen({ kind: 'arrived', learner, login, name });
    const told = new NewestEvents((event) => this.happen(event));
    let before: Model | undefined;
    let shown = '';
    const observe = () => {
      const model = guest.model();
      for (const event of eventsBetween(learner, before, model)) told.add(event);
      before = model;
      if (!this.#watched.has(learner)) return;
      clearTimeout(telling);
      telling = setTimeout(() => tellScreen(), FRAME);
    };
    const tellScreen = () => {
      const model = guest.model();
      const screen: Screen = { size: model.size, rows: guest.rows(), state: presentState(model) };
      const text = JSON.stringify(screen);
      if (text === shown) return;
      shown = text;
      this.#options.store.tell(SCREEN + learner, text);
    };
    let telling: NodeJS.Timeout | undefined;
    const unsubscribe = guest.subscribe(observe);
    const deaf = this.#options.store.hear(EYES + learner, () => {
      this.#look(learner);
      shown = '';
      tellScreen();
    });
    observe();
    this.#show(guest);
    return () => {
      unsubscribe();
      deaf();
      clearTimeout(telling);
      told.flush();
      this.#guests.delete(login);
      this.#behind.delete(guest);
      this.happen({ kind: 'left', learner, login });
    };
  }

  /**
  Looks at a learner's screen, on whichever host it is; theirs says so meanwhile.

  @param seen told the rows, styled for the learner's own terminal and as wide as that, at once and after every change
  @returns what ends the look
  */
  watch(learner: string, seen: (screen: Screen) => void): () => void {
    const { store } = this.#options;
    const deaf = store.hear(SCREEN + learner, (text) => seen(JSON.parse(text) as Screen));
    const look = () => store.tell(EYES + learner, 'look');
    const again = setInterval(look, LOOK / 2);
    look();
    return () => {
      clearInterval(again);
      deaf();
    };
  }

  /** Nobody is told anything any more. */
  close(): void {
    clearInterval(this.#clearing);
    for (const timer of this.#watched.values()) clearTimeout(timer);
    this.#watched.clear();
    this.#listeners.clear();
    if (this.#telling) clearImmediate(this.#telling);
  }

  /** Whoever was let in by a process that has ended is not here any more. */
  async #clear(): Promise<void> {
    const { run, store, report } = this.#options;
    const others = new Map<string, { learner: string; login: string }[]>();
    for (const { learner, logins } of present(this.#state)) {
      for (const login of logins) {
        const by = login.slice(0, login.lastIndexOf('-'));
        if (by !== run) others.set(by, [...(others.get(by) ?? []), { learner, login }]);
      }
    }
    try {
      for (const by of await store.ended([...others.keys()]))
        for (const one of others.get(by) ?? []) this.happen({ kind: 'left', ...one });
    } catch (error) {
      report(`room: ${String(error)}`);
    }
  }

  #take(event: RoomEvent): void {
    this.#state = after(this.#state, event);
    // Thirty answers at once are one change.
    this.#telling ??= setImmediate(() => {
      this.#telling = undefined;
      for (const guest of this.#guests.values()) this.#showSoon(guest);
      for (const listener of [...this.#listeners]) listener();
    });
  }

  /** A room that is drawn anew for two hundred learners at one go would keep them all waiting. */
  #showSoon(guest: Guest): void {
    if (this.#behind.has(guest)) return;
    this.#behind.add(guest);
    guest.soon(() => {
      this.#behind.delete(guest);
      this.#show(guest);
    });
  }

  #show(guest: Guest): void {
    const room = viewOf(this.#state, guest.learner, this.#watched.has(guest.learner));
    const before = guest.model().room;
    if (before && sameView(before, room)) return;
    guest.send({ kind: 'room', room });
  }

  #look(learner: string): void {
    clearTimeout(this.#watched.get(learner));
    const over = setTimeout(() => {
      this.#watched.delete(learner);
      this.#showTo(learner);
    }, LOOK);
    over.unref();
    this.#watched.set(learner, over);
    this.#showTo(learner);
  }

  #showTo(learner: string): void {
    for (const guest of this.#guests.values()) if (guest.learner === learner) this.#showSoon(guest);
  }
}

/** A learner's screen as it stands. */
export type Screen = {
  readonly size: { readonly columns: number; readonly rows: number };
  readonly rows: readonly string[];
  readonly state?: PresentState | undefined; // absent where no run is to be seen
};
