import xterm from '@xterm/headless';
import ssh2, { type ClientChannel, type ConnectConfig } from 'ssh2';
import { CODE } from './host.ts';

export type LearnerOptions = {
  readonly name?: string; // mira
  readonly code?: string; // '': none
  readonly personal?: string; // answered where a personal code is asked
  readonly key?: string; // a private key
  readonly from?: string; // the address to come from
  readonly columns?: number; // 100
  readonly rows?: number; // 30
  readonly term?: string;
  readonly environment?: Readonly<Record<string, string>>;
};

const PATIENCE = 20_000;

/** A client's connection that is logged in. */
export function connect(
  port: number,
  options: LearnerOptions = {},
  more: ConnectConfig = {},
): Promise<ssh2.Client> {
  const { name = 'mira', code = CODE, personal = '', key, from } = options;
  const client = new ssh2.Client();
  return new Promise((resolve, reject) => {
    client.on('keyboard-interactive', (_, __, ___, prompts, finish) =>
      finish(prompts.map(({ prompt }) => (/personal/.test(prompt) ? personal : code))),
    );
    client.on('ready', () => resolve(client)).on('error', reject);
    client.on('close', () => reject(new Error('closed')));
    client.connect({
      host: '127.0.0.1',
      port,
      username: name,
      tryKeyboard: true,
      readyTimeout: PATIENCE,
      ...(key === undefined ? {} : { privateKey: key }),
      ...(from === undefined ? {} : { localAddress: from }),
      ...more,
    });
  });
}

/** A learner at a terminal of their own, which an emulator keeps. Nothing sleeps: every wait is for something on the screen. */
export class Learner {
  readonly emulator: xterm.Terminal;
  readonly client: ssh2.Client;
  readonly channel: ClientChannel;
  raw = '';
  exit: number | undefined;
  closed = false;
  readonly #watchers = new Set<() => void>();

  private constructor(client: ssh2.Client, channel: ClientChannel, columns: number, rows: number) {
    this.client = client;
    this.channel = channel;
    this.emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.emulator.onData((answer) => this.closed || channel.write(answer));
    const heard = (bytes: Buffer) => {
      this.raw += bytes.toString('latin1');
      this.emulator.write(bytes, () => this.#look());
    };
    channel.on('data', heard);
    channel.stderr.on('data', heard);
    channel.on('exit', (code: number | null) => {
      this.exit = code ?? undefined;
    });
    // What was written last is still on its way through the emulator.
    const closed = () =>
      this.emulator.write('', () => {
        this.closed = true;
        this.#look();
      });
    channel.on('close', closed);
    client.on('error', () => {}).on('close', closed);
  }

  /** Logs in and opens a terminal; a first page before the lessons is answered with enter. */
  static async login(port: number, options: LearnerOptions = {}): Promise<Learner> {
    const learner = await Learner.open(port, options);
    const text = await learner.until(
      (screen) => /\[enter\] (?!begin)|\[esc\]/.test(screen) || screen.includes('[enter] begin'),
    );
    if (text.includes('[enter] begin')) await learner.press('\r', /\[enter\] (?!begin)/);
    return learner;
  }

  /** Logs in and opens a terminal. */
  static async open(port: number, options: LearnerOptions = {}): Promise<Learner> {
    const { columns = 100, rows = 30, term = 'xterm-256color', environment } = options;
    const client = await connect(port, options);
    // Listened to from the very first: what comes in one piece with the answer is not missed.
    return new Promise((resolve, reject) => {
      client.shell({ term, cols: columns, rows }, { env: { ...environment } }, (error, shell) =>
        error ? reject(error) : resolve(new Learner(client, shell, columns, rows)),
      );
    });
  }

  /** The screen as text, blanks at the ends of rows cut. */
  text(): string {
    const { active } = this.emulator.buffer;
    return Array.from(
      { length: this.emulator.rows },
      (_, row) =>
        active
          .getLine(active.baseY + row)
          ?.translateToString(true)
          .trimEnd() ?? '',
    ).join('\n');
  }

  /** Whether the terminal is as a shell expects it. */
  isRestored(): boolean {
    return (
      this.emulator.buffer.active.type === 'normal' &&
      !this.emulator.modes.bracketedPasteMode &&
      this.raw.lastIndexOf('\u001b[?25l') <= this.raw.lastIndexOf('\u001b[?25h')
    );
  }

  /** Sends bytes, all in one piece. */
  send(bytes: string): void {
    this.channel.write(bytes);
  }

  /** Sends a key and waits until the screen has answered it. */
  press(bytes: string, expected: string | RegExp): Promise<string> {
    this.send(bytes);
    return this.until(expected);
  }

  /** Waits until the screen shows this, and gives the screen. */
  async until(expected: string | RegExp | ((screen: string) => boolean)): Promise<string> {
    const holds = (text: string) =>
      typeof expected === 'string'
        ? text.includes(expected)
        : expected instanceof RegExp
          ? expected.test(text)
          : expected(text);
    await this.#wait(() => holds(this.text()), String(expected));
    return this.text();
  }

  /** Waits until the other side has closed. */
  async end(): Promise<void> {
    await this.#wait(() => this.closed, 'the end');
  }

  /** Gives the window another size. */
  resize(columns: number, rows: number): void {
    this.emulator.resize(columns, rows);
    this.channel.setWindow(rows, columns, 0, 0);
  }

  /** The connection is gone, as when the line is cut. */
  drop(): void {
    this.client.destroy();
  }

  #wait(holds: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (act: () => void) => {
        clearTimeout(timer);
        this.#watchers.delete(look);
        act();
      };
      const look = () => {
        // Half a frame is nobody's screen.
        const drawing = this.raw.lastIndexOf('\u001b[?2026h') > this.raw.lastIndexOf('\u001b[?2026l');
        if (!drawing && holds()) end(resolve);
        else if (this.closed && !holds())
          end(() => reject(new Error(`ended without ${what}:\n${this.text()}`)));
      };
      const timer = setTimeout(
        () => end(() => reject(new Error(`waited in vain for ${what}:\n${this.text()}`))),
        PATIENCE,
      );
      this.#watchers.add(look);
      look();
    });
  }

  #look(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}
