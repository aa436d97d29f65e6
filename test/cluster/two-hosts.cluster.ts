import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { redisStore } from '../../source/server/redis-store.ts';
import { Room } from '../../source/server/room.ts';
import { present } from '../../source/server/room-state.ts';
import { Host } from '../server/host.ts';
import { Learner } from '../server/learner.ts';
import { type RedisServer, startRedis } from './redis.ts';

let redis: RedisServer;
let workshop = '';
let one: Host;
let two: Host;
let workshops = 0;

const start = (): Promise<Host> => Host.start(['--store', redis.url, '--workshop', workshop]);

/** The code that a host has printed. */
const codeOf = (host: Host): string => /\b[a-z]+-[a-z]+-\d\d\b/.exec(host.output)![0];

/** The same workshop as a third process sees it. */
async function lookOn(): Promise<{
  readonly here: () => string[];
  readonly room: Room;
  readonly end: () => Promise<void>;
}> {
  const store = await redisStore(redis.url, workshop, 'looks-on');
  const room = await Room.open({
    store,
    run: 'looks-on',
    now: () => new Date().toISOString(),
    report: () => {},
  });
  return {
    room,
    here: () =>
      present(room.state())
        .map(({ name }) => name)
        .sort(),
    end: async () => {
      room.close();
      await store.close();
    },
  };
}

beforeAll(async () => {
  redis = await startRedis();
});

afterAll(() => redis.stop());

beforeEach(async () => {
  workshop = `room-${++workshops}`;
  one = await start();
  two = await start();
});

afterEach(async () => {
  await Promise.all([one.close(), two.close()]);
});

it('two processes have one code and one key: a client cannot tell them apart', () => {
  expect(codeOf(two)).toBe(codeOf(one));
  const key = /SHA256:\S+/;
  expect(key.exec(two.output)![0]).toBe(key.exec(one.output)![0]);
});

it('what was typed at one host is there at the other', async () => {
  const code = codeOf(one);
  const first = await Learner.login(one.port, { name: 'mira', code });
  await first.press('e', '[esc]');
  await first.press('\u001b[B\u001b[F  # typed at one', 'typed at one');
  first.drop();
  await one.until(/mira leaves/);
  const second = await Learner.login(two.port, { name: 'mira', code });
  expect(await second.until('# typed at one')).toContain('count = 0  # typed at one');
  second.drop();
});

it('the room is one: who is where, and what is said to all', async () => {
  const code = codeOf(one);
  const looks = await lookOn();
  const mira = await Learner.login(one.port, { name: 'mira', code });
  const tom = await Learner.login(two.port, { name: 'tom', code });
  await expect.poll(looks.here, { timeout: 5_000 }).toEqual(['mira', 'tom']);
  looks.room.happen({ kind: 'said', text: 'coffee in five minutes' });
  await mira.until('coffee in five minutes');
  await tom.until('coffee in five minutes');
  mira.drop();
  await expect.poll(looks.here, { timeout: 5_000 }).toEqual(['tom']);
  tom.drop();
  await looks.end();
});

it('a host that is killed loses nothing, and its learners are not counted for ever', async () => {
  const code = codeOf(one);
  const mira = await Learner.login(one.port, { name: 'mira', code });
  await mira.press('e', '[esc]');
  await mira.press('\u001b[B\u001b[F  # before the end', 'before the end');
  const store = await redisStore(redis.url, workshop, 'judge');
  await expect
    .poll(async () => JSON.stringify((await store.learnersNamed('mira')).map(({ id }) => id)))
    .toMatch(/mira-/);
  const [learner] = await store.learnersNamed('mira');
  await expect
    .poll(async () => JSON.stringify(await store.loadProgress(learner!.id)), { timeout: 10_000 })
    .toContain('before the end');
  await one.stop('SIGKILL');
  const again = await Learner.login(two.port, { name: 'mira', code });
  await again.until('# before the end');
  const looks = await lookOn();
  await expect
    .poll(() => [...looks.room.state().seats.values()].map(({ logins }) => logins.length), {
      timeout: 50_000,
    })
    .toEqual([1]);
  again.drop();
  await looks.end();
  await store.close();
});
