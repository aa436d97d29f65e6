import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newKeyPair } from '../../source/server/host-key.ts';
import { Host } from './host.ts';
import { connect, Learner } from './learner.ts';

describe('a workshop with a code', () => {
  let host: Host;
  beforeAll(async () => {
    host = await Host.start();
  });
  afterAll(() => host.close());

  test('shows a new learner their personal code once, then the first page', async () => {
    const mira = await Learner.open(host.port, { name: 'nova' });
    const text = await mira.until('[enter] begin');
    expect(text).toMatch(/Your personal code is {2}[a-z2-9]{7}\n/);
    await mira.press('\r', '[enter] start');
    await mira.press('qq', 'All is kept. Log in again to go on.');
    await mira.end();
    expect(mira.exit).toBe(0);
    expect(mira.isRestored()).toBe(true);
    const again = await Learner.open(host.port, { name: 'nova' });
    expect(await again.until('[enter] start')).not.toContain('personal code');
    again.drop();
  });

  test('lets a learner walk a lesson', async () => {
    const mira = await Learner.login(host.port);
    await mira.press('\r', /step \d+ of 18/);
    expect(mira.text()).toContain('cell 1  count');
    await mira.press('>', 'the run has ended');
    mira.drop();
  });

  test('draws for the size that each window has, and for the next', async () => {
    const learner = await Learner.login(host.port, { name: 'size', columns: 80, rows: 24 });
    learner.resize(120, 40);
    await learner.until((screen) => screen.split('\n')[0]!.length > 80);
    expect(learner.text().split('\n').at(-1)).toContain('[enter]');
    learner.resize(30, 10);
    await learner.until(/\d+x\d+/);
    learner.drop();
  });

  test('keeps what was typed when the line is cut, for the next login', async () => {
    const first = await Learner.login(host.port, { name: 'cut' });
    await first.press('e', '[esc]');
    await first.press('\u001b[B\u001b[F  # cut off here', 'cut off here');
    first.drop();
    await host.until(/cut leaves/);
    const second = await Learner.login(host.port, { name: 'cut' });
    expect(await second.until('count = 0  # cut off here')).toContain('[enter]');
    second.drop();
  });

  test('keeps apart who comes from another address, until they give their personal code', async () => {
    const first = await Learner.open(host.port, { name: 'pat' });
    const personal = /code is {2}(\w+)/.exec(await first.until('[enter] begin'))![1]!;
    await first.press('\r', '[enter] start');
    await first.press('e', '[esc]');
    await first.press('\u001b[B\u001b[F  # of pat', '# of pat');
    first.drop();
    await host.until(/pat leaves/);
    const other = await Learner.login(host.port, { name: 'pat', from: '127.0.0.2' });
    expect(other.text()).not.toContain('# of pat');
    other.drop();
    const asked = await Learner.login(host.port, { name: 'pat', from: '127.0.0.3', personal });
    await asked.until('# of pat');
    asked.drop();
    const named = await Learner.login(host.port, { name: `pat+${personal}`, from: '127.0.0.4' });
    await named.until('# of pat');
    named.drop();
  });

  test('knows a learner again by their key, from wherever they come', async () => {
    const { private: key } = newKeyPair();
    const first = await Learner.login(host.port, { name: 'kim', key });
    await first.press('e', '[esc]');
    await first.press('\u001b[B\u001b[F  # of kim', '# of kim');
    first.drop();
    await host.until(/kim leaves/);
    const second = await Learner.login(host.port, { name: 'kim', key, from: '127.0.0.5' });
    await second.until('# of kim');
    second.drop();
    const other = await Learner.login(host.port, { name: 'kim', key: newKeyPair().private });
    expect(other.text()).not.toContain('# of kim');
    other.drop();
  });

  test('shows two logins of one learner the same work', async () => {
    const one = await Learner.login(host.port, { name: 'two' });
    const other = await Learner.login(host.port, { name: 'two' });
    await one.press('e', '[esc]');
    await one.press('\u001b[B\u001b[F  # by one', '# by one');
    await other.until('# by one');
    await other.press('e', '[esc]');
    await other.press('\u001b[F  # by other', '# by other');
    await one.until('# by other');
    one.drop();
    other.drop();
    await host.until(/two leaves[\s\S]*two leaves/);
    const again = await Learner.login(host.port, { name: 'two' });
    const text = await again.until('# by other');
    expect(text).toContain('# by one');
    again.drop();
  });

  test('gives each client the colours that its own terminal has', async () => {
    const paints = async (name: string, options: object) => {
      const learner = await Learner.login(host.port, { name, ...options });
      const { raw } = learner;
      learner.drop();
      return raw;
    };
    expect(await paints('grey', { environment: { NO_COLOR: '1' } })).not.toMatch(
      /\u001b\[[39]\dm|\u001b\[38;/,
    );
    expect(await paints('true', { environment: { COLORTERM: 'truecolor' } })).toContain('\u001b[38;2;');
    expect(await paints('most', {})).toContain('\u001b[38;5;');
    expect(await paints('some', { term: 'xterm' })).not.toContain('\u001b[38;');
  });

  test('draws with ASCII for who does not write UTF-8', async () => {
    const learner = await Learner.login(host.port, {
      name: 'ascii',
      environment: { LANG: 'de_DE.ISO-8859-1' },
    });
    expect(learner.text()).not.toMatch(/[^\n -~]/);
    learner.drop();
  });

  test('keeps all that it keeps for its owner alone', () => {
    const modes = (readdirSync(host.data, { recursive: true }) as string[]).map(
      (file) => statSync(join(host.data, file)).mode & 0o077,
    );
    expect(modes.length).toBeGreaterThan(6);
    expect(new Set(modes)).toEqual(new Set([0]));
  });
});

test('a workshop with keys lets in their owners and nobody else', async () => {
  const mine = newKeyPair();
  const setUp = await Host.start(['--open']);
  const file = join(setUp.data, 'keys');
  writeFileSync(file, `# of the room\nrestrict ${mine.public} mira@example\n`);
  const host = await Host.start(['--keys', file]);
  const mira = await Learner.login(host.port, { key: mine.private });
  mira.drop();
  await expect(connect(host.port, { key: newKeyPair().private })).rejects.toThrow(/authentication/);
  await expect(connect(host.port, {})).rejects.toThrow(/authentication/);
  await host.close();
  await setUp.close();
});

test('an open workshop says so loudly, and keeps its key and its learners for the next time', async () => {
  const first = await Host.start(['--open', '--motd', 'Room 12\u001b[31m today']);
  expect(first.output).toContain('OPEN TO EVERYONE');
  const mira = await Learner.open(first.port, { code: '' });
  expect(await mira.until('[enter] begin')).toContain('Room 12[31m today');
  mira.drop();
  const key = readFileSync(join(first.data, 'host-key'), 'utf8');
  await first.stop('SIGTERM');
  const second = await Host.start(['--open'], first.data);
  expect(readFileSync(join(second.data, 'host-key'), 'utf8')).toBe(key);
  await second.close();
  await first.close();
});
