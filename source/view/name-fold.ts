import { moreRows } from '../words/en-picture.ts';
import { span } from './columns.ts';
import type { Row } from './row.ts';

/**
How much of NAMES is folded, each stage with those before it: plain functions of the module, returned calls, calls that
wait, opened containers, the names of others. Never folded: the running call, what this step changed, a cell that it uses.
*/
export type Fold = {
  readonly functions: boolean;
  readonly returned: 'rows' | 'row' | number; // how many of them are left
  readonly waiting: 'rows' | 'row' | 'count';
  readonly items: number; // how many items of a container are shown
  readonly around: boolean; // of the calls round the running one, only what it uses
  readonly names: boolean; // of the module, only functions with cells
};

/** Nothing is folded. */
export const WHOLE: Fold = {
  functions: false,
  returned: 'rows',
  waiting: 'rows',
  items: Number.POSITIVE_INFINITY,
  around: false,
  names: false,
};

/** What every pane begins with: long containers show their first items. */
export const OPEN: Fold = { ...WHOLE, items: 6 };

/** The stages of folding for a step with `elsewhere` calls that are not looked at, mildest first. */
function foldStages(elsewhere: number): readonly Fold[] {
  const stages: Fold[] = [OPEN];
  const add = (change: Partial<Fold>) => stages.push({ ...stages.at(-1)!, ...change });
  add({ functions: true });
  if (elsewhere > 0) add({ returned: 'row' });
  for (let kept = elsewhere - 1; kept >= 0; kept--) add({ returned: kept });
  add({ waiting: 'row' });
  add({ waiting: 'count' });
  add({ items: 3 });
  add({ items: 0 });
  add({ around: true });
  add({ names: true });
  return stages;
}

const LATEST_FIRST = ['names', 'around', 'items', 'waiting', 'returned', 'functions'] as const;

/**
The fold with which NAMES fits: the first stage that does, and of that only what is needed. The last stage where none does.

@param fits whether NAMES has room when it is folded so
*/
export function fittingFold(elsewhere: number, fits: (fold: Fold) => boolean): Fold {
  const stages = foldStages(elsewhere);
  let fold = stages.find(fits);
  if (!fold) return stages.at(-1)!;
  for (const part of LATEST_FIRST) {
    const milder: Fold = { ...fold, [part]: OPEN[part] };
    if (fold[part] !== OPEN[part] && fits(milder)) fold = milder;
  }
  return fold;
}

/**
A row of NAMES with its rank: 0 is never left out (a change, the running call's own row and its cells), 1 only after
everything else (its other names), 2 first.
*/
export type NameLine = { readonly row: Row; readonly rank: 0 | 1 | 2 };

/** The rows that fit: the last of the lowest rank are left out first, and counted in the last row. */
export function fitLines(lines: readonly NameLine[], limit: number): readonly Row[] {
  if (lines.length <= limit) return lines.map((line) => line.row);
  const kept = [...lines];
  for (const rank of [2, 1, 0]) {
    for (let index = kept.length - 1; index > 0 && kept.length > limit - 1; index--) {
      if (kept[index]!.rank === rank) kept.splice(index, 1);
    }
  }
  const more = lines.length - kept.length;
  return [...kept.map((line) => line.row), [span('   '), span(moreRows(more), 'faint')]];
}
