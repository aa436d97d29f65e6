import { nodeNames } from '../check/tree.ts';
import type { Ran, Want } from '../lesson/want.ts';
import type { Progress } from '../progress/progress.ts';
import { BUDGETS, type Budget } from '../python/budget.ts';
import { type Run, startRun } from '../python/run.ts';
import { classifyNames } from '../python/symtable/names.ts';
import { completeness } from '../python/syntax/completeness.ts';
import { listingsOf } from '../python/vm/listing.ts';
import type { Piece, Timeline } from '../timeline/timeline.ts';
import type { Effect, Slot, Wanted } from './effect.ts';
import type { Message } from './message.ts';
import { reasonOf } from './store.ts';
import { WARM_UP } from './warm-up.ts';

/** What a session needs of the program round it; a test gives its own. */
export type World = {
  /** Milliseconds, growing. */
  now(): number;
  /** Keeps progress at once; why not, where it cannot. */
  save(progress: Progress): string | undefined;
  suspend(): void;
  redraw(): void;
  quit(): void;
};

/**
How runs share the thread. `first` is how long the first slice of a run may hold up the frame of its key, in milliseconds;
`later` calls back for the next slice, when others had their turn; `budget` is what a run of a page may use now. `unsaved` is how long
what is typed may wait to be saved, in milliseconds.
*/
export type Turns = {
  readonly first: number;
  later(slice: () => void): void;
  readonly budget: () => Budget;
  readonly unsaved: number;
};

/** A thread for one learner alone. */
const OWN_THREAD: Turns = {
  first: 8,
  later: (slice) => void setImmediate(slice),
  budget: () => BUDGETS.keystroke,
  unsaved: 1000,
};

/** Where many share the memory: of a learner's share a run may use one part in so many (there are others, and copies), and never less than this. Bytes. */
const PARTS = 8;
const LEAST_BYTES = 512 * 1024;

/**
A thread that many learners share: less for each, and slices when the one who shares it out says so. What a run has made stays as
long as its picture is shown, so the less memory is left the less a run may use: all of them together never use it up.

@param share of the memory that is left what falls to this learner: bytes
*/
export function sharedThread(later: Turns['later'], share: () => number): Turns {
  const budget = () => {
    const { workshop } = BUDGETS;
    return {
      ...workshop,
      bytes: Math.min(workshop.bytes, Math.max(LEAST_BYTES, Math.floor(share() / PARTS))),
    };
  };
  return { first: 4, later, budget, unsaved: 0 };
}

/** How long every later slice may hold up the next key: milliseconds. */
const SLICE = 4;

/** Instructions between two looks at the clock: well under a millisecond's worth. */
const STRIDE = 5000;

/** The warm-up: how often each program runs, between two of them, and after a key: milliseconds. */
const ROUNDS = 4;
const BETWEEN = 8;
const QUIET = 150;

/** A longer text than this, in characters, is read and named only when no key has come for so many milliseconds. */
const LONG_TEXT = 12_000;
const LONG_PAUSE = 300;

type Send = (message: Message) => void;

/** What is done in slices: a run, or the way to a far step of one. */
type Advancing = Pick<Run, 'advance'> & Partial<Pick<Run, 'interrupt'>>;

/**
Makes what `update` asks for happen. The only place of a session where Python runs.

A run's first slice is in the turn of its key, so that a short one is one frame with the key; a longer one says `slow` and
goes on between the keys. A newer run of the same slot ends it.
*/
export class Effects {
  readonly #world: World;
  readonly #turns: Turns;
  readonly #running = new Map<Slot, { readonly run: Advancing }>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #unsaved: Progress | undefined;
  #named = ''; // the text whose names were asked for last
  #asked = 0; // when something was last asked for

  constructor(world: World, turns: Turns = OWN_THREAD) {
    this.#world = world;
    this.#turns = turns;
  }

