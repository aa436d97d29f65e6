import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KEYS, SIZES } from './sizes.ts';
import { Terminal } from './terminal.ts';

let terminal: Terminal;
let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'closure-tutor-lesson-'));
});
afterEach(async () => {
  await terminal.close();
  rmSync(data, { recursive: true, force: true });
});

type Size = { readonly columns: number; readonly rows: number };

async function openLesson2(size: Size): Promise<void> {
  terminal = Terminal.start([], { ...size, data });
  await terminal.until('[enter] start');
  await terminal.press('l', '► ');
  await terminal.press(KEYS.down, /► +2 /);
  await terminal.press(KEYS.enter, 'What will line 12 print?');
}

/** The number in the first part of the screen that has this form. */
function numberIn(pattern: RegExp): number {
  const [, number] = pattern.exec(terminal.text()) ?? [];
  expect(number, terminal.text()).toBeDefined();
  return Number(number);
}

/** To the last line of the code, typing. */
async function typeAtTheEnd(): Promise<void> {
  await terminal.press('e', '[esc] stop typing');
  terminal.send(KEYS.down.repeat(30) + KEYS.end);
}

async function leave(): Promise<void> {
  await terminal.press('q', '[enter] stay');
  terminal.send('q');
  expect((await terminal.exited).code).toBe(0);
  expect(terminal.isRestored()).toBe(true);
  await terminal.close();
}

describe.each(SIZES)('a learner at $columns x $rows', (size) => {
  test('plays lesson 2: a wrong sure answer, its explanation, the step where belief and run part', async () => {
    await openLesson2(size);
    expect(terminal.text()).not.toContain('Output\n');
    await terminal.press('2', '► 2');
    const answer = await terminal.press(KEYS.enter, 'Sure, and surprised');
    expect(answer).toMatch(/You said +1 +sure/);
    expect(answer).toMatch(/It prints +3/);
    expect(answer).toContain('The idea behind 1');
    const step = numberIn(/\[enter\] look at step (\d+)/);
    expect(await terminal.press(KEYS.enter, `step ${step} of`)).toContain('cell 1');
    await terminal.press(KEYS.right, `step ${step + 1} of`);

    await terminal.press('n', '2/5');
    await terminal.press('>', 'the run has ended');
    await terminal.press('n', 'What will line 13 print?');
    await terminal.press('1', '► 1');
    await terminal.press('g', 'A guess, and right.');

    await terminal.press('n', 'How many cells are there');
    await terminal.press('2', 'cell 2');
    const counted = await terminal.press(KEYS.enter, 'You said');
    expect(counted).toMatch(/You said +2 +sure/);
    expect(counted).toMatch(/It is +1/);

    await terminal.press('n', '[enter] start typing');
    await terminal.press('n', 'what you know now');
    const end = terminal.text();
    expect(end).toMatch(/prediction 1 +comes back later/);
    expect(end).toMatch(/prediction 2 +right/);
    expect(end).toMatch(/prediction 3 +comes back later/);
    expect(end).toMatch(/exercise +open \[ \]/);
    expect(end).toContain('[enter] lesson 3');
  });

  test('solves its exercise in another shape than the solution’s, having quit in mid-word', async () => {
    await openLesson2(size);
    for (const page of ['s', 'n', 'n', 's', 'n', 's', 'n']) {
      const before = terminal.text();
      await terminal.press(page, (text) => text !== before);
    }
    await terminal.until('GOALS');
    await typeAtTheEnd();
    await terminal.press('\r# b = make_counter(); b(); a(); a(); a()', 'a(); a(); a()');
    expect(terminal.text()).toContain('0 of 3 met');
    await terminal.press('\rb = a', 'both have the same');
    await terminal.press(`${KEYS.backspace}make_cou`, 'b = make_cou');
    await terminal.press(KEYS.ctrlC, 'h next hint');
    await leave();

    terminal = Terminal.start([], { ...size, data });
    await terminal.until('GOALS');
    expect(terminal.text()).toMatch(/b = make_cou *(│|$)/m);
    expect(terminal.text()).toContain('5/5');
    await typeAtTheEnd();
    await terminal.press('nter()\rb(), a(), a()', '2 of 3 met');
    expect(terminal.text()).toContain('now: 2');
    await terminal.press(', a()', 'SOLVED');
    expect(terminal.text()).toContain('3 of 3 met');
    await terminal.press(KEYS.esc, '[enter] end of the lesson');
    await terminal.press('h', 'HINT 1 of 3');
    const end = await terminal.press(KEYS.enter, 'what you know now');
    expect(end).toMatch(/exercise +solved \[x\]/);
  });
});

test('what was typed is kept two seconds later, whatever ends the program', async () => {
  terminal = Terminal.start([], { data });
  await terminal.until('[enter] start');
  await terminal.press('e', '[esc] stop typing');
  const typed = performance.now();
  await terminal.press('killed', 'killed');
  const file = join(data, 'progress.json');
  const isKept = () => {
    try {
      return readFileSync(file, 'utf8').includes('killed');
    } catch {
      return false;
    }
  };
  await expect.poll(isKept, { timeout: 2000, interval: 20 }).toBe(true);
  expect(performance.now() - typed).toBeLessThan(2000);
  terminal.kill('SIGKILL');
  await terminal.exited;
  await terminal.close();
  terminal = Terminal.start([], { data });
  await terminal.until('killed');
});

test('a later day opens where the learner left off, and the next page is one old question', async () => {
  await openLesson2({ columns: 80, rows: 24 });
  await terminal.press('2', '► 2');
  await terminal.press(KEYS.enter, 'Sure, and surprised');
  await terminal.press('n', '2/5');
  await leave();
  const file = join(data, 'progress.json');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/"when": "[^"]*"/g, '"when": "2020-01-01T00:00:00.000Z"'),
  );

  terminal = Terminal.start([], { data });
  await terminal.until('2/5');
  const old = await terminal.press('n', 'An old question');
  expect(old).toContain('What will line 12 print?');
  expect(old).toContain('n skip it');
  await terminal.press('1', '► 1');
  await terminal.press(KEYS.enter, 'Sure, and right.');
  await terminal.press(KEYS.enter, '3/5');
});

test('a lesson that is saved while it is open is shown as it is now', async () => {
  const path = join(data, '01-mine.md');
  const text = '# Mine\n\nThe first words.\n\n```python\nx = 1\ny = 2\n```\n';
  writeFileSync(path, text);
  terminal = Terminal.start([path], { data });
  await terminal.until('The first words.');
  await terminal.press(KEYS.right, 'step 0');
  await terminal.press(KEYS.right, 'step 1');
  writeFileSync(path, `${text}\nMore.\n\n\`\`\`python\nz = 3\n\`\`\`\n`);
  await terminal.until('1/2');
  expect(terminal.text()).toContain('step 1 of');
  writeFileSync(path, text.replace('y = 2', 'y = 22'));
  await terminal.until('y = 22');
});

test('what if: the run without nonlocal beside the run as it is', async () => {
  terminal = Terminal.start([], { data });
  await terminal.until('[enter] start');
  await terminal.press(KEYS.enter, 'step 5');
  const both = await terminal.press('w', 'what if there were no nonlocal count');
  expect(both).toMatch(/● +1 +│● +UnboundLocalError/);
  expect(both).toMatch(/● cell 1 {2}count │ 2 │.*none: no function uses a name/);
  await terminal.press(KEYS.enter, 'step 5');
});
