import { Worker } from 'node:worker_threads';
import type { Status } from './native.ts';
import type { Told, Work } from './worker.ts';

/** One test method or doctest example that has ended; `text`: why it failed or was skipped. */
export type Ended = { readonly id: string; readonly status: Status; readonly text: string };

/** A worker that has told nothing for so long hangs: milliseconds. */
const PATIENCE = 120_000;

/**
Runs the tests of one file, in as many runs of the interpreter as it takes: one that a test brings down ends there, and the tests
after it run in a new one.
*/
export async function runFile(lib: string, module: string, prefixes: readonly string[]): Promise<Ended[]> {
  const ended: Ended[] = [];
  for (;;) {
    const done = ended.map(({ id }) => id);
    const broken = ended
      .filter(({ status }) => status === 'limit' || status === 'crashed')
      .map(({ id }) => id);
    const { told, at, over } = await oneRun({ lib, module, prefixes, done, broken });
    ended.push(...told);
    if (over.status === undefined) return ended;
    const text = over.why ?? '';
    if (at === undefined) {
      ended.push({ id: module, status: over.status, text });
      return ended;
    }
    // Memory may have been used up by the tests before it: it has another try.
    if (over.why === 'bytes' && told.length > 0) continue;
    ended.push({ id: at, status: over.status, text });
  }
}

type OneRun = {
  readonly told: readonly Ended[];
  readonly at: string | undefined; // the test under way when the run was over
  readonly over: { readonly status?: Status; readonly why?: string };
};

function oneRun(work: Work): Promise<OneRun> {
  return new Promise((resolve) => {
    const told: Ended[] = [];
    let at: string | undefined;
    const worker = new Worker(process.argv[1]!, {
      workerData: work,
      resourceLimits: { maxOldGenerationSizeMb: 3000, stackSizeMb: 4 },
    });
    const finish = (over: OneRun['over']): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve({ told, at, over });
    };
    const silent = (): void => finish({ status: 'crashed', why: 'it hangs' });
    let timer = setTimeout(silent, PATIENCE);
    worker.on('message', (message: Told) => {
      if (process.env.SUITE_TRACE)
        console.log(Date.now() % 1000000, message.kind, message.kind === 'over' ? message.why : message.id);
      clearTimeout(timer);
      timer = setTimeout(silent, PATIENCE);
      if (message.kind === 'begin') at = message.id;
      else if (message.kind === 'over') finish(message);
      else {
        told.push(message);
        at = undefined;
      }
    });
    worker.on('error', (error: Error) => finish({ status: 'crashed', why: error.stack ?? error.message }));
  });
}
