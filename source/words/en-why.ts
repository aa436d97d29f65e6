import { capital } from './en-phrase.ts';

/**
The sentences of WHY: what the step just taken did, and why the names and cells are as they are. Functions from facts to
text; who is spoken of is given in words (`counter()`, `the lambda`, `a`), values as their reprs.

Said is only what happened. Not used: scope, bound, binding, dereference, closed over, "kept by", "free" without "var".
*/

export const WHY = 'WHY';

/** The line that has just run; its text where it is short enough. */
export function lineRan(line: number, code: string | undefined): string {
  return code === undefined ? `Line ${line} ran.` : `Line ${line} ran: ${code}.`;
}

export function programBegins(): string {
  return 'The program begins. No line has run, and there is no name yet.';
}

/** A text with no line of code in it: empty, or comments only. */
export function noLines(isPrompt: boolean): string {
  return isPrompt
    ? 'There is nothing in this line to run.'
    : 'There is no line of code here yet: nothing has run.';
}

/** A later text of a run begins: the next snippet, a line at the prompt. */
export function pieceBegins(isPrompt: boolean): string {
  return isPrompt
    ? 'The line at the prompt begins, with all the names as they are.'
    : 'The next snippet begins, with all the names as they are.';
}

export function nothingChanged(next: number | undefined): string {
  return next === undefined
    ? 'No name and no cell changed.'
    : `No name and no cell changed; line ${next} is next.`;
}

export function callDone(next: number | undefined): string {
  return next === undefined ? 'The call is over.' : `The call is over; line ${next} is next.`;
}

export function gaveBack(who: string, value: string): string {
  return `${capital(who)} gave back ${value}; no name has it now.`;
}

export function nextLine(line: number, code: string | undefined): string {
  return code === undefined
    ? `Line ${line} is the next to run.`
    : `Line ${line} is the next to run: ${code}.`;
}

export function caught(type: string, line: number): string {
  return `The ${type} is caught by line ${line}: the run goes on there.`;
}

export function errorGoesTo(type: string, line: number): string {
  return `The ${type} ends what it found there; the run goes on at line ${line}.`;
}
