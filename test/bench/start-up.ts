import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Terminal } from '../pty/terminal.ts';
import { cpuOf } from './keys.ts';
import { inTurn, median, ms, ratio, row } from './measure.ts';

/** Start-up: CPU of the whole process of `--help`, of `run` of one line and up to the first painted frame, over `node -e 0`. */
export async function startUp(cli: string, folder: string, rounds: number): Promise<void> {
  const hello = join(folder, 'hello.py');
  writeFileSync(hello, "print('hello')\n");
  const node = process.execPath;
  const [bare, help, run] = inTurn(rounds, [
    [node, '-e', '0'],
    [node, cli, '--help'],
    [node, cli, 'run', hello],
  ]) as [number, number, number];
  row('start-up', 'CPU', 'over node -e 0');
  row('node -e 0', ms(bare));
  row('--help', ms(help), ratio(help, bare));
  row('run hello.py', ms(run), ratio(run, bare));
  const paints: number[] = [];
  const waits: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const terminal = Terminal.start();
    const started = performance.now();
    await terminal.until('[enter]');
    waits.push(performance.now() - started);
    paints.push(cpuOf(terminal.pid));
    await terminal.close();
  }
  row('first painted frame', ms(median(paints)), ratio(median(paints), bare), `wall ${ms(median(waits))}`);
}
