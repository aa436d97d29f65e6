/** What `--plain` says between the lines of a lesson: no signs, no keys but letters, a line at a time. */

export const PLAIN_WELCOME =
  'Plain lines: press enter to go on, ? and enter for the other words, q and enter to stop.';

export const PLAIN_HELP = [
  'enter      go on: the next stop of the run, the next page',
  '1 to 9     answer a question, sure; 1 g: a guess',
  's          show me the answer; in an exercise the solution',
  'n, b       next page, page before',
  'c, C       the next, the previous write of a cell',
  '. (point)  enter goes a single step; again: from stop to stop',
  '<, >       the first step, the last step',
  'h          the next hint of an exercise',
  'v          under the hood: the instructions',
  'd          what the words mean',
  'l, l 3     the lessons; open lesson 3',
  '>>> line   a line of Python after the program: >>> print(1)',
  'q          stop; you come back to this page',
];

export function plainTitle(lesson: string, number: number, of: number): string {
  return of > 1 ? `Lesson ${number} of ${of}: ${lesson}` : lesson;
}

export function plainPageOf(page: number, of: number): string {
  return `page ${page} of ${of}`;
}

export function plainLesson(number: number, title: string, how: string): string {
  return how === '' ? `${number}. ${title}` : `${number}. ${title} (${how})`;
}

export const PLAIN_CODE = 'The program:';
export const PLAIN_NOTE = 'Note:';
export const PLAIN_GOALS = 'What has to be so:';
export const PLAIN_START = 'This is what it begins with:';
export const PLAIN_LINES = 'These are its lines, in no good order:';
export const PLAIN_SOLUTION = 'One solution:';
export const PLAIN_HERE = 'you are here';
export const PLAIN_STOPPED = 'Stopped here. closure-tutor opens this page again.';
export const PLAIN_UNKNOWN = 'No such word. ? and enter tells them all.';
export const PLAIN_NOT_WHOLE = 'That is not a whole line of Python.';

/** How to write code, which plain lines cannot do. */
export function plainOpen(command: string): string {
  return `To do it yourself: q, then start ${command} without --plain in a terminal. It opens at this very page.`;
}

/** What enter does next. */
export function plainNext(does: string): string {
  return `[enter] ${does}`;
}

export const PLAIN_COUNT = 'Say a number.';
export const PLAIN_POINT = 'Say all the numbers that are right, as in 1 3; 0 for none of them.';
export const PLAIN_CHOOSE_FIRST = 'Choose with a number first. Enter once more shows the answer.';
export const PLAIN_LEAVE = 'stop here';
export const PLAIN_TYPE = 'type what comes out';
export const PLAIN_SURE = '[enter] I am sure; g: a guess';

export function plainTypeLine(number: number, of: number): string {
  return `line ${number} of ${of}, then enter; an empty line shows the answer`;
}

export const PLAIN_CHOOSE = 'a number, then enter';
export const PLAIN_ANSWER = 'type the answer, then enter';
