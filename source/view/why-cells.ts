import type { Fact } from '../timeline/fact.ts';
import type { CellView, FrameView, Step } from '../timeline/step.ts';
import {
  cellContentsWritten,
  cellEmptied,
  cellGone,
  cellInCircle,
  classCell,
  freeVariable,
  freeVariableToo,
  keptTheVariable,
  looksNow,
  notTheCallers,
  oneCallOneCell,
  otherCell,
  otherCells,
  ownCellRead,
  ownCellWritten,
  sharedCell,
  stillHeldBy,
  usedCell,
} from '../words/en-why-cells.ts';
import { nextStep } from './scene.ts';
import { factsOf, frameOf, holderWord, plainPath, type Teller, valueWord, whoIs } from './why-teller.ts';

/** What one call did with one cell in this step. */
type Use = {
  readonly cell: number;
  readonly name: string;
  readonly frame: FrameView | undefined;
  read?: string;
  before?: string;
  wrote?: string;
};

type CellFact = Extract<Fact, { kind: 'cell-read' | 'cell-written' }>;

/** What the step did with cells, the most telling first. */
export function cellSentences(teller: Teller): readonly string[] {
  const sentences: string[] = [];
  const uses = usesOf(teller);
  const written = uses.filter((use) => use.wrote !== undefined);
  const ordered = [...written, ...uses.filter((use) => use.wrote === undefined)];
  const free = ordered.filter((use) => isFree(use));
  const [first, second] = free;
  if (first) sentences.push(...freeSentences(teller, first, second));
  const own = ordered.filter((use) => !isFree(use));
  for (const use of own.slice(0, 2)) sentences.push(ownSentence(use));
  const [rewritten] = own.filter((use) => use.before !== undefined);
  const shared = rewritten && teller.scene.cells.get(rewritten.cell);
  if (shared && !first) sentences.push(...sharers(teller, rewritten, shared));
  for (const fact of factsOf(teller, 'cell-emptied')) sentences.push(cellEmptied(fact.name, fact.cell));
  for (const fact of factsOf(teller, 'cell-written')) {
    if (!fact.through) continue;
    const value = valueWord(fact.value, teller.scene);
    sentences.push(
      fact.name === '__class__' ? classCell(fact.cell, value) : cellContentsWritten(fact.cell, value),
    );
  }
  return sentences;
}

/** Reads and writes of the step, one entry for each call and cell. */
function usesOf(teller: Teller): readonly Use[] {
  const uses: Use[] = [];
  for (const fact of teller.scene.step.facts) {
    if (fact.kind !== 'cell-read' && fact.kind !== 'cell-written') continue;
    if (fact.kind === 'cell-written' && fact.through) continue;
    if (fact.kind === 'cell-read' && !fact.value) continue;
    note(teller, uses, fact);
  }
  return uses;
}

function note(teller: Teller, uses: Use[], fact: CellFact): void {
  let use = uses.find((each) => each.cell === fact.cell && each.frame?.id === fact.frame);
  if (!use) {
    use = { cell: fact.cell, name: fact.name, frame: frameOf(teller, fact.frame) };
    uses.push(use);
  }
  const value = fact.value && valueWord(fact.value, teller.scene);
  if (fact.kind === 'cell-written') {
    use.before ??= fact.before && valueWord(fact.before, teller.scene);
    use.wrote = value;
  } else use.read ??= value;
}

function isFree(use: Use): boolean {
  return (
    use.frame?.variables.some((variable) => variable.cell === use.cell && variable.kind === 'free') ?? false
  );
}

function freeSentences(teller: Teller, use: Use, second: Use | undefined): readonly string[] {
  const who = whoIs(use.frame);
  const cell = teller.scene.cells.get(use.cell);
  const loop = cell && use.wrote === undefined ? loopSentences(teller, use, cell) : undefined;
  if (loop) return loop;
  const holder = plainPath(teller, use.frame?.fn);
  const sentences = [freeVariable(who, use.name, use.cell, holder, usedCell(use.read, use.wrote))];
  const caller = callerWithSameName(teller, use.name);
  if (caller) sentences.push(notTheCallers(whoIs(caller), use.name, who));
  if (second) sentences.push(freeVariableToo(second.name, second.cell, second.read, second.wrote));
  if (use.wrote !== undefined && cell) sentences.push(...bystanders(teller, use, cell));
  return sentences;
}

/** A call that waits, not round the running one in the text, with a variable of its own of this name. */
export function callerWithSameName({ scene }: Teller, name: string): FrameView | undefined {
  return scene.lookup.waiting.find(({ frame }) =>
    frame.variables.some((variable) => variable.name === name && variable.kind !== 'free' && variable.value),
  )?.frame;
}

