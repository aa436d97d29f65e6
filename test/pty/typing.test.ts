import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { KEYS, SIZES } from './sizes.ts';
import { Terminal } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'closure-tutor-typing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let terminal: Terminal;
afterEach(() => terminal.close());

function program(text: string): string {
  const path = join(folder, 'program.py');
  writeFileSync(path, text);
  return path;
}

const COUNTER = `def make_counter():
    count = 0
    def counter():
        nonlocal count
        count += 1
        return count
    return counter

a = make_counter()
print(a())
`;

describe.each(SIZES)('typing at $columns x $rows', (size) => {
  async function typing(text = COUNTER): Promise<void> {
    terminal = Terminal.start(['play', program(text)], size);
    await terminal.until('[enter] start');
    await terminal.press('e', '[esc] stop typing');
  }

  test('changes the picture at each character', async () => {
    await typing();
    terminal.send(KEYS.down + KEYS.end); // after count = 0
    await terminal.press(KEYS.backspace, 'SyntaxError: invalid syntax');
    expect(terminal.text()).toContain('the last run, kept');
    await terminal.press('4', /│ 5 │|│ {2}5 /);
    const more = await terminal.press('1', /│ 42 │|│ {2}42 /);
    expect(more).toContain('was 41');
    await terminal.press(KEYS.backspace, /│ 5 │|│ {2}5 /);
  });

  test('has the cursor where the text is, after every move', async () => {
    await typing();
    await terminal.until(() => terminal.cursor().column === 6);
    const { row } = terminal.cursor();
    await terminal.press(KEYS.right, () => terminal.cursor().column === 7);
    await terminal.press(KEYS.down, () => terminal.cursor().row === row + 1);
    await terminal.press(KEYS.end, () => terminal.cursor().column === 6 + '    count = 0'.length);
  });

  test('takes esc and a letter in one piece as two keys', async () => {
    await typing();
    await terminal.press('\u001bl', 'lessons done');
  });

  test('keeps the last picture while a word is half, and calls it an error when the cursor leaves the line', async () => {
    await typing();
    terminal.send(KEYS.down.repeat(3) + KEYS.end);
    for (let letter = 0; letter < 3; letter++) terminal.send(KEYS.backspace);
    const half = await terminal.until("no binding for nonlocal 'co' found");
    expect(half).toMatch(/\^+/);
    expect(half).toContain('the last run, kept');
    const rows = half.split('\n');
    const below = rows.findIndex((row) => row.includes('count += 1'));
    await terminal.press('unt', (text) => !text.includes('SyntaxError'));
    expect(terminal.rows().findIndex((row) => row.includes('count += 1'))).toBe(below);
  });

  test('answers keys while a program does not end, and says what stopped it', async () => {
    await typing('');
    for (const letter of 'while True: pass') terminal.send(letter);
    // Typing goes on at once, whatever runs.
    terminal.send(KEYS.enter);
    await terminal.press('x', /2 +x/);
    await terminal.until(/stopped after .* does the loop end\?/);
    await terminal.press(KEYS.esc, (text) => !text.includes('[esc]'));
  });

  test('takes a paste of twenty lines', async () => {
    await typing('');
    const lines = Array.from({ length: 20 }, (_, k) => (k % 2 === 0 ? `def f${k}():` : `    return ${k}`));
    await terminal.press(`\u001b[200~${lines.join('\r')}\r\u001b[201~`, '20      return 19');
    await terminal.press(KEYS.ctrlZ, (text) => !text.includes('return'));
  });
});

test('a paste outside text changes nothing and says what to press', async () => {
  terminal = Terminal.start(['play', program(COUNTER)]);
  const before = (await terminal.until('[enter] start')).split('\n').slice(0, 18);
  const after = await terminal.press('\u001b[200~x = 1\ny = 2\u001b[201~', 'Press e, then paste');
  expect(after.split('\n').slice(0, 18)).toEqual(before);
});
