/**
How much a run may use before it is stopped. Never milliseconds: the same text stops at the same place on every machine.
A limit that is reached ends the run; no `except`, `finally` or `with` of the program sees it.
*/
export type Budget = {
  readonly instructions: number; // plain instructions, and the work of natives in the same unit
  readonly steps: number; // events of the timeline; Infinity where nothing is recorded
  readonly output: number; // characters printed
  readonly bytes: number; // allocated, as charged
};

const million = 1_000_000;
const megabyte = 1024 * 1024;

/** The budget of every kind of run, in one table. */
export const BUDGETS = {
  preview: { instructions: 2 * million, steps: 100_000, output: 64 * 1024, bytes: 32 * megabyte },
  keystroke: { instructions: 20 * million, steps: million, output: megabyte, bytes: 128 * megabyte },
  workshop: { instructions: 5 * million, steps: 200_000, output: 256 * 1024, bytes: 32 * megabyte },
  trace: { instructions: 20 * million, steps: 20_000, output: megabyte, bytes: 128 * megabyte },
  run: {
    instructions: 1000 * million,
    steps: Number.POSITIVE_INFINITY,
    output: 64 * megabyte,
    bytes: 512 * megabyte,
  },
} as const satisfies Record<string, Budget>;
