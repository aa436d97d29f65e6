import type { Change } from './change.ts';
import type { Key } from './key.ts';

/**
What a key does to a text, the same in the code editor and at the prompt. Undefined: the text has no use for it; enter,
tab, esc, ↑ and ↓ mean different things in the two and are asked of the session first.
*/
export function changeFor(key: Key): Change | undefined {
  if (key.name === 'text')
    return key.ctrl ? controlled(key.text) : key.alt ? altered(key.text) : { kind: 'type', text: key.text };
  const byWord = key.ctrl || key.alt;
  switch (key.name) {
    case 'paste':
      return { kind: 'paste', text: key.text };
    case 'backspace':
      return { kind: 'delete', to: byWord ? 'word-left' : 'left' };
    case 'delete':
      return { kind: 'delete', to: byWord ? 'word-right' : 'right' };
    case 'left':
      return { kind: 'move', to: byWord ? 'word-left' : 'left' };
    case 'right':
      return { kind: 'move', to: byWord ? 'word-right' : 'right' };
    case 'home':
      return { kind: 'move', to: 'line-start' };
    case 'end':
      return { kind: 'move', to: 'line-end' };
    case 'up':
      return { kind: 'move', to: 'up' };
    case 'down':
      return { kind: 'move', to: 'down' };
    case 'pageup':
      return { kind: 'move', to: 'page-up' };
    case 'pagedown':
      return { kind: 'move', to: 'page-down' };
    case 'enter':
      return { kind: 'newline' };
    case 'tab':
      return key.shift ? { kind: 'dedent' } : { kind: 'indent' };
    default:
      return undefined;
  }
}

function controlled(letter: string): Change | undefined {
  switch (letter) {
    case 'a':
      return { kind: 'move', to: 'line-start' };
    case 'e':
      return { kind: 'move', to: 'line-end' };
    case 'k':
      return { kind: 'delete', to: 'line-end' };
    case 'u':
      return { kind: 'delete', to: 'line-start' };
    case 'w':
      return { kind: 'delete', to: 'word-left' };
    case 'd':
      return { kind: 'delete', to: 'right' };
    case 'z':
    case '_':
      return { kind: 'undo' };
    case 'y':
      return { kind: 'redo' };
    default:
      return undefined;
  }
}

function altered(letter: string): Change | undefined {
  switch (letter) {
    case 'b':
      return { kind: 'move', to: 'word-left' };
    case 'f':
      return { kind: 'move', to: 'word-right' };
    case 'd':
      return { kind: 'delete', to: 'word-right' };
    default:
      return undefined;
  }
}
