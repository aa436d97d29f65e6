/** What the screens say round the picture: titles, states of the run, the voice's own sentences. Functions from facts to text. */

export const PRODUCT = 'closure-tutor';
export const PHASES = ['read', 'predict', 'step', 'change', 'make'] as const;

export function lessonTitle(number: number, of: number, wide: boolean): string {
  return wide ? `Lesson ${number} of ${of}` : `Lesson ${number}`;
}

export function pageNumber(page: number, of: number): string {
  return `${page}/${of}`;
}

export const DONE = 'done';

// The second row: what the left pane shows, and where in the run the right one is

export const NOT_RUN_YET = 'not run yet';
export const RUN_ENDED = 'the run has ended';
export const HAS_RUN = 'it has run';
export const DOES_NOT_PARSE = 'not a program as it stands';
export const TYPING = 'typing in the code';
export const ORDERING = 'putting lines in order';
export const RUNNING_STILL = 'running';
export const BEGINS = 'the program begins';

export function ranAndNext(ran: number | undefined, next: number | undefined): string {
  if (ran === undefined) return next === undefined ? BEGINS : `line ${next} is next`;
  return next === undefined ? `line ${ran} ran` : `line ${ran} ran, line ${next} is next`;
}

export function returnsValue(line: number, who: string, value: string, yielded: boolean): string {
  return `line ${line}, ${who}, ${yielded ? 'yields' : 'returns'} ${value}`;
}

export function callBegins(who: string): string {
  return `${who} is called`;
}

export function stoppedIn(line: number): string {
  return `stopped in line ${line}`;
}

export function raisedIn(line: number): string {
  return `line ${line} raises`;
}

/** Where a step is in the code of another piece. */
export function elsewhere(piece: string, from: string | undefined, full: boolean): string {
  return from === undefined ? piece : `${piece}, ${full ? 'called from' : 'from'} ${from}`;
}

export function ofPiece(text: string, piece: string): string {
  return `${text} of ${piece}`;
}

export function pieceLine(piece: string, line: number): string {
  return `${piece} line ${line}`;
}

export const THE_PICTURE = 'the picture';
export const YOUR_TURN = 'your turn';
export const YOUR_ANSWER = 'your answer';
export const HOW_IT_WENT = 'how it went';
export const WHAT_YOU_KNOW = 'what you know now';
export const A_NOTE = 'a note';

export function stepOf(step: number, last: number): string {
  return `step ${step} of ${last}`;
}

export function andYourLine(text: string): string {
  return `${text}, and your line`;
}

export function keptRun(typing: boolean): string {
  return typing ? 'the last run, kept while you type' : 'the last run, kept';
}

// The left pane

export const OUTPUT = 'Output';
export const OUTPUT_OF_LAST = 'Output of the last run';
export const NONE_YET = '(none yet)';
export const NONE = '(none)';
export const ASIDE = 'laid aside';

export function lastLines(shown: number, all: number): string {
  return `Output, the last ${shown} of ${all} lines`;
}

const NOTHING = 'nothing';

export function articleDiffers(says: string, gives: string): string {
  return `the article says ${says || NOTHING}, the run gives ${gives || NOTHING}`;
}

export const ERROR = 'error';
export const NOT_FINISHED = 'not finished';

// The right pane before anything runs

export const FIRST_PICTURE = [
  'Here you will see each name of the program and where its value lives, at each step and at each key.',
  'The box to watch is called a cell.',
];
export const PICTURE_TO_COME = ['Enter runs it, a stretch at a time. → goes a single step.'];
export const WHEN_IT_IS_WHOLE = ['The picture comes when the lines are a program.'];
export const TOO_LONG = [
  'This text is too long to be followed at each key. It is kept all the same.',
  'closure-tutor run FILE.py runs a program of any length.',
];
export const NOTHING_TO_RUN = ['No program on this page.'];

// The voice

