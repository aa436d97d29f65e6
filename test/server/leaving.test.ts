import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../pty/terminal.ts';
import { CODE, Host } from './host.ts';
import { Learner } from './learner.ts';

let host: Host | undefined;
afterEach(() => host?.close());

const NAMES = ['ann', 'ben', 'cora', 'dan'];

/** Learners who type, each their own name, and have not stopped typing. */
async function typing(port: number): Promise<Learner[]> {
  const learners = await Promise.all(NAMES.map((name) => Learner.login(port, { name })));
  await Promise.all(
    learners.map(async (learner, k) => {
      await learner.press('e', '[esc]');
      await learner.press(`\u001b[B\u001b[F  # by ${NAMES[k]} `, `# by ${NAMES[k]}`);
    }),
  );
  return learners;
}

async function findsAll(port: number): Promise<void> {
  for (const name of NAMES) {
    const learner = await Learner.login(port, { name });
    await learner.until(`# by ${name}`);
    learner.drop();
  }
}

test('SIGTERM says goodbye to all, restores every terminal, keeps everything and takes less than two seconds', async () => {
  host = await Host.start();
  const learners = await typing(host.port);
  const ended = await host.stop('SIGTERM');
  expect(ended.code).toBe(0);
  expect(ended.after).toBeLessThan(2000);
  for (const learner of learners) {
    await learner.end();
    expect(learner.text()).toContain('The workshop is closed. All is kept. Goodbye.');
    expect(learner.isRestored()).toBe(true);
  }
  const next = await Host.start(['--code', CODE], host.data);
  await findsAll(next.port);
  await next.close();
});

test('a learner who reads nothing does not hold up the end', async () => {
  host = await Host.start();
  const deaf = await Learner.login(host.port, { name: 'deaf' });
  deaf.channel.pause();
  for (let k = 0; k < 200; k++) deaf.send('?\u001b');
  const ended = await host.stop('SIGTERM');
  expect(ended.after).toBeLessThan(2000);
});

test('a server that is killed has lost nothing older than two seconds', async () => {
  host = await Host.start();
  const learners = await typing(host.port);
  const progress = join(host.data, 'progress');
  const isKept = () => {
    // They go on: what waits to be kept does not wait for a pause.
    for (const learner of learners) learner.send('x');
    const kept = readdirSync(progress).map((file) => readFileSync(join(progress, file), 'utf8'));
    return NAMES.every((name) => kept.some((text) => text.includes(`# by ${name}`)));
  };
  await expect.poll(isKept, { timeout: 2000, interval: 30 }).toBe(true);
  await host.stop('SIGKILL');
  const next = await Host.start(['--code', CODE], host.data);
  await findsAll(next.port);
  await next.close();
});

describe('what throws', () => {
  let folder: string;
  let program: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'closure-tutor-broken-'));
    program = join(folder, 'broken.mjs');
    const settings = pathToFileURL(join(ROOT, 'scripts/bundle.mjs')).href;
    const { bundle }: { bundle(options: object): Promise<unknown> } = await import(settings);
    await bundle({ entryPoints: ['test/server/broken-workshop.ts'], outfile: program, splitting: false });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['view', 'timer', 'promise'])('in a %s is shown to one learner, who can go on', async (way) => {
    host = await Host.run([program, way], []);
    const other = await Learner.login(host.port, { name: 'other' });
    const learner = await Learner.login(host.port, { name: 'unlucky' });
    await learner.press('n', 'internal error: broken on purpose');
    await other.press('n', 'Two.');
    await learner.press('\r', 'Two.');
    expect(other.text()).not.toContain('internal error');
  });

  test('again and again ends the session of that learner, with their terminal restored, and no other', async () => {
    host = await Host.run([program, 'two timers'], []);
    const other = await Learner.login(host.port, { name: 'other' });
    const learner = await Learner.login(host.port, { name: 'unlucky' });
    learner.send('n');
    await learner.end();
    expect(learner.text()).toContain('internal error: broken on purpose; your text is kept');
    expect(learner.isRestored()).toBe(true);
    await other.press('n', 'Two.');
  });
});

test('a session that nobody uses ends, and one more than there may be is told so', async () => {
  host = await Host.start(['--code', CODE, '--max-sessions', '1']);
  const first = await Learner.login(host.port, { name: 'first' });
  const second = await Learner.open(host.port, { name: 'second' });
  await second.end();
  expect(second.text()).toContain('closure-tutor: the workshop is full: 1 are here; try again in a while');
  expect(second.exit).toBe(1);
  first.drop();
  await host.until(/first leaves/);
  const third = await Learner.login(host.port, { name: 'third' });
  third.drop();
});
