import { BUDGETS, type Budget } from '../../source/python/budget.ts';
import { runToEnd, startRun } from '../../source/python/run.ts';
import type { VM } from '../../source/python/vm/vm.ts';
import type { Outcome } from '../../source/timeline/timeline.ts';

/** Instructions between two looks at the clock: what the playground asks for at a time. */
const STRIDE = 20_000;

/** How a hostile program ended, and what it took. */
export type Ended = {
  readonly kind: string; // of the outcome
  readonly type: string; // of the exception, or the limit's name
  readonly message: string;
  readonly output: string;
  readonly milliseconds: number; // from start to end
  readonly stall: number; // the longest time between two looks at the clock, in milliseconds
  readonly overrun: number; // from when something was last seen to be left to the end, in milliseconds
  readonly megabytes: number; // resident at the highest
};

/** Milliseconds of the processor, so that what else the machine does does not count. */
export function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Runs one program. @param record whether every step is recorded, as in the playground */
export function runHostile(source: string, name: keyof typeof BUDGETS, record: boolean): Ended {
  const budget: Budget = BUDGETS[name];
  const run = startRun({
    pieces: [{ name: 'hostile.py', source, echo: false }],
    budget,
    record,
    ends: !record,
  });
  const begun = clock();
  let last = begun;
  let alive = begun;
  watch(Reflect.get(run, 'vm') as VM, () => {
    alive = clock();
  });
  let stall = 0;
  let overrun = 0;
  let megabytes = 0;
  for (let ended = false; !ended; ) {
    ended = run.advance(STRIDE);
    const now = clock();
    stall = Math.max(stall, now - last);
    overrun = now - alive;
    last = alive = now;
    megabytes = Math.max(megabytes, process.memoryUsage.rss() / 2 ** 20);
  }
  const outcome = run.outcome!;
  const message = 'message' in outcome ? outcome.message : '';
  return {
    ...nameOf(outcome),
    message,
    output: run.output,
    milliseconds: last - begun,
    stall,
    overrun,
    megabytes,
  };
}

/** So many charges of a native are one look at the clock. */
const CHARGES = 64;

/** Tells again and again, also in the middle of a native, that the run goes on. */
function watch(vm: VM, goesOn: () => void): void {
  let charges = 0;
  const { charge, chargeBytes } = vm;
  const told = (take: (amount: number) => void) => (amount: number) => {
    take.call(vm, amount);
    if (++charges % CHARGES === 0) goesOn();
  };
  vm.charge = told(charge);
  vm.chargeBytes = told(chargeBytes);
}

/** The same with no look at the clock: what a test needs. */
export function endOf(source: string, budget: Budget): { kind: string; type: string; output: string } {
  const run = runToEnd({
    pieces: [{ name: 'hostile.py', source, echo: false }],
    budget,
    record: false,
    ends: true,
  });
  return { ...nameOf(run.outcome!), output: run.output };
}

function nameOf(outcome: Outcome): { kind: string; type: string } {
  const type = outcome.kind === 'limit' ? outcome.limit : outcome.kind === 'error' ? outcome.type : '';
  return { kind: outcome.kind, type };
}
