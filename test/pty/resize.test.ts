import { afterEach, expect, test } from 'vitest';
import { KEYS } from './sizes.ts';
import { Terminal } from './terminal.ts';

let terminal: Terminal;
afterEach(() => terminal.close());

const SIZES = [
  [120, 40],
  [80, 24],
  [100, 30],
  [72, 24],
  [60, 20],
  [80, 24],
] as const;

test('every size has a whole screen of its own, with nothing left of the one before', async () => {
  terminal = Terminal.start();
  await terminal.until('[enter] start');
  await terminal.press(KEYS.enter, '[enter] go on');
  const first = terminal.text();
  for (const [columns, rows] of SIZES) {
    terminal.resize(columns, rows);
    await terminal.until((text) => {
      const lines = text.split('\n');
      return lines[0]!.includes('A function inside') && lines.at(-1)!.includes('[enter] go on');
    });
    const rule = terminal.rows()[1]!;
    expect(rule.length).toBe(columns);
    if (columns < 72) expect(rule).not.toContain('┬');
    else expect(rule).toContain('┬');
  }
  expect(terminal.text()).toBe(first);
});

test('a narrow terminal has the picture on a page of its own', async () => {
  terminal = Terminal.start([], { columns: 60, rows: 20 });
  await terminal.until('[enter] start');
  await terminal.press(KEYS.enter, 'line 2 ran');
  expect(terminal.text()).not.toContain('CELLS');
  await terminal.press('p', 'CELLS');
  await terminal.press('p', 'line 2 ran');
});

test('a tiny terminal says which size is needed', async () => {
  terminal = Terminal.start([], { columns: 38, rows: 10 });
  await terminal.until('needs 40x12');
  terminal.resize(80, 24);
  await terminal.until('[enter] start');
});

test('a window that was made smaller and back again in one go shows all its rows', async () => {
  terminal = Terminal.start();
  const whole = await terminal.until('[enter] start');
  terminal.resize(50, 14);
  terminal.resize(80, 24);
  await terminal.until((text) => text === whole);
});
