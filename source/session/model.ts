import type { Change } from '../editor/change.ts';
import type { Editor } from '../editor/editor.ts';
import type { GoalResult } from '../lesson/judge-goals.ts';
import type { Course, Line } from '../lesson/lesson.ts';
import type { Progress } from '../progress/progress.ts';
import type { Listing } from '../timeline/listing.ts';
import type { Piece, Timeline } from '../timeline/timeline.ts';
import type { MostText } from './most-text.ts';
import type { NameSpan } from './name-span.ts';
import type { RoomView } from './room-view.ts';
import type { Found } from './search.ts';

/**
One learner's state: everything that the screen shows, and nothing that it can work out. `update` makes the next one, so
the same messages always give the same screen.
*/
export type Model = {
  readonly course: Course;
  readonly playground: boolean; // one program of the learner's own, with no prose around it
  readonly place: Place;
  readonly review?: Review; // the open page is an old question
  readonly cameFrom?: Place | undefined; // where one was before a lesson that stands beside the course
  readonly page: PageState;
  readonly focus: Focus;
  readonly over?: Over;
  readonly asking?: Asking;
  readonly notice?: Notice; // said once, in the voice, until the next key
  readonly finer: boolean; // `.`: enter goes one step at a time instead of from stop to stop
  readonly hood: boolean; // `v`: the instructions of the running code
  readonly progress: Progress;
  readonly history: readonly string[]; // entries of the prompt, oldest first
  readonly size: Size;
  readonly ascii: boolean; // the names of the arrow keys are words
  readonly now: string; // ISO 8601: when the last key was pressed
  readonly runs: number; // how many runs were asked for: the next run's id
  readonly mostText?: MostText;
  readonly room?: RoomView; // in a workshop
  readonly heard?: string; // when the teacher said what was answered with enter, ISO 8601
  readonly crash?: string; // a mistake of ours: shown instead of everything, enter goes on
};

/** Columns and rows of the learner's terminal. */
export type Size = { readonly columns: number; readonly rows: number };

/** Which page is open. `page` equal to the number of pages: the end of the lesson. Both from 0. */
export type Place = { readonly lesson: number; readonly page: number };

/** An old question stands between two pages: where the learner came from, and where its end leads. */
export type Review = { readonly from: Place; readonly to: Place };

/** Where keys go. In `editor`, `prompt` and `answer` letters are text; in `order` they move the lines of an exercise. */
export type Focus = 'page' | 'editor' | 'prompt' | 'order' | 'answer';

/** A screen that lies over the page. */
export type Over =
  | { readonly kind: 'list'; readonly chosen: Found; readonly search?: string } // `search` present: its field is open
  | { readonly kind: 'summary'; readonly top: number; readonly chosen: number } // `chosen`: of what is worth another look
  | { readonly kind: 'keys'; readonly top: number }
  | { readonly kind: 'words'; readonly top: number }
  | { readonly kind: 'picture'; readonly top: number }
  | {
      readonly kind: 'what-if';
      readonly top: number;
      readonly index: number; // of the change, among those that the code offers
      readonly tried: number; // how many were looked at before
      readonly id: number; // of the run with the change
      readonly timeline?: Timeline; // that run, when it has ended
    };

/** A question that the next key answers: the same key again says yes, any other one no. */
export type Asking = 'quit' | 'solution';

/** What is said once, in answer to a key; its sentences are in `words/`. */
export type Notice =
  | 'no-meaning' // of the key, here
  | 'paste-outside'
  | 'covered' // by an open question
  | 'choose-first' // enter with nothing chosen
  | 'type-first' // enter with nothing typed
  | 'asks-no-more'
  | 'point-by-digit' // at the holders of a cell
  | 'all-kept' // ctrl-s
  | 'at-end'
  | 'at-start'
  | 'no-writes' // no cell is written that way
  | 'not-run'
  | 'not-yet'
  | 'finer-on'
  | 'finer-off'
  | 'reset'
  | 'undone'
  | 'no-hints'
  | 'no-what-if'
  | 'no-notes'
  | 'interrupted'
  | 'changed-file' // the lesson is new, the learner's text was kept
  | 'not-saved'
  | 'not-readable' // what was kept
  | 'newer-kept' // another version kept it
  | 'too-long' // for a machine that many share
  | 'waiting' // in a workshop: for the room
  | 'revealed'
  | 'brought' // by the teacher
  | 'with-room' // where the teacher brought all
  | 'room-elsewhere'
  | 'room-pushed'
  | 'no-room-page'
  | 'stuck'
  | 'not-stuck';

/** What has happened on the open page. It begins anew whenever a page is opened; what must stay is in `texts` and `progress`. */
export type PageState = {
  readonly editor: Editor; // the code of the page; empty on a page of prose
  readonly names: readonly NameSpan[]; // of the editor's text
  readonly run: RunState;
  readonly shown?: Shown;
  readonly stepToShow?: number; // of the run that is under way, when it comes
  readonly typed: boolean; // something was changed since typing began
  readonly walked: boolean; // the learner has started the run: before that the picture says what it will show
  readonly trouble?: Trouble;
  readonly held: number | undefined; // the line whose row for carets stays open, from 1
  readonly prompt: Prompt;
  readonly prediction?: Prediction;
  readonly unasked?: boolean; // an article's question that is asked only where the learner wants it
  readonly task?: Task;
  readonly order?: Order;
  readonly answers: readonly string[]; // to input(), as far as they were asked
  readonly asked?: string; // the prompt of an input() that waits for an answer
  readonly scroll?: number; // the first row that the learner scrolled to, from 0; absent: where the run is
  readonly noteOpen: boolean;
  readonly stuck?: boolean; // the learner asks the teacher for help
  readonly listings?: Listings;
};

