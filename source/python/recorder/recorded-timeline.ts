import type { Step, StepEvent } from '../../timeline/step.ts';
import type { CellRecord, Outcome, Piece, Timeline } from '../../timeline/timeline.ts';
import type { Recording } from './recording.ts';
import { sharing } from './sharing.ts';

/** A run that can be taken to any of its events: a VM, and the recording that stops it there. */
export type Machine = {
  readonly recording: Recording;
  /**
  Goes on to the event with number `recording.pauseAt`, or until about so many instructions have run (without a number: all
  that it takes). Never throws.
  */
  resume(instructions?: number): 'paused' | 'going' | 'ended';
};

/** Steps that are kept once they were made, the latest asked for. */
const KEPT = 512;
/** Going back, at least this many steps before the one that is asked for are made on the same way, and at most this many. */
const LEAST_BEFORE = 31;
const MOST_BEFORE = 500;
/** Beyond this step whoever asks for one will soon ask for those before it: they are made on the first way, too. */
const LONG_WAY = 20_000;
/** The longer the way from the start, the more steps are made at its end: one in this many. */
const OF_THE_WAY = 1000;

/**
The timeline of a run that has ended. States are made by replay: the interpreter is deterministic, so running the same text
again and stopping at event k gives the state at k. Nothing but the events is kept of the first run, so a run of a million
steps costs 20 MB, and no built-in type has to log what it changes.

- Walking forward goes on with one paused machine. Walking back starts a new one, and makes some steps more on its way, so
  that the next keys find theirs.
- `at(k)` shares with the step made before it every part that is the same.
*/
export class RecordedTimeline implements Timeline {
  readonly length: number;
  readonly cells: readonly CellRecord[];
  private readonly kept = new Map<number, Step>(); // the latest asked for is last
  private machine: Machine | undefined;
  private from = 0; // the first step that the machine makes on its present way
  private latest: Step | undefined;

  /**
  @param ends steps that the first run made itself, where it may have ended
  @param restart gives a machine at the beginning of the same run
  */
  constructor(
    private readonly first: Recording,
    readonly pieces: readonly Piece[],
    readonly outcome: Outcome,
    readonly output: string,
    ends: readonly Step[],
    private readonly restart: () => Machine,
  ) {
    this.length = first.count;
    this.cells = first.cells;
    for (const step of ends) this.kept.set(step.index, step);
  }

  eventAt(k: number): StepEvent {
    this.mustHave(k);
    return this.first.log.at(k);
  }

  at(k: number): Step {
    this.mustHave(k);
    const step = this.kept.get(k) ?? this.make(k);
    this.keep(step);
    this.latest = step;
    return step;
  }

  writes(cell?: number): readonly number[] {
    const { cells, steps } = this.first.writes;
    const out: number[] = [];
    for (let i = 0; i < steps.length; i++) {
      const step = Math.min(steps[i]!, this.length - 1);
      if ((cell === undefined || cells[i] === cell) && out.at(-1) !== step) out.push(step);
    }
    return out;
  }

  startOf(piece: number): number {
    return this.first.begun[piece] ?? this.length;
  }

  find(piece: number, line: number, time: number): number | undefined {
    return this.first.log.findRan(piece, line, time);
  }

  approach(k: number, instructions: number): boolean {
    this.mustHave(k);
    if (this.kept.has(k)) return true;
    const { machine, from } = this.machineFor(k);
    if (machine.recording.count > from) return true; // it has come that far already
    machine.recording.pauseAt = from;
    if (machine.resume(instructions) === 'going') return false;
    this.keepStepOf(machine);
    return true;
  }

  private make(k: number): Step {
    const { machine, from } = this.machineFor(k);
    for (let at = Math.max(from, machine.recording.count); ; at++) {
      machine.recording.pauseAt = at;
      if (machine.resume() !== 'paused') throw new Error(`the replay of a run ended before its step ${at}`);
      const step = this.keepStepOf(machine);
      if (at === k) return step;
    }
  }

  /** A machine that has not come to step k yet, and from which step on the steps are made on its way there. */
  private machineFor(k: number): { machine: Machine; from: number } {
    if (this.machine === undefined || this.machine.recording.count > k) {
      this.from = this.machine !== undefined || k > LONG_WAY ? Math.max(0, k - stepsBefore(k)) : k;
      this.machine = this.restart();
    } else if (this.machine.recording.count > this.from) {
      this.from = Math.max(0, k - 1); // whoever looks at a step compares it with the one before
    }
    return { machine: this.machine, from: Math.min(this.from, k) };
  }

  private keepStepOf(machine: Machine): Step {
    const step = sharing(machine.recording.step(), this.latest);
    this.latest = step;
    this.keep(step);
    return step;
  }

  private keep(step: Step): void {
    this.kept.delete(step.index);
    this.kept.set(step.index, step);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) return;
      this.kept.delete(oldest);
    }
  }

  private mustHave(k: number): void {
    if (!Number.isInteger(k) || k < 0 || k >= this.length) {
      throw new RangeError(`there is no step ${k}: the run has ${this.length}`);
    }
  }
}

function stepsBefore(k: number): number {
  return Math.min(MOST_BEFORE, Math.max(LEAST_BEFORE, Math.floor(k / OF_THE_WAY)));
}
