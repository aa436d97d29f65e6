/** A place in the scheduler's line: whose tasks are done one after the other, and in turn with those of others. */
export type Turn = {
  /** Adds a task. Short ones only: each is done without a pause. */
  add(task: () => void): void;
  /** Takes away what is not done yet. */
  close(): void;
};

type Waiting = { readonly tasks: (() => void)[]; used: number };

/** The longest that one task is charged, in milliseconds: several times what a key takes. */
const MOST_CHARGED = 20;

/**
Shares one thread among many. One task is done in each round of the event loop, of the one who has used least time of late: who
presses a key now and then is always before one whose run never ends or who floods the line with keys.

What a task sets off in the same round (a frame that is drawn) counts as its time, up to a limit: when the machine itself stands still,
it is nobody's doing, and whoever paid for all of it would wait until each of the others has used as much.
*/
export class Scheduler {
  readonly #waiting = new Set<Waiting>(); // those with tasks
  readonly #now: () => number;
  #level = 0; // time used by the one whose turn it was last
  #going = false;

  /** @param now milliseconds, growing */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /**
  A new place in line.

  @param within what a task is called by: where it belongs
  */
  turn(within: (task: () => void) => void = (task) => task()): Turn {
    const own: Waiting = { tasks: [], used: 0 };
    return {
      add: (task) => {
        own.tasks.push(() => within(task));
        if (own.tasks.length > 1) return;
        // Who was idle has not saved up time to be spent at one go.
        own.used = Math.max(own.used, this.#level);
        this.#waiting.add(own);
        this.#go();
      },
      close: () => {
        own.tasks.length = 0;
        this.#waiting.delete(own);
      },
    };
  }

  #go(): void {
    if (this.#going) return;
    this.#going = true;
    setImmediate(this.#round);
  }

  readonly #round = (): void => {
    const next = this.#next();
    if (!next) {
      this.#going = false;
      return;
    }
    this.#level = next.used;
    const task = next.tasks.shift()!;
    if (next.tasks.length === 0) this.#waiting.delete(next);
    const began = this.#now();
    // What the task sets off is done before this.
    setImmediate(() => {
      next.used += Math.min(this.#now() - began, MOST_CHARGED);
      this.#round();
    });
    task();
  };

  #next(): Waiting | undefined {
    let least: Waiting | undefined;
    for (const one of this.#waiting) if (!least || one.used < least.used) least = one;
    return least;
  }
}
