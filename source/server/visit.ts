import type { Socket } from 'node:net';
import type { Connection } from 'ssh2';
import type { Learner } from './store.ts';

/** Who has come in. */
export type Who = {
  readonly role: 'learner' | 'teacher';
  readonly name: string;
  readonly learner: Learner;
  readonly how: 'code' | 'key' | 'open';
  readonly personal?: string; // the personal code of one who is new: to be told once
};

/** One connection, from its first byte to its last. */
export type Visit = {
  readonly connection: Connection;
  readonly socket: Socket;
  readonly address: string; // of the client, without a port
  readonly closed: Promise<void>;
  who?: Who; // as soon as they are in
};

/**
One thing that a connection goes through: it does its part, calls `next` for the others, and may do something after they are
over. Whoever throws a `Refusal` ends the visit.
*/
export type Middleware = (visit: Visit, next: () => Promise<void>) => Promise<void>;

/** Why someone is not let in, in one line for them. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Middlewares as one, the first one outermost. */
export function inOrder(...all: readonly Middleware[]): (visit: Visit) => Promise<void> {
  return (visit) => {
    const go = (index: number): Promise<void> =>
      index === all.length ? Promise.resolve() : all[index]!(visit, () => go(index + 1));
    return go(0);
  };
}
