import { getHeapStatistics } from 'node:v8';
import { SHORT_OF_MEMORY, TOO_MANY_LOGINS, TOO_MANY_WRONG, workshopFull } from '../words/en-server.ts';
import { type Middleware, Refusal } from './visit.ts';

/** A supply that is used up bit by bit and comes back with time. */
type Supply = { left: number; since: number };

/** How many wrong codes an address has, and in how many milliseconds one comes back. A whole room may be behind one address. */
const WRONG = { most: 20, each: 6000 };

/** How many connections an address may begin at one go, and in how many milliseconds one comes back. */
const LOGINS = { most: 300, each: 200 };

/** Connections of one address, and of all, that are not logged in yet. */
const STRANGERS = { each: 100, all: 300 };

/** How long a login may take, in milliseconds: a code has to be read from the wall and typed. */
const LOGIN_WITHIN = 90_000;

/** How often the keys of a connection may be changed at one go; each minute one more. */
const REKEYS = 5;

/** A wrong code costs so long at first, and at most: milliseconds. */
const SLOW = { least: 500, most: 4000 };

/** The part of the memory that may be used when one more comes in. */
const MEMORY = 0.85;

/** How much of the memory is left to be used: bytes, below 0 where more is used than should be. */
function bytesLeft(): number {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return MEMORY * limit - used;
}

/** What keeps one address, or all together, from taking too much. The clock is in milliseconds. */
export class Limits {
  readonly #most: number;
  readonly #now: () => number;
  readonly #wrong = new Map<string, Supply>();
  readonly #logins = new Map<string, Supply>();
  readonly #strangers = new Map<string, number>();
  #allStrangers = 0;
  #sessions = 0;

  /** @param most sessions at a time */
  constructor(most: number, now: () => number = Date.now) {
    this.#most = most;
    this.#now = now;
  }

  /** How many sessions there are. */
  get sessions(): number {
    return this.#sessions;
  }

  /**
  Why a connection from this address is not taken, if it is not. `quietly`: there were so many that even saying so is too much.
  */
  refusal(address: string): { readonly line: string; readonly quietly: boolean } | undefined {
    const logins = this.#supply(this.#logins, address, LOGINS);
    logins.left -= 1;
    const crowded =
      (this.#strangers.get(address) ?? 0) >= STRANGERS.each || this.#allStrangers >= STRANGERS.all;
    if (logins.left < 0 || crowded) return { line: TOO_MANY_LOGINS, quietly: true };
    if (this.#supply(this.#wrong, address, WRONG).left < 1) return { line: TOO_MANY_WRONG, quietly: false };
    return undefined;
  }

  /** A wrong code; gives how many milliseconds the answer shall take. */
  wrong(address: string): number {
    const supply = this.#supply(this.#wrong, address, WRONG);
    supply.left = Math.max(-10, supply.left - 1);
    return Math.min(SLOW.most, SLOW.least * 2 ** Math.max(0, (WRONG.most - supply.left) / 3 - 1));
  }

  /** Whether this address has had its wrong codes. */
  isSpent(address: string): boolean {
    return this.#supply(this.#wrong, address, WRONG).left < 1;
  }

  /** A right code: others of a room that sits behind the same address may be wrong once more. */
  right(address: string): void {
    const supply = this.#supply(this.#wrong, address, WRONG);
    supply.left = Math.min(WRONG.most, supply.left + 2);
  }

  /** A connection that is not logged in yet; the function that it gives says that it is, or is gone. */
  stranger(address: string): () => void {
    this.#strangers.set(address, (this.#strangers.get(address) ?? 0) + 1);
    this.#allStrangers++;
    let over = false;
    return () => {
      if (over) return;
      over = true;
      this.#allStrangers--;
      const left = this.#strangers.get(address)! - 1;
      if (left > 0) this.#strangers.set(address, left);
      else this.#strangers.delete(address);
    };
  }

  /** Of the memory that is left what falls to each session: bytes, below 0 where more is used than should be. */
  readonly share = (): number => bytesLeft() / Math.max(1, this.#sessions);

  /**
  One more session; the function that it gives ends it.

  @throws Refusal when there are as many as there may be, or no memory is left
  */
  enter(): () => void {
    if (this.#sessions >= this.#most) throw new Refusal(workshopFull(this.#most));
    if (bytesLeft() <= 0) throw new Refusal(SHORT_OF_MEMORY);
    this.#sessions++;
    let over = false;
    return () => {
      if (!over) this.#sessions--;
      over = true;
    };
  }

  #supply(of: Map<string, Supply>, address: string, { most, each }: { most: number; each: number }): Supply {
    const now = this.#now();
    const known = of.get(address);
    if (known) {
      known.left = Math.min(most, known.left + (now - known.since) / each);
      known.since = now;
      return known;
    }
    // Those who have everything back need not be remembered.
    if (of.size > 10_000)
      for (const [one, { left, since }] of of) if (left + (now - since) / each >= most) of.delete(one);
    const supply = { left: most, since: now };
    of.set(address, supply);
    return supply;
  }
}

/** Ends a connection that does not log in, and lets go of one that never opens a session. */
export function limit(limits: Limits): Middleware {
  return async (visit, next) => {
    const known = limits.stranger(visit.address);
    const late = setTimeout(() => {
      if (!visit.who) visit.connection.end();
    }, LOGIN_WITHIN);
    let rekeys = 0;
    const since = Date.now();
    // New keys cost us as much as a login; a client needs them once an hour.
    visit.connection.on('rekey', () => {
      if (++rekeys > REKEYS + (Date.now() - since) / 60_000) visit.connection.end();
    });
    visit.connection.once('ready', () => {
      known();
      clearTimeout(late);
    });
    try {
      await next();
    } finally {
      known();
      clearTimeout(late);
    }
  };
}
