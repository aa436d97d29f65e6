import type { Step } from '../timeline/step.ts';
import type { Expected, Predicted, Snippet, Spot } from './lesson.ts';
import { namedFunctions } from './named-functions.ts';
import type { Ran } from './want.ts';

const trimmed = (text: string): string => text.replace(/[ \t]+$/gm, '').trimEnd();

/** What a run printed and how it ended. */
export type Printed = Pick<Ran, 'outcome' | 'output'>;

/** The last line of a traceback: `Type: message`, or the type alone. Undefined where nothing was raised. */
export function errorLine(ran: Printed): string | undefined {
  const { outcome } = ran;
  if (outcome.kind !== 'error' && outcome.kind !== 'syntax-error') return undefined;
  return outcome.message === '' ? outcome.type : `${outcome.type}: ${outcome.message}`;
}

/** How the printed output departs from the run: the line of it that differs, from 0, and both texts there. */
export type Difference = { readonly row: number; readonly says: string; readonly gives: string };

/**
Compares what an author printed with what the run printed, line by line, spaces at the ends of lines aside. A run that
ended in an exception has its last line (`NameError: …`) at the end of its output, with or without the traceback above.
*/
export function judgeOutput(expected: Expected, ran: Printed): Difference | undefined {
  const error = errorLine(ran);
  const printed = trimmed(ran.output);
  const says = trimmed(expected.text).split('\n');
  const trace = says.findIndex((line) => /^Traceback \(most recent call last\)|^ {2}File "/.test(line));
  const shortened = trace === -1 ? says : [...says.slice(0, trace), says.at(-1)!];
  const gives = [printed, error ?? '']
    .filter((part) => part !== '')
    .join('\n')
    .split('\n');
  for (let row = 0; row < Math.max(shortened.length, gives.length); row++) {
    if (shortened[row] === gives[row]) continue;
    const at = trace !== -1 && row >= trace ? says.length - 1 : row;
    return { row: at, says: shortened[row] ?? '', gives: gives[row] ?? '' };
  }
  return undefined;
}

/** Whether the printed output shows the exception with which the run ended: an error that is shown on purpose. */
export function showsItsError(snippet: Snippet, ran: Ran): boolean {
  const error = errorLine(ran);
  return (
    error !== undefined && snippet.expected !== undefined && trimmed(snippet.expected.text).endsWith(error)
  );
}

function stepAt(ran: Ran, spot: Spot | undefined): number | undefined {
  const { timeline } = ran;
  if (!timeline || timeline.length === 0) return undefined;
  return spot ? timeline.find(timeline.pieces.length - 1, spot.at, spot.time) : timeline.length - 1;
}

/**
The right answer to a question, from the run: the output without its last newline or the name of the exception, or what the
picture says (`answerIn`). Undefined where the run does not tell: it never came there, or its steps were not recorded.
*/
export function rightAnswer(of: Predicted, ran: Ran): string | undefined {
  if (of.kind === 'output') {
    const { outcome } = ran;
    if (outcome.kind === 'error' || outcome.kind === 'syntax-error') return outcome.type;
    return outcome.kind === 'done' ? ran.output.replace(/\n$/, '') : undefined;
  }
  const k = stepAt(ran, of.spot);
  return k === undefined ? undefined : answerIn(of, ran.timeline!.at(k));
}

/**
What a picture answers: how many cells there are, the repr of a cell's content (`empty`, or `gone`), or the functions that
hold a cell, by the names that lead to them (`a, fs[0]`, or `nobody`).
*/
export function answerIn(of: Exclude<Predicted, { kind: 'output' }>, step: Step): string {
  if (of.kind === 'cells') return String(step.cells.filter((cell) => !cell.ofComprehension).length);
  const cell = step.cells.find((one) => one.cell === of.cell);
  if (of.kind === 'cell') return cell ? (cell.value?.repr ?? 'empty') : 'gone';
  const holders = cell?.holders.flatMap((holder) => (holder.kind === 'function' ? [holder.fn] : [])) ?? [];
  return heldByNames(namedFunctions(step).filter(({ fn }) => holders.includes(fn)));
}

/** Functions as the answer to who holds a cell. */
export function heldByNames(functions: readonly { readonly name: string }[]): string {
  return functions.length === 0 ? NOBODY : functions.map(({ name }) => name).join(', ');
}

const NOBODY = 'nobody';

/** Whether two answers to a question are the same: names of holders in any order, or as many of them as a number says. */
export function isSameAnswer(of: Predicted, one: string, other: string): boolean {
  if (of.kind !== 'holders') return one === other;
  const [names, others] = [namesIn(one), namesIn(other)];
  if (/^\d+$/.test(one)) return Number(one) === others.length;
  if (/^\d+$/.test(other)) return Number(other) === names.length;
  return names.join() === others.join();
}

function namesIn(text: string): readonly string[] {
  return text === NOBODY ? [] : text.split(/\s*,\s*/).sort();
}
