import { type Buffer, currentLine } from '../editor/buffer.ts';
import type { Change } from '../editor/change.ts';
import { isWordCharacter, nextBorder, previousBorder } from '../editor/grapheme.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Trouble } from './model.ts';

/** How long a word may stay half before it is called an error, in milliseconds. */
export const HALF_A_WORD = 1000;

/**
What is wrong with the text in the editor after its run, if the picture must wait for it.

- A text that does not parse gives no picture: the last one is kept. While the cursor is on the line where it was just
  changed it counts as not finished.
- A NameError for the very word at the cursor, while that word is being typed, is not finished either: the picture of the
  last run says more. Any other error of a run is a picture like any other.

@param change the last key's change, undefined where the text was not typed (a page just opened, a reset)
*/
export function troubleOf(
  timeline: Timeline,
  piece: number,
  buffer: Buffer,
  change: Change | undefined,
): Trouble | undefined {
  const { outcome } = timeline;
  if (outcome.kind === 'syntax-error' && outcome.piece === piece) {
    const here = change !== undefined && isTyping(change) && outcome.line === buffer.cursor.line + 1;
    return {
      kind: 'syntax',
      line: outcome.line,
      column: outcome.column,
      endColumn: outcome.endLine === outcome.line ? outcome.endColumn : Number.POSITIVE_INFINITY,
      type: outcome.type,
      message: outcome.message,
      finished: !here,
      timeline,
    };
  }
  return change && isTyping(change) ? halfName(timeline, piece, buffer) : undefined;
}

function halfName(timeline: Timeline, piece: number, buffer: Buffer): Trouble | undefined {
  const { outcome } = timeline;
  if (outcome.kind !== 'error' || outcome.name === undefined || outcome.piece !== piece) return undefined;
  const word = wordAround(buffer);
  if (word?.text !== outcome.name) return undefined;
  return {
    kind: 'name',
    line: buffer.cursor.line + 1,
    column: word.start,
    endColumn: word.start + word.text.length,
    type: outcome.type,
    message: outcome.message,
    finished: false,
    timeline,
  };
}

/** Whether a name that a run did not find is the word that the cursor stands in. */
export function isHalfWord(buffer: Buffer, name: string): boolean {
  return wordAround(buffer)?.text === name;
}

/** Whether a change is a part of writing a word, and not of going somewhere else. */
function isTyping(change: Change): boolean {
  return change.kind === 'type' || change.kind === 'delete';
}

/** The name that the cursor stands in or at the end of. */
function wordAround(buffer: Buffer): { readonly text: string; readonly start: number } | undefined {
  const line = currentLine(buffer);
  let start = buffer.cursor.column;
  let end = start;
  while (start > 0 && isWordCharacter(line.slice(previousBorder(line, start), start)))
    start = previousBorder(line, start);
  while (end < line.length && isWordCharacter(line.slice(end, nextBorder(line, end))))
    end = nextBorder(line, end);
  return start === end ? undefined : { text: line.slice(start, end), start };
}
