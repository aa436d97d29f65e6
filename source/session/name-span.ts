/** A name in a text, and what it is: what the editor colours. Lines from 1, columns in UTF-16 units from 0. */
export type NameSpan = {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly kind: 'local' | 'cell' | 'free' | 'global' | 'builtin' | 'keyword';
};
