import type { Piece } from '../timeline/timeline.ts';
import { isCovered, lessonOf } from './course-place.ts';
import type { Model } from './model.ts';
import { piecesOf } from './pieces.ts';

/**
What a learner's screen shows, as far as others need it to see the same: what runs there, and where in the run. The same pieces
make the same run everywhere, so the step is all that has to be said of it. Plain data.
*/
export type PresentState = {
  readonly from?: { readonly lesson: string; readonly page: number }; // the page of the course; absent: a program of the teacher's
  readonly pieces: readonly Piece[]; // the last one is the code of the page
  readonly entries: readonly Piece[]; // kept at its prompt
  readonly answers: readonly string[]; // to input()
  readonly step?: number; // absent: the run has not been started
};

/** The state of the open page; undefined where no run is to be seen: on a page of prose, and while its question is open. */
export function presentState(model: Model): PresentState | undefined {
  const { shown, walked, prompt, answers } = model.page;
  const { pieces, piece } = piecesOf(model);
  if (!shown || piece < 0 || isCovered(model)) return undefined;
  const { slug } = lessonOf(model);
  const pushed = model.room?.pushed;
  // What was shown before and is walked on comes from where it came from then.
  const from = pushed?.slug === slug ? pushed.state.from : { lesson: slug, page: model.place.page };
  return {
    ...(from ? { from } : {}),
    pieces: pieces.slice(0, piece + 1),
    entries: prompt.entries,
    answers,
    ...(walked ? { step: shown.step } : {}),
  };
}
