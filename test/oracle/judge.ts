import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What a program is held to CPython in; `walks` only to itself. */
export type Question = 'trace' | 'run' | 'symtable' | 'dis' | 'walks';

/** A real CPython 3.13 that is asked about one program after another. */
export class Judge {
  private readonly child: ChildProcess;
  private readonly answers: AsyncIterator<string>;

  /** @param traceScript the script that prints a program's trace, in the format of the command line's contract */
  constructor(python: string, traceScript: string) {
    const script = join(projectFolder(), 'test', 'oracle', 'judge.py');
    this.child = spawn(python, [script, traceScript], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, PYTHONHASHSEED: '0', PYTHONIOENCODING: 'utf-8' },
    });
    this.answers = createInterface({ input: this.child.stdout! })[Symbol.asyncIterator]();
  }

  async ask(path: string, ask: Question): Promise<{ text: string; status: number }> {
    return this.answer({ path, ask }, `the ${ask} of ${path}`);
  }

  /** The random program of a seed that is made of parts of other programs. @param donors their paths */
  async mutated(seed: number, donors: readonly string[]): Promise<string> {
    return (await this.answer({ ask: 'mutate', seed, donors }, `the program of seed ${seed}`)).text;
  }

  private async answer(question: object, what: string): Promise<{ text: string; status: number }> {
    this.child.stdin!.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await this.answers.next();
    if (done) throw new Error(`CPython ended while it was asked for ${what}`);
    return JSON.parse(value);
  }

  close(): void {
    this.child.stdin!.end();
  }
}

/** The checkout. */
export function projectFolder(): string {
  return fileURLToPath(new URL('../../', import.meta.url));
}
