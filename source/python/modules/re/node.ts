/** What one place of a character set takes: the code points low … high, or a category by its escape letter (`d`, `W` …). */
export type SetItem =
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'category'; readonly letter: string };

/** Where an anchor holds; the names are those of the escapes: `^`, `$`, `A`, `Z`, `b`, `B`. */
export type Anchor = '^' | '$' | 'A' | 'Z' | 'b' | 'B';

/** A piece of a parsed pattern. Sequences are arrays of them. */
export type Node =
  | { readonly kind: 'character'; readonly code: number }
  | { readonly kind: 'any' } // `.`
  | { readonly kind: 'set'; readonly items: readonly SetItem[]; readonly negated: boolean }
  | { readonly kind: 'anchor'; readonly where: Anchor }
  | { readonly kind: 'branch'; readonly options: readonly (readonly Node[])[] }
  | {
      readonly kind: 'group';
      readonly group: number | undefined; // undefined: it does not capture
      readonly add: number; // flags that hold inside
      readonly remove: number; // flags that do not
      readonly body: readonly Node[];
    }
  | { readonly kind: 'atomic'; readonly body: readonly Node[] }
  | {
      readonly kind: 'repeat';
      readonly mode: 'greedy' | 'lazy' | 'possessive';
      readonly min: number;
      readonly max: number; // ENDLESS where there is none
      readonly body: readonly Node[];
    }
  | {
      readonly kind: 'look';
      readonly behind: boolean;
      readonly negated: boolean;
      readonly body: readonly Node[];
    }
  | { readonly kind: 'reference'; readonly group: number }
  | {
      readonly kind: 'condition';
      readonly group: number;
      readonly yes: readonly Node[];
      readonly no: readonly Node[];
    }
  | { readonly kind: 'never' };

/** The `max` of a repetition without end: CPython's MAXREPEAT. */
export const ENDLESS = 4294967295;

/** A pattern that was read: its nodes, its flags, its groups. */
export type Parsed = {
  readonly body: readonly Node[];
  readonly flags: number;
  readonly groups: number; // how many capture
  readonly names: ReadonlyMap<string, number>;
  readonly warnings: readonly string[]; // FutureWarnings
};
