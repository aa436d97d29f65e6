import { spawnSync } from 'node:child_process';
import type { Ran } from '../lesson/want.ts';
import type { Outcome } from '../timeline/timeline.ts';
import { DRIVER } from './real-python-driver.ts';
import type { Runner } from './runner.ts';

/** Seconds that one want may take in a real Python, where there are no budgets. */
const SECONDS = 10;

/** A line of the driver's answers. */
type Answer = {
  readonly outcome: Outcome;
  readonly output: string;
  readonly lines: Readonly<Record<string, number>>; // how often each line of the last piece ran
  readonly nodes: readonly string[];
};

/** The Python of this path cannot be started, or is not Python. */
export class NoPythonError extends Error {}

/**
Runs wants in a real CPython: `check --python PATH`. One process takes all wants of a call, each in a namespace of its own;
steps and cells are not recorded, so questions about the picture are not judged by it.
*/
export function realPython(path: string): Runner {
  return {
    name: path,
    run(wants) {
      if (wants.length === 0) return [];
      const input = wants.map((want) => `${JSON.stringify({ ...want, seconds: SECONDS })}\n`).join('');
      const { stdout, stderr, error } = spawnSync(path, ['-I', '-X', 'utf8', '-c', DRIVER], {
        input,
        encoding: 'utf8',
        env: { ...process.env, PYTHONHASHSEED: '0' },
        maxBuffer: 256 * 1024 * 1024,
        timeout: 1000 * SECONDS * (wants.length + 1),
      });
      if (error && 'code' in error && error.code !== 'ETIMEDOUT') {
        throw new NoPythonError(`cannot run '${path}': ${error.message}`);
      }
      const answers = stdout.split('\n').filter((line) => line.startsWith('{'));
      if (answers.length === 0 && stderr !== '')
        throw new NoPythonError(`'${path}': ${stderr.trim().split('\n').at(-1)}`);
      return wants.map((_, index) => ranOf(answers[index]));
    },
  };
}

function ranOf(text: string | undefined): Ran {
  const died: Answer = {
    outcome: { kind: 'internal-error', message: 'Python ended in the middle of it' },
    output: '',
    lines: {},
    nodes: [],
  };
  const answer = text === undefined ? died : (JSON.parse(text) as Answer);
  return {
    outcome: answer.outcome,
    output: answer.output,
    nodes: new Set(answer.nodes),
    reaches: (line, time) => (answer.lines[line] ?? 0) >= time,
  };
}
