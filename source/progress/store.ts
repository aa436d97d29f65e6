import { noProgress, type Progress } from './progress.ts';

/** What was found, and what the learner has to be told about it: a copy that was kept of a file not understood. */
export type Loaded = { readonly progress: Progress; readonly notice?: Notice };

/** `newer`: another version of this program wrote it. `kept` is the path of the copy. */
export type Notice = { readonly kind: 'corrupt' | 'newer'; readonly kept: string };

/** Where progress is kept. Neither method throws on account of the disk. */
export type ProgressStore = {
  load(): Loaded;
  /** Keeps it, at once. Undefined when it is kept; else why not, in the system's words. */
  save(progress: Progress): string | undefined;
};

/** A store that forgets when the program ends: for tests, and for learners of a workshop who gave no name. */
export function memoryStore(progress: Progress = noProgress): ProgressStore {
  let kept = progress;
  return {
    load: () => ({ progress: kept }),
    save(next) {
      kept = next;
      return undefined;
    },
  };
}
