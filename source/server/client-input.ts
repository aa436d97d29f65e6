import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { Turn } from './scheduler.ts';

const PASTE_BEGINS = '\u001b[200~';
const PASTE_ENDS = '\u001b[201~';

/** Characters of a paste that can be used; of a longer one there is one more, so that it can be told to be too long. */
export const MOST_PASTED = 20_000;

/** Characters that may wait for their turn before nothing more is read, so that SSH tells the client to wait. */
const WAITING = 16 * 1024;

/**
What comes next in the input: an escape sequence, esc and a key, text (with line ends inside, if it is a paste without brackets),
or one control character.
*/
const PIECE =
  /\u001b\[[0-9;<=>?]*[ -/]*[@-~]|\u001bO[ -~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b[^[\]O\u001b]|[^\u0000-\u001f\u007f][^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]{0,4095}|[\s\S]/uy;

/** What may be the beginning of an escape sequence: it waits for the rest for a moment, in milliseconds. */
const BEGINNING = /^\u001b(?:\[[0-9;<=>?]*[ -/]*|O|\][^\u0007\u001b]*)?$/u;
const HELD = 20;

/** Esc as a key that nothing can be taken for a part of; see `ui/terminal-input.ts`. */
const ESC_KEY = '\u001b[27u';

/**
A learner's keys, as something to read from, over a channel of SSH: a piece at a time, each in its turn among all learners. A
flood of keys costs the one who sends it, and a paste of a megabyte is cut while it comes in.
*/
export class ClientInput extends Readable {
  readonly isTTY = true;
  readonly #source: Readable;
  readonly #turn: Turn;
  readonly #decoder = new StringDecoder('utf8');
  #waiting = ''; // text not handed on yet
  #paste: string[] | undefined; // parts of the paste that is coming in
  #pasted = 0;
  #pieces: string[] = []; // ready to be handed on
  #size = 0; // characters of all that is ready
  #held: NodeJS.Timeout | undefined;
  #asked = false;
  #ended = false;

  constructor(source: Readable, turn: Turn) {
    super({ highWaterMark: 1 });
    this.#source = source;
    this.#turn = turn;
    source.on('data', (bytes: Buffer) => this.#take(this.#decoder.write(bytes)));
    const end = () => {
      if (this.#ended) return;
      this.#ended = true;
      this.#soon();
    };
    source.on('end', end).on('close', end);
  }

  /** A channel of SSH is raw already: the client's terminal is. */
  setRawMode(): this {
    return this;
  }

  /** A learner keeps no process alive. */
  ref(): void {}
  unref(): void {}

  override _read(): void {}

  #take(text: string): void {
    let rest = text;
    while (rest !== '') rest = this.#paste ? this.#takePaste(this.#paste, rest) : this.#takeKeys(rest);
    if (this.#waiting.length + this.#size > WAITING) this.#source.pause();
    this.#soon();
  }

  #takeKeys(text: string): string {
    const all = this.#waiting + text;
    const paste = all.indexOf(PASTE_BEGINS);
    if (paste < 0) {
      this.#waiting = all;
      return '';
    }
    this.#waiting = '';
    for (const piece of piecesOf(all.slice(0, paste))) this.#ready(piece);
    this.#paste = [];
    this.#pasted = 0;
    return all.slice(paste + PASTE_BEGINS.length);
  }

  /** Keeps the last few characters back, since the end mark may come in two parts. */
  #takePaste(paste: string[], text: string): string {
    const held = paste.pop() ?? '';
    const all = held + text;
    const end = all.indexOf(PASTE_ENDS);
    const inside = end < 0 ? all.slice(0, -PASTE_ENDS.length) : all.slice(0, end);
    if (this.#pasted <= MOST_PASTED) paste.push(inside.slice(0, MOST_PASTED + 1 - this.#pasted));
    this.#pasted += inside.length;
    if (end < 0) {
      paste.push(all.slice(inside.length));
      return '';
    }
    this.#paste = undefined;
    this.#ready(PASTE_BEGINS + paste.join('') + PASTE_ENDS);
    return all.slice(end + PASTE_ENDS.length);
  }

  #ready(piece: string): void {
    this.#pieces.push(piece);
    this.#size += piece.length;
  }

  #soon(): void {
    clearTimeout(this.#held);
    this.#held = undefined;
    if (this.#asked) return;
    this.#asked = true;
    this.#turn.add(() => {
      this.#asked = false;
      this.#handOn();
    });
  }

  #handOn(): void {
    const ready = this.#pieces.shift();
    this.#size -= ready?.length ?? 0;
    const piece = ready ?? this.#next();
    if (piece !== undefined) this.push(piece);
    if (this.#pieces.length > 0 || (this.#waiting !== '' && !this.#held)) this.#soon();
    else if (this.#ended && !this.#held) this.push(null);
    else if (this.#source.isPaused()) this.#source.resume();
  }

  #next(): string | undefined {
    if (this.#waiting === '') return undefined;
    if (!this.#ended && BEGINNING.test(this.#waiting)) {
      this.#held = setTimeout(() => {
        this.#waiting = this.#waiting.slice(1);
        this.#ready(ESC_KEY);
        this.#soon();
      }, HELD);
      return undefined;
    }
    PIECE.lastIndex = 0;
    const [piece] = PIECE.exec(this.#waiting)!;
    this.#waiting = this.#waiting.slice(piece.length);
    return piece;
  }
}

function piecesOf(text: string): readonly string[] {
  return text.match(new RegExp(PIECE.source, 'gu')) ?? [];
}
