import { spawnSync } from 'node:child_process';

/** The middle one of the numbers, or the mean of the middle two. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** CPU milliseconds, user and system, of a command as a whole process, as the shell accounts for it. Errors: where it fails. */
export function processCpu(command: readonly string[]): number {
  const run = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null 2>/dev/null', 'bash', ...command],
    {
      encoding: 'utf8',
      env: { ...process.env, PYTHONHASHSEED: '0', LC_ALL: 'C' },
    },
  );
  const times = /^(\d+\.\d+) (\d+\.\d+)$/m.exec(run.stderr);
  if (!times || run.status !== 0) throw new Error(`${command.join(' ')} failed: ${run.stderr}`);
  return (Number(times[1]) + Number(times[2])) * 1000;
}

/** Measures each command in turn, round after round, so that a machine whose speed drifts is the same for all. */
export function inTurn(rounds: number, commands: readonly (readonly string[])[]): number[] {
  const times: number[][] = commands.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, command] of commands.entries()) times[i]!.push(processCpu(command));
  return times.map(median);
}

/** CPU milliseconds of this process while it works. */
export async function ownCpu(work: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** One row of the report. */
export function row(name: string, ...cells: readonly string[]): void {
  console.log(`${name.padEnd(34)}${cells.map((cell) => cell.padStart(16)).join('')}`);
}

export const ms = (n: number) => `${n < 10 ? n.toFixed(2) : n.toFixed(0)} ms`;
export const ratio = (a: number, b: number) => (a / b).toFixed(2);

/** Resolves after so many milliseconds: the pace of simulated learners, not a wait for something. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
