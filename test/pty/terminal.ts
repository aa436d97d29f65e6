import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import { Unicode11Addon } from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';

/** The checkout, with the built program in `dist/`. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export type TerminalOptions = {
  readonly columns?: number; // 80
  readonly rows?: number; // 24
  readonly environment?: Readonly<Record<string, string>>;
  readonly data?: string; // the folder of progress; a fresh one without it
  readonly shell?: boolean; // the words are a line for sh, whose own terminal is looked at afterwards
};

/** Longer than any screen takes on a loaded machine. A wait that is still open then fails with the screen beside it. */
const PATIENCE = 15_000;

/**
A program in a real pseudo terminal, its screen kept by a real terminal emulator, which answers the program's questions
too. Nothing sleeps: every wait is for something on the screen.
*/
export class Terminal {
  readonly emulator: xterm.Terminal;
  readonly exited: Promise<{ readonly code: number; readonly signal: number | undefined }>;
  bytes = 0; // written by the program so far
  writes = 0; // frames: closed by the end mark of a synchronised update
  raw = ''; // all that it wrote
  readonly #pty: IPty;
  readonly #data: string;
  readonly #ownData: boolean;
  readonly #watchers = new Set<() => void>();
  #ended = false;

  private constructor(file: string, args: readonly string[], options: TerminalOptions) {
    const columns = options.columns ?? 80;
    const rows = options.rows ?? 24;
    this.#ownData = options.data === undefined;
    this.#data = options.data ?? mkdtempSync(join(tmpdir(), 'closure-tutor-pty-'));
    this.emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
    this.emulator.loadAddon(new Unicode11Addon());
    this.emulator.unicode.activeVersion = '11';
    const { CI: _, NO_COLOR: __, ...own } = process.env;
    this.#pty = spawn(file, [...args], {
      name: options.environment?.TERM ?? 'xterm-256color',
      cols: columns,
      rows,
      cwd: ROOT,
      env: { ...own, COLORTERM: 'truecolor', CLOSURE_TUTOR_DATA: this.#data, ...options.environment },
    });
    this.emulator.onData((answer) => this.#ended || this.#pty.write(answer));
    this.#pty.onData((text) => {
      this.raw += text;
      this.bytes += Buffer.byteLength(text);
      this.writes += text.split('\u001b[?2026l').length - 1;
      this.emulator.write(text, () => this.#look());
    });
    this.exited = new Promise((resolve) =>
      this.#pty.onExit(({ exitCode, signal }) => {
        this.#ended = true;
        // What it wrote last is still on its way through the emulator.
        this.emulator.write('', () => {
          this.#look();
          resolve({ code: exitCode, signal });
        });
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

  /** The rows of the screen as text, blanks at their ends cut. */
  rows(): string[] {
    const { active } = this.emulator.buffer;
    return Array.from(
      { length: this.emulator.rows },
      (_, row) =>
        active
          .getLine(active.baseY + row)
          ?.translateToString(true)
          .trimEnd() ?? '',
    );
  }

  /** The whole screen as one text. */
  text(): string {
    return this.rows().join('\n');
  }

  /** Where the cursor stands, from 0. */
  cursor(): { readonly row: number; readonly column: number } {
    const { active } = this.emulator.buffer;
    return { row: active.cursorY, column: active.cursorX };
  }

  /** Whether the program has left the terminal as a shell expects it. */
  isRestored(): boolean {
    return (
      this.emulator.buffer.active.type === 'normal' &&
      !this.emulator.modes.bracketedPasteMode &&
      !this.#cursorHidden()
    );
  }

  /** Sends bytes, all in one piece. */
  send(bytes: string): void {
    this.#pty.write(bytes);
  }

  /** Sends a key and waits until the screen has answered it: `press('\r', 'step 8 of 18')`. */
  async press(bytes: string, expected: string | RegExp | ((text: string) => boolean)): Promise<string> {
    this.send(bytes);
    return this.until(expected);
  }

  /** Waits until the screen shows this, and gives the screen. */
  async until(expected: string | RegExp | ((text: string) => boolean)): Promise<string> {
    const holds = () => {
      const text = this.text();
      if (typeof expected === 'string') return text.includes(expected);
      return expected instanceof RegExp ? expected.test(text) : expected(text);
    };
    if (holds()) return this.text();
    await new Promise<void>((resolve, reject) => {
      const end = (act: () => void) => {
        clearTimeout(timer);
        this.#watchers.delete(look);
        act();
      };
      const look = () => {
        if (holds()) end(resolve);
        else if (this.#ended) end(() => reject(new Error(`ended without ${expected}:\n${this.text()}`)));
      };
      const timer = setTimeout(
        () => end(() => reject(new Error(`waited in vain for ${expected}:\n${this.text()}`))),
        PATIENCE,
      );
      this.#watchers.add(look);
    });
    return this.text();
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
    if (!this.#ended) this.#pty.kill('SIGKILL');
    await this.exited;
    this.emulator.dispose();
    if (this.#ownData) rmSync(this.#data, { recursive: true, force: true });
  }

  /** Half a frame is nobody's screen: between the marks of a synchronised update nothing is looked at. */
  #look(): void {
    if (!this.#ended && this.raw.lastIndexOf('\u001b[?2026h') > this.raw.lastIndexOf('\u001b[?2026l')) return;
    for (const watcher of [...this.#watchers]) watcher();
  }

  #cursorHidden(): boolean {
    return this.raw.lastIndexOf('\u001b[?25l') > this.raw.lastIndexOf('\u001b[?25h');
  }
}
