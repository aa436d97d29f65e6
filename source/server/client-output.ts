import type { Socket } from 'node:net';
import { Writable } from 'node:stream';
import type { ServerChannel } from 'ssh2';

/** Bytes that may be on their way before `write` says that it is too much: a large screen in full colour. */
const ON_THE_WAY = 32 * 1024;

/** Bytes that wait, in the socket or here, before the next are taken. */
const IN_SOCKET = 32 * 1024;

/** One who lets so much pile up does not read at all. */
const MOST = 1024 * 1024;

type Written = (error?: Error | null) => void;

/**
A learner's terminal as something to write to, over a channel of SSH. It is never ahead of what the learner's side takes: while
the channel's window is used up, or the connection is slow, `writableNeedDrain` holds, and whoever draws leaves frames out.
What is written in one turn goes out as one piece.
*/
export class ClientOutput extends Writable {
  readonly isTTY = true;
  columns: number;
  rows: number;
  readonly #channel: ServerChannel;
  readonly #socket: Socket;
  readonly #stuck: () => void;
  #released = false;
  #waiting: (() => void) | undefined;
  #gathering = false;

  /** @param stuck told when the learner's side has taken nothing for far too long */
  constructor(
    channel: ServerChannel,
    socket: Socket,
    size: { columns: number; rows: number },
    stuck: () => void,
  ) {
    super({ highWaterMark: ON_THE_WAY, decodeStrings: true });
    this.#channel = channel;
    this.#socket = socket;
    this.#stuck = stuck;
    this.columns = size.columns;
    this.rows = size.rows;
  }

  /** The window has another size. */
  resize(columns: number, rows: number): void {
    if (columns === this.columns && rows === this.rows) return;
    this.columns = columns;
    this.rows = rows;
    this.emit('resize');
  }

  /** From now on nothing waits for the learner's side: what cannot be sent at once is dropped. For the way out. */
  release(): void {
    this.#released = true;
    this.#waiting?.();
  }

  override write(chunk: unknown, callback?: Written): boolean;
  override write(chunk: unknown, encoding: BufferEncoding, callback?: Written): boolean;
  override write(chunk: unknown, second?: BufferEncoding | Written, third?: Written): boolean {
    if (!this.#gathering && !this.destroyed) {
      this.#gathering = true;
      this.cork();
      process.nextTick(() => {
        this.#gathering = false;
        this.uncork();
      });
    }
    if (this.writableLength > MOST) this.#stuck();
    // A terminal behind SSH is raw: nobody there makes a line feed begin a line.
    const sent = typeof chunk === 'string' ? chunk.replace(/\r?\n/g, '\r\n') : chunk;
    return typeof second === 'string' ? super.write(sent, second, third) : super.write(sent, second);
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    const stream = this.#channel;
    const full = this.#released && (stream.writableLength > 0 || this.#socket.writableLength > MOST);
    if (full || !stream.writable || this.#socket.destroyed) {
      done();
      return;
    }
    let passed = false;
    const pass = () => {
      if (passed) return;
      passed = true;
      this.#waiting = undefined;
      this.#socket.off('drain', pass);
      done();
    };
    this.#waiting = pass;
    stream.write(chunk, () => {
      if (this.#released || this.#socket.writableLength < IN_SOCKET) pass();
      else this.#socket.once('drain', pass);
    });
    if (this.#released) pass();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), 'utf8', done);
  }
}
