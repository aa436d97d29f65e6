import type { CellView } from '../timeline/step.ts';
import {
  alsoCalled,
  CELLS,
  EMPTY,
  heldBy,
  heldByOne,
  moreCells,
  NONE_HERE,
  NONE_LEFT,
  NONE_YET,
  NOTHING_ASSIGNED,
  type NoCells,
  noCells,
  WOULD_BE_GONE,
  WOULD_BE_NEW,
  wasWords,
  wouldBe,
} from '../words/en-picture.ts';
import type { Changes } from './changes.ts';
import { cut, pad, rowText, rowWidth, span, widthOf, wrap } from './columns.ts';
import { type Holders, holdersOf, type Paths } from './holders.ts';
import type { Row, Span } from './row.ts';
import { nextStep, type Scene } from './scene.ts';
import { cellValueWordings } from './value-text.ts';

/** How CELLS is drawn. `boxes`: as drawn boxes, where they fit. `under`: holders as `a.__closure__[0]`. */
export type CellsStyle = {
  readonly width: number;
  readonly spelled: boolean;
  readonly boxes: boolean;
  readonly under: boolean;
};

/** One cell as it is to be drawn, whatever the form. */
type DrawnCell = {
  readonly number: number;
  readonly name: string;
  readonly value: Row; // in the box
  readonly was: string; // `was 0, 1`, or ''
  readonly would: string; // `would be 3`, or ''
  readonly changed: boolean;
  readonly needed: boolean; // changed, or used by the running call: never left out
  readonly holders: Holders;
};

/** A cell that can no longer be reached: its place stays free, so that no other cell moves. */
type Place = { readonly kind: 'cell'; readonly cell: DrawnCell } | { readonly kind: 'gone' };

/**
The rows of CELLS, heading first: each cell once, in order of its number, at most `rows` of them. Boxes where they are
wanted and fit, else two rows a cell, else one row for those that this step neither changed nor uses; what then is left
over is counted.
*/
export function cellRows(
  scene: Scene,
  changes: Changes,
  paths: Paths,
  style: CellsStyle,
  rows: number,
  preview: Scene | undefined,
  reason: NoCells,
): readonly Row[] {
  const heading: Row = [span(` ${CELLS}`, 'heading')];
  const places = placesOf(scene, changes, paths, style, preview);
  if (places.length === 0) {
    const text = whyNone(scene, reason);
    const lines = wrap(text, style.width - 5);
    const shown = lines.slice(0, Math.max(1, rows - 1));
    if (shown.length < lines.length) shown.push(`${shown.pop()} …`);
    return [heading, ...shown.map((line): Row => [span('   '), span(line, 'faint')])];
  }
  const room = rows - 1;
  if (style.boxes) {
    const boxes = places.map((place) =>
      place.kind === 'gone' ? [[], [], [], []] : boxRows(place.cell, style),
    );
    const drawn = boxes.flat();
    if (drawn.length <= room) return [heading, ...drawn];
  }
  const full = places.flatMap((place) => (place.kind === 'gone' ? [[], []] : plainRows(place.cell, style)));
  if (full.length <= room) return [heading, ...full];
  return [heading, ...tightRows(places, style, room)];
}

/** How many rows CELLS would take with nothing left out. */
export function cellRowsNeeded(
  scene: Scene,
  changes: Changes,
  paths: Paths,
  style: CellsStyle,
  reason: NoCells,
): number {
  return cellRows(scene, changes, paths, style, Number.POSITIVE_INFINITY, undefined, reason).length;
}

/** Why no cell is drawn: there will be one, there was one, or the program makes none. */
export function whyNone(scene: Scene, reason: NoCells): string {
  const { cells } = scene.timeline;
  if (cells.length === 0) return noCells(reason);
  const gone = cells.filter(({ cell, made }) => made <= scene.k && wasDrawn(cell, scene));
  if (gone.length === 0) return NONE_YET;
  const next = new Set(nextStep(scene)?.cells.map(({ cell }) => cell));
  return gone.some(({ cell }) => next.has(cell)) ? NONE_HERE : NONE_LEFT;
}

/** Cells in order of their numbers, with the places of those that are gone. */
function placesOf(
  scene: Scene,
  changes: Changes,
  paths: Paths,
  style: CellsStyle,
  preview: Scene | undefined,
): readonly Place[] {
  const places: Place[] = [];
  const used = new Set(scene.lookup.running.frame.variables.map((variable) => variable.cell));
  for (const cell of scene.cells.values()) {
    places.push({
      kind: 'cell',
      cell: drawnCell(cell, scene, changes, paths, style, preview, used.has(cell.cell)),
    });
  }
  for (const cell of preview?.cells.values() ?? []) {
    if (scene.cells.has(cell.cell)) continue;
    const drawn = drawnCell(cell, preview!, changes, paths, style, undefined, false);
    places.push({ kind: 'cell', cell: { ...drawn, changed: true, needed: true, would: WOULD_BE_NEW } });
  }
  const { cells } = scene.timeline;
  if (cells.length > MOST_PLACES) return places;
  const kept: Place[] = [];
  let next = 0;
  for (const { cell, made } of cells) {
    if (next === places.length) break;
    const place = places[next]!;
    if (place.kind === 'cell' && place.cell.number === cell) {
      kept.push(place);
      next++;
    } else if (made <= scene.k && wasDrawn(cell, scene)) kept.push({ kind: 'gone' });
  }
  kept.push(...places.slice(next));
  return kept;
}

