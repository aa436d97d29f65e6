import { EventEmitter } from 'node:events';
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileSync } from 'atomically';
import { decode, encode } from '../progress/decode.ts';
import { merge } from '../progress/merge.ts';
import { noProgress, type Progress } from '../progress/progress.ts';
import type { Loaded } from '../progress/store.ts';
import type { RoomEvent } from './room-event.ts';
import type { Learner, Store } from './store.ts';

const ownerFile = 0o600;
const ownerFolder = 0o700;

/**
Written as a whole or not at all, and at once: a process that is killed has lost nothing. (Nobody waits for the disk itself: these are
few kilobytes for the system to take. Written piece by piece between the keys of a full room they would take seconds.)
*/
const WRITE = { mode: ownerFile, fsync: false } as const;

/** The log of the room, in the folder of a workshop: a line of JSON for each event. */
export const ROOM_LOG = 'room.jsonl';

/**
A workshop's store in a folder, for one host: `learners/ID.json`, `progress/ID.json`, and the room's log. All files are their
owner's alone.

@throws what the file system says when the folder cannot be used
*/
export async function folderStore(folder: string): Promise<Store> {
  const learners = new Map<string, Learner>();
  for (const part of ['learners', 'progress'])
    await mkdir(join(folder, part), { recursive: true, mode: ownerFolder });
  for (const file of await readdir(join(folder, 'learners'))) {
    const learner = readLearner(await readFile(join(folder, 'learners', file), 'utf8'));
    if (learner) learners.set(learner.id, learner);
  }
  const log = join(folder, ROOM_LOG);
  const file = openSync(log, 'a', ownerFile);
  // A line that was cut off is a line of its own: what comes next is not lost with it.
  if (!/(^|\n)$/.test(await readFile(log, 'utf8'))) writeSync(file, '\n');
  const told = new EventEmitter().setMaxListeners(0);
  const kept = new Map<string, Progress>(); // as it is in the files
  const progressFile = (id: string) => join(folder, 'progress', `${id}.json`);

  return {
    async ended(runs) {
      return runs; // one process at a time: all but the present one, which does not ask for itself
    },
    async share(_name, ours) {
      return ours; // there is no other host
    },
    async learnersNamed(name) {
      return [...learners.values()].filter((learner) => learner.name === name);
    },
    async keepLearner(learner) {
      learners.set(learner.id, learner);
      writeFileSync(join(folder, 'learners', `${learner.id}.json`), `${JSON.stringify(learner)}\n`, WRITE);
    },
    async loadProgress(id) {
      const loaded = await read(progressFile(id));
      kept.set(id, loaded.progress);
      return loaded;
    },
    async saveProgress(id, base, ours) {
      const theirs = kept.get(id) ?? (await read(progressFile(id))).progress;
      const merged = merge(base, theirs, ours);
      kept.set(id, merged);
      writeFileSync(progressFile(id), encode(merged), WRITE);
      return merged;
    },
    async append(event) {
      told.emit('event', event);
      writeSync(file, `${JSON.stringify(event)}\n`);
    },
    async follow(listener) {
      for (const event of await readRoomLog(folder)) listener(event);
      told.on('event', listener);
    },
    tell(topic, text) {
      told.emit(`told ${topic}`, text);
    },
    hear(topic, listener) {
      told.on(`told ${topic}`, listener);
      return () => told.off(`told ${topic}`, listener);
    },
    async close() {
      closeSync(file);
    },
  };
}

/** The events of a workshop's folder, oldest first. A line that was cut off when a host ended is left out. */
export async function readRoomLog(folder: string): Promise<RoomEvent[]> {
  const lines = (await readFile(join(folder, ROOM_LOG), 'utf8')).split('\n');
  return lines.flatMap((line): RoomEvent[] => {
    try {
      return line === '' ? [] : [JSON.parse(line) as RoomEvent];
    } catch {
      return [];
    }
  });
}

/** Progress as it was kept; a file that cannot be understood is put aside as `ID.json.KIND-TIME`, and said. */
async function read(file: string): Promise<Loaded> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return { progress: noProgress };
  }
  const decoded = decode(text);
  if (decoded.kind === 'progress' && decoded.whole) return { progress: decoded.progress };
  const kind = decoded.kind === 'newer' ? 'newer' : 'corrupt';
  const aside = `${file}.${kind}-${Date.now()}`;
  writeFileSync(aside, text, WRITE);
  return {
    progress: decoded.kind === 'progress' ? decoded.progress : noProgress,
    notice: { kind, kept: aside },
  };
}

function readLearner(text: string): Learner | undefined {
  try {
    const learner = JSON.parse(text) as Learner;
    return typeof learner.id === 'string' && typeof learner.name === 'string' ? learner : undefined;
  } catch {
    return undefined;
  }
}
