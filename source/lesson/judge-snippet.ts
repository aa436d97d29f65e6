import type { Expected, Predicted, Snippet, Spot } from './lesson.ts';
import type { Ran } from './want.ts';

const trimmed = (text: string): string => text.replace(/[ \t]+$/gm, '').trimEnd();

/** The last line of a traceback: `Type: message`, or the type alone. Undefined where nothing was raised. */
export function errorLine(ran: Ran): string | undefined {
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
export function judgeOutput(expected: Expected, ran: Ran): Difference | undefined {
  const error = errorLine(ran);
  const printed = trimmed(ran.output);
  const says = trimmed(expected.text).split('\n');
  const trace = says.findIndex((line) => line.startsWith('Traceback (most recent call last)'));
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
The right answer to a question, from the run: the output without its last newline or the name of the exception, the repr
of a cell's content (`empty`, or `gone`), or a number. Undefined where the run does not tell: it never came there, or its
steps were not recorded.
*/
export function rightAnswer(of: Predicted, ran: Ran): string | undefined {
  if (of.kind === 'output') {
    const { outcome } = ran;
    if (outcome.kind === 'error' || outcome.kind === 'syntax-error') return outcome.type;
    return outcome.kind === 'done' ? ran.output.replace(/\n$/, '') : undefined;
  }
  const k = stepAt(ran, of.spot);
  if (k === undefined) return undefined;
  const { cells } = ran.timeline!.at(k);
  if (of.kind === 'cells') return String(cells.length);
  const cell = cells.find((one) => one.cell === of.cell);
  if (of.kind === 'cell') return cell ? (cell.value?.repr ?? 'empty') : 'gone';
  return String(cell?.holders.filter((holder) => holder.kind === 'function').length ?? 0);
}
