/** A key and what it does, for the last row. */
export type KeyHint = {
  readonly key: string;
  readonly does: string;
  readonly bracketed?: boolean; // the next thing to do
  readonly always?: boolean; // never left out
};

/** What enter does next, in a word or two. */
export const NEXT_WORDS = {
  start: 'start',
  'go-on': 'go on',
  ask: 'go on',
  lock: 'I am sure',
  type: 'start typing',
  order: 'order the lines',
  answer: 'answer the program',
  'next-page': 'next page',
  finish: 'end of the lesson',
  'next-lesson': 'next lesson',
  lessons: 'the lessons',
  summary: 'all that you know now',
} as const;

export function seeWords(step: number): string {
  return `look at step ${step}`;
}

export function lessonWords(number: number): string {
  return `lesson ${number}`;
}

export function completes(name: string): string {
  return `completes: ${name}`;
}

export const CHOOSE = 'choose';
export const CHOOSE_THEN = 'choose, then';
export const CHOOSE_AGAIN = 'choose again';
export const SHOW_THE_ANSWER = 'show the answer';
export const ONE_STEP = 'one step on';
export const END_OF_ARTICLE = 'end of the article';
export const TYPE_AGAIN = 'type again';

/** The keys that the last row may name. */
export const KEY_HINTS = {
  step: { key: '→ ←', does: 'one step' },
  cellWrite: { key: 'c', does: 'cell write' },
  edit: { key: 'e', does: 'edit' },
  prompt: { key: 'tab', does: 'prompt' },
  over: { key: 'o', does: 'over the call' },
  picture: { key: 'p', does: 'picture' },
  lessons: { key: 'l', does: 'lessons' },
  help: { key: '?', does: 'all keys', always: true },
  helpShort: { key: '?', does: 'keys', always: true },
  quit: { key: 'q', does: 'quit: you come back to this page' },
  note: { key: 'i', does: 'note' },
  whatIf: { key: 'w', does: 'what if' },
  nextChange: { key: 'w', does: 'the next change' },
  nextPage: { key: 'n', does: 'next page' },
  previousPage: { key: 'b', does: 'back' },
  otherAnswers: { key: 'i', does: 'the other answers' },
  guess: { key: 'g', does: 'I am guessing', bracketed: true, always: true },
  sure: { key: 'enter', does: 'I am sure', bracketed: true },
  typeIt: { key: 'enter', does: 'type what comes out', bracketed: true },
  typeItAgain: { key: 'esc', does: 'type again' },
  takeLineTyped: { key: 'enter', does: 'this line', bracketed: true },
  lineBefore: { key: 'backspace', does: 'the line before' },
  stopTypingLines: { key: 'esc', does: 'stop typing' },
  showAnswer: { key: 'enter', does: 'show me', bracketed: true },
  askMe: { key: 'i', does: 'ask me' },
  skip: { key: 'n', does: 'skip it' },
  showMe: { key: 's', does: 'show me' },
  hint: { key: 'h', does: 'next hint' },
  easier: { key: 'h', does: 'make it easier' },
  solution: { key: 's', does: 'solution' },
  reset: { key: 'r', does: 'reset' },
  typeAgain: { key: 'e', does: 'type again' },
  heard: { key: 'enter', does: 'go on', bracketed: true },
  meanwhile: { key: 'n', does: 'next page meanwhile', bracketed: true },
  stay: { key: 'enter', does: 'stay', bracketed: true },
  quitNow: { key: 'q', does: 'quit: you come back to this page' },
  solutionNow: { key: 's', does: 'show the solution' },
  close: { key: 'enter', does: 'back', bracketed: true },
  scroll: { key: '↑ ↓', does: 'scroll' },
  stopTyping: { key: 'esc', does: 'stop typing', bracketed: true },
  undo: { key: 'ctrl-z', does: 'undo' },
  redo: { key: 'ctrl-y', does: 'redo' },
  byWord: { key: 'ctrl-← ctrl-→', does: 'by word' },
  lineEnds: { key: 'ctrl-a ctrl-e', does: 'line ends' },
  stopOrdering: { key: 'esc', does: 'done', bracketed: true },
  chooseLine: { key: '↑ ↓', does: 'choose' },
  takeLine: { key: 'enter', does: 'take, put down' },
  layAside: { key: 'x', does: 'lay aside' },
  runIt: { key: 'enter', does: 'run it', bracketed: true },
  backToLesson: { key: 'esc', does: 'back to the lesson' },
  history: { key: '↑ ↓', does: 'earlier lines' },
  complete: { key: 'tab', does: 'complete' },
  clear: { key: 'ctrl-c', does: 'clear the line' },
  takeFound: { key: 'enter', does: 'take it', bracketed: true },
  leaveSearch: { key: 'esc', does: 'leave' },
  answerInput: { key: 'enter', does: 'answer', bracketed: true },
  open: { key: 'enter', does: 'open', bracketed: true },
  lookAgain: { key: 'enter', does: 'look again', bracketed: true },
  theLessons: { key: 'enter', does: 'the lessons', bracketed: true },
  scrollKnown: { key: 'pgup pgdn', does: 'scroll' },
  howItWent: { key: 'i', does: 'how it went' },
  openFound: { key: 'enter', does: 'open', bracketed: true },
  choose: { key: '↑ ↓', does: 'choose' },
  search: { key: '/', does: 'search' },
  endSearch: { key: 'esc', does: 'all lessons' },
  words: { key: 'd', does: 'words' },
  back: { key: 'esc', does: 'back' },
  leave: { key: 'q', does: 'quit' },
  lookBack: { key: 'b', does: 'look back' },
  stopHere: { key: 'q', does: 'stop here' },
} as const satisfies Readonly<Record<string, KeyHint>>;