  readonly perform = (effect: Effect, send: Send): void => {
    this.#asked = this.#world.now();
    switch (effect.kind) {
      case 'run':
        if (isLong(effect.pieces)) this.#whenQuiet(effect, send, () => this.#run(effect, send));
        else this.#run(effect, send);
        break;
      case 'want':
        this.#want(effect.of, effect.id, effect.wants, send);
        break;
      case 'approach':
        this.#approach(effect.timeline, effect.step, send);
        break;
      case 'interrupt':
        this.#running.get('page')?.run.interrupt?.();
        break;
      case 'cancel':
        this.#running.delete(effect.slot);
        break;
      case 'names':
        this.#names(effect.text, send);
        break;
      case 'listings':
        send({
          kind: 'listed',
          listings: { pieces: effect.pieces, of: effect.pieces.map(listingsOf) },
        });
        break;
      case 'entry':
        send({ kind: 'entry', text: effect.text, complete: completeness(effect.text) !== 'incomplete' });
        break;
      case 'wait':
        this.#later(effect.milliseconds, () => send({ kind: 'waited', id: effect.id }));
        break;
      case 'save':
        this.#save(effect.progress, effect.soon === true, send);
        break;
      case 'suspend':
        this.#world.suspend();
        break;
      case 'redraw':
        this.#world.redraw();
        break;
      case 'quit':
        this.#flush(send);
        this.#world.quit();
        break;
    }
  };

  /**
  Runs the warm-up's programs, one in each idle moment, until `stop`. The first keys are quicker then: what the interpreter has
  never done is slow the first time.
  */
  warmUp(): void {
    const programs = Array.from({ length: ROUNDS }, () => WARM_UP).flat();
    const later = (milliseconds: number) => {
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        if (this.#running.size > 0 || this.#world.now() - this.#asked < QUIET) return later(QUIET);
        const source = programs.shift();
        if (source === undefined) return;
        tryOut(source);
        later(BETWEEN);
      }, milliseconds);
      timer.unref();
      this.#timers.add(timer);
    };
    later(QUIET);
  }

  /** Ends every run and every timer, and keeps what was not kept yet: nothing is sent any more. */
  stop(): void {
    this.#flush(() => {});
    this.#running.clear();
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /** A long text is looked at when the keys are still: what is typed on meanwhile takes its place. */
  #whenQuiet({ slot, id }: { readonly slot: Slot; readonly id: number }, send: Send, act: () => void): void {
    const own = { run: { advance: () => false } };
    this.#running.set(slot, own);
    send({ kind: 'slow', slot, id });
    this.#later(LONG_PAUSE, () => {
      if (this.#running.get(slot) !== own) return;
      try {
        act();
      } catch (error) {
        send({ kind: 'crashed', reason: reasonOf(error) });
      }
    });
  }

  #names(text: string, send: Send): void {
    this.#named = text;
    const act = () => send({ kind: 'names', names: classifyNames(text) });
    if (text.length <= LONG_TEXT) act();
    else this.#later(LONG_PAUSE, () => this.#named === text && act());
  }

  #run(effect: Extract<Effect, { kind: 'run' }>, send: Send): void {
    const { slot, id, pieces, answers } = effect;
    const most = this.#turns.budget();
    const budget =
      slot === 'preview' ? { ...BUDGETS.preview, bytes: Math.min(most.bytes, BUDGETS.preview.bytes) } : most;
    const run = startRun({ pieces, budget, answers, record: true });
    if (slot !== 'preview') {
      this.#drive(slot, id, run, send, () => send({ kind: 'ran', slot, id, timeline: run.timeline() }));
      return;
    }
    this.#drive(slot, id, run, send, () => {
      const timeline = run.timeline();
      const told = (printed: string) => send({ kind: 'ran', slot, id, timeline, printed });
      if (run.outcome?.kind !== 'done' || timeline.output === '') return told(timeline.output);
      // The same once more without the last value shown: what is missing then is that value.
      const silent = pieces.map((piece, index) =>
        index === pieces.length - 1 ? { ...piece, echo: false } : piece,
      );
      const second = startRun({ pieces: silent, budget, answers, record: false });
      this.#drive(slot, id, second, send, () => told(second.output));
    });
  }

  /** Goes towards a step as a run is gone through: at once where it is near, otherwise between the keys. */
  #approach(timeline: Timeline, step: number, send: Send): void {
    const way = { advance: (instructions: number) => timeline.approach(step, instructions) };
    this.#drive('approach', 0, way, send, () => send({ kind: 'approached', timeline, step }));
  }

  #want(of: Wanted, id: number, wants: readonly Want[], send: Send): void {
    const rans: Ran[] = [];
    const next = (): void => {
      const want = wants[rans.length];
      if (!want) {
        send({ kind: 'wanted', of, id, rans });
        return;
      }
      const { pieces, record, cellsFunction } = want;
      const run = startRun({ pieces, record, cellsFunction, budget: this.#turns.budget() });
      this.#drive(of, id, run, send, () => {
        rans.push(ranOf(want, run));
        next();
      });
    };
    next();
  }

  /** Advances a run, now and between the keys, until it has ended or a newer one has its slot. */
  #drive(slot: Slot, id: number, run: Advancing, send: Send, done: () => void): void {
    const own = { run };
    this.#running.set(slot, own);
    const finish = () => {
      this.#running.delete(slot);
      done();
    };
    if (this.#advance(run, this.#turns.first)) {
      finish();
      return;
    }
    send({ kind: 'slow', slot, id });
    const goOn = () => {
      if (this.#running.get(slot) !== own) return;
      try {
        if (this.#advance(run, SLICE)) finish();
        else this.#turns.later(goOn);
      } catch (error) {
        send({ kind: 'crashed', reason: reasonOf(error) });
      }
    };
    this.#turns.later(goOn);
  }

  #advance(run: Advancing, milliseconds: number): boolean {
    const end = this.#world.now() + milliseconds;
    do {
      if (run.advance(STRIDE)) return true;
    } while (this.#world.now() < end);
    return false;
  }

  /** Progress is written after the frame of the key, since a disk may take longer than a run; while one types, now and then. */
  #save(progress: Progress, soon: boolean, send: Send): void {
    const isWaiting = this.#unsaved !== undefined;
    this.#unsaved = progress;
    if (!soon) setImmediate(() => this.#flush(send));
    else if (!isWaiting) this.#later(this.#turns.unsaved, () => this.#flush(send));
  }

  #flush(send: Send): void {
    const progress = this.#unsaved;
    this.#unsaved = undefined;
    if (progress === undefined) return;
    try {
      const reason = this.#world.save(progress);
      if (reason !== undefined) send({ kind: 'not-saved', reason });
    } catch (error) {
      send({ kind: 'crashed', reason: reasonOf(error) });
    }
  }

  #later(milliseconds: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, milliseconds);
    this.#timers.add(timer);
  }
}

