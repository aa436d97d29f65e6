import type {
  CellView,
  FrameKind,
  FrameView,
  FunctionView,
  Holder,
  Step,
  ValueView,
  VariableView,
} from '../../timeline/step.ts';
import { ASYNC_GENERATOR, COROUTINE, GENERATOR, OPTIMIZED } from '../compiler/code.ts';
import type { Cell } from '../object/cell.ts';
import type { PyCode } from '../object/code-object.ts';
import type { PyFunction } from '../object/function.ts';
import type { PyGenerator } from '../object/generator.ts';
import { textOf } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import type { Frame } from '../vm/frame.ts';
import type { VM } from '../vm/vm.ts';
import { comprehensionVariables } from './comprehension-variables.ts';
import type { CallRecord, Known } from './known.ts';
import { Reach } from './reach.ts';
import { type Variable, variablesOf } from './variables.ts';
import { Viewer } from './viewer.ts';

/** What of a step is read off the live state. */
export type State = Pick<Step, 'stack' | 'returned' | 'paused' | 'cells' | 'functions' | 'objects' | 'met'>;

/** The program's own texts: the file name of a code object → the index of its piece. */
export type Pieces = ReadonlyMap<string, number>;

/** Whether a code object comes from one of the run's pieces, and not from a module, `exec` or a library. */
export function isOwn(code: PyCode, pieces: Pieces): boolean {
  return pieces.has(code.code.filename);
}

/**
The state of a paused VM as plain views: the frames of the program's own text, and what can be reached from them.

@returns the state, and the viewer that numbered its objects, for the facts of the same step
*/
export function snapshot(vm: VM, known: Known, pieces: Pieces): { state: State; viewer: Viewer } {
  const frames = ownFrames(vm, pieces);
  const isOurs = (fn: PyFunction) => isOwn(fn.code, pieces);
  const viewer = new Viewer(isOurs);
  const reach = new Reach(isOurs, new Set(frames));
  const variables = frames.map((frame) => meetFrame(frame, vm, reach));
  reach.walk(
    frames.flatMap((frame, i) => [...runs(frame), ...variables[i]!.flatMap(({ value }) => value ?? [])]),
  );
  for (const cell of reach.cells.keys()) if (cell.contents !== undefined) reach.meetFunction(cell.contents);
  for (const object of reach.objects) viewer.open(object);
  const stack = frames.map((frame, i) => frameView(frame, variables[i]!, known, pieces, viewer));
  const paused = reach.generators.map((generator) => pausedView(generator, known, pieces, viewer)).sort(byId);
  const cells = [...reach.cells].map(([cell, holders]) => cellView(cell, holders, known, viewer));
  const state: State = {
    stack,
    paused,
    returned: returnedViews(reach, new Set([...stack, ...paused].map(({ id }) => id)), known, pieces, viewer),
    cells: cells.sort((a, b) => a.cell - b.cell),
    functions: reach.functions.map((fn) => functionView(fn, pieces, viewer)).sort((a, b) => a.fn - b.fn),
    objects: viewer.objects,
    met: reach.met,
  };
  return { state, viewer };
}

const byId = (a: FrameView, b: FrameView) => a.id - b.id;

/** Outermost first. */
function ownFrames(vm: VM, pieces: Pieces): Frame[] {
  const frames: Frame[] = [];
  for (let frame: Frame | undefined = vm.frame; frame !== undefined; frame = frame.back) {
    if (frame.steps === undefined && isOwn(frame.code, pieces)) frames.push(frame);
  }
  return frames.reverse();
}

/** The function that a frame runs: none for modules and class bodies. */
function runs(frame: Frame): PyFunction[] {
  const kind = kindOf(frame.code);
  return frame.fn !== undefined && kind !== 'module' && kind !== 'class' ? [frame.fn] : [];
}

/** In the order in which the trace gives numbers: a frame's cells, itself, what it runs, functions among its variables. */
function meetFrame(frame: Frame, vm: VM, reach: Reach): Variable[] {
  const variables = variablesOf(frame, vm.stack, frame.base);
  const name = frame.code.code.qualname;
  for (const { cell, name: variable } of variables) {
    if (cell) reach.hold(cell, { kind: 'frame', frame: frame.number, function: name, variable });
  }
  reach.meetFrame(frame);
  for (const fn of runs(frame)) reach.meetFunction(fn);
  for (const { value } of variables) if (value !== undefined) reach.meetFunction(value);
  return variables;
}

/** As the trace names the kinds of frames. */
export function kindOf({ code }: PyCode): FrameKind {
  if (code.name === '<module>') return 'module';
  if ((code.flags & OPTIMIZED) === 0) return 'class';
  if (code.name === '<lambda>') return 'lambda';
  if (code.name === '<genexpr>') return 'comprehension';
  if ((code.flags & (COROUTINE | ASYNC_GENERATOR)) !== 0) return 'function';
  return (code.flags & GENERATOR) !== 0 ? 'generator' : 'function';
}

function frameView(
  frame: Frame,
  variables: readonly Variable[],
  known: Known,
  pieces: Pieces,
  viewer: Viewer,
): FrameView {
  const record = known.callOf(frame.number)!;
  return {
    ...callView(record, pieces),
    line: record.line,
    variables: variables.map((variable) => variableView(variable, record, viewer)),
    instruction: frame.ip,
  };
}

