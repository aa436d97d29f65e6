import { readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { BUDGETS } from '../python/budget.ts';
import { type Run, startRun } from '../python/run.ts';
import type { Outcome } from '../timeline/timeline.ts';
import { readArguments, readNumber, readProgram } from './usage.ts';

/** Instructions between two looks at signals: some milliseconds of work. */
const SLICE = 500_000;

/** `run FILE.py`: runs a program with the embedded interpreter, as `python3.13 FILE.py` would. */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(
    'run',
    args,
    { 'max-steps': { type: 'string' } },
    { least: 1, most: 1, are: 'one FILE.py' },
  );
  const path = positionals[0]!;
  const source = readProgram(path);
  const name = path === '-' ? '<stdin>' : path;
  const steps = readNumber('--max-steps', values['max-steps']) ?? BUDGETS.run.steps;
  const run = startRun({
    pieces: [{ name, source, echo: false }],
    budget: { ...BUDGETS.run, steps },
    record: false,
    ends: true,
  });
  const interrupt = () => run.interrupt();
  process.on('SIGINT', interrupt);
  try {
    return finish(await toTheEnd(run));
  } finally {
    process.off('SIGINT', interrupt);
  }
}

async function toTheEnd(run: Run): Promise<Outcome> {
  let printed = 0;
  let warned = 0;
  for (;;) {
    const ended = run.advance(SLICE);
    if (run.output.length > printed) process.stdout.write(run.output.slice(printed));
    if (run.stderr.length > warned) process.stderr.write(run.stderr.slice(warned));
    printed = run.output.length;
    warned = run.stderr.length;
    if (ended && run.outcome!.kind !== 'input') return run.outcome!;
    if (ended) run.supply(readLine());
    await setImmediate();
  }
}

function finish(outcome: Outcome): number {
  switch (outcome.kind) {
    case 'exit':
      if (outcome.message) process.stderr.write(`${outcome.message}\n`);
      return outcome.code;
    case 'error':
      process.stderr.write(outcome.traceback);
      return outcome.type === 'KeyboardInterrupt' ? 130 : 1;
    case 'syntax-error':
      process.stderr.write(outcome.traceback);
      return 1;
    case 'limit':
      process.stderr.write(`closure-tutor: ${outcome.message}\n`);
      return 3;
    case 'internal-error':
      process.stderr.write(`internal error: ${outcome.message}\n`);
      return 1;
    default:
      return 0;
  }
}

/** The next line of standard input without its line end, or undefined at its end. */
function readLine(): string | undefined {
  const bytes: number[] = [];
  const one = new Uint8Array(1);
  for (;;) {
    if (readByte(one) === 0) return bytes.length ? decode(bytes) : undefined;
    if (one[0] === 0x0a) return decode(bytes);
    bytes.push(one[0]!);
  }
}

const decode = (bytes: readonly number[]) =>
  new TextDecoder().decode(new Uint8Array(bytes)).replace(/\r$/, '');

function readByte(into: Uint8Array): number {
  for (;;) {
    try {
      return readSync(0, into, 0, 1, null);
    } catch (error) {
      // A terminal in non-blocking mode says "try again" until there is something to read.
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
      else if (code === 'EOF') return 0;
      else throw error;
    }
  }
}