/** A heading and the keys under it, for the screen of all keys. */
export type KeyGroup = {
  readonly title: string;
  readonly keys: readonly (readonly [key: string, does: string])[];
};

/** Keys of a learner in a workshop. */
export const ROOM_KEYS: KeyGroup = {
  title: 'In the workshop',
  keys: [
    ['!', 'I am stuck: the teacher sees it, nobody else; again: not any more'],
    ['G', 'to the page where the teacher has brought all; any other key goes your own way'],
  ],
};

/** All keys, by where they are keys. */
export const ALL_KEYS: readonly KeyGroup[] = [
  {
    title: 'On a page',
    keys: [
      ['enter', 'the next thing to do: it stands in brackets in the last row'],
      ['→ ← space', 'one step on, one step back'],
      ['home end < >', 'the first step, the last step'],
      ['c C', 'the next, the previous write of a cell'],
      ['o f', 'over the call, to the end of the call'],
      ['.', 'finer: enter goes single steps'],
      ['↑ ↓ pgup pgdn', 'scroll the code'],
      ['e', 'type in the code; esc stops'],
      ['tab', 'the prompt: any line of Python'],
      ['n b', 'the next page, the page before'],
      ['w', 'what if: the run without a nonlocal, with i=i in a lambda, with += for append'],
      ['p', 'the whole picture'],
      ['i', 'the note of the page, the other answers'],
      ['v', 'under the hood: the instructions, and where cells are held'],
      ['l', 'the lessons'],
      ['d', 'what the words mean'],
      ['q', 'quit; ctrl-c too. You come back to this page'],
    ],
  },
  {
    title: 'A question',
    keys: [
      ['1-9 ↑ ↓', 'choose'],
      ['enter', 'lock it in: I am sure'],
      ['g', 'lock it in: I am guessing'],
      ['s', 'show me the answer'],
    ],
  },
  {
    title: 'An exercise',
    keys: [
      ['h', 'the next hint'],
      ['s', 'the solution (asks once)'],
      ['r u', 'the code as it was at first; undo that'],
      ['↑ ↓ enter x', 'lines to order: choose, take and put down, lay aside'],
    ],
  },
  {
    title: 'Typing in the code',
    keys: [
      ['esc', 'stop typing'],
      ['tab shift-tab', 'indent or complete, dedent'],
      ['ctrl-z ctrl-y', 'undo, redo'],
      ['ctrl-a ctrl-e', 'the ends of the line; home and end too'],
      ['ctrl-← ctrl-→', 'by word; alt-b and alt-f too'],
      ['ctrl-k ctrl-u ctrl-w', 'delete to the end, to the start, a word'],
    ],
  },
  {
    title: 'The prompt',
    keys: [
      ['enter', 'run it and keep it; an entry that is not whole goes on at ...'],
      ['↑ ↓', 'earlier lines'],
      ['ctrl-r', 'search in earlier lines'],
      ['ctrl-c', 'clear the line; on an empty one: back'],
      ['esc', 'back to the lesson, the line is kept'],
    ],
  },
];
