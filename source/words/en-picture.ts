import type { VariableKind } from '../timeline/step.ts';

/**
The words of the picture: headings, kinds, states, and how cells and holders are spoken of. Short forms are for the pane
of 37 columns, spelled ones for 100 columns and more. Functions from facts to text; no drawing.
*/

/** The state of a call, in the word that the picture has for it. */
export type CallState = 'running' | 'waiting' | 'stopped' | 'paused' | 'returned';

export const NAMES = 'NAMES';
export const INSTRUCTIONS = 'INSTRUCTIONS';
export const CELLS = 'CELLS';
export const GLOBAL = 'global';
export const STOPPED = 'stopped';
export const PAUSED = 'paused';
export const NOT_LOOKED_AT = 'not looked at from here';
export const NO_NAMES = 'no names of its own';
export const NONE_YET = 'none yet';
export const NONE_HERE = 'none here: what was given back holds them';
export const NONE_LEFT = 'none any more: no name leads to one';
export const EMPTY = 'empty';
export const NOTHING_ASSIGNED = 'nothing assigned yet';
export const NOTHING_RAN = 'nothing has run yet';
export const THIS_CALL = 'this call';
export const WOULD_BE_NEW = 'would be new';
export const WOULD_BE_GONE = 'would be gone';

/** Whose instructions these are. */
export function instructionsOf(title: string): string {
  return title === GLOBAL ? 'of the module' : `of ${title}`;
}

/** How names are looked up, at the right of the heading. */
export function lookedUp(spelled: boolean): string {
  return spelled ? 'looked up from the top down' : 'looked up top down';
}

/** What a variable is: `free var`, or `free variable`. Globals have no word of their own. */
export function kindWord(kind: VariableKind, spelled: boolean): string {
  if (kind === 'global') return '';
  return `${kind} ${spelled ? 'variable' : 'var'}`;
}

/** Behind the kind of a variable that has no value. */
export function noValue(state: 'not yet' | 'deleted' | 'gone'): string {
  return state === 'not yet' ? 'no value yet' : state === 'deleted' ? 'deleted' : 'gone';
}

/** How a call came about, where its text does not begin with the function's own name. */
export function calledAs(text: string): string {
  return `called as ${text}`;
}

/** `as a()`, where `called as a()` is too long. */
export function shortly(how: string): string {
  return how.replace(/^called /, '');
}

/** A call that the program's text makes through something else: `sorted(…)` calls a key function. */
export function calledBy(text: string): string {
  return `called by ${text}`;
}

export function inLine(line: number): string {
  return `line ${line}`;
}

/** Cells that a function holds: `cell 1`, `cells 1, 2`; number 0 is one that is asked for. */
export function cellList(cells: readonly number[]): string {
  return `${cells.length === 1 ? 'cell' : 'cells'} ${cells.map((cell) => (cell === 0 ? '?' : cell)).join(', ')}`;
}

/** A function without cells, where it could have had some. */
export function withoutCell(what: string): string {
  return `${what}, no cell`;
}

export function sameAs(what: string, path: string): string {
  return `the same ${what} as ${path}`;
}

export function sizeOf(type: string, size: number): string {
  return `${type} of ${size}`;
}

export function objectOf(type: string): string {
  return `${type} object`;
}

/** What a cell held before; `more` older values are left out. */
export function wasWords(was: readonly string[], more: number): string {
  return `was ${more > 0 ? '…, ' : ''}${was.join(', ')}`;
}

export function wouldBe(value: string): string {
  return `would be ${value}`;
}

/**
Holders as one sentence part: `held by a, and by this call`, `held by fs[0], fs[1], fs[2], and by this call`, `held by p, by this
call and by gen()`. `more` functions are only counted.
*/
export function heldBy(functions: readonly string[], calls: readonly string[], more: number): string {
  const names = more > 0 ? [...functions, `${more} more`] : functions;
  const [only] = calls;
  if (only === undefined) return names.length === 0 ? 'held by nobody' : `held by ${listed(names, false)}`;
  if (names.length === 0) return `held by ${listed(calls, false)}`;
  if (calls.length === 1) return `held by ${listed(names, true)}, and by ${only}`;
  return `held by ${listed(names, true)}, ${listed(
    calls.map((call) => `by ${call}`),
    false,
  )}`;
}

function listed(names: readonly string[], open: boolean): string {
  if (open || names.length < 2) return names.join(', ');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** One holder on a line of its own, at the side of a drawn box. */
export function heldByOne(holder: string): string {
  return `held by ${holder}`;
}

/** A function that has more than one name. */
export function alsoCalled(name: string, aliases: readonly string[]): string {
  return aliases.length === 0 ? name : `${name}, also called ${aliases.join(', ')}`;
}

/** A function that no name leads to. */
export function functionNumber(fn: number, name: string): string {
  return `function ${fn} (${name})`;
}

/** A name that only another call could type. */
export function nameIn(path: string, call: string): string {
  return `${path} in ${call}`;
}

export function moreFunctions(count: number): string {
  return `+${count} ${count === 1 ? 'function' : 'functions'}`;
}

export function moreNames(count: number): string {
  return `+${count} more ${count === 1 ? 'name' : 'names'}`;
}

export function moreItems(count: number): string {
  return `+${count} more ${count === 1 ? 'item' : 'items'}`;
}

/** Rows for which there is no room at all. */
export function moreRows(count: number): string {
  return `+${count} more`;
}

export function moreReturned(count: number): string {
  return `+${count} more returned ${count === 1 ? 'call' : 'calls'}`;
}

export function callsWait(count: number): string {
  return count === 1 ? '1 call waits' : `${count} calls wait`;
}

export function moreCells(count: number): string {
  return `+${count} more ${count === 1 ? 'cell' : 'cells'}`;
}

/** Why a run has no cell at all. */
export function noCells(reason: NoCells): string {
  if (reason.kind === 'global') {
    return `none. ${reason.name} is global: looked up by name, each time ${reason.by} runs`;
  }
  if (reason.kind === 'no-inner-function') return 'none: no function is made inside another one';
  if (reason.kind === 'not-called') return `none: ${reason.name} was not called, and made nothing`;
  return 'none: no function uses a name of\u00a0the function around it';
}

/** Why a run has no cell: an inner function uses no outer name, a global is used, or none is made inside another one. */
export type NoCells =
  | { readonly kind: 'not-used' }
  | { readonly kind: 'no-inner-function' }
  | { readonly kind: 'not-called'; readonly name: string } // the function that would make one
  | { readonly kind: 'global'; readonly name: string; readonly by: string };

export function errorHeading(line: number, code: string): string {
  return code === '' ? `ERROR in line ${line}` : `ERROR in line ${line}, ${code}`;
}

export function stoppedHeading(line: number, code: string): string {
  return code === '' ? `STOPPED in line ${line}` : `STOPPED in line ${line}, ${code}`;
}
