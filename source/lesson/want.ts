import type { Outcome, Piece, Timeline } from '../timeline/timeline.ts';

/**
A run that a lesson would like to see. Nothing here runs it: the app and `check` do, each with its own interpreter and
budget, and hand back a `Ran`.
*/
export type Want = {
  readonly pieces: readonly Piece[]; // one namespace, in order; the last one is what is asked about
  readonly record: boolean; // its steps are needed
  readonly cellsFunction: boolean; // `cells(f)` is at hand: the check of a goal
  readonly nodes: boolean; // the names of the tree nodes of the first piece are needed: `forbid`
};

/** What came of a `Want`. `output` is that of the last piece alone. */
export type Ran = {
  readonly outcome: Outcome;
  readonly output: string;
  readonly timeline?: Timeline; // absent where nothing was recorded: a real Python
  readonly nodes: ReadonlySet<string>; // empty unless wanted
  /** Whether a line of the last piece ran as often as that. */
  reaches(line: number, time: number): boolean;
};
