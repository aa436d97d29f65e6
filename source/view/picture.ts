import type { Listing } from '../timeline/listing.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { errorHeading, NOTHING_RAN, stoppedHeading } from '../words/en-picture.ts';
import { cut, dim, fitRow, fitRows, printableText, rowWidth, span, wrap } from './columns.ts';
import { pathsFrom } from './holders.ts';
import { instructionRows, listingOf } from './instruction-rows.ts';
import { type Fold, fitLines, fittingFold, WHOLE } from './name-fold.ts';
import { type CellsStyle, cellRows } from './picture-cells.ts';
import { nameLines } from './picture-names.ts';
import type { Row } from './row.ts';
import { type Scene, sceneAt, sceneChanges } from './scene.ts';
import { outcomeLine, type Survey, survey } from './survey.ts';

export type PictureOptions = {
  /** Kinds spelled out, `free variable` for `free var`; by default from 42 columns on. */
  readonly spelled?: boolean;
  /** Cells as drawn boxes; by default from 45 columns and 24 rows on. */
  readonly boxes?: boolean;
  /** Holders as `a.__closure__[0]`: under the hood, and from lesson 4 on. */
  readonly under?: boolean;
  /** Under the hood: the code objects of each piece. The instructions of the running one stand where NAMES stood. */
  readonly listings?: readonly (readonly Listing[])[];
  /** The run with one more piece, not kept yet, and its last step: what it would change is said in the conditional. */
  readonly preview?: { readonly timeline: Timeline; readonly k: number };
  /** Nothing folded, and as many rows as that takes: for the panel that scrolls. */
  readonly whole?: boolean;
  /** The picture of the last run, kept while the text is not whole. */
  readonly dimmed?: boolean;
};

/** What the running code's listing is found by. */
function listingIn(scene: Scene, { listings }: PictureOptions): Listing | undefined {
  const { frame } = scene.lookup.running;
  return listings && listingOf(frame, listings[frame.piece] ?? []);
}

export type PictureInput = {
  readonly timeline: Timeline;
  readonly k: number; // the step, from 0
  readonly width: number;
  readonly rows: number;
  readonly options?: PictureOptions;
};

export type Picture = {
  readonly rows: readonly Row[]; // exactly as many as asked for; with `whole` as many as needed
  readonly cellsRow: number; // where CELLS stands, from 0: the same at every step of a run
};

/**
The picture of one step: NAMES as Python looks them up, CELLS with what is in them and who holds them, and the error that
ended the run. The row of CELLS is the same at every step of a run, so nothing moves but what changes.
*/
export function picture(input: PictureInput): Picture {
  const { width, rows, options = {} } = input;
  const scene = sceneAt(input.timeline, input.k);
  if (!scene) return { rows: fitRows([[], [span(` ${NOTHING_RAN}`, 'faint')]], width, rows), cellsRow: 0 };
  const style: CellsStyle = {
    width,
    spelled: options.spelled ?? width >= 42,
    boxes: options.boxes ?? (width >= 45 && rows >= 24),
    under: options.under ?? false,
  };
  const drawn = options.whole
    ? wholePicture(scene, style, options)
    : fittedPicture(scene, style, rows, options);
  const fitted = options.whole
    ? drawn.rows.map((row) => fitRow(row, width))
    : fitRows(drawn.rows, width, rows);
  return { rows: options.dimmed ? fitted.map(dim) : fitted, cellsRow: drawn.cellsRow };
}

function wholePicture(scene: Scene, style: CellsStyle, options: PictureOptions): Picture {
  const changes = sceneChanges(scene);
  const names = nameLines({ scene, changes, style, fold: WHOLE }, undefined).map((line) => line.row);
  const paths = pathsFrom(scene);
  const { noCells } = surveyOf(scene.timeline, style);
  const cells = cellRows(scene, changes, paths, style, Number.POSITIVE_INFINITY, undefined, noCells);
  const listing = listingIn(scene, options);
  const instructions = listing
    ? [[], ...instructionRows(scene, listing, style.width, Number.POSITIVE_INFINITY)]
    : [];
  return {
    rows: [
      ...names,
      [],
      ...cells,
      ...instructions,
      ...(scene.stopped ? outcomeRows(scene.timeline, style.width) : []),
    ],
    cellsRow: names.length + 1,
  };
}

