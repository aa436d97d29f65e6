import { parentPort } from 'node:worker_threads';
import { startRun } from '../../source/python/run.ts';
import { moduleFinder } from './finder.ts';
import type { Status } from './native.ts';

/** What a worker is to run: the tests of one file whose id begins with one of `prefixes`, but for those that are `done`. */
export type Work = {
  readonly lib: string;
  readonly module: string;
  readonly prefixes: readonly string[];
  readonly done: readonly string[];
  /** Those of them that brought a run down. */
  readonly broken: readonly string[];
};

/** What a worker tells. */
export type Told =
  | { readonly kind: 'begin'; readonly id: string }
  | { readonly kind: 'end'; readonly id: string; readonly status: Status; readonly text: string }
  /** The run is over; before all its tests have ended if `why` is given. */
  | { readonly kind: 'over'; readonly status?: Status; readonly why?: string };

/** Of one test method or doctest example. */
const INSTRUCTIONS = 400_000_000;
const SLICE = 1_000_000;

const budget = {
  instructions: Number.MAX_SAFE_INTEGER,
  steps: Number.POSITIVE_INFINITY,
  output: 64 * 1024 * 1024,
  bytes: 2 ** 31,
};

/** Runs the tests of one file in one run of the interpreter, and tells the suite how each of them ends. */
export function work({ lib, module, prefixes, done, broken }: Work): void {
  const tell = (told: Told): void => parentPort!.postMessage(told);
  const ended = new Set(done);
  let used = 0;
  const finder = moduleFinder(lib, {
    wanted: (id) =>
      !ended.has(id) && (prefixes.length === 0 || prefixes.some((prefix) => matches(id, prefix))),
    broken: (id) => broken.includes(id),
    begin: (id) => {
      used = 0;
      tell({ kind: 'begin', id });
    },
    end: (id, status, text) => {
      ended.add(id);
      tell({ kind: 'end', id, status, text });
    },
  });
  const source = `import suite_driver\nsuite_driver.main(${JSON.stringify(module)})\n`;
  const run = startRun({ pieces: [{ name: 'suite', source, echo: false }], budget, record: false, finder });
  while (!run.advance(SLICE)) {
    used += SLICE;
    if (used > INSTRUCTIONS) {
      tell({ kind: 'over', status: 'limit', why: 'instructions' });
      return;
    }
  }
  const { outcome } = run;
  if (outcome?.kind === 'done') tell({ kind: 'over' });
  else if (outcome?.kind === 'limit') tell({ kind: 'over', status: 'limit', why: outcome.limit });
  else if (outcome?.kind === 'internal-error')
    tell({ kind: 'over', status: 'crashed', why: outcome.message });
  else tell({ kind: 'over', status: 'crashed', why: JSON.stringify(outcome) });
}

function matches(id: string, prefix: string): boolean {
  return id === prefix || id.startsWith(`${prefix}.`) || id.startsWith(`${prefix}:`);
}
