import type { Outcome, Piece, Timeline } from '../timeline/timeline.ts';
import type { Exercise, Lesson, Snippet } from './lesson.ts';

/**
A run that a lesson would like to see. Nothing here runs it: the app and `check` do, each with its own interpreter and
budget, and hand back a `Ran`.
*/
export type Want = {
  readonly pieces: readonly Piece[]; // one namespace, in order; the last one is what is asked about
  readonly record: boolean; // its steps are needed, or the output of the last of several pieces
  readonly cellsFunction: boolean; // `cells(f)` is at hand: the check of a goal
  readonly nodesOf?: string; // the names of the tree nodes of this text are needed: `forbid`
};

/** What came of a `Want`. */
export type Ran = {
  readonly outcome: Outcome;
  readonly output: string; // of the last piece alone where the steps were wanted, else of all
  readonly timeline?: Timeline; // absent where no steps were wanted, and from a real Python
  readonly nodes: ReadonlySet<string>; // of `nodesOf`; empty where it does not parse
  /** Whether a line of the last piece ran as often as that. */
  reaches(line: number, time: number): boolean;
};

/** A snippet as a piece of a run. An error in it does not keep the later ones from running, as in a notebook. */
export function pieceOf(snippet: Snippet, code = snippet.code): Piece {
  return { name: snippet.name, source: code, echo: snippet.echo, goesOn: true };
}

/**
The pieces that run before a snippet or an exercise: all those above it in the file, from the last one that begins a
namespace of its own. Without a block: those that run before whatever comes at the end of the file.
*/
export function piecesBefore(lesson: Lesson, block?: Snippet | Exercise): readonly Piece[] {
  if (block && 'fresh' in block && block.fresh) return [];
  const before = lesson.snippets.filter((one) => !block || one.line < block.line);
  const start = before.findLastIndex((one) => one.fresh);
  return before.slice(Math.max(start, 0)).map((one) => pieceOf(one));
}

/** The run of a snippet's page, recorded. `code` is the text as the learner changed it. */
export function wantOfSnippet(lesson: Lesson, snippet: Snippet, code = snippet.code): Want {
  const pieces = [...piecesBefore(lesson, snippet), pieceOf(snippet, code)];
  return { pieces, record: true, cellsFunction: false };
}
