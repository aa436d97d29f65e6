import type { Fact } from '../../source/timeline/fact.ts';
import type { CellView, Step, StepEvent } from '../../source/timeline/step.ts';
import type { Outcome, Piece, Timeline } from '../../source/timeline/timeline.ts';

/** One step of a run that never ran: what the session looks at, and nothing more. */
export type FakeStep = {
  readonly line: number;
  readonly event?: StepEvent['kind'];
  readonly depth?: number;
  readonly piece?: number;
  readonly ran?: number;
  readonly output?: string;
  readonly facts?: readonly Fact[];
  readonly cells?: Readonly<Record<number, string>>;
};

/** A timeline made by hand, for the tests of those who only read timelines. */
export function fakeTimeline(
  pieces: readonly Piece[],
  steps: readonly FakeStep[],
  outcome: Outcome = { kind: 'done' },
): Timeline {
  const made = steps.map((step, index): Step => {
    const event: StepEvent = {
      kind: step.event ?? 'line',
      piece: step.piece ?? 0,
      line: step.line,
      function: '<module>',
      frame: 1,
      depth: step.depth ?? 1,
    };
    const cells = Object.entries(step.cells ?? {}).map(
      ([cell, repr]): CellView => ({
        cell: Number(cell),
        name: 'count',
        frame: 1,
        value: { repr, type: 'int' },
        was: [],
        wasMore: 0,
        holders: [],
      }),
    );
    return {
      index,
      event,
      resumed: false,
      ...(step.ran === undefined ? {} : { ran: { piece: event.piece, line: step.ran } }),
      next: { piece: event.piece, line: step.line },
      stack: [],
      returned: [],
      paused: [],
      met: { cells: [], frames: [], functions: [] },
      cells,
      functions: [],
      objects: new Map(),
      facts: step.facts ?? [],
      output: step.output ?? '',
    };
  });
  const writes = made.flatMap((step, k) =>
    step.facts.some((fact) => fact.kind === 'cell-written') ? [k] : [],
  );
  return {
    pieces,
    outcome,
    output: made.at(-1)?.output ?? '',
    length: made.length,
    cells: [],
    eventAt: (k) => made[k]!.event,
    at: (k) => made[k]!,
    approach: () => true,
    writes: () => writes,
    startOf: (piece) => {
      const start = made.findIndex((step) => step.event.piece >= piece);
      return start < 0 ? made.length : start;
    },
    find: (piece, line, time) =>
      made.flatMap((step, k) => (step.event.piece === piece && step.ran?.line === line ? [k] : []))[time - 1],
  };
}

/** A cell that is given a value, as a fact. */
export function written(cell: number, value: string): Fact {
  return { kind: 'cell-written', cell, name: 'count', frame: 1, value: { repr: value, type: 'int' } };
}
