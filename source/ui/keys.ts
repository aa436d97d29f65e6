import { type Key, type KeyName, key } from '../editor/key.ts';

/** The part of Ink's key that we read. */
export type InkKey = {
  readonly upArrow: boolean;
  readonly downArrow: boolean;
  readonly leftArrow: boolean;
  readonly rightArrow: boolean;
  readonly pageUp: boolean;
  readonly pageDown: boolean;
  readonly home: boolean;
  readonly end: boolean;
  readonly return: boolean;
  readonly escape: boolean;
  readonly tab: boolean;
  readonly backspace: boolean;
  readonly delete: boolean;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
};

/** A chunk that begins with text, has line ends inside and is longer than this was pasted: nobody types so much between two reads. */
const TYPED_AT_MOST = 32;

const NAMED: readonly (readonly [keyof InkKey, KeyName])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
];

/**
The keys of one event of Ink's `useInput`. One event can hold many: over a slow line `abc\r` and three ctrl-a arrive in
one piece, and Ink leaves all but backspaces together.

- Text is split at control characters. What is printable and at least three characters long, not one key held down,
  stays one key: a paste without brackets, in text as good as typed.
- Esc and a key in one piece come as that key with `alt`; who reads it decides whether it means esc and then the key.
- Mouse and focus reports, and keys that have no meaning here, give nothing.
*/
export function keysOf(input: string, ink: InkKey): readonly Key[] {
  const modifiers = { ctrl: ink.ctrl, alt: ink.meta, shift: ink.shift };
  for (const [flag, name] of NAMED) if (ink[flag]) return [key(name, '', modifiers)];
  if (ink.escape) return ink.meta ? [key('escape'), key('escape')] : [key('escape')];
  if (input === '' || isReport(input)) return [];
  if (ink.ctrl) return [key('text', input.toLowerCase(), { ctrl: true })];
  if (ink.meta) return [key('text', input, { alt: true })];
  if (input.length > TYPED_AT_MOST && /^[^\r\n]+[\r\n]./s.test(input)) return pasteOf(input);
  return split(input);
}

/** A bracketed paste, its line ends made plain. */
export function pasteOf(text: string): readonly Key[] {
  return text === '' ? [] : [key('paste', text.replace(/\r\n?/g, '\n'))];
}

function split(input: string): Key[] {
  const keys: Key[] = [];
  for (const [part] of input.matchAll(/[^\u0000-\u001f\u007f]+|[\u0000-\u001f\u007f]/gu)) {
    const code = part.codePointAt(0)!;
    if (code >= 0x20 && code !== 0x7f) keys.push(...printable(part));
    else keys.push(...control(code));
  }
  return keys;
}

function printable(text: string): Key[] {
  const characters = [...text];
  const held = characters.every((character) => character === characters[0]);
  return characters.length >= 3 && !held
    ? [key('text', text)]
    : characters.map((character) => key('text', character));
}

function control(code: number): Key[] {
  if (code === 0x0d || code === 0x0a) return [key('enter')];
  if (code === 0x09) return [key('tab')];
  if (code === 0x1b) return [key('escape')];
  if (code === 0x7f || code === 0x08) return [key('backspace')];
  if (code === 0) return [];
  return [key('text', String.fromCharCode(code + 0x60 - (code > 0x1a ? 0x20 : 0)), { ctrl: true })];
}

/** What a terminal sends by itself, its esc taken off by Ink: mouse (`[<0;3;4M`), focus (`[I`), cursor (`[2;1R`), keys without a name. */
function isReport(input: string): boolean {
  return /^\[[<?>]?[\d;]*[A-Za-z~]$|^\[M|^O[A-Z]$/.test(input) && input.length > 1;
}
