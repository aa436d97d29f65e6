import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { KEYS } from './sizes.ts';
import { ROOT, Terminal } from './terminal.ts';

let terminal: Terminal;
afterEach(() => terminal?.close());

async function started(): Promise<void> {
  terminal = Terminal.start(['-c'].slice(1));
  await terminal.until('[enter] start');
  expect(terminal.isRestored()).toBe(false);
}

describe('the terminal is as it was', () => {
  test('after q', async () => {
    await started();
    await terminal.press('q', '[enter] stay');
    terminal.send('q');
    expect(await terminal.exited).toEqual({ code: 0, signal: 0 });
    expect(terminal.isRestored()).toBe(true);
  });

  test('after q while the window changes its size', async () => {
    await started();
    terminal.resize(100, 30);
    terminal.send('qq');
    expect(await terminal.exited).toEqual({ code: 0, signal: 0 });
    expect(terminal.isRestored()).toBe(true);
  });

  test('after ctrl-c twice', async () => {
    await started();
    await terminal.press(KEYS.ctrlC, '[enter] stay');
    terminal.send(KEYS.ctrlC);
    expect((await terminal.exited).code).toBe(0);
    expect(terminal.isRestored()).toBe(true);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('after %s', async (signal, code) => {
    await started();
    terminal.kill(signal);
    expect((await terminal.exited).code).toBe(code);
    expect(terminal.isRestored()).toBe(true);
  });

  test('with all that stood in it before, and the cursor below', async () => {
    terminal = Terminal.start(
      ['i=0; while [ $i -lt 40 ]; do echo line $i; i=$((i+1)); done; $TUTOR; echo back; read x'],
      { shell: true },
    );
    await terminal.until('[enter] start');
    terminal.send('qq');
    const text = await terminal.until(/^back$/m);
    expect(text).toContain('line 39\nback');
    const { active } = terminal.emulator.buffer;
    expect(active.getLine(0)?.translateToString(true)).toBe('line 0');
    terminal.send('\r');
  });

  test('while it is suspended, and fg brings the page back', async () => {
    terminal = Terminal.start(['set -m; $TUTOR; echo stopped; fg >/dev/null; echo left'], { shell: true });
    await terminal.until('[enter] start');
    terminal.send(KEYS.ctrlZ);
    // The shell goes on at once, and brings it back.
    await terminal.until(() => /fg brings you back.*\[enter\]/s.test(terminal.raw));
    await terminal.press(KEYS.enter, 'step');
    terminal.send('qq');
    await terminal.until(/^left$/m);
    expect(terminal.isRestored()).toBe(true);
  });
});

describe('a mistake of ours', () => {
  const folder = mkdtempSync(join(tmpdir(), 'closure-tutor-broken-'));
  const program = join(folder, 'broken.mjs');
  beforeAll(async () => {
    const settings = pathToFileURL(join(ROOT, 'scripts/bundle.mjs')).href;
    const { bundle }: { bundle(options: object): Promise<unknown> } = await import(settings);
    await bundle({
      entryPoints: { broken: 'test/pty/broken.ts' },
      outdir: folder,
      outExtension: { '.js': '.mjs' },
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['timer', 'view', 'effect', 'promise'])(
    'in a %s shows the error screen, and enter goes on',
    async (where) => {
      terminal = Terminal.start([`${process.execPath} ${program} ${where}`], { shell: true });
      await terminal.until('[enter] start');
      const shown = await terminal.press('n', 'internal error: broken on purpose');
      expect(shown).toContain('your text is kept; [enter] go on');
      await terminal.press(KEYS.enter, (text) => !text.includes('internal error'));
      terminal.send('qq');
      expect((await terminal.exited).code).toBe(0);
      expect(terminal.isRestored()).toBe(true);
    },
  );

  test('that no screen can show ends the program, says what it was, and leaves the terminal as it was', async () => {
    terminal = Terminal.start([`${process.execPath} ${program} component`], { shell: true });
    await terminal.exited;
    expect(terminal.isRestored()).toBe(true);
    expect(terminal.text()).toContain('internal error: broken on purpose');
    expect((await terminal.exited).code).toBe(1);
  });
});

test('without a terminal the program says what it needs, and exits with 2', () => {
  const run = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js')], { encoding: 'utf8', input: '' });
  expect(run.status).toBe(2);
  expect(run.stdout).toBe('');
  expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(run.stderr).toContain('terminal');
});

test('a terminal that cannot draw is told so, and which flag needs none', async () => {
  terminal = Terminal.start([], { environment: { TERM: 'dumb' } });
  const { code } = await terminal.exited;
  expect(code).toBe(2);
  expect(terminal.raw).toMatch(/^closure-tutor: a terminal of type "dumb" cannot draw.*--plain/);
  expect(terminal.isRestored()).toBe(true);
});

test.each(['screen', 'linux', 'vt100', ''])('a terminal of type %j shows the lessons', async (TERM) => {
  terminal = Terminal.start([], { environment: { TERM } });
  await terminal.until('[enter] start');
  await terminal.press(KEYS.enter, 'step 5 of 18');
  await terminal.press('q', '[enter] stay');
  terminal.send('q');
  expect(await terminal.exited).toEqual({ code: 0, signal: 0 });
  expect(terminal.isRestored()).toBe(true);
});
