/**
The learner's output as Ink shall see it, and the modes that have been set on it.

- CSI 3 J is taken out: Ink clears the scrollback too when a full-screen frame shrinks or ends, and with it everything
  that stood in the learner's terminal before.
- The switches of modes that pass are noted, so that `restore` undoes exactly those that are still on, whatever went wrong.

Source: https://github.com/vadimdemedes/ink/issues/935; the modes: https://invisible-island.net/xterm/ctlseqs/ctlseqs.html
*/
export class TerminalOutput {
  readonly stream: NodeJS.WriteStream;
  readonly #target: NodeJS.WriteStream;
  readonly #on = new Set<string>();
  #hidden = false;

  constructor(target: NodeJS.WriteStream) {
    this.#target = target;
    const write = this.#write.bind(this);
    this.stream = new Proxy(target, {
      get(stream, property) {
        if (property === 'write') return write;
        const value: unknown = Reflect.get(stream, property, stream);
        return typeof value === 'function' ? value.bind(stream) : value;
      },
    });
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

  #write(...args: Parameters<NodeJS.WriteStream['write']>): boolean {
    const [chunk] = args;
    if (typeof chunk === 'string') args[0] = this.#watch(chunk);
    return this.#target.write(...args);
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
