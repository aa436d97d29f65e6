import type { Step, StepEvent } from '../timeline/step.ts';

/** What the step before this state changed: where the picture puts `●`. */
export type Changes = {
  readonly cells: ReadonlySet<number>;
  readonly objects: ReadonlySet<number>;
  /** Whether a variable of a call, or a name of the module, was given a value or lost it. */
  readonly name: (frame: number, name: string) => boolean;
  /** The call that has just returned: what was its own is gone. */
  readonly returned: ReadonlySet<number>;
};

/** The changes of a step, from its facts; `last` is the event before it. */
export function changesOf(step: Step, last: StepEvent | undefined): Changes {
  const cells = new Set<number>();
  const objects = new Set<number>();
  const names = new Set<string>();
  const returned = new Set<number>();
  if (last?.kind === 'return') returned.add(last.frame);
  for (const fact of step.facts) {
    switch (fact.kind) {
      case 'cell-made':
      case 'cell-written':
      case 'cell-emptied':
        cells.add(fact.cell);
        break;
      case 'name-written':
      case 'name-deleted':
        names.add(`${fact.frame} ${fact.name}`);
        break;
      case 'changed':
        objects.add(fact.object);
        break;
    }
  }
  return { cells, objects, name: (frame, name) => names.has(`${frame} ${name}`), returned };
}
