import type { Model } from '../session/model.ts';
import { reasonOf, type Store } from '../session/store.ts';
import { rowText } from '../view/columns.ts';
import { crashScreen, screen } from '../view/screen.ts';
import { spokenScreen } from '../view/spoken-screen.ts';
import type { Capability } from './capability.ts';
import { paintRow } from './paint.ts';
import type { TerminalOutput } from './terminal-output.ts';

/** Rows that are one block of styled text: few blocks cost Ink and React little, and an unchanged one nothing. */
const BLOCK = 8;

/** Styled rows as blocks. */
export function blocksOf(rows: readonly string[]): readonly string[] {
  const blocks: string[] = [];
  for (let from = 0; from < rows.length; from += BLOCK)
    blocks.push(rows.slice(from, from + BLOCK).join('\n'));
  return blocks;
}

/** One frame: blocks of styled rows, top to bottom; without `rows` it is as high as its text. The same object as long as nothing has changed. */
export type Painted = {
  readonly blocks: readonly string[];
  readonly columns: number;
  readonly rows: number | undefined;
};

/**
Keeps the frame of a session: after every change of its state the screen is made and painted, in the same turn, and those
who listen are told if it differs. A mistake of ours in making it shows the error screen instead; the session goes on.
*/
export class Painter {
  #painted: Painted;
  readonly #store: Store;
  readonly #capability: Capability;
  readonly #terminal: TerminalOutput | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(store: Store, capability: Capability, terminal?: TerminalOutput) {
    this.#store = store;
    this.#capability = capability;
    this.#terminal = terminal;
    this.#painted = this.#paint();
    store.subscribe(() => {
      const next = this.#paint();
      const old = this.#painted;
      const same =
        next.columns === old.columns &&
        next.rows === old.rows &&
        next.blocks.every((text, k) => text === old.blocks[k]);
      if (!same) this.#painted = next;
      for (const listener of [...this.#listeners]) listener();
      if (same) this.#terminal?.flushCursor();
    });
  }

  readonly painted = (): Painted => this.#painted;

  /** The rows of the frame, top to bottom. */
  rows(): readonly string[] {
    return this.#painted.blocks.flatMap((block) => block.split('\n'));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #paint(): Painted {
    const { columns, rows } = this.#store.model().size;
    if (this.#capability.spoken) {
      const lines = this.#made(spokenScreen, (model, reason) => crashScreen(model, reason).rows.map(rowText));
      return { blocks: [lines.join('\n')], columns, rows: undefined };
    }
    const drawn = this.#made(screen, crashScreen);
    if (drawn.scrolled !== undefined) this.#store.scrolledTo(drawn.scrolled);
    this.#terminal?.setCursor(drawn.cursor);
    return { blocks: blocksOf(drawn.rows.map((row) => paintRow(row, this.#capability))), columns, rows };
  }

  #made<T>(make: (model: Model) => T, broken: (model: Model, reason: string) => T): T {
    const model = this.#store.model();
    try {
      return make(model);
    } catch (error) {
      const reason = reasonOf(error);
      // The state learns of it too, so that the next key is the answer to the error screen.
      this.#store.fail(reason);
      return broken(model, reason);
    }
  }
}
