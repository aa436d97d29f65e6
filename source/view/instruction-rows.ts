import type { ListedInstruction, Listing } from '../timeline/listing.ts';
import type { FrameView } from '../timeline/step.ts';
import { cellList, INSTRUCTIONS, instructionsOf } from '../words/en-picture.ts';
import { fitRow, pad, span } from './columns.ts';
import type { Row } from './row.ts';
import type { Scene } from './scene.ts';

/** The listing of the code that a frame runs. */
export function listingOf(frame: FrameView, listings: readonly Listing[]): Listing | undefined {
  const own = listings.filter(
    (each) => each.function === frame.function && each.firstLine === frame.firstLine,
  );
  const names = new Set(frame.variables.map((each) => each.name));
  return own.find((each) => each.variables.every((name) => names.has(name))) ?? own[0];
}

/**
The instructions of the running code, heading first: `►` at the next one, always in sight; those that touch a cell say which.
*/
export function instructionRows(scene: Scene, listing: Listing, width: number, rows: number): readonly Row[] {
  const { frame } = scene.lookup.running;
  const { title } = scene.titleOf(frame);
  const heading: Row = [span(` ${INSTRUCTIONS}`, 'heading'), span(`  ${instructionsOf(title)}`, 'faint')];
  const { instructions } = listing;
  const room = Math.max(1, Math.min(rows - 1, instructions.length));
  const first = Math.max(0, Math.min(frame.instruction - (room >> 1), instructions.length - room));
  const shown = instructions.slice(first, first + room);
  const digits = Math.max(2, ...instructions.map(({ line }) => String(line ?? '').length));
  const drawn = shown.map((each, index) => instructionRow(each, first + index, frame, digits));
  return [heading, ...drawn].map((row) => fitRow(row, width));
}

const NAME = 14; // columns of most names; a longer one pushes its detail to the right

function instructionRow(
  { name, detail, line, cells }: ListedInstruction,
  index: number,
  frame: FrameView,
  digits: number,
): Row {
  const touches = cells !== undefined;
  const numbers = (cells ?? []).flatMap((each) => {
    const { cell } = frame.variables.find((variable) => variable.name === each) ?? {};
    return cell === undefined ? [] : [cell];
  });
  const what = cells && cells.length > 0 ? cells.join(', ') : detail;
  const where = numbers.length > 0 ? ` → ${cellList(numbers)}` : '';
  return [
    span(' '),
    span(index === frame.instruction ? '►' : ' ', 'marker'),
    span(String(line ?? '').padStart(digits), 'line-number'),
    span(' '),
    span(pad(name, NAME), touches ? 'cell' : 'plain'),
    span(` ${what}`, touches ? 'value' : 'plain'),
    span(where, 'cell'),
  ];
}
