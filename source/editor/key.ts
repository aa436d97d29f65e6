/**
One key as a person means it, whatever bytes the terminal sent for it: `ui/keys.ts` makes these, everything after it
speaks of nothing else.

- `name` is `text` for printable characters; `text` then holds them: one, except where a terminal without bracketed
  paste delivers many at once.
- `ctrl` and a letter: `name: 'text', text: 'a', ctrl: true`.
- `paste`: a bracketed paste; `text` has its lines separated by `\n`.
*/
export type Key = {
  readonly name: KeyName;
  readonly text: string; // '' but for `text` and `paste`
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
};

export type KeyName =
  | 'text'
  | 'paste'
  | 'enter'
  | 'tab'
  | 'escape'
  | 'backspace'
  | 'delete'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'home'
  | 'end'
  | 'pageup'
  | 'pagedown';

/** A key with no modifier, or with those that are given. */
export function key(
  name: KeyName,
  text = '',
  modifiers: Partial<Pick<Key, 'ctrl' | 'alt' | 'shift'>> = {},
): Key {
  return { name, text, ctrl: false, alt: false, shift: false, ...modifiers };
}