export function errorLabel(line: number): string {
  return `LINE ${line}`;
}

export const ALIVE_WHEN_WHOLE = 'The picture is the last run: it comes alive when this line is whole.';

export function nameNotThere(name: string): string {
  return `There is no name ${name} yet: go on typing.`;
}

export function noNonlocal(name: string, has: string | undefined): string {
  return `No function around this line has a name ${name}.${has ? ` ${has}` : ''}`;
}

export function hasName(owner: string, name: string): string {
  return `${owner} has ${name}.`;
}

export const NOT_KEPT = 'NOT KEPT YET';

/** What a line at the prompt would do, all in the conditional. */
export function wouldDo(
  text: string,
  cells: readonly { cell: number; before?: string; after: string }[],
  value: string | undefined,
): string {
  const parts = cells.map(({ cell, before, after }) =>
    before === undefined
      ? `put ${after} into cell ${cell}`
      : `read ${before} in cell ${cell}, write ${after} back`,
  );
  if (value !== undefined) parts.push(`${cells.length > 0 ? 'return' : 'give'} ${value}`);
  if (parts.length === 0) return `${text} would change no cell.`;
  const last = parts.pop()!;
  return `${text} would ${parts.length > 0 ? `${parts.join(', ')} and ${last}` : last}.`;
}

export const PRESS_TO_KEEP = 'Press enter to make it so, or go on typing: nothing is lost.';

export function wouldStopWith(type: string, message: string): string {
  return `It would stop with ${type}${message === '' ? '' : `: ${message}`}.`;
}

export function wouldGive(value: string): string {
  return `would give ${value}`;
}

export function wouldPrint(text: string): string {
  return `would print ${text}`;
}

export function wouldRaise(type: string): string {
  return `would raise ${type}`;
}

export function wouldAsk(prompt: string): string {
  return prompt === '' ? 'It would ask for a line.' : `It would ask: ${prompt}`;
}

export function hintLabel(hint: number, of: number): string {
  return `HINT ${hint} of ${of}`;
}

export const EASIER = 'EASIER';

/** A line that an exercise does not need was taken away. */
export function takenAway(line: string, why: string): string {
  return `${line} is not needed: ${why.replace(/[.]$/, '')}. It is gone.`;
}

export const TWO_JOINED = 'Two lines that belong together move as one now.';

export const STOPPED = 'STOPPED';
export const YOUR_CODE = 'YOUR CODE';
export const SOLVED = 'SOLVED';
export const SOLUTION_SHOWN = 'This is one solution. u brings your own code back.';
export const ALL_GOALS_MET = 'Every goal is met. It stays solved, whatever you try now.';

export function notYet(now: string): string {
  return `Not yet: ${now}`;
}

export const GOALS = 'GOALS';

export function goalsMet(met: number, of: number): string {
  return `${met} of ${of} met`;
}

export function now(text: string): string {
  return text.startsWith('now') ? text : `now: ${text}`;
}

export function inputAsks(prompt: string): string {
  return prompt === '' ? 'The program asks for a line: input() waits.' : `The program asks: ${prompt}`;
}

export const STILL_RUNNING = 'Still running. Ctrl-c stops it; going on typing starts it anew.';

// Predictions

export function lineOf(number: number, of: number): string {
  return `line ${number} of ${of}`;
}

export const COVERED = 'Output and picture are covered until you have answered.';
export const NOBODY_COUNTS = 'Nobody counts your points here. A wrong guess is worth more than no guess.';
// Questions about the picture

export const ASKED = '?';
export const HOW_MANY_CELLS = 'how many? a digit, or ↑ ↓';
export const NO_CELLS_SAID = 'none, you say';

export function asSaid(said: string): string {
  return `${said} ?`;
}

export function askedAt(step: number, last: number): string {
  return `step ${step} of ${last}: your turn`;
}

export const OLD_QUESTION = 'An old question';
export const OLD_QUESTION_WORDS =
  'You were sure of another answer on an earlier day. What do you say now? n leaves it for a later day.';
