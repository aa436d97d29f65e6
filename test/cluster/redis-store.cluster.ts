import { afterAll, beforeAll, expect, it } from 'vitest';
import { redisStore } from '../../source/server/redis-store.ts';
import { storeContract } from '../server/store-contract.ts';
import { type RedisServer, startRedis } from './redis.ts';

let redis: RedisServer;

beforeAll(async () => {
  redis = await startRedis();
});

afterAll(() => redis.stop());

let workshops = 0;

storeContract('a store in Redis', () => {
  const workshop = `contract-${++workshops}`;
  return (run) => redisStore(redis.url, workshop, run);
});

it('two hosts that save the same work at once lose nothing of it', async () => {
  const [one, two] = await Promise.all(['a', 'b'].map((run) => redisStore(redis.url, 'race', run)));
  const { progress } = await one!.loadProgress('mira-1');
  const lessons = Array.from({ length: 20 }, (_, k) => `lesson-${k}`);
  const page = {
    page: 1,
    done: false,
    predictions: {},
    skipped: [],
    exercises: {},
    changes: [],
    snippets: {},
    entries: {},
  };
  await Promise.all(
    lessons.map((slug, k) =>
      (k % 2 === 0 ? one! : two!).saveProgress('mira-1', progress, { lessons: { [slug]: page } }),
    ),
  );
  const kept = await one!.loadProgress('mira-1');
  expect(Object.keys(kept.progress.lessons).sort()).toEqual([...lessons].sort());
  await Promise.all([one!.close(), two!.close()]);
});

it('all hosts hear of what happens, in one order', async () => {
  const stores = await Promise.all(['a', 'b', 'c'].map((run) => redisStore(redis.url, 'order', run)));
  const heard = stores.map((): string[] => []);
  await Promise.all(
    stores.map((store, k) =>
      store.follow((event) => heard[k]!.push(event.kind === 'said' ? event.text : '')),
    ),
  );
  await Promise.all(
    Array.from({ length: 60 }, (_, k) =>
      stores[k % 3]!.append({ at: '2026-05-04T10:00:00.000Z', kind: 'said', text: String(k) }),
    ),
  );
  await expect.poll(() => heard.map((texts) => texts.length)).toEqual([60, 60, 60]);
  expect(heard[1]).toEqual(heard[0]);
  expect(heard[2]).toEqual(heard[0]);
  await Promise.all(stores.map((store) => store.close()));
});

it('a process is alive as long as it is open', async () => {
  const one = await redisStore(redis.url, 'alive', 'run-1');
  const two = await redisStore(redis.url, 'alive', 'run-2');
  expect(await two.ended(['run-1', 'run-2', 'run-3'])).toEqual(['run-3']);
  await one.close();
  expect(await two.ended(['run-1', 'run-2'])).toEqual(['run-1']);
  await two.close();
});

it('the first host says what all have', async () => {
  const one = await redisStore(redis.url, 'share', 'a');
  const two = await redisStore(redis.url, 'share', 'b');
  expect(await one.share('host-key', 'first')).toBe('first');
  expect(await two.share('host-key', 'second')).toBe('first');
  await Promise.all([one.close(), two.close()]);
});

it('a server that is not there is said in one line', async () => {
  await expect(redisStore('redis://127.0.0.1:1', 'w', 'a')).rejects.toThrow(
    /^no Redis server at 127\.0\.0\.1:1: .+$/,
  );
});
