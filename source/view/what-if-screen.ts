import type { Model, Over } from '../session/model.ts';
import type { WhatIf } from '../session/what-if.ts';
import { changesOffered } from '../session/what-if-keys.ts';
import { errorStep } from '../timeline/error-step.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { NONE, OUTPUT } from '../words/en-app.ts';
import * as words from '../words/en-what-if.ts';
import { cut, fitRow, fitRows, printable, rowText, span, wrap } from './columns.ts';
import { type Screen, titledRule } from './frame.ts';
import { pathsFrom } from './holders.ts';
import { keyRow } from './key-row.ts';
import { type CellsStyle, cellRows } from './picture-cells.ts';
import { pictureOptions } from './picture-side.ts';
import type { Row } from './row.ts';
import { sceneAt } from './scene.ts';
import { reasonForNoCells } from './survey.ts';

type WhatIfState = Extract<Over, { kind: 'what-if' }>;

const LEAST_FOR_TWO = 72; // columns: below them one run stands under the other
const VOICE = 3;

/** The end of two runs, as the program is and with one small change: the line, the output and the cells; what differs is marked. */
export function whatIfScreen(model: Model, over: WhatIfState): Screen {
  const { columns, rows } = model.size;
  const changes = changesOffered(model);
  const change = changes[over.index];
  const { shown } = model.page;
  if (!change || !shown) return { rows: fitRows([], columns, rows) };
  const body = rows - VOICE - 3;
  const text = over.timeline
    ? bothRuns(model, change, { timeline: shown.timeline, piece: shown.piece }, over.timeline)
    : { rows: [[span(` ${words.STILL_TO_RUN}`, 'faint')] as Row], differs: true };
  const top = Math.min(over.top, Math.max(0, text.rows.length - body));
  const many = words.changeOfMany(changes.indexOf(change) + 1, changes.length);
  const title = words.whatIfTitle(change.kind, change.name);
  const said = `${words.whatIfWords(change.kind, change.name)} ${text.differs ? words.MARKS_DIFFER : words.NOTHING_DIFFERS}`;
  const voice = wrap(said, columns - 2).map((line): Row => [span(` ${line}`)]);
  return {
    scrolled: top,
    rows: [
      titledRule(many === '' ? title : `${title}, ${many}`, columns),
      ...fitRows(text.rows.slice(top, top + body), columns, body),
      [span('─'.repeat(columns), 'rule')],
      ...fitRows(voice, columns, VOICE),
      keyRow(model),
    ].map((row: Row) => fitRow(row, columns)),
  };
}

/** One of the two runs, as far as it is shown. */
type Ended = {
  readonly timeline: Timeline;
  readonly title: string;
  readonly number: number | undefined; // of the line that differs
  readonly code: string;
  readonly output: readonly string[]; // an error that ended it is its last line
  readonly cells: ReadonlyMap<number, string>; // what each says, to be held against the other run's
};

function bothRuns(
  model: Model,
  change: WhatIf,
  shown: { readonly timeline: Timeline; readonly piece: number },
  timeline: Timeline,
): { readonly rows: readonly Row[]; readonly differs: boolean } {
  const one = ended(shown.timeline, shown.piece, words.AS_IT_IS, change.is, change.line);
  const other = ended(timeline, shown.piece, words.WHAT_IF, change.would, change.line);
  const differs =
    one.output.join('\n') !== other.output.join('\n') ||
    [...one.cells].some(([cell, says]) => other.cells.get(cell) !== says) ||
    one.cells.size !== other.cells.size;
  const { columns } = model.size;
  const isUnder = pictureOptions(model).under === true;
  if (columns < LEAST_FOR_TWO) {
    const parts = (side: Ended, against: Ended) => runParts(side, against, columns, isUnder).flat();
    return { rows: [...parts(one, other), [], ...parts(other, one)], differs };
  }
  const left = (columns - 1) >> 1;
  const lefts = runParts(one, other, left, isUnder);
  const rights = runParts(other, one, columns - 1 - left, isUnder);
  // The parts of both begin in the same row.
  const rows = lefts.flatMap((part, index) => {
    const height = Math.max(part.length, rights[index]!.length);
    return fitRows(part, left, height).map((row, at): Row => {
      return [...row, span('│', 'rule'), ...(rights[index]![at] ?? [])];
    });
  });
  return { rows, differs };
}

