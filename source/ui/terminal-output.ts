/** Where the cursor shall stand, from 0; undefined: nowhere, it is hidden. */
export type CursorPlace = { readonly row: number; readonly column: number } | undefined;

const FRAME_BEGINS = '\u001b[?2026h';
const FRAME_ENDS = '\u001b[?2026l';

/**
The learner's output as Ink shall see it, and the state that the terminal is in.

- CSI 3 J is taken out: Ink clears the scrollback too when a full-screen frame shrinks or ends, and with it everything
  that stood in the learner's terminal before.
- The cursor is placed here, absolutely. Ink counts rows from a line below its frame, which a frame of full height has
  not: its cursor stands a row too high, and moves of the cursor alone drift.
- A terminal that reads more slowly than frames are made is not sent them all: while the last ones are on their way the next
  are dropped, and when it has caught up it is drawn as it is then.
- The modes that are switched on are noted, so that `restore` undoes exactly those that still are, whatever went wrong.

Source: https://github.com/vadimdemedes/ink/issues/935; the modes: https://invisible-island.net/xterm/ctlseqs/ctlseqs.html
*/
export class TerminalOutput {
  readonly stream: NodeJS.WriteStream;
  readonly #target: NodeJS.WriteStream;
  readonly #on = new Set<string>();
  #hidden = false;
  #cursor: CursorPlace;
  #placed = true;
  #muted = false;
  #late = false;
  readonly #frame: () => readonly string[];

  /** @param frame the rows of the newest frame */
  constructor(target: NodeJS.WriteStream, frame: () => readonly string[] = () => []) {
    this.#target = target;
    this.#frame = frame;
    const write = this.#write.bind(this);
    this.stream = new Proxy(target, {
      get(stream, property) {
        if (property === 'write') return write;
        const value: unknown = Reflect.get(stream, property, stream);
        return typeof value === 'function' ? value.bind(stream) : value;
      },
    });
  }

  /** Where the cursor stands from the next frame on. */
  setCursor(place: CursorPlace): void {
    if (place?.row === this.#cursor?.row && place?.column === this.#cursor?.column) return;
    this.#cursor = place;
    this.#placed = false;
  }

  /** Places the cursor where no frame has done it: its text was the same as before. */
  flushCursor(): void {
    if (this.#placed || this.#muted || !this.#on.has(ALTERNATE_SCREEN)) return;
    this.#target.write(this.#watch(this.#cursorText()));
  }

  /**
  From now on nothing that Ink writes is shown, until `repaint`: a frame that it draws for a screen of another size would
  begin in the wrong row, and rows that the terminal has moved or cut would stay as they are.
  */
  mute(): void {
    this.#muted = true;
  }

  /** Draws the whole screen, whatever stands there; what Ink draws next goes on from it. */
  repaint(rows: readonly string[]): void {
    const shows = this.#on.has(ALTERNATE_SCREEN);
    this.#muted = shows && this.#tooSlow();
    if (!shows || this.#muted) return;
    const lines = rows.map((text, row) => `\u001b[${row + 1};1H${text}`);
    const text = `${FRAME_BEGINS}\u001b[?25l\u001b[0m\u001b[2J${lines.join('')}${this.#bottom()}${this.#cursorText()}${FRAME_ENDS}`;
    this.#target.write(this.#watch(text));
  }

  /** Puts the terminal back: the main screen, its cursor, no bracketed paste, no colours. Safe to call at any time. */
  restore(): void {
    const undo = [...this.#on].reverse().map((mode) => `\u001b[?${mode}l`);
    if (this.#hidden) undo.push('\u001b[?25h');
    if (undo.length === 0 || this.#target.destroyed) return;
    this.#on.clear();
    this.#hidden = false;
    this.#target.write(`\u001b[0m${undo.join('')}`);
  }

  /** Whether frames are still on their way; then everything is drawn when they have arrived. */
  #tooSlow(): boolean {
    if (!this.#target.writableNeedDrain) return false;
    if (!this.#late) {
      this.#late = true;
      this.#target.once('drain', () => {
        this.#late = false;
        this.repaint(this.#frame());
      });
    }
    return true;
  }

  #write(...args: Parameters<NodeJS.WriteStream['write']>): boolean {
    const [chunk] = args;
    if (chunk === FRAME_BEGINS && this.#on.has(ALTERNATE_SCREEN) && this.#tooSlow()) this.#muted = true;
    // Whoever waits until it is written (Ink, at the end) is told so all the same.
    if (this.#muted) args[0] = '';
    else if (typeof chunk === 'string') args[0] = this.#framed(this.#watch(chunk));
    return this.#target.write(...args);
  }

  #framed(text: string): string {
    if (!this.#on.has(ALTERNATE_SCREEN)) return text;
    if (text === FRAME_BEGINS) return text + this.#watch(`\u001b[?25l${this.#bottom()}`);
    return text === FRAME_ENDS ? this.#watch(this.#cursorText()) + text : text;
  }

  #bottom(): string {
    return `\u001b[${this.#target.rows};1H`;
  }

  #cursorText(): string {
    this.#placed = true;
    if (!this.#cursor) return '\u001b[?25l';
    return `\u001b[${this.#cursor.row + 1};${this.#cursor.column + 1}H\u001b[?25h`;
  }

  #watch(text: string): string {
    if (!text.includes('\u001b[')) return text;
    for (const [, mode, way] of text.matchAll(/\u001b\[\?(\d+)([hl])/g)) {
      if (mode === '25') this.#hidden = way === 'l';
      else if (way === 'h') this.#on.add(mode!);
      else this.#on.delete(mode!);
    }
    return text.replaceAll('\u001b[3J', '');
  }
}

const ALTERNATE_SCREEN = '1049';