/** Under the hood: the instructions of a run's code, piece by piece. Of use to the timeline that has these very pieces. */
export type Listings = {
  readonly pieces: readonly Piece[];
  readonly of: readonly (readonly Listing[])[];
};

/** How far the run of the present text is. `slow`: it did not end in the turn of its key, so the screen says so. */
export type RunState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly id: number; readonly slow: boolean; readonly change?: Change }
  | { readonly kind: 'ran'; readonly id: number };

/**
The run that the picture shows, and where in it.

- `piece` is the code in the editor; lower ones are earlier snippets, higher ones entries of the prompt.
- `step` is a step of the timeline, by its number.
- `kept`: it belongs to an older text than the one in the editor, and is drawn dimmed.
*/
export type Shown = {
  readonly timeline: Timeline;
  readonly piece: number;
  readonly step: number;
  readonly kept: boolean;
};

/**
What is wrong with the text in the editor: a place, and CPython's words.

`finished` false: the learner is in the middle of a word there, so it is told calmly, as not finished.
*/
export type Trouble = {
  readonly kind: 'syntax' | 'name';
  readonly line: number; // of the editor's text, from 1
  readonly column: number; // UTF-16 units from 0
  readonly endColumn: number;
  readonly type: string;
  readonly message: string;
  readonly finished: boolean; // false: it may be half a word
  readonly timeline: Timeline; // of the run that found it: shown after all when the name is not finished in time
};

/** The prompt: the line being typed, and what was kept on this page. */
export type Prompt = {
  readonly editor: Editor; // one line
  readonly open: readonly string[]; // earlier lines of an entry that goes on
  readonly entries: readonly Piece[]; // kept, in order
  readonly recalled?: number; // index into the history, while ↑ and ↓ walk it
  readonly draft: string; // what stood there before ↑
  readonly search?: string; // ctrl-r: what is looked for
  readonly preview?: Preview;
};

/** What the line at the prompt would do, were enter pressed now. */
export type Preview =
  | { readonly kind: 'unfinished' } // half a word, or more lines to come
  | { readonly kind: 'error'; readonly type: string; readonly message: string }
  | { readonly kind: 'stopped'; readonly message: string }
  | { readonly kind: 'asks'; readonly prompt: string } // input() would ask
  | {
      readonly kind: 'would';
      readonly value?: string; // repr of the value it would give, unless that is None
      readonly output: string; // what it would print
      readonly cells: ReadonlyMap<number, string>; // what these cells would hold
      readonly timeline: Timeline;
    };

/**
A question before the run. `chosen` is an index of its choices; `given` is an answer that was made on the picture itself.
*/
export type Prediction = {
  readonly chosen?: number;
  readonly given?: string;
  readonly typed?: TypedLines; // of a question without choices, until all of it is given
  readonly urged: boolean; // enter was pressed with nothing chosen: the next one shows the answer
  readonly answer?: Answered;
  readonly open: boolean; // the answer's pane is on the screen
  readonly others: boolean; // `i`: the ideas behind the other choices
};

/** An output as far as it was typed: whole lines, and the one that is being typed. */
export type TypedLines = { readonly done: readonly string[]; readonly editor: Editor };

/** How a question was answered. */
export type Answered = {
  readonly said?: string; // absent: the answer was shown instead
  readonly choice?: number; // the choice that says so, if there is one
  readonly right: boolean;
  readonly sure: boolean;
};

/** An exercise, or a change to make: how its goals stand for the present text. */
export type Task = {
  readonly goals: readonly GoalResult[]; // of a change: one
  readonly judged: boolean; // false: not run yet
  readonly asked: boolean; // a change: what the author says of the last step has been read
  readonly foreseen: readonly string[]; // how each foreseen wrong answer fails, as `failureOf` says it
  readonly why?: Line; // what the author says about code that fails this way
  readonly solved: boolean; // once all are met it stays so
  readonly hints: number; // how many were shown
  readonly hint: number; // the last one that was asked for, from 1; 0: none
  readonly eased: number; // how many times the lines to order were made easier
  readonly told: 'nothing' | 'hint' | 'eased'; // which help is in sight
  readonly solution: boolean; // it was shown
  readonly passed: boolean; // typing stopped with nothing changed: enter goes on without it
};

/** Lines of an exercise that move as one. */
export type OrderBlock = readonly string[];

/** An exercise of ordering lines: the first `used` blocks are the program, the others lie aside. */
export type Order = {
  readonly blocks: readonly OrderBlock[];
  readonly used: number;
  readonly chosen: number;
  readonly taken: boolean; // ↑ and ↓ move the chosen line
};
