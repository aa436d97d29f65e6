import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, Terminal } from '../test/pty/terminal.ts';
import { screenAsSvg } from './screen-as-svg.ts';

/**
`npm run picture`: the README's picture of the real screen. Starts the built program in a pseudo terminal, walks two counters to
the step at which one of them writes its cell, and draws what the terminal then shows.
*/
const PROGRAM = `def make_counter():
    count = 0
    def counter():
        nonlocal count
        count += 1
        return count
    return counter

a = make_counter()
b = make_counter()
print(a())
print(b())
print(a())
`;

const file = join(ROOT, 'docs', 'screen.svg');
mkdirSync(dirname(file), { recursive: true });
const program = join(ROOT, '.cache', 'two-counters.py');
writeFileSync(program, PROGRAM);
const terminal = Terminal.start(['play', program], { columns: 80, rows: 24 });
try {
  await terminal.until('[enter]');
  await terminal.press('\u001b[C', /step \d+ of/);
  await terminal.press('<', 'step 0 of');
  for (let step = 1; step <= 27; step++) await terminal.press('\u001b[C', `step ${step} of`);
  writeFileSync(file, screenAsSvg(terminal.emulator, 'Two counters of one factory, in the running program'));
  console.log(terminal.text());
} finally {
  await terminal.close();
}
