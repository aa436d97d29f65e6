import { chmodSync, constants, copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeFileSync } from 'atomically';
import envPaths from 'env-paths';
import { decode, encode } from './decode.ts';
import { merge } from './merge.ts';
import { noProgress, type Progress } from './progress.ts';
import type { Loaded, Notice, ProgressStore } from './store.ts';

/** Files and folders that nobody but their owner can read: a learner's wrong answers are nobody else's business. */
const ownerFile = 0o600;
const ownerFolder = 0o700;

/** Where things are kept: `--data DIR`, or `CLOSURE_TUTOR_DATA`, or the platform's data folder. */
export function dataFolder(option: string | undefined, variable = process.env.CLOSURE_TUTOR_DATA): string {
  return option || variable || envPaths('closure-tutor', { suffix: '' }).data;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
Progress as one JSON file in a folder, `NAME.json`, written as a whole or not at all.

- What cannot be read is never written over: it is copied to `NAME.corrupt.json` (or `NAME.newer.json`, with a number where that
  one exists) before the first save.
- Two programs at once: what this one has not touched is taken from the file as the other one left it.
*/
export function fileStore(folder: string, name = 'progress'): ProgressStore {
  const path = join(folder, `${name}.json`);
  let base: Progress = noProgress; // ours, when it was last read or saved
  let onDisk: Progress = noProgress; // the file's then
  let text: string | undefined; // of the file then

  const read = (): string | undefined => {
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  };

  const setAside = (kind: Notice['kind']): Notice => {
    for (let k = 1; ; k++) {
      const kept = join(folder, `${name}.${kind}${k === 1 ? '' : `-${k}`}.json`);
      try {
        copyFileSync(path, kept, constants.COPYFILE_EXCL);
        chmodSync(kept, ownerFile);
        return { kind, kept };
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
        if (readFileSync(kept, 'utf8') === readFileSync(path, 'utf8')) return { kind, kept };
      }
    }
  };

  const take = (found: string | undefined): Loaded => {
    if (found === undefined) return { progress: noProgress };
    const decoded = decode(found);
    if (decoded.kind !== 'progress') return { progress: noProgress, notice: setAside(decoded.kind) };
    if (decoded.whole) return { progress: decoded.progress };
    return { progress: decoded.progress, notice: setAside('corrupt') };
  };

  return {
    load() {
      try {
        text = read();
        const loaded = take(text);
        base = loaded.progress;
        onDisk = base;
        return loaded;
      } catch {
        return { progress: noProgress }; // unreadable: saving will say why
      }
    },
    save(progress) {
      try {
        makeFolder(folder);
        const found = read();
        if (found !== text) onDisk = take(found).progress;
        onDisk = merge(base, onDisk, progress);
        base = progress;
        text = encode(onDisk);
        writeFileSync(path, text, { mode: ownerFile });
        return undefined;
      } catch (error) {
        return messageOf(error);
      }
    },
  };
}

/** A folder and those it stands in. (`mkdirSync` with `recursive` never comes back where a folder that is there takes no other: /proc.) */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: ownerFolder });
  } catch (error) {
    if (!existsSync(folder)) throw error; // another program was quicker
  }
}
