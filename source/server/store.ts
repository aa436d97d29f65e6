import type { Progress } from '../progress/progress.ts';
import type { Loaded } from '../progress/store.ts';
import type { RoomEvent } from './room-event.ts';

/**
One who learns here. The same person is known again by their name together with a key of theirs, by their name at an
address where they were before, or by their name and their personal code.
*/
export type Learner = {
  readonly id: string; // of files and keys: letters, digits, `-` and `_` only
  readonly name: string; // the user name of the login
  readonly keys: readonly string[]; // fingerprints, `SHA256:…`
  readonly addresses: readonly string[]; // where they came from without a key
  readonly code: string; // of the personal code, salt and hash only
};

/**
All that a workshop keeps, and all that its hosts tell each other; with one and the same store several `serve` processes
are one workshop. `folderStore` is for one host, `redisStore` for several.

No method throws in the same turn; a promise that is rejected says in its error why something could not be kept.
*/
export type Store = {
  /** Which of these runs, each of one `serve` process, are over: whoever is in the room by one of them has left. */
  ended(runs: readonly string[]): Promise<readonly string[]>;
  /** What all hosts have under a name: what the first of them gave. */
  share(name: string, ours: string): Promise<string>;
  /** Those who have this name; several can. */
  learnersNamed(name: string): Promise<readonly Learner[]>;
  /** Keeps a learner, new or changed. */
  keepLearner(learner: Learner): Promise<void>;
  /** What was kept of a learner's work. */
  loadProgress(id: string): Promise<Loaded>;
  /** Keeps `ours`, which was made from `base`, together with what others have kept since; gives what is kept now. */
  saveProgress(id: string, base: Progress, ours: Progress): Promise<Progress>;
  /** Adds an event to the room's log. All hosts hear of it, each in the same order. */
  append(event: RoomEvent): Promise<void>;
  /** Calls the listener for every event of the log from its first one, then for each as it comes. Resolves after the old ones. */
  follow(listener: (event: RoomEvent) => void): Promise<void>;
  /** Tells all hosts something that is not kept: what a learner sees, for who looks on. */
  tell(topic: string, text: string): void;
  /** Calls the listener with what is told of a topic, here or elsewhere; the function that it gives ends that. */
  hear(topic: string, listener: (text: string) => void): () => void;
  /** Ends what is open. What was kept before is kept. */
  close(): Promise<void>;
};