function pausedView(generator: PyGenerator, known: Known, pieces: Pieces, viewer: Viewer): FrameView {
  const { frame, slice } = generator;
  const record = known.callOf(frame.number);
  const variables = variablesOf(frame, slice, 0);
  if (record) return frameView(frame, variables, known, pieces, viewer);
  // Made, and not yet begun: it has had no event.
  const fresh: CallRecord = {
    frame: frame.number,
    code: frame.code,
    fn: frame.fn,
    call: undefined,
    number: 0,
    line: frame.code.code.firstlineno,
    lastLine: 0,
    depth: 0,
    deleted: new Set(),
  };
  return {
    ...callView(fresh, pieces),
    line: fresh.line,
    variables: variables.map((variable) => variableView(variable, fresh, viewer)),
    instruction: frame.ip,
  };
}

function callView(record: CallRecord, pieces: Pieces) {
  const { code } = record.code;
  const kind = kindOf(record.code);
  const fn = kind === 'module' || kind === 'class' ? undefined : record.fn;
  return {
    id: record.frame,
    function: code.qualname,
    name: code.name,
    kind,
    piece: pieces.get(code.filename)!,
    firstLine: code.firstlineno,
    ...(fn && { fn: fn.number }),
    ...(record.call && { call: record.call }),
    callNumber: record.number,
    ...(record.fn && record.fn.madeBy !== 0 && { parent: record.fn.madeBy }),
  };
}

function variableView(
  { name, kind, value, cell, fast }: Variable,
  record: CallRecord,
  viewer: Viewer,
): VariableView {
  return {
    name,
    kind,
    ...(value !== undefined && { value: viewer.value(value) }),
    ...(cell && { cell: cell.number }),
    ...(fast && comprehensionVariables(record.code.code).has(name)
      ? { ofComprehension: true as const }
      : value === undefined && record.deleted.has(name) && { deleted: true as const }),
  };
}

/** Calls that are over, known by the cells of theirs that are still held. Of their variables only these are left. */
function returnedViews(
  reach: Reach,
  alive: ReadonlySet<number>,
  known: Known,
  pieces: Pieces,
  viewer: Viewer,
): FrameView[] {
  const left = new Map<CallRecord, Cell[]>();
  for (const cell of reach.cells.keys()) {
    const record = known.makerOf(cell);
    if (!record || alive.has(record.frame) || !isOwn(record.code, pieces)) continue;
    const row = left.get(record);
    if (row) row.push(cell);
    else left.set(record, [cell]);
  }
  const views = [...left].map(([record, cells]): FrameView => {
    const order = record.code.code.localsplusnames;
    cells.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
    return {
      ...callView(record, pieces),
      line: record.line,
      variables: cells.map((cell) => ({
        name: cell.name,
        kind: 'cell',
        cell: cell.number,
        ...(cell.contents !== undefined && { value: viewer.value(cell.contents) }),
      })),
      instruction: record.code.ops.length,
    };
  });
  return views.sort(byId);
}

function cellView(cell: Cell, holders: readonly Holder[], known: Known, viewer: Viewer): CellView {
  return {
    cell: cell.number,
    name: cell.name,
    frame: cell.frame,
    ...contents(cell.contents, viewer),
    ...known.historyOf(cell),
    holders,
    ...(isOfComprehension(cell, holders, known) && { ofComprehension: true as const }),
  };
}

function contents(value: Value | undefined, viewer: Viewer): { value?: ValueView } {
  return value === undefined ? {} : { value: viewer.value(value) };
}

/**
PEP 709: `[lambda: i for i in x]` in a function gives the function a cell for `i` that stays empty; while the comprehension
runs another one has its place. Nobody but the frame holds the empty one.
*/
function isOfComprehension(cell: Cell, holders: readonly Holder[], known: Known): boolean {
  if (cell.contents !== undefined || holders.length !== 1 || holders[0]!.kind !== 'frame') return false;
  const { wasMore, was } = known.historyOf(cell);
  if (wasMore + was.length > 0) return false;
  const code = known.makerOf(cell)?.code.code;
  return code !== undefined && comprehensionVariables(code).has(cell.name);
}

function functionView(fn: PyFunction, pieces: Pieces, viewer: Viewer): FunctionView {
  const { code } = fn.code;
  const positional = code.varnames.slice(0, code.argcount);
  const defaults = fn.defaults?.items ?? [];
  const kwdefaults = [...(fn.kwdefaults?.entries() ?? [])];
  return {
    fn: fn.number,
    function: textOf(fn.qualname)!,
    name: textOf(fn.name)!,
    piece: pieces.get(code.filename)!,
    line: code.firstlineno,
    cells: fn.closure.map((cell, i) => ({ variable: code.freevars[i]!, cell: cell.number })),
    defaults: [
      ...defaults.map((value, i) => ({
        variable: positional[positional.length - defaults.length + i] ?? '',
        value: viewer.value(value),
      })),
      ...kwdefaults.map(({ key, value }) => ({ variable: String(key), value: viewer.value(value!) })),
    ],
  };
}
