import type { LessonError } from './lesson-error.ts';

/**
A run of text inside prose. `code` is Python or a name of the program, `link` has its `href`, `strong` is the author's
stress. Plain text with the styles left out always reads as a sentence.
*/
export type Inline = {
  readonly text: string;
  readonly style: 'plain' | 'code' | 'strong' | 'link';
  readonly href?: string; // of a link
};

/** One line of thought, styled: a question, a hint, a goal. */
export type Line = readonly Inline[];

/**
A paragraph of prose. `item`: of a list, its bullet or number is part of the text. `quote`: somebody else's words.
`verbatim`: a fence that is not Python; its line breaks stay, it is never wrapped.
*/
export type Paragraph = {
  readonly kind: 'text' | 'item' | 'quote' | 'verbatim';
  readonly text: Line;
  readonly line: number; // in the Markdown file, from 1
};

export type Prose = readonly Paragraph[];

/** A correction or fine point, folded until asked for; a MkDocs admonition is one too, with its title. */
export type Note = { readonly title?: string; readonly prose: Prose; readonly line: number };

/** A step of a snippet's run: the first after which `at` has just run for the `time`-th time (`Timeline.find`). */
export type Spot = {
  readonly at: number; // line of the snippet, from 1
  readonly time: number; // from 1
  readonly line: number; // in the Markdown file
};

/** A stop of the walk: where enter goes to, and what the voice says there. */
export type Look = Spot & { readonly say: Line };

/** What an author printed below a snippet, without its last newline. */
export type Expected = { readonly text: string; readonly line: number };

/**
A piece of Python that runs with the snippets before it. Its name is the run's: `<snippet 2>`, counted over all the
snippets of the file, hidden ones too.
*/
export type Snippet = {
  readonly name: string;
  readonly code: string; // ends with a newline
  readonly line: number; // of its first line in the Markdown file
  readonly echo: boolean; // the value of a last expression is shown, as in a notebook
  readonly expectError: boolean; // must end in an exception
  readonly hidden: boolean; // runs, has no page
  readonly fresh: boolean; // begins a namespace of its own: nothing before it in the file runs with it
  readonly expected?: Expected;
  readonly look: readonly Look[]; // empty: the stops are made from the run
};

/**
What a question is about: the whole output of the snippet, the content of a cell, the functions that hold a cell, or the
number of cells; the last three are asked and answered on the picture, at the end of the run or at `spot`.
*/
export type Predicted =
  | { readonly kind: 'output' }
  | { readonly kind: 'cell'; readonly cell: number; readonly spot?: Spot }
  | { readonly kind: 'holders'; readonly cell: number; readonly spot?: Spot }
  | { readonly kind: 'cells'; readonly spot?: Spot };

/**
One answer to a question. Exactly one of a question is right; every other one has the idea behind it.

- `is` is compared with the run; `say` is what the learner reads.
- `idea` is the belief in the learner's words, `because` what is true of it and what is not.
- `prints` is a Python program about which the belief would be right: it prints `is`.
*/
export type Choice = {
  readonly is: string;
  readonly say: string;
  readonly right: boolean;
  readonly codes: readonly string[]; // of the misconceptions: `M4`
  readonly idea: string; // '' where the author gave none
  readonly because: Line; // empty for the right choice
  readonly prints?: { readonly code: string; readonly line: number };
  readonly see?: Spot; // the step where belief and run part
  readonly line: number;
};

/** A question on the snippet of its page, asked before any of the run is seen. */
export type Predict = {
  readonly id: string; // `predict-1`, counted over the file: the key of progress
  readonly question: Line;
  readonly of: Predicted;
  readonly choices: readonly Choice[]; // empty: its lines are asked
  readonly lines?: readonly string[]; // of the output, asked one by one where there are no choices
  readonly line: number;
};

