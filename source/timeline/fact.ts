import type { Place, ValueView } from './step.ts';

/**
A plain fact of what the interpreter did between two steps: what WHY and the change marks are made of. The recorder
notes them as they happen; `frame`, `cell`, `fn` are the numbers of the step's views.
*/
export type Fact =
  | { readonly kind: 'cell-made'; readonly cell: number; readonly name: string; readonly frame: number }
  | {
      readonly kind: 'cell-read';
      readonly cell: number;
      readonly name: string;
      readonly frame: number;
      readonly value?: ValueView; // absent: it was empty, and NameError or UnboundLocalError follows
    }
  | {
      readonly kind: 'cell-written';
      readonly cell: number;
      readonly name: string;
      readonly frame: number;
      readonly before?: ValueView;
      readonly value: ValueView;
      readonly through?: 'cell_contents'; // not by the variable, but by the attribute of the cell
    }
  | { readonly kind: 'cell-emptied'; readonly cell: number; readonly name: string; readonly frame: number }
  | {
      readonly kind: 'function-made';
      readonly fn: number;
      readonly function: string;
      readonly frame: number;
      readonly cells: readonly { readonly variable: string; readonly cell: number }[];
    }
  | {
      readonly kind: 'name-written';
      readonly scope: 'local' | 'global' | 'class';
      readonly name: string;
      readonly frame: number;
      readonly before?: ValueView;
      readonly value: ValueView;
    }
  | {
      readonly kind: 'name-deleted';
      readonly scope: 'local' | 'global' | 'class';
      readonly name: string;
      readonly frame: number;
    }
  | {
      readonly kind: 'name-read';
      readonly scope: 'local' | 'global' | 'builtin' | 'class';
      readonly name: string;
      readonly frame: number;
      readonly value?: ValueView; // absent: not found
    }
  | {
      readonly kind: 'called';
      readonly frame: number; // the new frame
      readonly function: string;
      readonly fn?: number;
      readonly caller: number;
      readonly call?: Place;
      readonly resumed: boolean;
    }
  | {
      readonly kind: 'returned';
      readonly frame: number;
      readonly function: string;
      readonly value: ValueView;
      readonly yielded: boolean;
    }
  | {
      readonly kind: 'raised';
      readonly frame: number;
      readonly type: string;
      readonly message: string;
      readonly line: number;
    }
  | { readonly kind: 'caught'; readonly frame: number; readonly type: string; readonly line: number }
  | { readonly kind: 'printed'; readonly text: string };
