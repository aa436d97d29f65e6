import { Unicode11Addon } from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';

/** Longer than any screen takes on a loaded machine: milliseconds. A wait that is still open then fails with the screen beside it. */
export const PATIENCE = 20_000;

/** What a screen is to show: a text somewhere on it, a pattern, or what a function says of the whole. */
export type Expected = string | RegExp | ((screen: string) => boolean);

/**
The screen of a program, kept by a real terminal emulator, which answers the program's questions too. Nothing sleeps: every wait
is for something on the screen. How bytes come and go is for who extends it.
*/
export abstract class Screen {
  readonly emulator: xterm.Terminal;
  raw = ''; // all that the program wrote
  ended = false; // the program, and all that it wrote is on the screen
  readonly #watchers = new Set<() => void>();

  protected constructor(columns: number, rows: number) {
    this.emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
    this.emulator.loadAddon(new Unicode11Addon());
    this.emulator.unicode.activeVersion = '11';
    this.emulator.onData((answer) => this.ended || this.send(answer));
  }

  /** Sends bytes to the program, all in one piece. */
  abstract send(bytes: string): void;

  /** Takes what the program wrote. */
  protected take(bytes: string | Buffer): void {
    this.raw += typeof bytes === 'string' ? bytes : bytes.toString('latin1');
    this.emulator.write(bytes, () => this.#look());
  }

  /** Takes that nothing more comes. Resolves when what came last has been through the emulator. */
  protected takeEnd(): Promise<void> {
    return new Promise((resolve) =>
      this.emulator.write('', () => {
        this.ended = true;
        this.#look();
        resolve();
      }),
    );
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

  /** Whether the program has left the terminal as a shell expects it. */
  isRestored(): boolean {
    return (
      this.emulator.buffer.active.type === 'normal' &&
      !this.emulator.modes.bracketedPasteMode &&
      this.raw.lastIndexOf('\u001b[?25l') <= this.raw.lastIndexOf('\u001b[?25h')
    );
  }

  /** Sends a key and waits until the screen has answered it: `press('\r', 'step 8 of 18')`. */
  press(bytes: string, expected: Expected): Promise<string> {
    this.send(bytes);
    return this.until(expected);
  }

  /** Waits until the screen shows this, and gives the screen. */
  async until(expected: Expected): Promise<string> {
    const shows = (text: string) => {
      if (typeof expected === 'string') return text.includes(expected);
      return expected instanceof RegExp ? expected.test(text) : expected(text);
    };
    await this.#wait(() => shows(this.text()), String(expected));
    return this.text();
  }

  /** Waits until the program has ended. */
  end(): Promise<void> {
    return this.#wait(() => this.ended, 'the end');
  }

  #wait(holds: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (act: () => void) => {
        clearTimeout(timer);
        this.#watchers.delete(look);
        act();
      };
      const look = () => {
        if (this.#isDrawing()) return;
        if (holds()) end(resolve);
        else if (this.ended) end(() => reject(new Error(`ended without ${what}:\n${this.text()}`)));
      };
      const timer = setTimeout(
        () => end(() => reject(new Error(`waited in vain for ${what}:\n${this.text()}`))),
        PATIENCE,
      );
      this.#watchers.add(look);
      look();
    });
  }

  /** Half a frame is nobody's screen: between the marks of a synchronised update nothing is looked at. */
  #isDrawing(): boolean {
    return !this.ended && this.raw.lastIndexOf('\u001b[?2026h') > this.raw.lastIndexOf('\u001b[?2026l');
  }

  #look(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}
