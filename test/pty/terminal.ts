import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import { Screen } from '../screen.ts';

/** The checkout, with the built program in `dist/`. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export type TerminalOptions = {
  readonly columns?: number; // 80
  readonly rows?: number; // 24
  readonly environment?: Readonly<Record<string, string>>;
  readonly data?: string; // the folder of progress; a fresh one without it
  readonly shell?: boolean; // the words are a line for sh, whose own terminal is looked at afterwards
};

/** A program in a real pseudo terminal. */
export class Terminal extends Screen {
  readonly exited: Promise<{ readonly code: number; readonly signal: number | undefined }>;
  bytes = 0; // written by the program so far
  writes = 0; // frames: closed by the end mark of a synchronised update
  readonly #pty: IPty;
  readonly #data: string;
  readonly #ownData: boolean;
  #running = true;

  private constructor(file: string, args: readonly string[], options: TerminalOptions) {
    const columns = options.columns ?? 80;
    const rows = options.rows ?? 24;
    super(columns, rows);
    this.#ownData = options.data === undefined;
    this.#data = options.data ?? mkdtempSync(join(tmpdir(), 'closure-tutor-pty-'));
    const { CI: _, NO_COLOR: __, ...own } = process.env;
    this.#pty = spawn(file, [...args], {
      name: options.environment?.TERM ?? 'xterm-256color',
      cols: columns,
      rows,
      cwd: ROOT,
      env: { ...own, COLORTERM: 'truecolor', CLOSURE_TUTOR_DATA: this.#data, ...options.environment },
    });
    this.#pty.onData((text) => {
      this.bytes += Buffer.byteLength(text);
      this.writes += text.split('\u001b[?2026l').length - 1;
      this.take(text);
    });
    this.exited = new Promise((resolve) =>
      this.#pty.onExit(async ({ exitCode, signal }) => {
        this.#running = false;
        await this.takeEnd();
        resolve({ code: exitCode, signal });
      }),
    );
  }

  /** Starts the built program with these words, or (`shell`) a line of `sh`, in which `$TUTOR` is the program. */
  static start(words: readonly string[] = [], options: TerminalOptions = {}): Terminal {
    const program = join(ROOT, 'dist/cli.js');
    if (!options.shell) return new Terminal(process.execPath, [program, ...words], options);
    const environment = {
      ...options.environment,
      TUTOR: `${process.execPath} ${program}`,
      PS1: '$ ',
      ENV: '',
    };
    return new Terminal('/bin/sh', ['-c', words.join(' ')], { ...options, environment });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** Where the cursor stands, from 0. */
  cursor(): { readonly row: number; readonly column: number } {
    const { active } = this.emulator.buffer;
    return { row: active.cursorY, column: active.cursorX };
  }

  override send(bytes: string): void {
    if (this.#running) this.#pty.write(bytes);
  }

  /** Gives the terminal another size. */
  resize(columns: number, rows: number): void {
    this.emulator.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  /** Sends the program a signal. */
  kill(signal: string): void {
    this.#pty.kill(signal);
  }

  /** Ends the program, if it still runs, and takes its folder away. */
  async close(): Promise<void> {
    if (this.#running) this.#pty.kill('SIGKILL');
    await this.exited;
    this.emulator.dispose();
    if (this.#ownData) rmSync(this.#data, { recursive: true, force: true });
  }
}
