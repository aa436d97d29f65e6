import type { Want } from '../lesson/want.ts';
import type { Progress } from '../progress/progress.ts';
import type { Piece, Timeline } from '../timeline/timeline.ts';

/** What `update` asks of the world; `perform` does it and sends messages back. Plain values, so that tests can read them. */
export type Effect =
  | {
      readonly kind: 'run';
      readonly slot: 'page' | 'preview' | 'what-if';
      readonly id: number;
      readonly pieces: readonly Piece[];
      readonly answers: readonly string[]; // to input()
    }
  | { readonly kind: 'want'; readonly of: Wanted; readonly id: number; readonly wants: readonly Want[] }
  | { readonly kind: 'approach'; readonly timeline: Timeline; readonly step: number } // far away, in a long run
  | { readonly kind: 'interrupt' } // ctrl-c: KeyboardInterrupt in the page's run
  | { readonly kind: 'cancel'; readonly slot: Slot }
  | { readonly kind: 'names'; readonly text: string }
  | { readonly kind: 'entry'; readonly text: string } // is it a whole statement?
  | { readonly kind: 'listings'; readonly pieces: readonly Piece[] } // the instructions of their code
  | { readonly kind: 'wait'; readonly id: number; readonly milliseconds: number }
  | { readonly kind: 'save'; readonly progress: Progress; readonly soon?: true } // soon: within a second, while one types
  | { readonly kind: 'suspend' }
  | { readonly kind: 'redraw' }
  | { readonly kind: 'quit' };

/** What runs that a lesson wants are for: how the goals stand, or how the foreseen wrong answers fail. */
export type Wanted = 'goals' | 'wrongs';

/** Runs that may be under way at the same time; a newer one in a slot cancels the older. */
export type Slot = 'page' | 'preview' | 'what-if' | 'approach' | Wanted;
