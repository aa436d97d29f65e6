import { readFileSync } from 'node:fs';
import { Terminal } from '../pty/terminal.ts';
import { median, ms, row } from './measure.ts';

const SIZES = [
  [80, 24],
  [120, 40],
] as const;

/** Ways to press keys, each with the keys before it that nobody counts. */
const WAYS: readonly { name: string; before: readonly string[]; keys: readonly string[] }[] = [
  { name: 'a step on', before: [' '], keys: Array.from({ length: 16 }, () => '\u001b[C') },
  { name: 'a step back', before: ['>'], keys: Array.from({ length: 16 }, () => '\u001b[D') },
  {
    name: 'typing in the code',
    before: ['e', '\u001b[B', '\u001b[F'],
    keys: [...'  # the counter of a learner'],
  },
  { name: 'typing at the prompt', before: ['\t'], keys: [...'counter() + counter() * 2 + 1'] },
];

/** A key from press to paint: wall time to the painted frame, CPU of the program, bytes and frames, each for one key. */
export async function keys(): Promise<void> {
  for (const [columns, rows] of SIZES) {
    row(`\na key, ${columns}x${rows}`, 'wall, median', 'CPU', 'bytes', 'frames');
    for (const way of WAYS) {
      const terminal = Terminal.start([], { columns, rows });
      await terminal.until('[enter]');
      for (const key of way.before) await painted(terminal, key);
      const cpu = cpuOf(terminal.pid);
      const { bytes, writes } = terminal;
      const walls: number[] = [];
      for (const key of way.keys) walls.push(await painted(terminal, key));
      const each = (total: number) => total / way.keys.length;
      row(
        way.name,
        ms(median(walls)),
        ms(each(cpuOf(terminal.pid) - cpu)),
        each(terminal.bytes - bytes).toFixed(0),
        each(terminal.writes - writes).toFixed(2),
      );
      await terminal.close();
    }
  }
}

/** Presses a key and gives the milliseconds until the program has painted a frame. */
async function painted(terminal: Terminal, key: string): Promise<number> {
  const { bytes } = terminal;
  const pressed = performance.now();
  terminal.send(key);
  await terminal.until(() => terminal.bytes > bytes);
  return performance.now() - pressed;
}

/** CPU milliseconds that a process has used, in the kernel's ticks of 10 ms. */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
