import type { CellView, FrameView, Holder, ValueView } from '../timeline/step.ts';
import { functionNumber, nameIn, THIS_CALL } from '../words/en-picture.ts';
import type { Scene } from './scene.ts';

/** A function as a holder: the way to it, and its other names. */
export type NamedFunction = { readonly name: string; readonly aliases: readonly string[] };

/** Who holds a cell, in words, functions in the order of their numbers. */
export type Holders = { readonly functions: readonly NamedFunction[]; readonly calls: readonly string[] };

/** How functions are named from the running call outward. */
export type Paths = {
  /** The shortest way a learner could type to this function, or undefined. */
  readonly path: (fn: number) => string | undefined;
  readonly aliases: (fn: number) => readonly string[];
};

const MOST_VALUES = 2000; // that are looked at for names
const MOST_CALLS = 50; // whose names are looked at, of those that wait and of those that returned
const DEEPEST = 4;
const LONGEST_TITLE = 14; // of a call that holds a cell, with its arguments

/**
The shortest way from the running call outward to every function that can be reached: a name, then items and attributes
(`fs[0]`, `self.on_tick`), then what lies in another function's cell. A name that an inner call hides is not a way.
*/
export function pathsFrom(scene: Scene): Paths {
  const { lookup, step, cells, functions } = scene;
  const found = new Map<number, string[]>();
  const seen = new Set<number>();
  const hidden = new Set<string>();
  let level: { value: ValueView; path: string }[] = [];
  const add = (frame: FrameView, inCall: string | undefined) => {
    for (const { name, value } of frame.variables) {
      if (!value || (inCall === undefined && hidden.has(name))) continue;
      level.push({ value, path: inCall === undefined ? name : nameIn(name, inCall) });
    }
    if (inCall !== undefined || !step.stack.includes(frame)) return;
    for (const { name } of frame.variables) hidden.add(name);
  };
  for (const call of [lookup.running, ...lookup.around, lookup.module]) add(call.frame, undefined);
  const others = [...lookup.waiting.slice(0, MOST_CALLS), ...lookup.elsewhere.slice(0, MOST_CALLS)];
  for (const call of others) add(call.frame, scene.titleOf(call.frame).short);
  let looked = 0;
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
    const deeper: typeof level = [];
    for (const { value, path } of level) {
      if (++looked > MOST_VALUES) break;
      if (value.fn !== undefined) {
        const names = found.get(value.fn);
        if (names) {
          if (depth === 0 && !names.includes(path) && !path.includes(' ')) names.push(path);
          continue;
        }
        found.set(value.fn, [path]);
        for (const { variable, cell } of functions.get(value.fn)?.cells ?? []) {
          const inner = cells.get(cell)?.value;
          if (inner) deeper.push({ value: inner, path: nameIn(variable, `cell ${cell}`) });
        }
      } else if (value.object !== undefined && !seen.has(value.object)) {
        seen.add(value.object);
        for (const item of step.objects.get(value.object)?.items ?? []) {
          if (item.access !== '') deeper.push({ value: item.value, path: path + item.access });
        }
      }
    }
    level = deeper;
  }
  return {
    path: (fn) => found.get(fn)?.[0],
    aliases: (fn) => found.get(fn)?.slice(1, 3) ?? [],
  };
}

/** The holders of a cell, named. `under`: functions as `a.__closure__[0]`. */
export function holdersOf(cell: CellView, scene: Scene, paths: Paths, under: boolean): Holders {
  const functions: NamedFunction[] = [];
  const calls: string[] = [];
  const byNumber = cell.holders
    .filter((holder) => holder.kind === 'function')
    .sort((one, other) => one.fn - other.fn);
  for (const holder of byNumber) {
    const named = functionHolder(holder, cell, scene, paths, under);
    if (!functions.some((each) => each.name === named.name)) functions.push(named);
  }
  for (const holder of cell.holders) {
    const name = holder.kind === 'function' ? undefined : callHolder(holder, scene);
    if (name !== undefined && !calls.includes(name)) calls.push(name);
  }
  calls.sort((one, other) => Number(other === THIS_CALL) - Number(one === THIS_CALL));
  return { functions, calls };
}

function functionHolder(
  holder: Extract<Holder, { kind: 'function' }>,
  cell: CellView,
  scene: Scene,
  paths: Paths,
  under: boolean,
): NamedFunction {
  const name = holderName(holder.fn, scene, paths);
  if (!under) return { name, aliases: paths.aliases(holder.fn) };
  const index = scene.functions.get(holder.fn)?.cells.findIndex((each) => each.cell === cell.cell) ?? 0;
  return { name: `${name}.__closure__[${Math.max(0, index)}]`, aliases: [] };
}

/** A function as a holder: the way to it, or its number. */
export function holderName(fn: number, scene: Scene, paths: Paths): string {
  const view = scene.functions.get(fn);
  return paths.path(fn) ?? functionNumber(fn, view?.name ?? '?');
}

function callHolder(holder: Exclude<Holder, { kind: 'function' }>, scene: Scene): string {
  const { lookup, step } = scene;
  if (holder.frame === lookup.running.frame.id) return THIS_CALL;
  const frame = [...step.stack, ...step.paused, ...step.returned].find((each) => each.id === holder.frame);
  if (!frame) return holder.function;
  const { title, short } = scene.titleOf(frame);
  return title.length <= LONGEST_TITLE ? title : short;
}
