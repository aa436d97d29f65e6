import type { Step, StepEvent } from './step.ts';

/** One text of a run, with the name that tracebacks give it: `<snippet 2>`, `<prompt 3>`, `counter.py`. */
export type Piece = {
  readonly name: string;
  readonly source: string;
  /** What becomes of a last expression: a snippet and a prompt entry show its value, as a notebook does. */
  readonly echo: boolean;
  /** The pieces after it run even if it ends in an exception or does not parse; the outcome is then that of the last one. */
  readonly goesOn?: boolean;
};

/** How a run ended. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'exit'; readonly code: number; readonly message: string } // SystemExit
  | {
      readonly kind: 'error'; // an uncaught Python exception
      readonly type: string;
      readonly message: string; // its text, '' where it has none
      readonly piece: number; // where it came from, as far as the run's own text goes
      readonly line: number;
      readonly traceback: string; // as CPython prints it, without the marks under the lines
      readonly name?: string; // of a NameError: the name
      readonly hint?: string; // of a ModuleNotFoundError: which modules there are
      readonly text?: string; // as the trace writes it, where that is not `type: message`: no code of the program runs for it
    }
  | {
      readonly kind: 'syntax-error'; // nothing of this piece ran
      readonly type: 'SyntaxError' | 'IndentationError' | 'TabError';
      readonly message: string;
      readonly piece: number;
      readonly line: number;
      readonly column: number; // UTF-16 units from 0
      readonly endLine: number;
      readonly endColumn: number;
      readonly traceback: string; // with its caret, as CPython prints it
    }
  | {
      readonly kind: 'limit'; // ours: no `except`, `finally` or `with` saw it
      readonly limit: 'instructions' | 'steps' | 'output' | 'bytes' | 'depth';
      readonly message: string; // `stopped after 1,000,000 steps in line 3: does the loop end?`
      readonly piece: number;
      readonly line: number;
    }
  | { readonly kind: 'input'; readonly prompt: string; readonly piece: number; readonly line: number } // it asks and has no answer yet
  | { readonly kind: 'internal-error'; readonly message: string };

/** A cell of the whole run: the picture gives each its place before the first step. */
export type CellRecord = {
  readonly cell: number;
  readonly name: string;
  readonly frame: number; // that made it
  readonly made: number; // the first step that has it
};

/**
A run that can be walked, forwards and backwards, at any step: one step for each event of `trace`, numbered from 0.

A timeline of a million steps keeps a few bytes a step; `at` makes a whole state on demand. `at(k)` always equals what a
fresh run stopped at k would show, and shares with the step made before it every part that is the same: what changed is `!==`.
*/
export type Timeline = {
  readonly pieces: readonly Piece[];
  readonly outcome: Outcome;
  readonly output: string; // all of it
  readonly length: number; // how many steps; 0 where nothing ran
  readonly cells: readonly CellRecord[]; // in order of making; more than a thousand: the first thousand
  eventAt(k: number): StepEvent;
  at(k: number): Step;
  /**
  Works towards step k for about so many instructions; true: `at(k)` now costs next to nothing. In a run of a million steps a
  step back may need a second of replay, and whoever must answer keys meanwhile asks for it in slices.
  */
  approach(k: number, instructions: number): boolean;
  /** The steps that are the first to have a new value of this cell (of any cell), ascending. */
  writes(cell?: number): readonly number[];
  /** The first step of a piece, or `length` where it did not start. */
  startOf(piece: number): number;
  /** The first step after which the line has just run for the n-th time (from 1), or undefined: a lesson's `at` and `time`. */
  find(piece: number, line: number, time: number): number | undefined;
};