export const YOU_SAID = 'You said';
export const IT_PRINTS = 'It prints';
export const IT_RAISES = 'It raises';
export const THE_ANSWER_IS = 'It is';
export const SURE = 'sure';
export const GUESSED = 'a guess';
export const RIGHT = 'Right.';

export function ideaBehind(choice: string): string {
  return `The idea behind ${choice}`;
}

export const OTHER_IDEAS = 'The ideas behind the others';

export function seeStep(step: number): string {
  return `See it at step ${step}.`;
}

export function seeItAt(step: number): string {
  return `See it at step ${step}: there the two part.`;
}

/** What is said of an answer, by how it was given. */
export function answered(right: boolean, sure: boolean, skipped: boolean): string {
  if (skipped) return 'Shown, not answered. Now look at the steps: they say why.';
  if (right && sure) return 'Sure, and right. That idea will carry you on.';
  if (right) return 'A guess, and right. Look at the steps: they say why.';
  if (sure)
    return 'Sure, and surprised: that is when most is learned. This question comes back on another day, to see whether the new idea has stayed.';
  return 'A guess worth making: now you know what to look at.';
}

// The end of a lesson

export function predictionNumber(number: number): string {
  return `prediction ${number}`;
}

export const WENT_RIGHT = 'right';
export const COMES_BACK = 'comes back later';
export const WENT_WRONG = 'not yet';
export const WAS_SHOWN = 'shown';
export const NOT_ANSWERED = 'not answered';
export const EXERCISE = 'exercise';
export const SOLVED_MARK = 'solved [x]';
export const ANOTHER_WAY = 'another way to write it: press i';
export const OPEN_MARK = 'open [ ]';
export const NEXT = 'NEXT';

export function minutes(count: number): string {
  return count === 1 ? '1 minute' : `${count} minutes`;
}

export const THE_END = 'That was the last one.';
export const NOTHING_ASKED = 'Nothing was asked on these pages.';
export const ARTICLE_END = 'You have come to the end of the article.';

// The list

export const LESSONS = 'Lessons';

export function doneOf(done: number, of: number): string {
  return `${done} of ${of} lessons done`;
}

export function exercisesSolved(count: number): string {
  return count === 1 ? '1 exercise solved' : `${count} exercises solved`;
}

export function herePage(page: number, of: number): string {
  return `here: page ${page} of ${of}`;
}

export function pageLabel(page: number): string {
  return `page ${page}`;
}

export function begunPage(page: number, of: number): string {
  return `page ${page} of ${of}`;
}

export function min(count: number): string {
  return `${count} min`;
}

export const EXERCISE_SOLVED = 'exercise solved';
export const SEARCH = 'search: ';
export const NOTHING_FOUND = 'No page has these words.';

// The terminal

export function tooSmall(columns: number, rows: number): string {
  return `closure-tutor needs 40x12 at the least; this is ${columns}x${rows}`;
}

export function internalError(reason: string): readonly string[] {
  return [`internal error: ${reason}`, 'your text is kept; [enter] go on, q quit'];
}

export const NO_PICTURE = 'No picture yet: nothing has run on this page.';

export function itWouldPrint(text: string): string {
  return `It would print ${text}.`;
}

export const PROMPT_OFFER = 'tab, then any line of Python: tried as you type, kept on enter';
export const SEARCH_BACK = 'earlier lines with: ';

export function saidAndIs(said: string, is: string): string {
  return `you said ${said}, it is ${is}`;
}

export const ALL_KEYS_TITLE = 'all keys';
export const THE_WORDS = 'what the words mean';

export const SPOKEN_CODE = 'The code:';
export const SPOKEN_KEYS = 'Keys:';

export function lineJustRan(text: string): string {
  return `just ran: ${text}`;
}

export function lineNext(text: string): string {
  return `next: ${text}`;
}
