import ssh2, { type ClientChannel, type ConnectConfig } from 'ssh2';
import { PATIENCE, Screen } from '../screen.ts';
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

/** A learner at a terminal of their own. */
export class Learner extends Screen {
  readonly client: ssh2.Client;
  readonly channel: ClientChannel;
  exit: number | undefined;

  private constructor(client: ssh2.Client, channel: ClientChannel, columns: number, rows: number) {
    super(columns, rows);
    this.client = client;
    this.channel = channel;
    channel.on('data', (bytes: Buffer) => this.take(bytes));
    channel.stderr.on('data', (bytes: Buffer) => this.take(bytes));
    channel.on('exit', (code: number | null) => {
      this.exit = code ?? undefined;
    });
    channel.on('close', () => this.takeEnd());
    client.on('error', () => {}).on('close', () => this.takeEnd());
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

  override send(bytes: string): void {
    this.channel.write(bytes);
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
}
