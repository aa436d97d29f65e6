import type { Effect } from './effect.ts';
import type { Message } from './message.ts';
import type { Model } from './model.ts';
import { update } from './update.ts';
import type { Updated } from './updated.ts';

/**
Holds one session: every message is taken in at once, never from a copy of the state that is older. What effects send back
in the same turn is taken in before `send` returns, so a key and the result of its run are one frame.
*/
export class Store {
  #model: Model;
  readonly #perform: (effect: Effect, send: (message: Message) => void) => void;
  readonly #listeners = new Set<() => void>();
  readonly #waiting: Message[] = [];
  #busy = false;

  constructor(
    [model, effects]: Updated,
    perform: (effect: Effect, send: (message: Message) => void) => void,
  ) {
    this.#model = model;
    this.#perform = perform;
    this.#busy = true;
    this.#performAll(effects);
    this.#drain();
  }

  readonly model = (): Model => this.#model;

  /** Takes in a message; the listeners hear of it once, when all that it set off has been taken in too. */
  readonly send = (message: Message): void => {
    this.#waiting.push(message);
    if (this.#busy) return;
    this.#busy = true;
    const before = this.#model;
    this.#drain();
    if (this.#model !== before) for (const listener of [...this.#listeners]) listener();
  };

  /** Calls a listener after every change; the function that it gives ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Notes where what scrolls begins on the screen: never further down than there is something to see. */
  scrolledTo(top: number): void {
    const { over, page } = this.#model;
    if (over && over.kind !== 'list') this.#model = { ...this.#model, over: { ...over, top } };
    else if (!over && page.scroll !== undefined && page.scroll !== top)
      this.#model = { ...this.#model, page: { ...page, scroll: top } };
  }

  /** Notes a mistake of ours that was made in showing the state; nobody is told, since the one who tells is showing it. */
  fail(reason: string): void {
    this.#model = { ...this.#model, crash: reason };
  }

  #drain(): void {
    for (let message = this.#waiting.shift(); message; message = this.#waiting.shift()) this.#take(message);
    this.#busy = false;
  }

  /** A mistake of ours in taking in a message ends neither the program nor the text: the screen says so. */
  #take(message: Message): void {
    try {
      const [model, effects] = update(this.#model, message);
      this.#model = model;
      this.#performAll(effects);
    } catch (error) {
      this.#model = { ...this.#model, crash: reasonOf(error) };
    }
  }

  #performAll(effects: readonly Effect[]): void {
    for (const effect of effects) {
      try {
        this.#perform(effect, this.send);
      } catch (error) {
        this.#model = { ...this.#model, crash: reasonOf(error) };
      }
    }
  }
}

/** What an exception says, in one line. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
}
