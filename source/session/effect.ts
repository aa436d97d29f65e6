import type { Want } from '../lesson/want.ts';
import type { Progress } from '../progress/progress.ts';
import type { Piece } from '../timeline/timeline.ts';

/** What `update` asks of the world; `perform` does it and sends messages back. Plain values, so that tests can read them. */
export type Effect =
  | {
      readonly kind: 'run';
      readonly slot: 'page' | 'preview';
      readonly id: number;
      readonly pieces: readonly Piece[];
      readonly answers: readonly string[]; // to input()
    }
  | { readonly kind: 'want'; readonly id: number; readonly wants: readonly Want[] } // the goals' runs
  | { readonly kind: 'interrupt' } // ctrl-c: KeyboardInterrupt in the page's run
  | { readonly kind: 'cancel'; readonly slot: 'page' | 'preview' | 'goals' }
  | { readonly kind: 'names'; readonly text: string }
  | { readonly kind: 'entry'; readonly text: string } // is it a whole statement?
  | { readonly kind: 'wait'; readonly id: number; readonly milliseconds: number }
  | { readonly kind: 'save'; readonly progress: Progress }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'redraw' }
  | { readonly kind: 'quit' };
