import type { VariableKind } from '../timeline/step.ts';
import type { CallState } from './en-picture.ts';

/**
The picture as sentences, for screen readers, logs and tests: the same facts as the rows of NAMES and CELLS, in the same
order, with no drawing. Each function makes one or two whole sentences.
*/

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

export function stepOf(k: number, last: number): string {
  return `Step ${k} of ${last}.`;
}

export function lineNext(line: number, code: string): string {
  return code === '' ? `Line ${line} runs next.` : `Line ${line} runs next: ${code}`;
}

export const NAMES_FOLLOW = 'Names, in the order in which they are looked up.';
export const ELSEWHERE_FOLLOWS = 'Not looked at from here.';
export const NO_NAMES_YET = 'It has no names.';
export const CELLS_FOLLOW = 'Cells.';
export const NOTHING_PRINTED = 'Nothing has been printed.';

const STATE: Readonly<Record<CallState, string>> = {
  running: 'is running',
  waiting: 'waits',
  stopped: 'has stopped',
  paused: 'is paused',
  returned: 'has returned',
};

/** A call and its state: `counter(), called as a(), is running.` */
export function callState(title: string, how: string | undefined, state: CallState): string {
  return `${how === undefined ? title : `${title}, ${how},`} ${STATE[state]}.`;
}

export const GLOBAL_NAMES = 'Global names.';

export function variableInCell(name: string, kind: VariableKind, cell: number): string {
  return `${name} is a ${kind} variable: its value lives in cell ${cell}.`;
}

export function variableIs(name: string, kind: VariableKind, value: string): string {
  return kind === 'global' ? `${name} is ${value}.` : `${name} is a ${kind} variable: ${value}.`;
}

export function variableWithout(name: string, kind: VariableKind, state: 'no value yet' | 'deleted'): string {
  return kind === 'global'
    ? `${name}: ${state}.`
    : `${name} is a ${kind} variable with ${state === 'deleted' ? 'its value deleted' : state}.`;
}

export function itemIs(path: string, value: string): string {
  return `${path} is ${value}.`;
}

/** A value that stands in a row as `function counter → cell 1`. */
export function spokenValue(text: string): string {
  return text
    .replace(' → ', ', which holds ')
    .replace(', no cell', ', which holds no cell')
    .replace(/^function(?= )/, 'the function')
    .replace(/^(?=(lambda|function|method|generator|list|tuple|dict|set)\b)/, 'a ');
}

export function noCellsBecause(reason: string): string {
  return `There is ${reason.replace('. ', ': ')}.`;
}

export function cellIs(cell: number, name: string, value: string | undefined): string {
  return value === undefined
    ? `Cell ${cell}, ${name}, is empty.`
    : `Cell ${cell}, ${name}, has ${value} in it.`;
}

export function cellWas(was: readonly string[], more: number): string {
  return more > 0 ? `It was ${listed(was)}, and ${more} values before that.` : `It was ${listed(was)}.`;
}

export function cellHeldBy(holders: readonly string[]): string {
  return holders.length === 0 ? 'Nobody holds it.' : `It is held by ${listed(holders)}.`;
}

export const CHANGED = 'This step changed it.';

export function printedSoFar(lines: readonly string[]): string {
  return `Output: ${lines.join('; ')}.`;
}

export function errorIs(line: number, text: string): string {
  return `The program stopped in line ${line}: ${text}.`;
}
