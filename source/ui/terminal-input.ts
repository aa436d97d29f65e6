const ESC = '\u001b';
const PASTE_BEGINS = '\u001b[200~';
const PASTE_ENDS = '\u001b[201~';

/** Esc as a key that nothing can be taken for a part of: CSI 27 u of the kitty keyboard protocol, which Ink reads. */
const ESC_KEY = '\u001b[27u';

/** Esc before a sign, a tab or a letter beyond ASCII; before ASCII letters and digits Ink tells of it as alt. */
const ESC_BEFORE_SIGN = /\u001b(?=[!-/:-@`{-~\t]|[^\u0000-\u007f])/g;

/** What a terminal answers to questions such as that for its background, when the answer comes after we stopped waiting for it. */
const LATE_ANSWER = /\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g;

/** How long an esc at the end of a piece waits for what it may be the beginning of, in milliseconds. */
const HELD = 20;

/**
The learner's input as Ink shall read it. Esc and a sign in one piece (`\x1b?`, everyday over SSH) are two keys, and Ink would
leave the esc out, also where the two come in pieces of their own but are read at once, because a long run was under way. A late
answer of the terminal is no text. Pastes stay as they are.

Source: the sequences, https://invisible-island.net/xterm/ctlseqs/ctlseqs.html and https://sw.kovidgoyal.net/kitty/keyboard-protocol/
*/
export function terminalInput(input: NodeJS.ReadStream): NodeJS.ReadStream {
  let pasting = false;
  let held: NodeJS.Timeout | undefined;
  const read = (size?: number): unknown => {
    const chunk: unknown = input.read(size);
    if (typeof chunk !== 'string') return chunk;
    let text = chunk;
    if (held !== undefined) {
      clearTimeout(held);
      held = undefined;
      text = ESC + text;
    }
    if (text.endsWith(ESC)) {
      text = text.slice(0, -1);
      held = setTimeout(() => {
        held = undefined;
        input.unshift(ESC_KEY);
      }, HELD);
    }
    const parts = text.split(/(\u001b\[20[01]~)/);
    return parts
      .map((part) => {
        if (part === PASTE_BEGINS) pasting = true;
        else if (part === PASTE_ENDS) pasting = false;
        else if (!pasting) return keysApart(part);
        return part;
      })
      .join('');
  };
  return new Proxy(input, {
    get(stream, property) {
      if (property === 'read') return read;
      const value: unknown = Reflect.get(stream, property, stream);
      return typeof value === 'function' ? value.bind(stream) : value;
    },
  });
}

/** A piece of input outside a paste. */
export function keysApart(text: string): string {
  return text.replace(LATE_ANSWER, '').replace(ESC_BEFORE_SIGN, ESC_KEY);
}