const MOST_PLACES = 6; // with more cells in a run, those that are gone keep no place

/** Whether a cell that is no more had ever been drawn: the hidden ones of comprehensions keep no place. */
function wasDrawn(cell: number, scene: Scene): boolean {
  return !scene.step.cells.some((each) => each.cell === cell);
}

function drawnCell(
  cell: CellView,
  scene: Scene,
  changes: Changes,
  paths: Paths,
  style: CellsStyle,
  preview: Scene | undefined,
  used: boolean,
): DrawnCell {
  const after = preview?.cells.get(cell.cell);
  const would =
    preview === undefined
      ? ''
      : after === undefined
        ? WOULD_BE_GONE
        : after.value?.repr === cell.value?.repr && after.value?.fn === cell.value?.fn
          ? ''
          : wouldBe(after.value?.repr ?? EMPTY);
  const value: Row = cell.value
    ? (cellValueWordings(cell.value, scene, style.spelled)[0] ?? [])
    : [span(EMPTY, 'faint')];
  const was = cell.was.length > 0 ? wasWords(cell.was, cell.wasMore) : cell.value ? '' : NOTHING_ASSIGNED;
  const changed = preview ? would !== '' : changes.cells.has(cell.cell);
  return {
    number: cell.cell,
    name: cell.name,
    value,
    was,
    would,
    changed,
    needed: changed || used,
    holders: holdersOf(cell, scene, paths, style.under),
  };
}

/** `● cell 1  count │ 2 │  was 0, 1`, and under it `held by a, and by this call`. */
function plainRows(cell: DrawnCell, style: CellsStyle): readonly Row[] {
  const { first, rest } = firstRow(cell, style, [cell.would, cell.was]);
  const rows: Row[] = [first];
  for (const text of rest) rows.push([span('     '), span(cutWas(text, style.width - 6), 'faint')]);
  for (const line of holderLines(cell.holders, style.width - 6, 2)) rows.push([span('     '), span(line)]);
  return rows;
}

/** One row for a cell: its box, and as much of what belongs to it as fits. */
function oneRow(cell: DrawnCell, style: CellsStyle): Row {
  if (cell.would !== '') return firstRow(cell, style, [cell.would]).first;
  const rows = holderTexts(cell.holders).map((text) => firstRow(cell, style, [text]));
  return (rows.find((row) => row.rest.length === 0) ?? firstRow(cell, style, [])).first;
}

/** The row with the number, the name and the box; of the words behind it the first that fit, and those left for rows of their own. */
function firstRow(
  cell: DrawnCell,
  style: CellsStyle,
  words: readonly string[],
): { readonly first: Row; readonly rest: readonly string[] } {
  const start: Span[] = [
    cell.changed ? span('●', 'changed') : span(' '),
    span(` cell ${cell.number}  `),
    span(cut(cell.name, style.width >> 1), 'cell'),
    span(' │ ', 'rule'),
  ];
  const room = style.width - 1 - rowWidth(start) - 2;
  const first: Span[] = [...start, ...fitValue(cell.value, room), span(' │', 'rule')];
  const rest: string[] = [];
  for (const text of words) {
    if (text === '') continue;
    const role = text === cell.would ? 'strong' : 'faint';
    if (rest.length === 0 && rowWidth(first) + 2 + widthOf(text) < style.width)
      first.push(span('  '), span(text, role));
    else rest.push(text);
  }
  return { first, rest };
}

function fitValue(value: Row, columns: number): Row {
  return rowWidth(value) <= columns ? value : [span(cut(rowText(value), columns), value[0]?.role ?? 'value')];
}

/** Earlier values are cut at their old end: `was …, 7, 8`. */
function cutWas(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  const values = text.replace(/^was /, '').split(', ');
  while (values.length > 2 && widthOf(`was …, ${values.slice(1).join(', ')}`) > columns) values.shift();
  return cut(`was …, ${values.slice(1).join(', ')}`, columns);
}

/** Who holds a cell, the fullest wording first: without other names, with functions counted, without calls. */
function holderTexts({ functions, calls }: Holders): readonly string[] {
  const names = functions.map((each) => each.name);
  const texts = [
    heldBy(
      functions.map((each) => alsoCalled(each.name, each.aliases)),
      calls,
      0,
    ),
  ];
  for (let shown = names.length; shown > 0; shown--)
    texts.push(heldBy(names.slice(0, shown), calls, names.length - shown));
  if (calls.length > 1) texts.push(heldBy(names.slice(0, 1), calls.slice(0, 1), names.length - 1));
  texts.push(heldBy(names.slice(0, 1), [], Math.max(0, names.length - 1) + calls.length));
  return texts;
}

