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
  readonly pushed?: { readonly code: string; readonly at: string; readonly title: string };
  readonly watched: boolean; // the teacher looks at this screen
  readonly stuck: boolean;
  readonly own: boolean; // at the learner's own pace
};

/** How the room answered a question: learners for each choice, by what it `is`. */
export type Split = {
  readonly lesson: string;
  readonly question: string;
  readonly counts: Readonly<Record<string, number>>;
};
