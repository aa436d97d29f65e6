import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Host } from './host.ts';
import { Learner } from './learner.ts';
import { memoryOf } from './process-of.ts';

let host: Host;
beforeAll(async () => {
  host = await Host.start();
});
afterAll(() => host.close());

/** A paste into the first function of the first lesson, which never returns then. */
const LOOP = '\u001b[200~\n    while True:\n        y = 1\u001b[201~';

/** Milliseconds from key to screen, of a learner who types and takes back, in the middle of all that goes on. */
async function typingTakes(learner: Learner): Promise<number> {
  const times: number[] = [];
  for (let k = 0; k < 15; k++) {
    const began = performance.now();
    await learner.press(`${k % 10}`, new RegExp(`# now ${k % 10}`));
    times.push(performance.now() - began);
    await learner.press('\u007f', /# now *│/);
  }
  return times.sort((a, b) => a - b)[7]!;
}

async function typist(name: string): Promise<Learner> {
  const learner = await Learner.login(host.port, { name });
  await learner.press('e', '[esc]');
  await learner.press('\u001b[B\u001b[F  # now ', '# now');
  return learner;
}

/** The socket of a client: nothing that comes is taken from it while it is paused. */
function socketOf(learner: Learner): Readable {
  return (learner.client as unknown as { readonly _sock: Readable })._sock;
}

test('an endless loop, floods of keys and of sizes, pasted megabytes and one who does not read are not noticed by others', async () => {
  const other = await typist('other');
  const alone = await typingTakes(other);

  const loop = await typist('loop');
  await loop.press(LOOP, 'while True:');
  const flood = await typist('flood');
  const paste = await typist('paste');
  const sizes = await typist('sizes');
  const deaf = await typist('deaf');
  socketOf(deaf).pause();
  const megabyte = `\u001b[200~${'x = [1, 2, 3]\n'.repeat(75_000)}\u001b[201~`;
  const busy = setInterval(() => {
    loop.send('x\u007f');
    flood.send('\u001b[A\u001b[B'.repeat(200));
    deaf.send('\u001b[A\u001b[B'.repeat(20));
    for (let k = 0; k < 50; k++) sizes.channel.setWindow(30 + k, 90 + k, 0, 0);
  }, 50);
  const pasting = setInterval(() => paste.send(megabyte), 400);
  const among = await typingTakes(other);
  clearInterval(busy);
  clearInterval(pasting);
  for (const learner of [loop, flood, paste, sizes, deaf, other]) learner.drop();
  // A run's slice is 4 ms and a frame takes as long; the machine may have other things to do as well.
  expect(among).toBeLessThan(4 * alone + 100);
});

test('a megabyte pasted, and a page of text at the prompt, are told to be too much', async () => {
  const learner = await typist('pastes');
  await learner.press(
    `\u001b[200~${'x = [1, 2, 3]\n'.repeat(75_000)}\u001b[201~`,
    'more text than one program may have',
  );
  await learner.press('y', '# now y');
  await learner.press('\u001b', '[enter]');
  await learner.press('\t', '>>>');
  await learner.press(`\u001b[200~${'1 + '.repeat(600)}\u001b[201~`, 'more text than one program may have');
  learner.drop();
});

test('a loop without end stops by itself, and its learner is answered all the while', async () => {
  const learner = await typist('loops');
  await learner.press(LOOP, 'while True:');
  await learner.until(/stopped after [\d,]+ (?:steps|instructions)/);
  learner.drop();
});

describe('who stops reading', () => {
  test('finds the newest screen when they read again, and what was drawn meanwhile is kept nowhere', async () => {
    const learner = await Learner.login(host.port, { name: 'sleepy', columns: 200, rows: 60 });
    const before = memoryOf(host.pid);
    const socket = socketOf(learner);
    const frame = learner.raw.length;
    socket.pause();
    const FRAMES = 2000;
    learner.send('\u000c'.repeat(FRAMES)); // each draws the whole screen anew
    learner.send('\r');
    // The last of these keys is one that the room hears of: then all of them were answered.
    learner.send('!');
    const log = join(host.data, 'room.jsonl');
    await expect.poll(() => readFileSync(log, 'utf8'), { timeout: 60_000 }).toContain('"stuck"');
    expect(memoryOf(host.pid) - before).toBeLessThan(64 * 2 ** 20);
    socket.resume();
    await learner.until(/step \d+ of 18/);
    expect(learner.raw.length - frame).toBeLessThan(0.75 * FRAMES * frame);
    learner.drop();
  });
});