/** Who holds a cell in at most `rows` lines. */
function holderLines(holders: Holders, columns: number, rows: number): readonly string[] {
  const all = holderTexts(holders).map((text) => breakBeforeCalls(text, columns));
  return all.find((lines) => lines.length <= rows) ?? all.at(-1)!.slice(0, rows);
}

/** Where one line does not do, `and by this call` begins the next one. */
function breakBeforeCalls(text: string, columns: number): readonly string[] {
  const lines = wrap(text, columns);
  const at = text.lastIndexOf('and by ');
  if (lines.length < 2 || at <= 0) return lines;
  const apart = [...wrap(text.slice(0, at).trimEnd(), columns), ...wrap(text.slice(at), columns)];
  return apart.length <= lines.length ? apart : lines;
}

/** Cells in fewer rows: one row for those that are not needed, then for all, then the rest counted. */
function tightRows(places: readonly Place[], style: CellsStyle, room: number): readonly Row[] {
  const cells = places.flatMap((place) => (place.kind === 'cell' ? [place.cell] : []));
  const draw = (shown: readonly DrawnCell[], full: (cell: DrawnCell) => boolean): Row[] =>
    shown.flatMap((cell) => (full(cell) ? plainRows(cell, style) : [oneRow(cell, style)]));
  for (const full of [() => true, (cell: DrawnCell) => cell.needed, () => false]) {
    const rows = draw(cells, full);
    if (rows.length <= room) return rows;
  }
  const needed = cells.filter((cell) => cell.needed);
  const others = cells.filter((cell) => !cell.needed);
  const kept = new Set([...needed, ...others].slice(0, Math.max(1, room - 1)));
  const more = cells.length - kept.size;
  const rows = draw(
    cells.filter((cell) => kept.has(cell)),
    () => false,
  );
  return more > 0 ? [...rows, [span('   '), span(moreCells(more), 'faint')]] : rows;
}

const BOX_COLUMN = 3;
const NARROWEST_BOX = 25;

/** A drawn box, with its number and name in the upper edge and its holders at the right. */
function boxRows(cell: DrawnCell, style: CellsStyle): readonly Row[] {
  const number = `─ cell ${cell.number} `;
  // A box gives way to a holder that cannot be broken, such as counter.__closure__[0].
  const unbroken = cell.holders.functions.filter(({ name }) => !name.includes(' '));
  const beside = unbroken.reduce((most, { name }) => Math.max(most, widthOf(name)), 0);
  const inner = Math.min(
    style.width - BOX_COLUMN - 14,
    Math.max(
      Math.min(NARROWEST_BOX - 2, style.width - BOX_COLUMN - 4 - beside),
      widthOf(number) + widthOf(cell.name) + 6,
      rowWidth(cell.value) + widthOf(cell.would) + 6,
    ),
  );
  const name = cut(cell.name, inner - widthOf(number) - 4);
  const edge = '─'.repeat(Math.max(1, inner - widthOf(number) - widthOf(name) - 3));
  const would = cell.would === '' ? [] : [span('   '), span(cell.would, 'strong')];
  const value: Row = [span('  '), ...fitValue([...cell.value, ...would], inner - 3)];
  const inside: Row[] = [value, [span('  '), span(cutWas(cell.was, inner - 3), 'faint')]];
  const sides = sideTexts(cell.holders, style.width - BOX_COLUMN - inner - 2 - 2);
  const rows: Row[] = [
    [span('   '), span(`┌${number}${edge} `, 'rule'), span(name, 'cell'), span(' ─┐', 'rule')],
  ];
  for (let line = 0; line < Math.max(inside.length, sides.length); line++) {
    const content = inside[line] ?? [];
    const side = sides[line];
    rows.push([
      line === 0 && cell.changed ? span(' ● ', 'changed') : span('   '),
      span('│', 'rule'),
      ...content,
      span(pad('', inner - rowWidth(content))),
      span(side?.joined ? '├─ ' : side ? '│  ' : '│', 'rule'),
      ...(side ? [span(side.text)] : []),
    ]);
  }
  rows.push([span('   '), span(`└${'─'.repeat(inner)}┘`, 'rule')]);
  return rows;
}

/** The holders at the side of a box, each joined to it by a line; what is too long goes on below. */
function sideTexts(
  holders: Holders,
  columns: number,
): readonly { readonly text: string; readonly joined: boolean }[] {
  const most = 6;
  const all = [...holders.functions.map((each) => alsoCalled(each.name, each.aliases)), ...holders.calls];
  const shown = all.length <= most ? all : all.slice(0, most - 1);
  const texts = shown.flatMap((holder) => {
    const lines = wrap(heldByOne(holder), columns - 1);
    const whole = lines.length > 1 && !holder.includes(' ') ? [cut(holder, columns)] : lines;
    return whole.map((text, index) => ({ text, joined: index === 0 }));
  });
  if (shown.length < all.length)
    texts.push({ text: heldByOne(`${all.length - shown.length} more`), joined: true });
  return texts;
}
