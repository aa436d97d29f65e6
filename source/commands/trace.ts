import { basename } from 'node:path';
import { BUDGETS } from '../python/budget.ts';
import type { Code } from '../python/compiler/code.ts';
import { compileSource, runToEnd } from '../python/run.ts';
import type { CellView, FrameView, Holder, Step, ValueView } from '../timeline/step.ts';
import type { Outcome } from '../timeline/timeline.ts';
import { readArguments, readNumber, readProgram } from './usage.ts';

/** `trace FILE.py`: one JSON object a line, as `sys.settrace` under CPython 3.13 would give it. */
export function main(args: readonly string[]): number {
  const { values, positionals } = readArguments(
    'trace',
    args,
    { 'max-steps': { type: 'string' } },
    { least: 1, most: 1, are: 'one FILE.py' },
  );
  const path = positionals[0]!;
  const steps = readNumber('--max-steps', values['max-steps']) ?? BUDGETS.trace.steps;
  return writeTrace(basename(path), readProgram(path), steps, (line) => process.stdout.write(`${line}\n`));
}

/**
Writes the trace of a program, a line at a time, without the line ends.

@param steps how many events are written before the program is stopped
@returns the exit code: 1 where the program ended in an error or was stopped
*/
export function writeTrace(
  file: string,
  source: string,
  steps: number,
  write: (line: string) => void,
): number {
  const run = runToEnd({
    pieces: [{ name: file, source, echo: false }],
    budget: { ...BUDGETS.trace, steps },
    record: true,
    hosted: true,
  });
  const outcome = run.outcome!;
  const put = (object: object) => write(JSON.stringify(object));
  if (outcome.kind === 'syntax-error') {
    put({ file, code: [] });
    put({
      end: true,
      steps: 0,
      error: `${outcome.type}: ${outcome.message}`,
      line: outcome.line,
      stdout: '',
    });
    return 1;
  }
  put({ file, python: '3.13.0', code: codes(compileSource(source, file)) });
  const timeline = run.timeline();
  const numbers = new Numbers();
  let printed = 0;
  for (let k = 0; k < timeline.length; k++) {
    const step = timeline.at(k);
    numbers.meet(step);
    put(stepRecord(step, numbers, printed));
    printed = step.output.length;
  }
  const end = ending(outcome, steps);
  put({ end: true, steps: timeline.length, ...end, stdout: timeline.output });
  return end.error === null ? 0 : 1;
}

function ending(outcome: Outcome, steps: number): { error: string | null; line: number | null } {
  switch (outcome.kind) {
    case 'done':
    case 'exit':
      return { error: null, line: null };
    case 'error':
      return {
        error: outcome.text ?? (outcome.message ? `${outcome.type}: ${outcome.message}` : outcome.type),
        line: outcome.line,
      };
    case 'limit':
      return {
        error: outcome.limit === 'steps' ? `stopped after ${steps} steps` : outcome.message,
        line: null,
      };
    case 'input':
      return { error: 'EOFError: EOF when reading a line', line: outcome.line };
    default:
      return { error: outcome.message, line: null };
  }
}

/**
Trace numbers: cells, frames and functions go by first appearance, and a number is never used again. A suspended generator that
was listed loses its number when nothing reaches it any more, and has a new one while it is closed.
*/
class Numbers {
  readonly cell = new Map<number, number>();
  readonly frame = new Map<number, number>();
  readonly function = new Map<number, number>();
  private readonly listed = new Set<number>(); // frames of generators
  private frames = 0;

  meet({ met, dropped, event, paused }: Step): void {
    if (dropped && this.listed.delete(event.frame)) this.frame.delete(event.frame);
    for (const frame of paused) this.listed.add(frame.id);
    for (const n of met.cells) if (!this.cell.has(n)) this.cell.set(n, this.cell.size + 1);
    for (const n of met.frames) if (!this.frame.has(n)) this.frame.set(n, ++this.frames);
    for (const n of met.functions) if (!this.function.has(n)) this.function.set(n, this.function.size + 1);
  }
}

function stepRecord(step: Step, numbers: Numbers, printed: number): object {
  const { event } = step;
  const places = new Map(step.stack.map((frame, place) => [frame.id, place]));
  return {
    step: step.index,
    event: event.kind,
    line: step.lineless ? null : event.line,
    function: event.function,
    stack: step.stack.map((frame) => frameRecord(frame, numbers, step)),
    cells: step.cells.map((cell) => cellRecord(cell, numbers, places)).sort((a, b) => a.cell - b.cell),
    functions: step.functions
      .map(({ fn, function: name }) => ({ fn: numbers.function.get(fn)!, function: name }))
      .sort((a, b) => a.fn - b.fn),
    ...(step.resumed && { resumed: true }),
    ...(event.kind === 'return' && { value: step.value!.repr }),
    ...(event.kind === 'exception' && { error: step.error }),
    ...(step.output.length > printed && { out: step.output.slice(printed) }),
  };
}

function frameRecord(frame: FrameView, numbers: Numbers, { lineless, event }: Step) {
  return {
    function: frame.function,
    kind: frame.kind,
    line: lineless && frame.id === event.frame ? null : frame.line,
    id: numbers.frame.get(frame.id),
    ...(frame.fn !== undefined && { runs: numbers.function.get(frame.fn) }),
    vars: frame.variables
      .filter((variable) => variable.value)
      .map(({ name, kind, value, cell }) => ({
        name,
        kind,
        ...valueRecord(value!, numbers),
        ...(cell !== undefined && { cell: numbers.cell.get(cell) }),
      })),
  };
}

function valueRecord(value: ValueView, numbers: Numbers) {
  return { repr: value.repr, ...(value.fn !== undefined && { fn: numbers.function.get(value.fn) }) };
}

function cellRecord(view: CellView, numbers: Numbers, places: ReadonlyMap<number, number>) {
  return {
    cell: numbers.cell.get(view.cell)!,
    ...(view.value ? valueRecord(view.value, numbers) : { empty: true }),
    held: view.holders.map((holder) => holderRecord(holder, numbers, places)),
  };
}

function holderRecord(holder: Holder, numbers: Numbers, places: ReadonlyMap<number, number>) {
  const rest = { function: holder.function, var: holder.variable };
  switch (holder.kind) {
    case 'frame':
      return { frame: places.get(holder.frame), ...rest };
    case 'function':
      return { fn: numbers.function.get(holder.fn), ...rest };
    default:
      return { generator: numbers.frame.get(holder.frame), ...rest };
  }
}

function codes(code: Code): object[] {
  const inner = code.consts.flatMap((constant) => (constant.kind === 'code' ? codes(constant.code) : []));
  return [
    {
      function: code.qualname,
      line: code.firstlineno,
      varnames: code.varnames,
      cellvars: code.cellvars,
      freevars: code.freevars,
      argcount: code.argcount,
      posonly: code.posonlyargcount,
      kwonly: code.kwonlyargcount,
    },
    ...inner,
  ];
}
