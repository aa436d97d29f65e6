/** What the teacher's screen says. */

export const CHOOSE_FIRST = 'choose a learner first: ↑ ↓';
export const CHOOSE_WHERE = 'choose a learner first: all are brought to the page of the one who is chosen';
export const NO_SUCH_KEY = 'no key of this screen: ? shows them all';
export const NOTHING_TO_SEND = 'there is nothing to send: type a program, or esc';
export const TOO_LONG = 'a message is at most 200 characters long';
export const NO_QUESTION = 'no question is open: nobody is at one';
export const ALREADY_REVEALED = 'this question is revealed already';
export const HELD = 'held: nobody sees the answer until you press R';
export const REVEALED = 'revealed: all see the answer and the split';
export const LET_GO = 'let go: everyone at their own pace';
export const SNIPPET_SENT = 'all see it now; H lets them go';
export const PRESS_TO_SHOW = 'P shows this to all: the code as it is here, at this step; esc: nobody sees it';
export const SHOWN = 'all see this code at this step now; H lets them go, P shows the next one';
export const NOTHING_TO_SHOW = 'no run is to be seen here: G brings all to this page';

export function saidTo(name: string | undefined): string {
  return name === undefined ? 'said to all' : `said to ${name}`;
}

export function gatheredAt(title: string): string {
  return `all are brought to "${title}"; H lets them go`;
}

export const GOODBYE_TEACHER = 'The workshop goes on without you. Log in again to look.';

// The top row

export const WORKSHOP = 'Workshop';

export function here(count: number): string {
  return `${count} here`;
}

export function askingForHelp(count: number): string {
  return count === 1 ? '1 asks for help' : `${count} ask for help`;
}

export function codeIs(code: string): string {
  return `code: ${code}`;
}

// The learners

export const LEARNERS = 'LEARNERS, the longest on one page first';
export const LEARNERS_SHORT = 'LEARNERS';
export const NOBODY = 'Nobody is here yet. They come in with:';
export const ASKS = 'asks for help';
export const OWN_PACE = 'own pace';
export const AWAY = 'away';
export const ANSWERED = 'answered';
export const SOLVED = 'solved';
export const AT_QUESTION = 'prediction';
export const AT_END = 'the end';

export function hintTaken(count: number): string {
  return `hint ${count}`;
}

export function minutes(count: number): string {
  return `${count} min`;
}

export function andMore(count: number): string {
  return `and ${count} more: ↓`;
}

// The question

export function questionHeading(lesson: number, state: 'held' | 'revealed' | 'open'): string {
  return `LESSON ${lesson}, PREDICTION: ${state.toUpperCase()}`;
}

export const NO_QUESTION_YET = 'No prediction yet';
export const RIGHT = 'right';

export function haveAnswered(have: number, of: number): string {
  return `${have} of ${of} have answered`;
}

export function wereSure(count: number): string {
  return count === 1 ? '1 was sure' : `${count} were sure`;
}

export const UNTIL_REVEAL = 'Nobody sees the answer until you press R.';

export function theySee(have: number, of: number): string {
  return `Learners see: "waiting for the room, ${have} of ${of}".`;
}

// The exercise

export function goalsOf(name: string): string {
  return `GOALS of "${name}"`;
}

export function triedBy(count: number): string {
  return `tried by ${count}`;
}

export function wrote(count: number, of: number, why: string): string {
  return `${count} of ${of}: ${why}`;
}

// Below

export const WHO_IS_ACTED_ON = 'Small letters act on the chosen learner, capital letters on the whole room.';

export function quitQuestion(local: boolean, count: number): string {
  if (!local) return 'Leave? The workshop goes on. q leaves, any other key stays.';
  const who = count === 1 ? '1 learner' : `${count} learners`;
  return `End the workshop for ${who}? All is kept. q ends it, any other key stays.`;
}

export function looksAt(name: string): string {
  return `The screen of ${name}; theirs says that you look`;
}

export const WAITING_FOR_SCREEN = 'Waiting for their screen …';
export const MESSAGE_TO_ALL = 'A message to all';

export function messageTo(name: string): string {
  return `A message to ${name}`;
}

export const SNIPPET_TO_ALL = 'A program for all to look at';
export const SNIPPET_HINT = 'Type it, or paste it.';
export const KEYS = 'Keys';

/** Keys and what they do; the first is what enter does, or what is most wanted. */
export const ROOM_KEYS: readonly (readonly [key: string, does: string])[] = [
  ['R', 'reveal the split'],
  ['enter', 'look at the screen'],
  ['m', 'message'],
  ['↑ ↓', 'choose'],
  ['H', 'hold or let go'],
  ['G', 'bring all here'],
  ['M', 'message all'],
  ['S', 'send a snippet'],
  ['P', 'show this to all'],
  ['?', 'keys'],
  ['q', 'leave'],
];

export const LOOK_KEYS: readonly (readonly [key: string, does: string])[] = [
  ['enter', 'back to the room'],
  ['↑ ↓', 'another learner'],
  ['P', 'show this to all'],
  ['m', 'message'],
  ['G', 'bring all here'],
];

export const MESSAGE_KEYS: readonly (readonly [key: string, does: string])[] = [
  ['enter', 'send'],
  ['esc', 'not now'],
];

export const SNIPPET_KEYS: readonly (readonly [key: string, does: string])[] = [
  ['ctrl-d', 'send to all'],
  ['enter', 'new line'],
  ['esc', 'not now'],
];

export const KEYS_KEYS: readonly (readonly [key: string, does: string])[] = [['enter', 'back']];

/** The page of keys. */
export const KEYS_PAGE: readonly string[] = [
  'The chosen learner',
  '  ↑ ↓ pgup pgdn   choose; the one who is longest on a page stands first',
  '  enter           look at the screen; theirs says that you look',
  '  m               a message, above their keys until they press one',
  '',
  'The whole room',
  '  H               hold the question that the room is at: no answer is shown; again: let go',
  '  R               reveal: all see the answer, and how the room was split',
  '  G               bring all to the page of the chosen learner; H lets them go',
  '  M               a message to all',
  '  S               send a program to all; it begins with that of the chosen learner’s page',
  '  P               show all what the chosen learner’s screen shows: this code, at this step',
  '',
  'Learners can go at their own pace at any time, and come back.',
  'After the workshop: closure-tutor report, with the folder of --data.',
];
