import type { Predict } from '../lesson/lesson.ts';
import type { Prediction } from '../session/model.ts';
import { isPointedAt, MOST_CELLS, type PanelQuestion } from '../session/panel-question.ts';
import type { CellView, Holder, Step } from '../timeline/step.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { ASKED, asSaid, HOW_MANY_CELLS, NO_CELLS_SAID } from '../words/en-app.ts';
import { cut, fitRows, rowWidth, span, wrap } from './columns.ts';
import { picture } from './picture.ts';
import type { Row } from './row.ts';

/** A question about the picture as far as it has been answered: `said` is what the learner has said so far. */
export type Asked = {
  readonly panel: PanelQuestion;
  readonly choices: Predict['choices'];
  readonly chosen?: number;
  readonly said?: string;
};

/** The question of a page, with what was chosen or given. */
export function askedOf(
  panel: PanelQuestion,
  { choices }: Predict,
  prediction: Prediction | undefined,
): Asked {
  const { chosen, given } = prediction ?? {};
  const said = given ?? (chosen === undefined ? undefined : choices[chosen]?.is);
  return {
    panel,
    choices,
    ...(chosen === undefined ? {} : { chosen }),
    ...(said === undefined ? {} : { said }),
  };
}

/**
The picture with a question in it: what is asked for is covered, and what the learner has said so far stands in its place.
The cover lies over the state and not over the drawing, so nothing that is made from the state can tell.
*/
export function askedRows(asked: Asked, width: number, rows: number): readonly Row[] {
  const { panel, said } = asked;
  const drawn = picture({ timeline: covered(asked), k: panel.step, width, rows });
  if (panel.of.kind !== 'cells') return drawn.rows;
  return fitRows([...drawn.rows.slice(0, drawn.cellsRow + 1), ...saidBoxes(said, width)], width, rows);
}

/** As many boxes as the learner says there are. */
function saidBoxes(said: string | undefined, width: number): readonly Row[] {
  if (said !== undefined && said !== '0')
    return Array.from(
      { length: Number(said) },
      (_, index): Row => [span(`  cell ${index + 1}  `), span('│ ? │', 'rule')],
    );
  const words = said === undefined ? HOW_MANY_CELLS : NO_CELLS_SAID;
  return wrap(words, width - 4).map((text): Row => [span(`   ${text}`, 'faint')]);
}

/** The choices, or the functions that one can point at, in one row; those that were chosen have a sign. */
export function askedChoices({ panel, choices, chosen, said }: Asked, columns: number): Row {
  const entries =
    panel.of.kind === 'cell'
      ? choices.map((choice, index) => ({ text: choice.say, isChosen: index === chosen }))
      : panel.functions.map((one) => ({ text: one.name, isChosen: isPointedAt(one, said) }));
  const most = Math.floor((columns - 1) / Math.max(1, entries.length)) - 6;
  const row = entries.flatMap(
    ({ text, isChosen }, index): Row => [
      span(isChosen ? ' ►' : '  ', 'marker'),
      span(`${index + 1} `, 'key'),
      span(cut(text, most), isChosen ? 'chosen' : 'plain'),
      span('  '),
    ],
  );
  return rowWidth(row) > columns ? row.slice(0, -1) : row;
}

/** The run with its one step that is asked about, all that would answer the question taken out of it. */
function covered(asked: Asked): Timeline {
  const { timeline, step: k, of } = asked.panel;
  const step = { cell: withoutValue, holders: withoutHolders, cells: withoutCells }[of.kind](
    timeline.at(k),
    asked,
  );
  const records = step.cells.map(({ cell, name, frame }) => ({ cell, name, frame, made: 0 }));
  return {
    pieces: timeline.pieces,
    outcome: { kind: 'done' },
    output: '',
    length: k + 1,
    cells: records,
    eventAt: (at) => timeline.eventAt(at),
    at: () => step,
    approach: () => true,
    writes: () => [],
    startOf: (piece) => timeline.startOf(piece),
    find: () => undefined,
  };
}

/** `count │ ? │`, without what it was before. */
function withoutValue(step: Step, { panel, said }: Asked): Step {
  const number = panel.of.kind === 'cell' ? panel.of.cell : 0;
  const repr = said === undefined ? ASKED : asSaid(said);
  const cells = step.cells.map((cell): CellView => {
    return cell.cell === number ? { ...cell, value: { repr, type: '' }, was: [], wasMore: 0 } : cell;
  });
  return { ...step, cells };
}

/** Every function `→ cell ?`; those that were pointed at hold the cell that is asked about. */
function withoutHolders(step: Step, { panel, said }: Asked): Step {
  const number = panel.of.kind === 'holders' ? panel.of.cell : 0;
  const pointed = new Set(panel.functions.filter((one) => isPointedAt(one, said)).map((one) => one.fn));
  const holders = [...pointed].map((fn): Holder => ({ kind: 'function', fn, function: '', variable: '' }));
  return {
    ...step,
    returned: [],
    cells: step.cells.map((cell) =>
      cell.cell === number && holders.length > 0 ? { ...cell, holders } : { ...cell, holders: [UNKNOWN] },
    ),
    functions: step.functions.map((view) => {
      const cell = pointed.has(view.fn) ? number : 0;
      return { ...view, cells: [{ variable: '', cell }] };
    }),
  };
}

/** The module alone, every function `→ cell ?`, and room for as many boxes as can be said. */
function withoutCells(step: Step): Step {
  return {
    ...step,
    stack: step.stack.slice(0, 1),
    returned: [],
    paused: [],
    cells: Array.from({ length: MOST_CELLS }, (_, index): CellView => {
      return { cell: index + 1, name: ASKED, frame: 0, was: [], wasMore: 0, holders: [UNKNOWN] };
    }),
    functions: step.functions.map((view) => ({ ...view, cells: [{ variable: '', cell: 0 }] })),
  };
}

/** A holder that is not told: `held by ?`. */
const UNKNOWN: Holder = { kind: 'frame', frame: -1, function: ASKED, variable: '' };
