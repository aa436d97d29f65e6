import { basename } from 'node:path';
import { BUDGETS } from '../python/budget.ts';
import { runToEnd } from '../python/run.ts';
import { errorStep } from '../timeline/error-step.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { fitRow, rowText, span } from '../view/columns.ts';
import { outputPane } from '../view/output-pane.ts';
import { picture } from '../view/picture.ts';
import type { Row } from '../view/row.ts';
import { speech } from '../view/speech.ts';
import { voice } from '../view/voice.ts';
import { why } from '../view/why.ts';
import * as words from '../words/en-show.ts';
import { WHY } from '../words/en-why.ts';
import { svgOf } from './show-svg.ts';
import { readArguments, readNumber, readProgram, UsageError } from './usage.ts';

const FORMATS = ['text', 'speech', 'json', 'svg'] as const;
type Format = (typeof FORMATS)[number];

const WIDTH = 78; // columns of the text
const PICTURE_WIDTH = 60;

/**
`show FILE.py`: the picture of one step. Without `--step` or `--line` it is the last one, and of a program that an error ended
the one at which it was raised. `--line N`: the last time that line N has just run; `--time T` the T-th time.
*/
export function main(args: readonly string[]): number {
  const { values, positionals } = readArguments(
    'show',
    args,
    {
      step: { type: 'string' },
      line: { type: 'string' },
      time: { type: 'string' },
      format: { type: 'string' },
    },
    { least: 1, most: 1, are: 'one FILE.py' },
  );
  const path = positionals[0]!;
  const format = readFormat(values.format);
  const source = readProgram(path);
  const run = runToEnd({
    pieces: [{ name: path === '-' ? '<stdin>' : basename(path), source, echo: false }],
    budget: BUDGETS.keystroke,
    record: true,
  });
  const outcome = run.outcome!;
  if (outcome.kind === 'syntax-error') {
    process.stderr.write(outcome.traceback);
    return 1;
  }
  const timeline = run.timeline();
  const k = stepToShow(timeline, {
    step: readNumber('--step', values.step),
    line: readNumber('--line', values.line),
    time: readNumber('--time', values.time),
  });
  process.stdout.write(shown(timeline, k, format));
  return outcome.kind === 'error' ? 1 : outcome.kind === 'limit' ? 3 : 0;
}

/** One step in one of the formats, with a line end at its end. */
export function shown(timeline: Timeline, k: number, format: Format): string {
  switch (format) {
    case 'text':
      return `${textRows(timeline, k)
        .map((row) => rowText(row).trimEnd())
        .join('\n')}\n`;
    case 'speech':
      return `${speech(timeline, k).join('\n')}\n`;
    case 'svg':
      return svgOf(textRows(timeline, k), WIDTH);
    case 'json': {
      const step = timeline.at(k);
      const objects = [...step.objects.values()];
      return `${JSON.stringify({ ...step, objects, why: why(timeline, k) }, null, 2)}\n`;
    }
  }
}

/** The step's number, the picture with nothing folded, WHY and the output. */
function textRows(timeline: Timeline, k: number): readonly Row[] {
  const { rows } = picture({
    timeline,
    k,
    width: PICTURE_WIDTH,
    rows: 0,
    options: { whole: true, boxes: true },
  });
  const step = timeline.at(k);
  const lines = step.output.split('\n').length;
  return [
    [span(words.stepHeading(k, timeline.length - 1, step.ran?.line, step.next?.line), 'strong')],
    [],
    ...rows,
    [],
    ...voice([{ label: WHY, thoughts: why(timeline, k) }], WIDTH, 6).filter(
      (row) => rowText(row).trim() !== '',
    ),
    [],
    ...outputPane({
      text: step.output,
      heading: words.OUTPUT,
      none: words.NO_OUTPUT,
      width: WIDTH,
      rows: lines + 1,
      more: () => words.OUTPUT,
    }),
  ].map((row) => fitRow(row, WIDTH));
}

function readFormat(text: string | undefined): Format {
  const format = FORMATS.find((each) => each === (text ?? 'text'));
  if (!format) throw new UsageError(`--format is one of ${FORMATS.join(', ')}, not '${text}'`);
  return format;
}

/** @throws UsageError for a step or a line that the run never reaches */
function stepToShow(
  timeline: Timeline,
  wanted: { readonly step?: number; readonly line?: number; readonly time?: number },
): number {
  const last = timeline.length - 1;
  if (wanted.step !== undefined) {
    if (wanted.step > last) throw new UsageError(`--step ${wanted.step}: the last step is ${last}`);
    return wanted.step;
  }
  if (wanted.line === undefined) return errorStep(timeline) ?? last;
  const found = timeline.find(0, wanted.line, wanted.time ?? lastTime(timeline, wanted.line));
  if (found !== undefined) return found;
  const time = wanted.time === undefined ? '' : ` ${wanted.time} times`;
  throw new UsageError(`--line ${wanted.line}: the program never runs that line${time}`);
}

/** How many times a line runs: doubled until it is too much, then halved in between. */
function lastTime(timeline: Timeline, line: number): number {
  let high = 1;
  while (timeline.find(0, line, high) !== undefined) high *= 2;
  let low = high >> 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (timeline.find(0, line, middle) === undefined) high = middle;
    else low = middle;
  }
  return Math.max(1, low);
}
