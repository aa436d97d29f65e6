import type { PresentState } from './present-state.ts';

/**
What a learner in a workshop is shown of the room. It comes from outside, as a whole, whenever it has changed; the session
never changes it.
*/
export type RoomView = {
  readonly held?: { readonly lesson: string; readonly question: string; readonly since: string }; // its answer is not shown yet
  readonly answered?: { readonly have: number; readonly of: number }; // of the question that is held
  readonly splits: readonly Split[]; // of questions that were revealed
  readonly said?: { readonly at: string; readonly text: string }; // what the teacher said last, to this learner or to all
  readonly gathered?: { readonly lesson: string; readonly page: number; readonly at: string };
  readonly pushed?: Pushed; // what the teacher showed last
  readonly watched: boolean; // the teacher looks at this screen
  readonly stuck: boolean;
  readonly own: boolean; // at the learner's own pace
};

/** A program, or the state of a learner's screen, that the teacher shows to all. It is a lesson of its own. */
export type Pushed = {
  readonly slug: string; // the lesson's
  readonly title: string;
  readonly at: string; // when it was shown last: another step of the same run is no other lesson
  readonly state: PresentState;
};

/** How the room answered a question: learners for each choice, by what it `is`. */
export type Split = {
  readonly lesson: string;
  readonly question: string;
  readonly counts: Readonly<Record<string, number>>;
};