/** After a write: the functions that hold the same cell, or else those that have a cell of their own. */
function bystanders(teller: Teller, use: Use, cell: CellView): readonly string[] {
  const sharing = sharers(teller, use, cell);
  if (sharing.length > 0) return sharing;
  const others: { cell: number; owner: string | undefined }[] = [];
  for (const other of teller.scene.cells.values()) {
    if (other.cell === use.cell) continue;
    const owner = other.holders.find(
      (each) => each.kind === 'function' && each.function === use.frame?.function,
    );
    if (owner?.kind === 'function' && other.name === use.name) {
      others.push({ cell: other.cell, owner: plainPath(teller, owner.fn) });
    }
  }
  const [only] = others;
  if (others.length > 1) return [otherCells(others.map((other) => other.cell))];
  return only?.owner === undefined ? [] : [otherCell(only.cell, only.owner)];
}

/** The functions, other than the running one, that hold a cell and will find there what was written. */
function sharers(teller: Teller, use: Use, cell: CellView): readonly string[] {
  const names = new Set<string>();
  for (const holder of cell.holders) {
    if (holder.kind === 'function' && holder.fn !== use.frame?.fn) names.add(holderWord(teller, holder.fn));
  }
  return names.size === 0 ? [] : [sharedCell([...names], use.cell, use.wrote ?? '')];
}

/** A function of several that one line made in one call: it finds what the loop left, not what was there when it was made. */
function loopSentences(teller: Teller, use: Use, cell: CellView): readonly string[] | undefined {
  const { scene } = teller;
  const running = use.frame?.fn === undefined ? undefined : scene.functions.get(use.frame.fn);
  if (!running || cell.was.length === 0 || use.read === undefined) return undefined;
  const siblings = new Set<number>();
  for (const holder of cell.holders) {
    const view = holder.kind === 'function' ? scene.functions.get(holder.fn) : undefined;
    if (view && view.line === running.line && view.function === running.function) siblings.add(view.fn);
  }
  if (siblings.size < 2) return undefined;
  const maker = frameOf(teller, cell.frame);
  const ended = maker === undefined || !scene.step.stack.some((frame) => frame.id === cell.frame);
  const sentences = [`${keptTheVariable(whoIs(use.frame), use.name)} ${looksNow(use.cell, use.read, ended)}`];
  if (maker) sentences.push(oneCallOneCell(maker.name, siblings.size));
  return sentences;
}

function ownSentence(use: Use): string {
  const who = whoIs(use.frame);
  if (use.wrote !== undefined) return ownCellWritten(who, use.name, use.cell, use.wrote, use.before);
  return ownCellRead(who, use.name, use.cell, use.read ?? '');
}

/** Cells that the step before still had and this one has not, after a name was given away; not those on their way back to the caller. */
export function goneSentences(teller: Teller): readonly string[] {
  const { before, scene } = teller;
  const gaveAway = scene.step.facts.some(
    (fact) => fact.kind === 'name-deleted' || (fact.kind === 'name-written' && fact.before !== undefined),
  );
  if (!before || !gaveAway) return [];
  const now = new Set([...scene.step.cells, ...(nextStep(scene)?.cells ?? [])].map((cell) => cell.cell));
  const gone = before.cells.filter((cell) => !now.has(cell.cell) && !cell.ofComprehension);
  if (gone.length === 0) return stillHeldSentences(teller, before);
  const isInCircle = ({ cell, value }: CellView) =>
    before.functions.some((each) => each.fn === value?.fn && each.cells.some((held) => held.cell === cell));
  return gone
    .slice(0, 2)
    .map((each) =>
      isInCircle(each)
        ? cellInCircle(each.cell)
        : cellGone(each.cell, each.value && valueWord(each.value, scene)),
    );
}

/** A function lost its last name, but a cell that it held is still held by another one. */
function stillHeldSentences(teller: Teller, before: Step): readonly string[] {
  for (const cell of teller.scene.step.cells) {
    const had = before.cells.find((each) => each.cell === cell.cell);
    const holder = cell.holders.find((each) => each.kind === 'function');
    const lost = had?.holders.some(
      (each) =>
        each.kind === 'function' &&
        !cell.holders.some((now) => now.kind === 'function' && now.fn === each.fn),
    );
    if (lost && holder?.kind === 'function') return [stillHeldBy(cell.cell, holderWord(teller, holder.fn))];
  }
  return [];
}
