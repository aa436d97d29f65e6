/**
What a key asks of the text. The keymap makes them, `apply` carries them out; nothing else changes a text.

`type` is a key's own characters, `paste` a text of many lines. `tab` indents where only spaces stand before the cursor;
elsewhere the session offers completion, which comes back as `complete`.
*/
export type Change =
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'complete'; readonly name: string } // the whole word, in the place of its beginning
  | { readonly kind: 'newline' }
  | { readonly kind: 'indent' }
  | { readonly kind: 'dedent' }
  | { readonly kind: 'delete'; readonly to: Reach }
  | { readonly kind: 'move'; readonly to: Reach | 'up' | 'down' | 'page-up' | 'page-down' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** How far a move or a deletion goes from the cursor. */
export type Reach = 'left' | 'right' | 'word-left' | 'word-right' | 'line-start' | 'line-end';
