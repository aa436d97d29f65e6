import { EventEmitter } from 'node:events';
import type { Redis } from 'ioredis';
import { decode, encode } from '../progress/decode.ts';
import { merge } from '../progress/merge.ts';
import { noProgress, type Progress } from '../progress/progress.ts';
import type { RoomEvent } from './room-event.ts';
import type { Learner, Store } from './store.ts';

/** How long a process counts as alive after it was last heard of, and how often it says so: milliseconds. */
const ALIVE = 15_000;
const HEARTBEAT = 5_000;

/** How long the log is waited for before it is asked again, and how long after an error: milliseconds. */
const BLOCK = 5_000;
const PAUSE = 300;

/** Events read at once. */
const BATCH = 1_000;

/** How often a save is tried anew because another host saved the same learner's work in between. */
const TRIES = 20;

/** Sets a key if it still holds what was read (the empty text: nothing). */
const SET_IF = `
if (redis.call('GET', KEYS[1]) or '') == ARGV[1] then redis.call('SET', KEYS[1], ARGV[2]) return 1 end
return 0`;

/**
A workshop's store in Redis, so that several `serve` processes are one workshop. Keys begin with `closure-tutor:NAME:`, then
`learners:USER` (a hash), `progress:ID`, `shared:NAME` (the host key is
among them), `room` (a stream, which puts the events of all hosts in one order), `alive:RUN`; what is
told and not kept goes through the channels `tell:TOPIC`.

@param url of the server, as `redis://user:password@host:6379/0`
@param workshop the workshop's name: processes with the same one are one workshop
@param run what tells this process from every other one
@throws Error in one line where ioredis is not installed, or no server answers
*/
export async function redisStore(url: string, workshop: string, run: string): Promise<Store> {
  const key = (...parts: readonly string[]) => ['closure-tutor', workshop, ...parts].join(':');
  const main = await connected(url);
  const log = main.duplicate(); // waits for events
  const ears = main.duplicate(); // hears what is told
  for (const other of [log, ears]) other.on('error', () => {}); // tries again by itself, and `main` tells of it
  const heard = new EventEmitter().setMaxListeners(0);
  ears.on('message', (channel: string, text: string) => heard.emit(channel, text));
  const beat = () => main.set(key('alive', run), '1', 'PX', ALIVE);
  await beat();
  const heart = setInterval(() => beat().catch(() => {}), HEARTBEAT);
  let open = true;

  const readLog = async (after: string, wait: boolean) =>
    wait
      ? ((await log.xread('COUNT', BATCH, 'BLOCK', BLOCK, 'STREAMS', key('room'), after))?.[0]?.[1] ?? [])
      : await main.xrange(key('room'), `(${after}`, '+', 'COUNT', BATCH);

  const goOn = async (from: string, listener: (event: RoomEvent) => void): Promise<void> => {
    let last = from;
    while (open) {
      try {
        for (const [id, [, text]] of await readLog(last, true)) {
          last = id;
          listener(JSON.parse(text!) as RoomEvent);
        }
      } catch {
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    }
  };

  return {
    async ended(runs) {
      if (runs.length === 0) return [];
      const alive = await main.mget(runs.map((one) => key('alive', one)));
      return runs.filter((_, i) => alive[i] === null);
    },
    async share(name, ours) {
      await main.setnx(key('shared', name), ours);
      return (await main.get(key('shared', name))) ?? ours;
    },
    async learnersNamed(name) {
      return Object.values(await main.hgetall(key('learners', name))).map(
        (text) => JSON.parse(text) as Learner,
      );
    },
    async keepLearner(learner) {
      await main.hset(key('learners', learner.name), learner.id, JSON.stringify(learner));
    },
    async loadProgress(id) {
      const text = await main.get(key('progress', id));
      if (text === null) return { progress: noProgress };
      const decoded = decode(text);
      if (decoded.kind === 'progress') return { progress: decoded.progress };
      const kept = key('progress', id, decoded.kind);
      await main.set(kept, text);
      return { progress: noProgress, notice: { kind: decoded.kind, kept } };
    },
    async saveProgress(id, base, ours) {
      const place = key('progress', id);
      for (let i = 0; i < TRIES; i++) {
        const text = await main.get(place);
        const merged = merge(base, readProgress(text) ?? base, ours);
        if ((await main.eval(SET_IF, 1, place, text ?? '', encode(merged))) === 1) return merged;
      }
      throw new Error('other hosts keep changing the same work');
    },
    async append(event) {
      await main.xadd(key('room'), '*', 'event', JSON.stringify(event));
    },
    async follow(listener) {
      let last = '0-0';
      for (;;) {
        const rows = await readLog(last, false);
        for (const [id, [, text]] of rows) {
          last = id;
          listener(JSON.parse(text!) as RoomEvent);
        }
        if (rows.length < BATCH) break;
      }
      void goOn(last, listener);
    },
    tell(topic, text) {
      main.publish(key('tell', topic), text).catch(() => {});
    },
    hear(topic, listener) {
      const channel = key('tell', topic);
      if (heard.listenerCount(channel) === 0) ears.subscribe(channel).catch(() => {});
      heard.on(channel, listener);
      return () => {
        heard.off(channel, listener);
        if (heard.listenerCount(channel) === 0) ears.unsubscribe(channel).catch(() => {});
      };
    },
    async close() {
      open = false;
      clearInterval(heart);
      await main.del(key('alive', run)).catch(() => {});
      for (const one of [log, ears, main]) one.disconnect();
    },
  };
}

function readProgress(text: string | null): Progress | undefined {
  if (text === null) return undefined;
  const decoded = decode(text);
  return decoded.kind === 'progress' ? decoded.progress : undefined;
}

/** A connection to the server, open. It opens itself again when it breaks; what is asked meanwhile fails after some tries. */
async function connected(url: string): Promise<Redis> {
  let library: typeof import('ioredis');
  try {
    library = await import('ioredis');
  } catch {
    throw new Error('a workshop on more than one host needs the package ioredis: npm install ioredis');
  }
  const redis = new library.Redis(url, { lazyConnect: true, maxRetriesPerRequest: 3 });
  let reason = 'it does not answer';
  redis.on('error', (error: Error) => {
    reason = error.message;
  });
  try {
    await redis.connect();
    await redis.ping();
    return redis;
  } catch (error) {
    redis.disconnect();
    const why = error instanceof Error && error.message !== '' ? error.message : reason;
    throw new Error(`no Redis server at ${new URL(url).host}: ${why}`);
  }
}
