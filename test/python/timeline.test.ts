import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUDGETS } from '../../source/python/budget.ts';
import { runToEnd } from '../../source/python/run.ts';
import type { Fact } from '../../source/timeline/fact.ts';
import type { Piece, Timeline } from '../../source/timeline/timeline.ts';
import { Random } from '../oracle/random.ts';
import { shuffled, textOfStep } from '../oracle/walks.ts';

// Every program of test/python/run, walked in every direction. A timeline makes its states by running the program again, so
// a state must not depend on the way that led to it.
const folder = join(import.meta.dirname, 'run');
const programs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.py'))
  .sort()
  .map((file) => ({ file, source: readFileSync(join(folder, file), 'utf8') }))
  // What uses a module that is written in Python, or much of the budget, is too slow to be run again so often.
  .filter(({ file }) => !file.startsWith('limits'))
  .filter(({ source }) => !/^ *(from|import) (?!sys|types|math|builtins|itertools|functools)/m.test(source));

/** Long runs are stopped here, as a budget stops them. */
const MOST_STEPS = 100;
/** So many jumps are made to and fro; going back costs a run of the program. */
const JUMPS = 10;
/** So many steps of a program are made on a timeline of their own. */
const FRESH = 2;

function timelineOf(...pieces: readonly Piece[]): Timeline {
  const budget = { ...BUDGETS.keystroke, steps: MOST_STEPS };
  return runToEnd({ pieces, budget, record: true }).timeline();
}

const pieceOf = (name: string, source: string): Piece => ({ name, source, echo: false, goesOn: true });

const numbersTo = (length: number) => Array.from({ length }, (_, k) => k);

describe.each(programs)('the timeline of $file', ({ file, source }) => {
  const program = pieceOf(file, source);
  const walked = timelineOf(program);
  const steps = numbersTo(walked.length).map((k) => walked.at(k));
  const texts = steps.map(textOfStep);

  /** The steps that this timeline shows otherwise than the one that was walked forwards. */
  const different = (timeline: Timeline, order: readonly number[]) =>
    order.filter((k) => textOfStep(timeline.at(k)) !== texts[k]);

  it('shows the same state whichever way led there', () => {
    const random = new Random(texts.length);
    const all = numbersTo(texts.length);
    expect(different(timelineOf(program), all.toReversed())).toEqual([]);
    const jumps = shuffled(random, texts.length).slice(0, JUMPS);
    expect(different(timelineOf(program), jumps)).toEqual([]);
    for (const k of jumps.slice(0, FRESH)) expect(different(timelineOf(program), [k])).toEqual([]);
  });

  it('knows where a piece starts, and what comes after it changes no step', () => {
    const two = timelineOf(program, pieceOf('<prompt 1>', 'cell_contents = 0\ncell_contents'));
    const first = numbersTo(two.length).find((k) => two.eventAt(k).piece === 1);
    expect(two.startOf(0)).toBe(0);
    expect(two.startOf(1)).toBe(first ?? two.length);
    expect(two.startOf(2)).toBe(two.length);
    // Here the program's last steps are replayed; in `steps` they come from the first run itself.
    expect(different(two, numbersTo(Math.min(steps.length, two.startOf(1))))).toEqual([]);
  });

  it('gives the events of its steps, their numbers and their output', () => {
    steps.forEach((step, k) => {
      expect(step.index).toBe(k);
      expect(walked.eventAt(k)).toEqual(step.event);
      expect(step.event.depth).toBe(step.stack.length);
      expect(step.output.startsWith(steps[k - 1]?.output ?? '')).toBe(true);
      expect(walked.output.startsWith(step.output)).toBe(true);
    });
  });

  it('lists the writes of its cells, and every cell with its first step', () => {
    const facts = (k: number, kind: Fact['kind'], cell: number) =>
      steps[k]!.facts.some((fact) => fact.kind === kind && 'cell' in fact && fact.cell === cell);
    const any = new Set<number>();
    for (const { cell, name, frame, made } of walked.cells) {
      if (made < steps.length) expect(facts(made, 'cell-made', cell)).toBe(true);
      const written = numbersTo(steps.length).filter((k) => facts(k, 'cell-written', cell));
      expect(walked.writes(cell)).toEqual(written);
      for (const k of written) any.add(k);
      steps.forEach((step, k) => {
        const view = step.cells.find((other) => other.cell === cell);
        if (view === undefined) return;
        expect(k).toBeGreaterThanOrEqual(made);
        expect([view.name, view.frame]).toEqual([name, frame]);
        const before = k > made ? steps[k - 1]!.cells.find((other) => other.cell === cell) : undefined;
        // A number or a text in a cell changes by being written alone.
        const changed = before !== undefined && view.value !== undefined && isPlain(view.value.type);
        if (changed && before.value?.repr !== view.value.repr) expect(written).toContain(k);
      });
    }
    const known = new Set(walked.cells.map(({ cell }) => cell));
    for (const step of steps) for (const { cell } of step.cells) expect(known).toContain(cell);
    expect(walked.writes()).toEqual([...any].sort((a, b) => a - b));
  });

  it('finds the step after a line has run', () => {
    const running = new Map<number, number>(); // frame → its line
    const times = new Map<number, number>();
    steps.forEach(({ event: { kind, frame, line }, ran }, k) => {
      if (kind !== 'line' && kind !== 'return') return;
      const done = running.get(frame);
      if (done !== undefined) {
        const time = (times.get(done) ?? 0) + 1;
        times.set(done, time);
        expect(walked.find(0, done, time)).toBe(k);
        if (kind === 'line') expect(ran).toEqual({ piece: 0, line: done });
      }
      if (kind === 'line') running.set(frame, line);
      else running.delete(frame);
    });
    for (const [line, time] of times) expect(walked.find(0, line, time + 1)).toBeUndefined();
  });
});

const isPlain = (type: string) => ['int', 'str', 'float', 'bool', 'NoneType'].includes(type);
