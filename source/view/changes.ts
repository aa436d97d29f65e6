import type { FrameView, ItemView, ObjectView, Step, ValueView, VariableView } from '../timeline/step.ts';

/** A change of an object's contents: the first item that is new or has another value, or none where one was taken away. */
export type ContentChange = { readonly item: ItemView | undefined; readonly before: ValueView | undefined };

/** What the step before this state changed: where the picture puts `●`. */
export type Changes = {
  readonly cells: ReadonlySet<number>;
  readonly objects: ReadonlyMap<number, ContentChange>; // whose contents changed in place
  /** Whether a variable of a call, or a name of the module, was given a value or lost it. */
  readonly name: (frame: FrameView, variable: VariableView) => boolean;
  readonly returned: number | undefined; // the call that has just returned: what was its own is gone
};

/** The changes of a step: cells and names from its facts, objects by a comparison with the step before. */
export function changesOf(step: Step, before: Step | undefined): Changes {
  const cells = new Set<number>();
  const names = new Set<string>();
  for (const fact of step.facts) {
    switch (fact.kind) {
      case 'cell-made':
      case 'cell-written':
      case 'cell-emptied':
        cells.add(fact.cell);
        break;
      case 'name-written':
      case 'name-deleted':
        names.add(
          fact.scope === 'global' ? `global ${fact.name}` : `${fact.scope} ${fact.frame} ${fact.name}`,
        );
        break;
    }
  }
  return {
    cells,
    objects: before ? changedObjects(step, before) : new Map(),
    name: (frame, variable) => names.has(`${placeOf(frame, variable)} ${variable.name}`),
    returned: before?.event.kind === 'return' ? before.event.frame : undefined,
  };
}

/** Where a variable is, as facts tell it. A comprehension's variable is beside a name of its module or class that is called so too. */
function placeOf(frame: FrameView, { kind, ofComprehension }: VariableView): string {
  if (kind === 'global') return 'global';
  return `${frame.kind === 'class' && !ofComprehension ? 'class' : 'local'} ${frame.id}`;
}

/**
Objects of which a name or a cell had the same one in the step before, with other contents. Their numbers hold within one step
only, so they are met through the names that lead to them.
*/
function changedObjects(step: Step, before: Step): ReadonlyMap<number, ContentChange> {
  const changed = new Map<number, ContentChange>();
  const compare = (now: ValueView | undefined, then: ValueView | undefined) => {
    const one = now?.object === undefined ? undefined : step.objects.get(now.object);
    const other = then?.object === undefined ? undefined : before.objects.get(then.object);
    if (!one || !other || one === other || one.kind !== other.kind) return;
    const change = contentChange(one, other);
    if (change) changed.set(one.object, change);
  };
  const written = new Set(step.facts.map((fact) => (fact.kind === 'name-written' ? fact.name : '')));
  for (const [depth, frame] of step.stack.entries()) {
    const then = before.stack[depth]; // a frame never changes its place
    if (then?.id !== frame.id || then === frame) continue;
    for (const { name, value } of frame.variables) {
      if (value?.object === undefined || written.has(name)) continue;
      compare(value, then.variables.find((each) => each.name === name)?.value);
    }
  }
  const rewritten = new Set(step.facts.map((fact) => (fact.kind === 'cell-written' ? fact.cell : 0)));
  for (const cell of step.cells) {
    if (cell.value?.object === undefined || rewritten.has(cell.cell)) continue;
    compare(cell.value, before.cells.find((each) => each.cell === cell.cell)?.value);
  }
  return changed;
}

function contentChange(now: ObjectView, then: ObjectView): ContentChange | undefined {
  const had = new Map(
    then.items.map((item) => [item.access === '' ? item.value.repr : item.access, item.value]),
  );
  for (const item of now.items) {
    const before = had.get(item.access === '' ? item.value.repr : item.access);
    if (before?.repr !== item.value.repr || before.fn !== item.value.fn) return { item, before };
  }
  return now.size === then.size ? undefined : { item: undefined, before: undefined };
}
