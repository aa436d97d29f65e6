import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../pty/terminal.ts';

/** Longer than any answer takes on a loaded machine. */
const PATIENCE = 20_000;

export const CODE = 'amber-cell';

/** The built program as `serve`, in a process of its own, on a port of 127.0.0.1 that was free. */
export class Host {
  readonly data: string;
  port = 0;
  output = '';
  ended: { readonly code: number | null; readonly signal: string | null } | undefined;
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #ownData: boolean;
  readonly #watchers = new Set<() => void>();

  private constructor(program: readonly string[], words: readonly string[], data: string | undefined) {
    this.#ownData = data === undefined;
    this.data = data ?? mkdtempSync(join(tmpdir(), 'closure-tutor-workshop-'));
    const all = [...program, ...words, '--port', '0', '--data', this.data];
    const { CI: _, NO_COLOR: __, ...environment } = process.env;
    this.#process = spawn(process.execPath, all, { cwd: ROOT, env: environment });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        this.output += text;
        this.#look();
      });
    }
    this.#process.on('exit', (code, signal) => {
      this.ended = { code, signal };
      this.#look();
    });
  }

  /** Starts `serve` with a code, unless the words say who may come in; in a folder that was used before where one is given. */
  static async start(words: readonly string[] = ['--code', CODE], data?: string): Promise<Host> {
    return Host.run([join(ROOT, 'dist/cli.js'), 'serve'], words, data);
  }

  /** Starts another program that serves. */
  static async run(program: readonly string[], words: readonly string[], data?: string): Promise<Host> {
    const host = new Host(program, words, data);
    const said = await host.until(/ssh -p (\d+) NAME@[\s\S]*Key of this host/);
    host.port = Number(said[1]);
    return host;
  }

  get pid(): number {
    return this.#process.pid!;
  }

  /** Waits until it has printed this. */
  async until(expected: RegExp): Promise<RegExpExecArray> {
    return this.#wait(() => expected.exec(this.output) ?? undefined, String(expected));
  }

  /** Sends a signal and gives how it ended, and after how many milliseconds. */
  async stop(
    signal: NodeJS.Signals,
  ): Promise<{ readonly code: number | null; readonly signal: string | null; readonly after: number }> {
    const sent = performance.now();
    if (!this.ended) this.#process.kill(signal);
    const ended = await this.#wait(() => this.ended, 'the end');
    return { ...ended, after: performance.now() - sent };
  }

  /** Ends it, and takes its folder away if it made that. */
  async close(): Promise<void> {
    await this.stop('SIGKILL');
    if (this.#ownData) rmSync(this.data, { recursive: true, force: true });
  }

  #look(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }

  #wait<T>(see: () => T | undefined, what: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const seen = see();
        if (seen === undefined) return;
        clearTimeout(timer);
        this.#watchers.delete(look);
        resolve(seen);
      };
      const timer = setTimeout(() => {
        this.#watchers.delete(look);
        reject(new Error(`waited in vain for ${what}:\n${this.output}`));
      }, PATIENCE);
      this.#watchers.add(look);
      look();
    });
  }
}