function ended(timeline: Timeline, piece: number, title: string, code: string, line: number): Ended {
  const start = timeline.startOf(Math.max(0, piece));
  const before = start < timeline.length && start > 0 ? timeline.at(start).output.length : 0;
  const printed = timeline.output.slice(before).replace(/\n$/, '');
  const { outcome } = timeline;
  const stop =
    outcome.kind === 'error' || outcome.kind === 'syntax-error'
      ? [`${outcome.type}${outcome.message === '' ? '' : `: ${outcome.message}`}`]
      : 'message' in outcome
        ? [outcome.message]
        : [];
  const scene = sceneAt(timeline, lastStep(timeline));
  const style: CellsStyle = { width: 200, spelled: true, boxes: false, under: false };
  const cells = new Map<number, string>();
  for (const cell of scene?.cells.values() ?? []) {
    const only = { ...scene!, cells: new Map([[cell.cell, cell]]) };
    const drawn = cellRows(only, NOTHING_CHANGED, pathsFrom(scene!), style, 9, undefined, {
      kind: 'not-used',
    });
    cells.set(cell.cell, drawn.slice(1).map(rowText).join('\n'));
  }
  return {
    timeline,
    title,
    number: code === '' ? undefined : line,
    code,
    output: [...(printed === '' ? [] : printed.split('\n')), ...stop],
    cells,
  };
}

function lastStep(timeline: Timeline): number {
  return errorStep(timeline) ?? Math.max(0, timeline.length - 1);
}

/** The line, the output, the cells: a part begins in the same row on both sides. */
function runParts(run: Ended, other: Ended, width: number, under: boolean): readonly (readonly Row[])[] {
  const number = run.number === undefined ? '' : `${String(run.number).padStart(4)}  `;
  const line: Row =
    run.number === undefined
      ? [span(`      ${words.NO_SUCH_LINE}`, 'faint')]
      : [span(number, 'line-number'), span(cut(printable(run.code), width - number.length - 1), 'code')];
  const title: Row = [span(` ${run.title}`, 'heading')];
  const output = run.output.flatMap((text, index) => outputRows(text, text !== other.output[index], width));
  const none: Row = [span(`   ${NONE}`, 'faint')];
  return [
    [title, line, []],
    [[span(` ${OUTPUT}`, 'heading')], ...(output.length > 0 ? output : [none]), []],
    endCells(run, other, width, under),
  ];
}

function outputRows(text: string, differs: boolean, width: number): readonly Row[] {
  return wrap(printable(text), width - 4).map(
    (line, index): Row => [differs && index === 0 ? span('●', 'changed') : span(' '), span(`  ${line}`)],
  );
}

function endCells(run: Ended, other: Ended, width: number, under: boolean): readonly Row[] {
  const { timeline } = run;
  const scene = sceneAt(timeline, lastStep(timeline));
  if (!scene) return [];
  const differing = [...run.cells].filter(([cell, says]) => other.cells.get(cell) !== says);
  const changes = { ...NOTHING_CHANGED, cells: new Set(differing.map(([cell]) => cell)) };
  const style: CellsStyle = { width, spelled: width >= 42, boxes: false, under };
  const reason = reasonForNoCells(timeline);
  return cellRows(scene, changes, pathsFrom(scene), style, Number.POSITIVE_INFINITY, undefined, reason);
}

const NOTHING_CHANGED = {
  cells: new Set<number>(),
  objects: new Map(),
  name: () => false,
  returned: undefined,
} as const;