/** What must be so after the learner's code has run. Either `check` holds, or no node of `forbid` is in the code, or both. */
export type Goal = {
  readonly say: Line;
  readonly check?: { readonly code: string; readonly line: number };
  readonly forbid: readonly string[]; // names of `ast` nodes
  readonly line: number;
};

/** One change to make to the snippet of the page, in its editor or at the prompt. */
export type Change = {
  readonly id: string; // `change-1`
  readonly say: Line;
  readonly check: { readonly code: string; readonly line: number };
  readonly solution: { readonly code: string; readonly line: number };
  readonly see?: Line; // what the picture then shows
  readonly line: number;
};

/** A line to be ordered. A distractor belongs nowhere, and says why. */
export type ParsonsLine = { readonly text: string; readonly distractor?: string };

export type Hint = { readonly text: Line; readonly line: number };

/** A wrong answer that the author foresaw, and what is told to the learner whose code fails the same way. */
export type Wrong = {
  readonly codes: readonly string[]; // of the misconceptions
  readonly why: Line;
  readonly code: string;
  readonly line: number;
};

/**
Something to write. It runs alone, or after the snippets of the file where it says so.

`parsons` lines stand in the order in which they are shown first, with the indentation that they need; the starter is then
those lines, distractors included, as one text.
*/
export type Exercise = {
  readonly id: string; // the name as a slug: the key of progress
  readonly name: string;
  readonly starter: string;
  readonly parsons?: readonly ParsonsLine[];
  readonly afterSnippets: boolean;
  readonly goals: readonly Goal[];
  readonly hints: readonly Hint[];
  readonly solution: { readonly code: string; readonly line: number };
  readonly wrongs: readonly Wrong[];
  readonly line: number; // of the starter's first line
};

/** What every page has. `heading` is the section of the file that it stands in. */
type PageFrame = {
  readonly heading?: string;
  readonly prose: Prose;
  readonly notes: readonly Note[];
  readonly line: number;
};

/**
One block with the prose before it: what is on the screen at a time.

A snippet's page goes through its phases in order: read, predict (while `predict` is open the picture is covered), step,
change. An exercise is the phase make.
*/
export type Page =
  | (PageFrame & { readonly kind: 'prose' })
  | (PageFrame & {
      readonly kind: 'snippet';
      readonly snippet: Snippet;
      readonly predict?: Predict;
      readonly change?: Change;
    })
  | (PageFrame & { readonly kind: 'exercise'; readonly exercise: Exercise });

export type SnippetPage = Extract<Page, { kind: 'snippet' }>;
export type ExercisePage = Extract<Page, { kind: 'exercise' }>;

/**
One Markdown file. `written`: it was written for this program, and its form and sizes are held to; otherwise it is an
article of anybody's, taken as it is.
*/
export type Lesson = {
  readonly slug: string; // the key of progress: the file's name without number and ending
  readonly file: string; // as it was given
  readonly title: string;
  readonly section?: string; // the part of the course
  readonly minutes?: number;
  readonly needs: readonly string[]; // slugs
  readonly written: boolean;
  readonly pages: readonly Page[];
  readonly snippets: readonly Snippet[]; // all of them in order, hidden ones too
  readonly learned: readonly Line[]; // for the end screen; the first one serves as the summary in the list
  readonly closing: Prose; // what is said after `learned`: the voice of the end screen
  readonly aside?: true; // shown by a teacher beside the course: it has no number, and leads back to where the learner was
};

/** A lesson as far as it could be read, and what the author has to mend. */
export type Reading = { readonly lesson: Lesson; readonly errors: readonly LessonError[] };

/** The lessons that are walked one after the other: a folder's files by name, or one article. */
export type Course = {
  readonly path: string;
  readonly lessons: readonly Lesson[];
  readonly errors: readonly LessonError[];
};

/** Whether a text is Python: asked for fences without a tag. The caller brings it, since nothing is parsed here. */
export type Parses = (text: string) => boolean;
