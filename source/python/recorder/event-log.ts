import type { EventKind, StepEvent } from '../../timeline/step.ts';

const KINDS: readonly EventKind[] = ['call', 'line', 'return', 'exception'];
const COLUMNS = 5; // kind and piece, line, function, frame, depth
const FIRST_SIZE = 256;

/** The events of a run in 20 bytes each: what is asked of all steps without making any. */
export class EventLog {
  length = 0;
  private columns = new Int32Array(FIRST_SIZE * COLUMNS);
  private readonly functions: string[] = [];
  private readonly functionNumbers = new Map<string, number>();

  push(kind: EventKind, piece: number, line: number, qualname: string, frame: number, depth: number): void {
    let fn = this.functionNumbers.get(qualname);
    if (fn === undefined) {
      this.functionNumbers.set(qualname, (fn = this.functions.length));
      this.functions.push(qualname);
    }
    const at = this.length++ * COLUMNS;
    if (at === this.columns.length) {
      const larger = new Int32Array(this.columns.length * 2);
      larger.set(this.columns);
      this.columns = larger;
    }
    this.columns[at] = KINDS.indexOf(kind) + piece * KINDS.length;
    this.columns[at + 1] = line;
    this.columns[at + 2] = fn;
    this.columns[at + 3] = frame;
    this.columns[at + 4] = depth;
  }

  at(k: number): StepEvent {
    const at = k * COLUMNS;
    return {
      kind: KINDS[this.columns[at]! % KINDS.length]!,
      piece: this.pieceOf(k),
      line: this.columns[at + 1]!,
      function: this.functions[this.columns[at + 2]!]!,
      frame: this.columns[at + 3]!,
      depth: this.columns[at + 4]!,
    };
  }

  pieceOf(k: number): number {
    return Math.floor(this.columns[k * COLUMNS]! / KINDS.length);
  }

  /**
  The first event at which a line has just run for the `time`-th time, from 1: its frame goes on to another line, or returns.
  Undefined: it never has.
  */
  findRan(piece: number, line: number, time: number): number | undefined {
    const under = new Map<number, number>(); // frame → the line that it is running
    let left = time;
    for (let k = 0; k < this.length; k++) {
      const at = k * COLUMNS;
      const kind = KINDS[this.columns[at]! % KINDS.length]!;
      if (kind !== 'line' && kind !== 'return') continue;
      const frame = this.columns[at + 3]!;
      const ran = under.get(frame);
      if (kind === 'line') under.set(frame, this.columns[at + 1]!);
      else under.delete(frame);
      if (ran === line && this.pieceOf(k) === piece && --left === 0) return k;
    }
    return undefined;
  }
}
