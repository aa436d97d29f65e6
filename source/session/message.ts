import type { Key } from '../editor/key.ts';
import type { Course } from '../lesson/lesson.ts';
import type { Ran } from '../lesson/want.ts';
import type { Progress } from '../progress/progress.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Slot, Wanted } from './effect.ts';
import type { Listings, Size } from './model.ts';
import type { NameSpan } from './name-span.ts';
import type { RoomView } from './room-view.ts';

/** What can happen to a session: a key, or something that an effect brings back. */
export type Message =
  | { readonly kind: 'key'; readonly key: Key; readonly now: string } // ISO 8601
  | { readonly kind: 'search'; readonly text: string } // the search field of the list
  | { readonly kind: 'resized'; readonly size: Size }
  | {
      readonly kind: 'ran';
      readonly slot: 'page' | 'what-if';
      readonly id: number;
      readonly timeline: Timeline;
    }
  // `printed`: all output of the run without the value of its last expression
  | {
      readonly kind: 'ran';
      readonly slot: 'preview';
      readonly id: number;
      readonly timeline: Timeline;
      readonly printed: string;
    }
  | { readonly kind: 'slow'; readonly slot: Slot; readonly id: number } // the run goes on after this turn
  | { readonly kind: 'approached'; readonly timeline: Timeline; readonly step: number }
  | { readonly kind: 'names'; readonly names: readonly NameSpan[] }
  | { readonly kind: 'listed'; readonly listings: Listings }
  | { readonly kind: 'wanted'; readonly of: Wanted; readonly id: number; readonly rans: readonly Ran[] }
  | { readonly kind: 'entry'; readonly text: string; readonly complete: boolean } // of the prompt: more lines to come?
  | { readonly kind: 'waited'; readonly id: number } // the second in which a word may stay half
  | { readonly kind: 'room'; readonly room: RoomView } // a workshop: what is shown of it
  | { readonly kind: 'progress'; readonly progress: Progress } // another login of the same learner went on
  | { readonly kind: 'course'; readonly course: Course } // its author has saved it
  | { readonly kind: 'not-saved'; readonly reason: string }
  | { readonly kind: 'crashed'; readonly reason: string };
