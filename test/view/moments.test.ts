import { describe, it } from 'vitest';
import { errorStep } from '../../source/timeline/error-step.ts';
import type { Timeline } from '../../source/timeline/timeline.ts';
import { type PictureOptions, picture, proseRows } from '../../source/view/picture.ts';
import type { Row } from '../../source/view/row.ts';
import { timeLine } from '../../source/view/time-line.ts';
import { voice } from '../../source/view/voice.ts';
import { why } from '../../source/view/why.ts';
import { expectGolden } from '../golden.ts';
import {
  LOOP_IN_FUNCTION,
  LOOP_IN_MODULE,
  ONE_COUNTER,
  runOf,
  TWO_COUNTERS,
  WITHOUT_NONLOCAL,
} from './programs.ts';

const SMALL = { columns: 80, left: 42, rows: 16 };
const LARGE = { columns: 120, left: 70, rows: 32 };

function pictureOf(
  timeline: Timeline,
  k: number,
  size: typeof SMALL,
  options: PictureOptions = {},
): readonly Row[] {
  return picture({ timeline, k, width: size.columns - size.left - 1, rows: size.rows, options }).rows;
}

const lineOf = (timeline: Timeline, k: number, size: typeof SMALL) =>
  timeLine({ timeline, k, width: size.columns, joint: size.left });

const whyOf = (timeline: Timeline, k: number, size: typeof SMALL) =>
  voice([{ label: 'WHY', thoughts: why(timeline, k) }], size.columns, 3);

describe('the moments that screens-exact.md draws', () => {
  for (const [name, size] of [
    ['80', SMALL],
    ['120', LARGE],
  ] as const) {
    it(`(a) two counters, the second call of a, at ${name} columns`, () => {
      const timeline = runOf(TWO_COUNTERS);
      expectGolden(import.meta.dirname, `a-${name}`, [
        ...pictureOf(timeline, 27, size),
        lineOf(timeline, 27, size),
        ...whyOf(timeline, 27, size),
      ]);
    });

    it(`(b) the run that an error stopped, at ${name} columns`, () => {
      const timeline = runOf(WITHOUT_NONLOCAL);
      expectGolden(
        import.meta.dirname,
        `b-${name}`,
        pictureOf(timeline, errorStep(timeline)!, size, { dimmed: true }),
      );
    });

    it(`(c) what a line at the prompt would change, at ${name} columns`, () => {
      const timeline = runOf(ONE_COUNTER);
      const after = runOf(ONE_COUNTER, 'counter()');
      const preview = { timeline: after, k: after.length - 1 };
      expectGolden(import.meta.dirname, `c-${name}`, [
        ...pictureOf(timeline, 18, size, { preview }),
        lineOf(timeline, 18, size),
      ]);
    });
  }

  it('(f) a loop in a function: three lambdas, one cell', () => {
    const timeline = runOf(LOOP_IN_FUNCTION);
    expectGolden(import.meta.dirname, 'f-cells-80', [
      ...pictureOf(timeline, 17, SMALL),
      lineOf(timeline, 17, SMALL),
      ...whyOf(timeline, 17, SMALL),
    ]);
  });

  it('(f) a loop in the module: three lambdas, no cell', () => {
    const timeline = runOf(LOOP_IN_MODULE);
    expectGolden(import.meta.dirname, 'f-globals-80', [
      ...pictureOf(timeline, 17, SMALL),
      lineOf(timeline, 17, SMALL),
      ...whyOf(timeline, 17, SMALL),
    ]);
  });

  it('(i) before the first step, in the place of the picture', () => {
    expectGolden(
      import.meta.dirname,
      'i-first-80',
      proseRows(
        [
          'Here you will see each name of the program and where its value lives, at each step and at each key.',
          'The box to watch is called a cell.',
        ],
        37,
        16,
      ),
    );
  });

  it('(i) the third enter: the call is over, its cell is held', () => {
    const timeline = runOf(ONE_COUNTER);
    expectGolden(import.meta.dirname, 'i-80', [...pictureOf(timeline, 8, SMALL), lineOf(timeline, 8, SMALL)]);
  });
});
