import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import ssh2, { type ClientChannel } from 'ssh2';
import { projectFolder } from '../oracle/judge.ts';
import { cpuOf } from './keys.ts';
import { ms, pause, row } from './measure.ts';

/** In the server's process: tells, when it is asked, what its heap is after a collection. */
const PROBE = `data:text/javascript,${encodeURIComponent(
  "process.channel?.unref(); process.on('message', () => { gc(); gc(); process.send(process.memoryUsage()); }); process.channel?.unref();",
)}`;

const FRAME_ENDS = '\u001b[?2026l';

/** Keys that change the screen, and change it back: a step on and back, a letter typed and taken away. */
const WALKING = ['\u001b[C', '\u001b[D'] as const;
const TYPING = ['x', '\u007f'] as const;

type Measured = { readonly seconds: number; readonly every: number; readonly empty: number };

/** A workshop in a process of its own and its learners, for measuring. */
export class BenchRoom {
  readonly #server: ChildProcess;
  readonly #data: string;
  readonly port: number;
  readonly #clients: BenchClient[] = [];

  private constructor(server: ChildProcess, data: string, port: number) {
    this.#server = server;
    this.#data = data;
    this.port = port;
  }

  static async open(): Promise<BenchRoom> {
    const data = mkdtempSync(join(tmpdir(), 'closure-tutor-bench-'));
    const words = ['serve', '--open', '--port', '0', '--data', data, '--max-sessions', '300'];
    const flags = ['--expose-gc', '--import', PROBE, join(projectFolder(), 'dist/cli.js')];
    const server = spawn(process.execPath, [...flags, ...words], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    let output = '';
    const port = await new Promise<number>((resolve, reject) => {
      server.once('exit', () => reject(new Error(`the server ended:\n${output}`)));
      server.stdout!.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const said = /ssh -p (\d+) NAME@[\s\S]*Key of this host/.exec(output);
        if (said) resolve(Number(said[1]));
      });
    });
    return new BenchRoom(server, data, port);
  }

  /** Bytes of the server's heap, after a collection. */
  async heap(): Promise<number> {
    return (await this.#memory()).heapUsed;
  }

  /** Learners come in until there are so many. */
  async fill(count: number): Promise<void> {
    while (this.#clients.length < count) {
      const missing = Math.min(10, count - this.#clients.length);
      const more = Array.from({ length: missing }, (_, k) =>
        BenchClient.login(this.port, this.#clients.length + k),
      );
      this.#clients.push(...(await Promise.all(more)));
    }
  }

  /** Learners leave until there are so few. */
  async keep(count: number): Promise<void> {
    for (const client of this.#clients.splice(count)) client.leave();
    await pause(2000);
  }

  /** All press keys for a while, each at times of their own; prints what came of it. */
  async measure(name: string, { seconds, every, empty }: Measured): Promise<void> {
    const cpu = cpuOf(this.#server.pid!);
    const began = performance.now();
    for (const client of this.#clients) client.begin(every);
    await pause(seconds * 1000);
    for (const client of this.#clients) client.end();
    const took = performance.now() - began;
    const used = cpuOf(this.#server.pid!) - cpu;
    await pause(1000);
    const times = this.#clients.flatMap((client) => client.takeTimes()).sort((a, b) => a - b);
    const unanswered = this.#clients.filter(({ waits }) => waits).length;
    const at = (part: number) => ms(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0);
    const each = ((await this.heap()) - empty) / this.#clients.length;
    const dropped = this.#clients.filter(({ gone }) => gone).length;
    row(
      name,
      String(times.length),
      at(0.5),
      at(0.9),
      at(0.99),
      `${((100 * used) / took).toFixed(0)} %`,
      mb(each),
      `${dropped}${unanswered > 0 ? `, ${unanswered} wait` : ''}`,
    );
  }

  /** Three more who are no joy: an endless loop at every key, a megabyte pasted again and again, one who reads nothing. */
  async villains(): Promise<() => void> {
    const [loops, pastes, deaf] = (await Promise.all(
      [1000, 1002, 1004].map((name) => BenchClient.login(this.port, name)),
    )) as [BenchClient, BenchClient, BenchClient];
    loops.channel.write('\u001b[200~\n    while True:\n        y = 1\u001b[201~');
    const megabyte = `\u001b[200~${'x = [1, 2, 3]\n'.repeat(75_000)}\u001b[201~`;
    pastes.channel.write(megabyte);
    deaf.stopReading();
    const timers = [
      setInterval(() => loops.channel.write('x\u007f'), 500),
      setInterval(() => pastes.channel.write(`${megabyte}\u001a`), 5000),
      setInterval(() => deaf.channel.write('\u001b[A\u001b[B'), 50),
    ];
    return () => {
      for (const timer of timers) clearInterval(timer);
      for (const client of [loops, pastes, deaf]) client.leave();
    };
  }

  /** Prints the heap and the memory of the process every so often, while all press keys. */
  async flat(minutes: number, empty: number): Promise<void> {
    // What can be undone has a limit, which a learner reaches after some minutes of typing.
    for (const client of this.#clients) client.channel.write('x\u007f'.repeat(600));
    await pause(60_000);
    row('\nminutes', 'heap', 'memory of the process');
    for (const client of this.#clients) client.begin(500);
    for (let minute = 0; minute <= minutes; minute++) {
      const { heapUsed, rss } = await this.#memory();
      row(String(minute), mb(heapUsed - empty), mb(rss));
      if (minute < minutes) await pause(60_000);
    }
    for (const client of this.#clients) client.end();
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.leave();
    this.#server.removeAllListeners('exit');
    this.#server.kill('SIGTERM');
    await new Promise((resolve) => this.#server.once('exit', resolve));
    rmSync(this.#data, { recursive: true, force: true });
  }

  #memory(): Promise<NodeJS.MemoryUsage> {
    return new Promise((resolve) => {
      this.#server.once('message', (usage) => resolve(usage as NodeJS.MemoryUsage));
      this.#server.send('heap');
    });
  }
}

/** A learner who presses keys and notes when the screen has answered. Its screen is not kept. */
class BenchClient {
  static #logins = 0; // everyone is new: a page of welcome comes first
  readonly channel: ClientChannel;
  readonly #client: ssh2.Client;
  readonly #keys: readonly string[];
  #times: number[] = [];
  #pressed: number | undefined;
  #count = 0;
  #timer: NodeJS.Timeout | undefined;
  gone = false;
  #left = false;

  private constructor(client: ssh2.Client, channel: ClientChannel, keys: readonly string[]) {
    this.#client = client;
    this.channel = channel;
    this.#keys = keys;
    channel.on('data', (bytes: Buffer) => {
      if (this.#pressed === undefined || !bytes.includes(FRAME_ENDS)) return;
      this.#times.push(performance.now() - this.#pressed);
      this.#pressed = undefined;
    });
    client
      .on('error', () => {})
      .on('close', () => {
        this.gone = !this.#left;
      });
  }

  /** Comes in as a new learner: half of them type in the code, half walk the run. */
  static async login(port: number, number: number): Promise<BenchClient> {
    const client = new ssh2.Client();
    await new Promise<void>((resolve, reject) => {
      client.once('ready', resolve).once('error', reject);
      client.connect({
        host: '127.0.0.1',
        port,
        username: `l${number}-${BenchClient.#logins++}`,
        password: 'any',
        readyTimeout: 60_000,
      });
    });
    const channel = await new Promise<ClientChannel>((resolve, reject) =>
      client.shell({ term: 'xterm-256color', cols: 80, rows: 24 }, (error, shell) =>
        error ? reject(error) : resolve(shell),
      ),
    );
    await says(channel, '[enter] begin');
    channel.write('\r');
    await says(channel, FRAME_ENDS);
    const types = number % 2 === 0;
    channel.write(types ? 'e' : ' ');
    await says(channel, FRAME_ENDS);
    if (types) channel.write('\u001b[F  # ');
    await pause(50);
    return new BenchClient(client, channel, types ? TYPING : WALKING);
  }

  /** A key has no answer yet. */
  get waits(): boolean {
    return this.#pressed !== undefined;
  }

  /** Presses a key every so many milliseconds, the first one after a part of that. */
  begin(every: number): void {
    const press = () => {
      if (this.#pressed !== undefined) return; // counted when it is answered
      this.#pressed = performance.now();
      this.channel.write(this.#keys[this.#count++ % 2]!);
    };
    this.#timer = setTimeout(() => {
      press();
      this.#timer = setInterval(press, every);
    }, Math.random() * every);
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  takeTimes(): readonly number[] {
    const times = this.#times;
    this.#times = [];
    return times;
  }

  /** Nothing that comes over the line is taken from it any more. */
  stopReading(): void {
    const { _sock: socket } = this.#client as unknown as { readonly _sock: Readable };
    socket.pause();
  }

  leave(): void {
    this.#left = true;
    this.end();
    this.#client.destroy();
  }
}

/** Waits until a channel has said this. */
function says(channel: ClientChannel, text: string): Promise<void> {
  return new Promise((resolve) => {
    let heard = '';
    const onData = (bytes: Buffer) => {
      heard += bytes.toString();
      if (!heard.includes(text)) return;
      channel.off('data', onData);
      resolve();
    };
    channel.on('data', onData);
  });
}

export function mb(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
