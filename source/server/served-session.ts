import { AsyncLocalStorage } from 'node:async_hooks';
import type { Course } from '../lesson/lesson.ts';
import { sharedThread } from '../session/effects.ts';
import { withPushed } from '../session/in-room.ts';
import { reasonOf } from '../session/store.ts';
import { type Live, start } from '../start.tsx';
import {
  backCommand,
  broken,
  GOODBYE,
  idle,
  NO_FORWARDING,
  NOT_READING,
  welcome,
} from '../words/en-server.ts';
import { ClientInput, MOST_PASTED } from './client-input.ts';
import { ClientOutput } from './client-output.ts';
import type { ClientTerminal } from './client-terminal.ts';
import { interlude } from './interlude.ts';
import type { Room } from './room.ts';
import { pushedIn } from './room-view-of.ts';
import type { Scheduler, Turn } from './scheduler.ts';
import type { Visit } from './visit.ts';
import type { Works } from './work.ts';

/** What the sessions of a workshop have in common. */
export type Common = {
  readonly course: Course;
  readonly room: Room;
  readonly works: Works;
  readonly scheduler: Scheduler;
  readonly share: () => number; // of the memory that is left, for each session: bytes
  readonly idleMinutes: number; // 0: for ever
  readonly motd: readonly string[];
  readonly report: (line: string) => void;
};

/** Bytes of input that may wait unread: twice what a client is allowed to send. */
const MOST_UNREAD = 4 * 2 ** 20;

/** What one learner may type: more than any lesson needs, and little to run at every key. In characters. */
const MOST_TEXT = { code: MOST_PASTED, prompt: 2000 } as const;

/** Whatever a session sets off, now or later, belongs to it: what it throws ends no other. */
const sessions = new AsyncLocalStorage<ServedSession>();

/** The session in whose code we are; undefined: in nobody's. */
export function sessionHere(): ServedSession | undefined {
  return sessions.getStore();
}

/**
One learner's session over a channel of SSH: the same start as the local program, with the client's own terminal, and every way
out of it.
*/
export class ServedSession {
  readonly #visit: Visit;
  readonly #terminal: ClientTerminal;
  readonly #common: Common;
  readonly #input: ClientInput;
  readonly #output: ClientOutput;
  readonly #turn: Turn;
  #live: Live | undefined;
  #farewell = GOODBYE;
  #leaving = false;
  #failed = false;
  #idle: NodeJS.Timeout | undefined;

  constructor(visit: Visit, terminal: ClientTerminal, common: Common) {
    this.#visit = visit;
    this.#terminal = terminal;
    this.#common = common;
    const { channel } = terminal;
    const turn = common.scheduler.turn((task) => sessions.run(this, task));
    this.#input = new ClientInput(channel, turn);
    this.#output = new ClientOutput(channel, visit.socket, terminal.size(), () => this.leave(NOT_READING));
    channel.on('data', () => this.#awake());
    channel.on('close', () => {
      turn.close();
      this.#output.release();
      this.leave(GOODBYE);
    });
    // However often it says that its window has changed, it is drawn for once a turn.
    let isResized = false;
    terminal.onResize(() => {
      if (isResized) return;
      isResized = true;
      turn.add(() => {
        isResized = false;
        const { columns, rows } = terminal.size();
        this.#output.resize(columns, rows);
      });
    });
    // Who sends more than SSH allows them to has no other way to fill our memory. (ssh2 1.17 itself takes it all: its issue 1505.)
    visit.socket.on('data', () => {
      if (channel.readableLength > MOST_UNREAD) visit.socket.destroy();
    });
    this.#turn = turn;
  }

  /** Runs it until the learner leaves or is made to. */
  async run(): Promise<void> {
    this.#awake();
    try {
      await sessions.run(this, () => this.#run());
    } catch (error) {
      this.#farewell = broken(reasonOf(error));
      this.#common.report(`${this.#visit.who!.name}: ${this.#farewell}`);
    } finally {
      clearTimeout(this.#idle);
      this.#turn.close();
      this.#close();
    }
  }

  /** Ends it, with a last line for the learner on their restored terminal. */
  leave(line: string): void {
    if (this.#leaving) return;
    this.#leaving = true;
    this.#farewell = line;
    this.#input.destroy();
    this.#output.release();
    sessions.run(this, () => this.#live?.leave());
  }

  /** Something was thrown where nobody could catch it: the error screen says so, and the second time the session ends. */
  fail(error: unknown): void {
    const reason = reasonOf(error);
    this.#common.report(`${this.#visit.who!.name}: ${broken(reason)}`);
    if (this.#failed || !this.#live) this.leave(broken(reason));
    else this.#live.store.send({ kind: 'crashed', reason });
    this.#failed = true;
  }

  async #run(): Promise<void> {
    const { course, room, works, motd, share } = this.#common;
    const { learner, name, personal } = this.#visit.who!;
    const first = welcome(name, personal, personal === undefined ? '' : backCommand(name, personal));
    const lines = motd.length > 0 && first.length > 0 ? [...motd, '', ...first] : [...motd, ...first];
    if (!(await interlude(this.#input, this.#output, lines)) || this.#leaving) return;
    const work = await works.open(learner.id);
    const part = work.join((progress) =>
      sessions.run(this, () => this.#live?.store.send({ kind: 'progress', progress })),
    );
    let leaveRoom: (() => void) | undefined;
    try {
      await start({
        // All that the program asks of a terminal's streams, and Ink too, these two have.
        input: this.#input as unknown as NodeJS.ReadStream,
        output: this.#output as unknown as NodeJS.WriteStream,
        // Who comes back is where they were, also if that was something that the teacher showed.
        course: pushedIn(room.state()).reduce(withPushed, course),
        playground: false,
        progress: part.progress,
        capability: this.#terminal.capability,
        local: false,
        turns: sharedThread(this.#turn.add, share),
        mostText: MOST_TEXT,
        onOpen: (live) => {
          this.#live = live;
          if (this.#leaving) return live.leave();
          leaveRoom = room.enter({
            learner: learner.id,
            name,
            model: live.store.model,
            subscribe: live.store.subscribe,
            send: (message) => sessions.run(this, () => live.store.send(message)),
            soon: this.#turn.add,
            rows: live.rows,
          });
        },
      });
    } finally {
      this.#live = undefined;
      leaveRoom?.();
      part.leave();
      await works.close(learner.id);
    }
  }

  #awake(): void {
    const { idleMinutes } = this.#common;
    if (idleMinutes === 0) return;
    if (this.#idle) this.#idle.refresh();
    else this.#idle = setTimeout(() => this.leave(idle(idleMinutes)), idleMinutes * 60_000);
  }

  #close(): void {
    const { channel, refused } = this.#terminal;
    this.#output.write(`${this.#farewell}\r\n${refused() ? `${NO_FORWARDING}\r\n` : ''}`);
    this.#output.release();
    this.#output.end(() => {
      channel.exit(0);
      channel.end();
    });
  }
}
