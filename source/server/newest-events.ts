import type { LearnerEvent } from './room-event.ts';

/** One learner is heard of at once, and then so often: milliseconds. */
const PAUSE = 200;

/**
What a login does, as it goes into the log of the room: of what one says of oneself again and again (where one is, whether one is
stuck) only the newest, a few times a second. However fast somebody turns pages, the log grows no faster than that. Answers are
all told, at once.
*/
export class NewestEvents {
  readonly #tell: (event: LearnerEvent) => void;
  readonly #waiting = new Map<string, LearnerEvent>(); // in the order of their last change
  #pause: NodeJS.Timeout | undefined;

  constructor(tell: (event: LearnerEvent) => void) {
    this.#tell = tell;
  }

  add(event: LearnerEvent): void {
    if (event.kind === 'answered') {
      this.#tell(event);
      return;
    }
    const key = 'exercise' in event ? `${event.kind} ${event.lesson} ${event.exercise}` : event.kind;
    this.#waiting.delete(key);
    this.#waiting.set(key, event);
    if (!this.#pause) this.#tellWaiting();
  }

  /** Tells at once what waits: nothing comes any more. */
  flush(): void {
    clearTimeout(this.#pause);
    for (const event of this.#waiting.values()) this.#tell(event);
    this.#waiting.clear();
  }

  /** Tells what waits, and nothing more for a moment. */
  #tellWaiting(): void {
    const now = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const event of now) this.#tell(event);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      if (this.#waiting.size > 0) this.#tellWaiting();
    }, PAUSE);
  }
}