function fittedPicture(scene: Scene, style: CellsStyle, rows: number, options: PictureOptions): Picture {
  const preview = options.preview && sceneAt(options.preview.timeline, options.preview.k);
  const changes = sceneChanges(scene);
  const needs = surveyOf(scene.timeline, style);
  const ended = outcomeRows(scene.timeline, style.width, rows);
  const outcome = ended.length;
  const isTight = outcome > 0 && rows < TIGHT;
  const mostCells = scene.timeline.cells.length === 0 ? 2 : 3;
  const cellsNeeded = isTight ? Math.min(needs.cells, mostCells) : needs.cells;
  const cellsRow = rowOfCells({ names: needs.names, cells: cellsNeeded }, outcome, rows);
  const listing = listingIn(scene, options);
  const linesOf = (fold: Fold) => nameLines({ scene, changes, style, fold }, preview);
  const fold = fittingFold(scene.lookup.elsewhere.length, (each) => linesOf(each).length <= cellsRow);
  const names = listing
    ? instructionRows(scene, listing, style.width, cellsRow)
    : fitLines(linesOf(fold), cellsRow);
  const ending = scene.stopped ? ended : [];
  const room = rows - cellsRow - ending.length;
  const cells = cellRows(scene, changes, pathsFrom(scene), style, room, preview, needs.noCells);
  return { rows: [...fitRows(names, style.width, cellsRow), ...cells, ...ending], cellsRow };
}

/**
Where CELLS stands: at the least what is left for it below, at the most what NAMES needs above. Where both cannot have what
they need, NAMES has its share: 11 of 16 rows, 15 of 32. In a run that an error ends, CELLS and ERROR follow NAMES closely,
and have room for three to five rows of cells.
*/
export function rowOfCells(needs: Pick<Survey, 'names' | 'cells'>, outcome: number, rows: number): number {
  const below = Math.max(3, 5 + Math.floor((rows - 16) * 0.75));
  const leastCells =
    outcome === 0 ? below : outcome + Math.min(Math.max(needs.cells, rows < TIGHT ? 2 : 3), 5);
  const most = Math.max(1, rows - Math.max(below, leastCells));
  const wanted = rows - needs.cells - outcome;
  const row = wanted >= most ? most : Math.max(wanted, Math.min(needs.names, most));
  return outcome > 0 ? Math.min(row, needs.names + 1) : row;
}

const surveys = new WeakMap<Timeline, Map<string, Survey>>();

function surveyOf(timeline: Timeline, style: CellsStyle): Survey {
  let bySize = surveys.get(timeline);
  if (!bySize) surveys.set(timeline, (bySize = new Map()));
  const key = `${style.width} ${style.spelled} ${style.boxes} ${style.under}`;
  let found = bySize.get(key);
  if (!found) bySize.set(key, (found = survey(timeline, style)));
  return found;
}

const MOST_ERROR_ROWS = 4;

/** In a picture of fewer rows an error leaves NAMES some: its message is cut. */
const TIGHT = 12;
const TIGHT_ERROR_ROWS = 2;

/** What ended the run: a blank row, the line, the message. None where it came to its end. */
function outcomeRows(timeline: Timeline, width: number, room = Number.POSITIVE_INFINITY): readonly Row[] {
  const { outcome } = timeline;
  const where = outcomeLine(timeline);
  if (!where || (outcome.kind !== 'error' && outcome.kind !== 'limit')) return [];
  const heading = outcome.kind === 'error' ? errorHeading : stoppedHeading;
  const text =
    outcome.kind === 'limit'
      ? outcome.message
      : outcome.message === ''
        ? outcome.type
        : `${outcome.type}: ${outcome.message}`;
  const lines = wrap(printableText(text), width - 3);
  const isTight = room < TIGHT;
  const shown = lines.slice(0, isTight ? TIGHT_ERROR_ROWS : MOST_ERROR_ROWS);
  if (lines.length > shown.length) shown.push(cut(`${shown.pop()} …`, width - 3));
  return [
    ...(isTight ? [] : [[]]),
    [span(' '), span(cut(heading(where.line, where.code), width - 2), 'error')],
    ...shown.map((line): Row => [span('   '), span(line, 'error')]),
  ];
}

/** Paragraphs in the place of the picture, one row down: before a program has run, or over a covered picture. */
export function proseRows(paragraphs: readonly string[], width: number, rows: number): readonly Row[] {
  const lines: Row[] = [[]];
  for (const paragraph of paragraphs) {
    if (rowWidth(lines.at(-1)!) > 0) lines.push([]);
    for (const line of wrap(paragraph, width - 2)) lines.push([span(' '), span(line)]);
  }
  return fitRows(lines, width, rows);
}
