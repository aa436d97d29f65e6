import { afterEach, describe, expect, test } from 'vitest';
import { KEYS, SIZES } from './sizes.ts';
import { Terminal } from './terminal.ts';

let terminal: Terminal;
afterEach(() => terminal.close());

describe.each(SIZES)('the prompt at $columns x $rows', (size) => {
  async function atPrompt(): Promise<void> {
    terminal = Terminal.start([], size);
    await terminal.until('[enter] start');
    await terminal.press(KEYS.tab, '[enter] run it');
  }

  test('says what a line would do before enter, and does it after', async () => {
    await atPrompt();
    for (const letter of 'counter(') terminal.send(letter);
    const typed = await terminal.press(')', 'would give 3');
    expect(typed).toContain('NOT KEPT YET');
    expect(typed).toContain('would be 3');
    expect(typed).toContain('and your line');
    const kept = await terminal.press(KEYS.enter, 'was 0, 1, 2');
    expect(kept).not.toContain('would');
    expect(kept).toMatch(/│ 3 │|│ {2}3 /);
  });

  test('finds earlier lines with up, and takes two keys in one piece', async () => {
    await atPrompt();
    terminal.send('1 + 1\r');
    await terminal.until((text) => !text.includes('>>> 1'));
    await terminal.press(KEYS.up, '>>> 1 + 1');
    await terminal.press(KEYS.backspace + KEYS.backspace, />>> 1 \+ *(not finished)?$/m);
  });

  test('goes on at ... until an empty line', async () => {
    await atPrompt();
    terminal.send('def f():\r');
    await terminal.until(' ...');
    terminal.send('return 7\r');
    await terminal.until((text) => text.includes('return 7'));
    terminal.send('\u0015\r');
    await terminal.until((text) => text.includes('>>>') && /f +function/.test(text));
    for (const letter of 'f()') terminal.send(letter);
    await terminal.until('would give 7');
  });

  test('leads back with esc, the line kept', async () => {
    await atPrompt();
    await terminal.press('counter', '>>> counter');
    const back = await terminal.press(KEYS.esc, '[enter]');
    expect(back).toContain('>>> counter');
  });
});
