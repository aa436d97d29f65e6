import type { Holder } from '../../timeline/step.ts';
import { Cell } from '../object/cell.ts';
import { PyClassMethod, PyProperty, PyStaticMethod } from '../object/descriptor.ts';
import { PyDict } from '../object/dict.ts';
import { PyException } from '../object/exception.ts';
import { PyFunction, PyMethod } from '../object/function.ts';
import { PyGenerator } from '../object/generator.ts';
import { ClassNamespace } from '../object/mapping-proxy.ts';
import { PyModule } from '../object/module.ts';
import { isAttributed, PyFloat, PyList, PyTuple, textOf } from '../object/object.ts';
import { PySet } from '../object/set.ts';
import { ownAttributes } from '../object/shape.ts';
import { PyType } from '../object/type-object.ts';
import { PyObject, type Value } from '../object/value.ts';
import type { Frame } from '../vm/frame.ts';
import { moduleOf } from '../vm/type-text.ts';
import { variablesOf } from './variables.ts';

/** So many values are looked at, and so many items of one container. A contract: the oracle's script does the same. */
const MOST_VALUES = 5000;
const MOST_ITEMS = 200;

/** A native object that leads to others, and is followed as a container is: a `functools.partial`, say. */
export type Leading = PyObject & { leadsTo(): readonly Value[] };

/** What can be reached from the stack, in the order in which a walk breadth-first meets it. */
export class Reach {
  readonly cells = new Map<Cell, Holder[]>();
  readonly functions: PyFunction[] = []; // the program's own
  readonly generators: PyGenerator[] = []; // suspended ones of the program
  readonly objects: PyObject[] = []; // all else that is no plain value
  readonly met = { cells: [] as number[], frames: [] as number[], functions: [] as number[] };
  private readonly seenFunctions = new Set<number>();
  private readonly seen = new Set<PyObject>();

  constructor(
    private readonly isOurs: (fn: PyFunction) => boolean,
    private readonly onStack: ReadonlySet<Frame>,
  ) {}

  /** Notes who holds a cell; a cell that nobody held before is new to the walk. */
  hold(cell: Cell, holder: Holder): void {
    const holders = this.cells.get(cell);
    if (holders === undefined) {
      this.cells.set(cell, [holder]);
      this.met.cells.push(cell.number);
    } else if (!holders.some((other) => isSame(other, holder))) holders.push(holder);
  }

  meetFrame(frame: Frame): void {
    this.met.frames.push(frame.number);
  }

  /** A function that the walk comes past, before it goes in. */
  meetFunction(value: Value): void {
    if (!(value instanceof PyFunction) || !this.isOurs(value) || this.seenFunctions.has(value.number)) return;
    this.seenFunctions.add(value.number);
    this.met.functions.push(value.number);
  }

  /** Goes on from the roots, breadth-first. */
  walk(roots: readonly Value[]): void {
    const queue: (Value | undefined)[] = [...roots];
    for (let i = 0; i < queue.length && i < MOST_VALUES; i++) {
      const value = queue[i];
      if (
        !(value instanceof PyObject) ||
        value instanceof PyFloat ||
        value instanceof PyModule ||
        this.seen.has(value)
      )
        continue;
      this.seen.add(value);
      this.follow(value, queue);
    }
  }

  private follow(value: PyObject, queue: (Value | undefined)[]): void {
    if (value instanceof PyFunction) {
      if (this.isOurs(value)) this.followFunction(value, queue);
      return;
    }
    if (value instanceof PyGenerator) {
      this.followGenerator(value, queue);
      return;
    }
    this.objects.push(value);
    if (value instanceof PyMethod) queue.push(value.fn, value.self);
    else if (value instanceof Cell) {
      if (value.contents !== undefined) queue.push(value.contents);
    } else if (value instanceof PyList || value instanceof PyTuple) pushAll(queue, value.items, MOST_ITEMS);
    else if (value instanceof PySet) pushAll(queue, value.values(), MOST_ITEMS);
    else if (value instanceof PyDict) pushAll(queue, valuesOf(value), MOST_ITEMS);
    else if (value instanceof ClassNamespace) pushAll(queue, valuesOf(value.mapping), MOST_ITEMS);
    else if (value instanceof PyStaticMethod || value instanceof PyClassMethod) queue.push(value.fn);
    else if (value instanceof PyProperty) queue.push(value.getter, value.setter, value.deleter);
    else if (value instanceof PyType) {
      if (moduleOf(value) === '__main__') queue.push(...value.attributes.values());
    } else if (moduleOf(value.cls) === '__main__') {
      if (isAttributed(value)) for (const [, attribute] of ownAttributes(value)) queue.push(attribute);
      queue.push(value.cls);
    } else if (value instanceof PyException) queue.push(...value.args.items);
    else if (isLeading(value)) queue.push(...value.leadsTo());
  }

  private followFunction(fn: PyFunction, queue: (Value | undefined)[]): void {
    this.meetFunction(fn);
    this.functions.push(fn);
    const name = textOf(fn.qualname)!;
    fn.closure.forEach((cell, i) => {
      const variable = fn.code.code.freevars[i]!;
      this.hold(cell, { kind: 'function', fn: fn.number, function: name, variable });
      if (cell.contents !== undefined) queue.push(cell.contents);
    });
    if (fn.defaults !== null) queue.push(...fn.defaults.items);
    if (fn.kwdefaults !== null) queue.push(...valuesOf(fn.kwdefaults));
    for (const [, attribute] of ownAttributes(fn)) queue.push(attribute);
  }

  private followGenerator(generator: PyGenerator, queue: (Value | undefined)[]): void {
    const { frame } = generator;
    this.objects.push(generator);
    if (generator.state === 'closed' || this.onStack.has(frame) || !frame.fn || !this.isOurs(frame.fn))
      return;
    this.generators.push(generator);
    this.met.frames.push(frame.number);
    const name = frame.code.code.qualname;
    for (const { cell, value, name: variable } of variablesOf(frame, generator.slice, 0)) {
      if (cell) this.hold(cell, { kind: 'generator', frame: frame.number, function: name, variable });
      if (value !== undefined) queue.push(value);
    }
  }
}

function isSame(a: Holder, b: Holder): boolean {
  if (a.variable !== b.variable) return false;
  return a.kind === 'function'
    ? b.kind === 'function' && a.fn === b.fn
    : a.kind === b.kind && a.frame === b.frame;
}

function pushAll(queue: (Value | undefined)[], items: Iterable<Value>, most: number): void {
  let left = most;
  for (const item of items) {
    if (left-- === 0) return;
    queue.push(item);
  }
}

function* valuesOf(dict: PyDict): Generator<Value> {
  for (const entry of dict.entries()) yield entry.value!;
}

function isLeading(object: PyObject): object is Leading {
  return typeof (object as Partial<Leading>).leadsTo === 'function';
}
