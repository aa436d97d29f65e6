import { merge } from '../progress/merge.ts';
import type { Progress } from '../progress/progress.ts';
import type { Loaded, ProgressStore } from '../progress/store.ts';
import type { Store } from './store.ts';

/** How long work may wait to be kept, in milliseconds: on a machine that has all hands full too, well under two seconds. */
const WITHIN = 300;

/** After how many milliseconds something that could not be kept is tried again. */
const AGAIN = 5000;

/** Characters of one learner's work: many times what all lessons come to. */
const MOST = 2 ** 21;
const TOO_MUCH = 'so much is not kept for one learner';

/** One login's part in a learner's work: what it keeps goes to the others, and theirs comes to it. */
type Part = { base: Progress; readonly heard: (progress: Progress) => void };

/**
The work of one learner on this host, shared by all of their logins: nothing that one of them does undoes what another did.
It is kept in the store a moment after each change, many changes at once.
*/
export class Work {
  readonly #store: Store;
  readonly #id: string;
  readonly #report: (reason: string) => void;
  readonly #parts = new Set<Part>();
  readonly #notice: Loaded['notice'];
  #now: Progress;
  #kept: Progress;
  #timer: NodeJS.Timeout | undefined;
  #refused: string | undefined; // why the last work was not kept
  #saving: Promise<void> = Promise.resolve();

  private constructor(store: Store, id: string, loaded: Loaded, report: (reason: string) => void) {
    this.#store = store;
    this.#id = id;
    this.#notice = loaded.notice;
    this.#now = loaded.progress;
    this.#kept = loaded.progress;
    this.#report = report;
  }

  /** Opens a learner's work as it was kept. */
  static async open(store: Store, id: string, report: (reason: string) => void): Promise<Work> {
    return new Work(store, id, await store.loadProgress(id), report);
  }

  /** How many logins have a part in it. */
  get logins(): number {
    return this.#parts.size;
  }

  /**
  A login takes part.

  @param heard told of what another login did
  @returns where the session keeps its progress, and what ends its part
  */
  join(heard: (progress: Progress) => void): {
    readonly progress: ProgressStore;
    readonly leave: () => void;
  } {
    const part: Part = { base: this.#now, heard };
    this.#parts.add(part);
    return {
      progress: {
        load: () => ({ progress: this.#now, ...(this.#notice ? { notice: this.#notice } : {}) }),
        save: (ours) => {
          this.#take(part, ours);
          return this.#refused;
        },
      },
      leave: () => this.#parts.delete(part),
    };
  }

  /** Keeps at once what is not kept yet; resolves when it is. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#now !== this.#kept) this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  }

  #take(part: Part, ours: Progress): void {
    if (ours === part.base) return;
    const merged = merge(part.base, this.#now, ours);
    part.base = ours;
    this.#change(merged, part);
    this.#timer ??= setTimeout(() => void this.flush(), WITHIN);
  }

  #change(now: Progress, by?: Part): void {
    if (now === this.#now) return;
    this.#now = now;
    for (const part of this.#parts) {
      if (part === by && part.base === now) continue;
      part.base = now;
      part.heard(now);
    }
  }

  async #save(): Promise<void> {
    const ours = this.#now;
    const base = this.#kept;
    if (ours === base) return;
    try {
      if (JSON.stringify(ours).length > MOST) throw new Error(TOO_MUCH);
      const kept = await this.#store.saveProgress(this.#id, base, ours);
      this.#kept = kept;
      this.#refused = undefined;
      // Another host may have kept something meanwhile.
      this.#change(merge(ours, kept, this.#now));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== this.#refused) this.#report(reason);
      this.#refused = reason;
      this.#timer ??= setTimeout(() => void this.flush(), AGAIN);
    }
  }
}

/** The works of all learners who are here, each opened once however many logins come at the same time. */
export class Works {
  readonly #store: Store;
  readonly #report: (line: string) => void;
  readonly #open = new Map<string, Promise<Work>>();

  constructor(store: Store, report: (line: string) => void) {
    this.#store = store;
    this.#report = report;
  }

  /** The work of a learner. Whoever has opened it lets go of it with `close`. */
  open(id: string): Promise<Work> {
    const known = this.#open.get(id);
    if (known) return known;
    const opened = Work.open(this.#store, id, (reason) => this.#report(`${id}: not kept: ${reason}`));
    this.#open.set(id, opened);
    return opened;
  }

  /** Keeps a learner's work, and forgets it here when no login has a part in it. */
  async close(id: string): Promise<void> {
    const work = await this.#open.get(id);
    await work?.flush();
    if (work?.logins === 0 && (await this.#open.get(id)) === work) this.#open.delete(id);
  }

  /** Keeps all that is not kept yet. */
  async flush(): Promise<void> {
    await Promise.all([...this.#open.values()].map(async (work) => (await work).flush()));
  }
}
