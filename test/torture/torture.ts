import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { BUDGETS } from '../../source/python/budget.ts';
import { type Ended, runHostile } from './one.ts';
import { LEAST, prices } from './prices.ts';
import { HOSTILE, type Hostile, isAsItShould, wrapped } from './programs.ts';

/**
`npm run torture -- [--budget preview] [--record] [--patience SECONDS] [PATTERN]`: runs every hostile program (whose text has the
PATTERN in it) in a process of its own, and tells which does not end as it should, takes too long or too much memory. What
takes how long depends on the machine, so no test holds it: the tests hold how they end.

`npm run torture -- --prices [PREFIX]`: calls everything of the library (whose name, as in `math.comb` or `str.find`, begins with the
PREFIX) with large arguments instead, and tells what takes too long for the instructions that it is charged.
*/
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    budget: { type: 'string', default: 'preview' },
    record: { type: 'boolean', default: false },
    patience: { type: 'string', default: '30' }, // seconds after which a process is stopped
    prices: { type: 'boolean', default: false },
    one: { type: 'boolean', default: false }, // this process runs one program, its text on stdin
  },
});

const budget = values.budget as keyof typeof BUDGETS;

/** Milliseconds of the processor for a budget of instructions: far more than any honest work of that many takes. */
const enough = 1000 + BUDGETS[budget].instructions / 10_000;
/** Megabytes: what Node itself needs, and what is not let go in time. */
const most = 300 + (3 * BUDGETS[budget].bytes) / 2 ** 20;

/** Nanoseconds for an instruction of a native; an ordinary one takes five. */
const DEAR = 100;

/** Milliseconds in which a run has to end that has reached a limit. */
const LATE = 100;

if (values.one) {
  process.stdout.write(JSON.stringify(runHostile(readFileSync(0, 'utf8'), budget, values.record)));
} else if (values.prices) {
  prices(positionals[0] ?? '', ({ call, milliseconds, instructions }) => {
    const nanoseconds = Math.round((milliseconds * 1e6) / instructions);
    if (milliseconds > LEAST && nanoseconds > DEAR)
      console.log(`${call}: ${nanoseconds} ns for an instruction (${milliseconds} ms)`);
  });
} else {
  const programs = HOSTILE.filter(({ source }) => source.includes(positionals[0] ?? ''));
  const left = [...programs];
  const overruns: number[] = [];
  let bad = 0;
  const work = async () => {
    for (let program = left.shift(); program !== undefined; program = left.shift()) {
      const ended = await inProcess(program);
      if (typeof ended !== 'string' && ended.kind === 'limit') overruns.push(ended.overrun);
      const complaint = complaintOf(program, ended);
      if (complaint === undefined) continue;
      bad++;
      console.log(`${JSON.stringify(program.source)} should end with ${program.ends}:\n    ${complaint}`);
    }
  };
  await Promise.all(cpus().map(work));
  overruns.sort((a, b) => a - b);
  const [p99, worst] = [0.99, 1].map((share) => overruns[Math.ceil(share * overruns.length) - 1] ?? 0);
  console.log(`From a limit to the end: at most ${Math.ceil(worst!)} ms; 99 of 100 in ${Math.ceil(p99!)} ms`);
  console.log(`${programs.length - bad} of ${programs.length} hostile programs end as they should`);
  process.exitCode = bad > 0 ? 1 : 0;
}

/** How it ended; a text where the process itself was stopped or broke. */
function inProcess(program: Hostile): Promise<Ended | string> {
  const args = [process.argv[1]!, '--one', '--budget', budget, ...(values.record ? ['--record'] : [])];
  const child = spawn(process.execPath, args, { timeout: Number(values.patience) * 1000 });
  child.stdin.end(wrapped(program));
  let out = '';
  let errors = '';
  child.stdout.on('data', (data) => (out += data));
  child.stderr.on('data', (data) => (errors += data));
  return new Promise((resolve) => {
    child.on('close', (status, signal) => {
      if (signal !== null) resolve(`it did not end in ${values.patience} s`);
      else resolve(status === 0 ? (JSON.parse(out) as Ended) : errors.slice(0, 500));
    });
  });
}

function complaintOf(program: Hostile, ended: Ended | string): string | undefined {
  if (typeof ended === 'string') return ended;
  const { kind, type, message, output, milliseconds, megabytes } = ended;
  const took = `${Math.round(milliseconds)} ms, ${Math.round(megabytes)} MB`;
  if (!isAsItShould(program, ended))
    return `${kind} ${type} ${message.slice(0, 200)} ${JSON.stringify(output.slice(-100))} ${took}`;
  if (ended.overrun > LATE) return `${took}: ${Math.round(ended.overrun)} ms after the limit`;
  return milliseconds > enough || megabytes > most ? `${took}: too much` : undefined;
}