/** Runs the warm-up's programs at once: for a program that serves many, before the first of them comes. */
export function warmUpNow(): void {
  for (let round = 0; round < ROUNDS; round++) for (const source of WARM_UP) tryOut(source);
}

/** Everything that a key would do with this text. */
function tryOut(source: string): void {
  const pieces = [{ name: '<warm-up>', source, echo: true }];
  const run = startRun({ pieces, budget: BUDGETS.preview, answers: [], record: true });
  classifyNames(source);
  run.advance(STRIDE);
  if (run.outcome === undefined) return;
  const timeline = run.timeline();
  if (timeline.length > 0) timeline.at(0);
}

function isLong(pieces: readonly Piece[]): boolean {
  return pieces.reduce((sum, piece) => sum + piece.source.length, 0) > LONG_TEXT;
}

/** What a lesson is given of a run that it wanted. */
function ranOf(want: Want, run: Run): Ran {
  const timeline = want.record ? run.timeline() : undefined;
  return {
    outcome: run.outcome!,
    output: run.output,
    ...(timeline ? { timeline } : {}),
    nodes: want.nodesOf === undefined ? new Set<string>() : nodeNames(want.nodesOf),
    reaches: (line, time) => timeline?.find(want.pieces.length - 1, line, time) !== undefined,
  };
}
