import type { PresentState } from '../session/present-state.ts';

/** A page as the room speaks of it. */
export type Where = {
  readonly lesson: string; // its slug
  readonly page: number; // from 0; the number of pages: the end
  readonly title: string;
  readonly question?: string; // the id of the page's question, as long as it is not answered
  readonly exercise?: string; // the id of its exercise
};

/**
Something that happened in the room, by a learner or by the teacher. The log of them is all that is known of the room: its
present state, and the report, are what they add up to.
*/
export type RoomEvent = { readonly at: string } & (LearnerEvent | TeacherEvent);

/** What a learner does, from which login. */
export type LearnerEvent =
  | { readonly kind: 'arrived'; readonly learner: string; readonly login: string; readonly name: string }
  | { readonly kind: 'left'; readonly learner: string; readonly login: string }
  | { readonly kind: 'moved'; readonly learner: string; readonly where: Where }
  | {
      readonly kind: 'answered';
      readonly learner: string;
      readonly lesson: string;
      readonly question: string;
      readonly choice: string; // what it `is`: the idea behind it
      readonly right: boolean;
      readonly sure: boolean;
    }
  | {
      readonly kind: 'tried';
      readonly learner: string;
      readonly lesson: string;
      readonly exercise: string;
      readonly goals: readonly boolean[]; // met or not, in the lesson's order
      readonly solved: boolean;
      readonly foreseen?: number; // index of the exercise's `wrongs`: the wrong answer that this is
    }
  | {
      readonly kind: 'helped';
      readonly learner: string;
      readonly lesson: string;
      readonly exercise: string;
      readonly hints: number;
      readonly solution: boolean;
    }
  | { readonly kind: 'stuck'; readonly learner: string; readonly on: boolean } // "I am stuck", and not any more
  | { readonly kind: 'pace'; readonly learner: string; readonly own: boolean }; // left the common pace, or came back

/** What the teacher does. */
export type TeacherEvent =
  | { readonly kind: 'said'; readonly to?: string; readonly text: string } // to one learner, or to all
  | { readonly kind: 'held'; readonly lesson: string; readonly question: string } // no answer is shown
  | { readonly kind: 'revealed'; readonly lesson: string; readonly question: string } // the answer and the split
  | { readonly kind: 'released' } // nothing is held, everyone goes at their own pace
  | { readonly kind: 'gathered'; readonly lesson: string; readonly page: number } // all come to a page
  | { readonly kind: 'pushed'; readonly code: string } // a program for all to look at
  | { readonly kind: 'shown'; readonly state: PresentState }; // what a learner's screen shows, for all
