import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { KEYS, SIZES } from './sizes.ts';
import { Terminal } from './terminal.ts';

let terminal: Terminal;
afterEach(() => terminal.close());

describe.each(SIZES)('the lessons at $columns x $rows', (size) => {
  test('begin with the first page, and three enters show a closure', async () => {
    terminal = Terminal.start([], size);
    const first = await terminal.until('[enter] start');
    expect(first).toContain('1  def make_counter():');
    expect(first).toContain('not run yet');
    expect(first.split('\n')).toHaveLength(size.rows);
    await terminal.press(KEYS.enter, 'cell 1');
    await terminal.press(KEYS.enter, 'line 3 ran');
    const third = await terminal.press(KEYS.enter, 'line 9 ran, line 10 is next');
    expect(third).toContain('step 8 of 18');
    expect(third).toMatch(/counter +function counter → cell 1/);
    expect(third).toContain('held by counter');
    expect(third).toContain('►10  print(counter())');
  });

  test('lead by the bracketed key alone from the first screen to the end of lesson 1', async () => {
    terminal = Terminal.start([], size);
    let screen = await terminal.until('[enter] start');
    for (let presses = 0; !screen.includes('what you know now'); presses++) {
      expect(presses, screen).toBeLessThan(80);
      const bracketed = /\[(\w+)\]/.exec(screen.trimEnd().split('\n').at(-1)!)?.[1];
      const before = screen;
      screen = await terminal.press(bracketed === 'esc' ? KEYS.esc : KEYS.enter, (text) => text !== before);
    }
    expect(screen).toMatch(/\[enter\] (lesson 2|the lessons)/);
    expect(screen).toContain('prediction 1');
  });

  test('go a step forward and back, and every step is the same both ways', async () => {
    terminal = Terminal.start([], size);
    await terminal.until('[enter] start');
    await terminal.press(KEYS.right, 'step 0 of 18');
    const seen: string[] = [];
    for (let step = 1; step <= 18; step++) seen.push(await terminal.press(KEYS.right, `step ${step} of 18`));
    for (let step = 17; step >= 1; step--) {
      expect(await terminal.press(KEYS.left, `step ${step} of 18`)).toBe(seen[step - 1]);
    }
    await terminal.press('c', 'step 5 of 18');
  });

  test('keep CELLS in its row at every step', async () => {
    terminal = Terminal.start([], size);
    await terminal.until('[enter] start');
    const rows = new Set<number>();
    for (let step = 0; step <= 18; step++) {
      const text = await terminal.press(KEYS.right, `step ${step} of 18`);
      rows.add(text.split('\n').findIndex((row) => row.includes('CELLS')));
    }
    expect([...rows]).toHaveLength(1);
  });
});

test('another day opens where the learner left off, with what they typed', async () => {
  const data = mkdtempSync(join(tmpdir(), 'closure-tutor-kept-'));
  try {
    terminal = Terminal.start([], { data });
    await terminal.until('[enter] start');
    await terminal.press('n', '2/5');
    terminal.send('b');
    await terminal.until('1/5');
    await terminal.press('e', '[esc] stop typing');
    await terminal.press('#', /1 {2}#def make_counter/);
    await terminal.press(KEYS.esc, '[enter]');
    terminal.send('q');
    await terminal.until('[enter] stay');
    terminal.send('q');
    await terminal.exited;
    await terminal.close();
    terminal = Terminal.start([], { data });
    await terminal.until(/1 {2}#def make_counter/);
  } finally {
    await terminal.close();
    rmSync(data, { recursive: true, force: true });
  }
});

test('the list opens a lesson that its search found', async () => {
  terminal = Terminal.start();
  await terminal.until('[enter] start');
  await terminal.press('l', 'lessons done');
  await terminal.press('/', 'search:');
  const all = terminal.text();
  for (const letter of 'remembers') terminal.send(letter);
  const found = await terminal.until((text) => text !== all && text.includes('search: remembers'));
  expect(found).toContain('The counter remembers');
  expect(found).not.toContain('Which names are kept');
  await terminal.press(KEYS.enter, 'Lesson 2');
});
