import type { Op } from '../compiler/opcodes.ts';
import { PyFunction } from '../object/function.ts';
import { PyGenerator } from '../object/generator.ts';
import { PyModule } from '../object/module.ts';
import { PyType } from '../object/type-object.ts';
import { PyObject, type Value } from '../object/value.ts';
import { PyReference } from '../object/weak-reference.ts';
import { PyAsyncStep } from '../vm/async-generator.ts';
import type { Frame } from '../vm/frame.ts';
import { DISCARD } from '../vm/note.ts';
import type { VM } from '../vm/vm.ts';
import { bury } from './bury.ts';
import { deathsAmong } from './deaths.ts';
import { Exhausted } from './exhausted.ts';
import { isInSight } from './in-sight.ts';
import { mark, roots } from './mark.ts';
import { isLeaf, type Referents, referents } from './referents.ts';
import { keepsOperands, noteTaken } from './taken.ts';

/** Why an object is watched: what there is to do when it dies. */
export type Watched = {
  finalizer: boolean; // its `__del__` has not run yet
  references: PyReference[]; // weak ones, oldest first
};

/** A walk from dropped objects that meets more than this many gives up, and everything is marked. */
const MOST_LOOKED_AT = 500;

/**
When objects die. JavaScript counts no references, so what a program can see of deaths is found out by marking.

- Watched are objects with a `__del__`, targets of weak references, and generators suspended inside `try` or `with`: others die
  unseen. There is a Lifetimes only while something is watched; without one the loop runs without a test.
- Each instruction first tells what it takes off or overwrites (`taken.ts`). Before the next one, if something watched can be
  reached from there, all that the run can get at is marked. What is not reached has lost its last reference: it dies now, in the
  order in which counting references would have let it go (`deaths.ts`).
- What only holds itself in a circle stays, and so does what it holds, until `collect`: gc.collect().
- A native under way may hold objects in variables of JavaScript. What it was given is in its frame's `held`; while one runs
  that does not say, nothing dies.
*/
export class Lifetimes {
  readonly watched = new Map<PyObject, Watched>(); // in the order in which they were first watched
  /** The generator that is being closed as nothing reaches it any more. */
  closing: PyGenerator | undefined = undefined;
  private readonly taken: PyObject[] = []; // by the instruction noted last, and dropped before
  private readonly doubtful: PyObject[] = []; // what natives may have held, and nobody has counted
  private readonly exhausted = new Exhausted();
  private noted: Frame | undefined = undefined; // whose instruction was noted last
  private keeps = false; // that instruction keeps its operands while it calls Python code
  private readonly waiting: PyObject[] = []; // dropped while a native ran that might hold them
  private waitingDepth = 0; // of natives, at that time
  private cyclic: readonly PyObject[] = []; // held in circles only, and waiting for the collector
  private previous: ReadonlySet<PyObject> = new Set(); // what the last mark reached
  private known = new Set<PyObject>(); // what `namespaces` answers
  private changes = -1; // of the dict of modules, at that time
  // Used again by each walk, because there are so many:
  private readonly seen = new Set<PyObject>();
  private readonly queue: PyObject[] = [];
  private readonly inner: Referents = [];

  constructor(private readonly vm: VM) {}

  /** Watches an object from now on. */
  watch(object: PyObject): Watched {
    let watched = this.watched.get(object);
    if (watched === undefined) {
      watched = { finalizer: false, references: [] };
      this.watched.set(object, watched);
    }
    return watched;
  }

  /** A generator is suspended inside `try`: watches it, and looks whether whoever resumed it still has it. */
  suspended(generator: PyGenerator): void {
    this.watch(generator);
    if (this.vm.frame.steps === undefined) this.taken.push(generator);
  }

  /** Stops watching an object of which nothing is to be told any more. */
  release(object: PyObject): void {
    const watched = this.watched.get(object);
    if (watched === undefined || watched.finalizer || watched.references.length > 0) return;
    if (object instanceof PyGenerator && object.state !== 'closed' && !object.told) return;
    if (object instanceof PyAsyncStep && object.state === 'waiting') return;
    this.forget(object);
  }

  /** Somebody awaits a coroutine, or goes on with a generator, for the first time: it no longer matters that nobody had. */
  begun(object: PyObject): void {
    const watched = this.watched.get(object);
    if (watched !== undefined && !watched.finalizer && watched.references.length === 0) this.forget(object);
  }

  /** An object has died, or nothing is to be told of it. */
  forget(object: PyObject): void {
    this.watched.delete(object);
    if (this.watched.size === 0) this.vm.stopWatching();
  }

  /**
  Before an instruction: lets die what the one before it dropped, and notes what this one takes. True: a frame has been pushed
  (of a `__del__`, a callback), and the instruction is to be run later.
  */
  step(frame: Frame, op: Op, arg: number): boolean {
    const { vm, taken } = this;
    if (frame !== this.noted) this.holdOperands(frame);
    if (frame.got !== undefined) {
      this.dropped(frame.got);
      frame.got = undefined;
    }
    this.exhausted.end(frame, taken);
    const due = this.waiting.length > 0 && vm.nativeDepth < this.waitingDepth;
    if ((taken.length > 0 || this.doubtful.length > 0 || due) && this.settle(frame)) return true;
    this.noted = frame;
    this.keeps = keepsOperands(vm, frame, op, arg);
    noteTaken(vm, frame, op, arg, taken);
    this.exhausted.begin(vm, frame, op, arg);
    return false;
  }

  /**
  The instruction noted last has called Python code, and now that has begun: the operands stay with the instruction until it is
  done, and only then are dropped.
  */
  private holdOperands(frame: Frame): void {
    const { noted, taken } = this;
    this.noted = undefined;
    if (noted === undefined || !this.keeps || taken.length === 0) return;
    for (let back = frame.back; back !== undefined; back = back.back) {
      if (back !== noted) continue;
      noted.got = taken.splice(0);
      return;
    }
  }

  /** A native has ended. Where nobody knows what it held, anything may have been dropped. */
  drop({ steps, held, got }: Frame): void {
    if (steps !== undefined) {
      for (const value of held ?? this.watched.keys())
        if (value instanceof PyObject) this.doubtful.push(value);
    }
    if (got !== undefined) this.dropped(got);
  }

  /** An exception takes the operands of a frame off the stack, down to `sp`. */
  unwound(frame: Frame, sp: number): void {
    this.dropped(this.vm.stack.slice(sp, frame.sp).reverse());
  }

  /** Somebody has let go of these values. */
  dropped(values: Iterable<Value | undefined>): void {
    for (const value of values) if (value instanceof PyObject) this.taken.push(value);
  }

  private settle(frame: Frame): boolean {
    const { vm, taken, doubtful, waiting } = this;
    if (waiting.length > 0 && vm.nativeDepth < this.waitingDepth) taken.unshift(...waiting.splice(0));
    keepOutOfSight(vm, frame, taken);
    keepOutOfSight(vm, frame, doubtful);
    if (taken.length === 0 && doubtful.length === 0) return false;
    const matters = this.leadsToWatched(taken) || this.leadsToWatched(doubtful);
    const dropped = taken.splice(0);
    const suspects = doubtful.splice(0);
    if (!matters) return false;
    if (isOpaque(vm)) {
      waiting.push(...suspects, ...dropped);
      this.waitingDepth = vm.nativeDepth;
      return false;
    }
    const dead = this.findDead(dropped, suspects);
    if (dead.length === 0) return false;
    vm.defer(bury(vm, this, dead), dead);
    vm.attach(DISCARD, null);
    return true;
  }

  /**
  Whether something watched is among the objects or can be reached from them. Modules are left out, and classes, which never die
  of a dropped reference.
  */
  private leadsToWatched(from: readonly PyObject[]): boolean {
    const { seen, queue, inner, vm } = this;
    const namespaces = this.namespaces();
    let found = false;
    for (const object of from) queue.push(object);
    for (let object = queue.pop(); object !== undefined && !found; object = queue.pop()) {
      if (object instanceof PyType || isLeaf(object) || seen.has(object) || namespaces.has(object)) continue;
      seen.add(object);
      found = this.matters(object) || seen.size > MOST_LOOKED_AT;
      if (object instanceof PyFunction && object.closure.length === 0 && object.slots.length === 0) continue;
      referents(object, inner);
      for (const child of inner) queue.push(child);
      inner.length = 0;
    }
    vm.charge(seen.size);
    seen.clear();
    queue.length = 0;
    return found;
  }

  /** Whether there is something to do when the object dies. */
  private matters(object: PyObject): boolean {
    return this.watched.has(object) || (object instanceof PyReference && object.target !== undefined);
  }

  /** The modules and their namespaces: they live as long as the run. */
  private namespaces(): ReadonlySet<PyObject> {
    const { builtins, modules } = this.vm;
    if (modules.changes === this.changes) return this.known;
    this.changes = modules.changes;
    this.known = new Set<PyObject>([builtins, modules]);
    for (const { value } of modules.entries()) {
      if (!(value instanceof PyModule)) continue;
      this.known.add(value);
      this.known.add(value.dict);
    }
    return this.known;
  }

  /** What watched objects, and weak references, a native that gets these values might still have when nobody else has. */
  heldBy(values: readonly Value[]): PyObject[] {
    const from = values.filter((value) => value instanceof PyObject);
    const reached = new Set(this.namespaces());
    this.vm.charge(mark(from, reached));
    return [...from, ...[...this.watched.keys()].filter((object) => reached.has(object))];
  }

  /** Marks; gives what has died, in order: watched objects and weak references. */
  private findDead(dropped: readonly PyObject[], suspects: readonly PyObject[]): PyObject[] {
    const alive = this.reached();
    const lost = new Set<PyObject>();
    for (const object of suspects) if (!alive.has(object)) lost.add(object);
    for (const object of this.cyclic) if (!alive.has(object)) lost.add(object);
    for (const object of this.watched.keys()) if (!alive.has(object)) lost.add(object);
    const last = dropped.filter((object) => !alive.has(object));
    for (const object of last) lost.add(object);
    for (const object of this.previous) if (!alive.has(object)) lost.add(object);
    this.previous = alive;
    if (lost.size === 0) return [];
    const { dead, cyclic, work } = deathsAmong(lost, last, alive);
    this.vm.charge(work);
    this.cyclic = cyclic.some((object) => this.watched.has(object)) ? cyclic : [];
    return dead.filter((object) => this.matters(object));
  }

  /** All that the run can get at. */
  reached(): Set<PyObject> {
    const reached = new Set<PyObject>();
    this.vm.charge(mark(roots(this.vm), reached));
    return reached;
  }

  /** Puts the watched objects into another order. */
  reorder(objects: readonly PyObject[]): void {
    for (const object of objects) {
      const watched = this.watched.get(object)!;
      this.watched.delete(object);
      this.watched.set(object, watched);
    }
  }

  /** What the collector finds: watched objects that are not reached, oldest first. */
  unreached(): PyObject[] {
    const reached = this.reached();
    this.previous = reached;
    this.waiting.length = 0;
    this.cyclic = [];
    return [...this.watched.keys()].filter((object) => !reached.has(object));
  }
}

/** Leaves among the objects only those that may be gone. */
function keepOutOfSight(vm: VM, frame: Frame, objects: PyObject[]): void {
  let count = 0;
  for (const object of objects) {
    if (!isLeaf(object) && !(object instanceof PyType) && !isInSight(vm, frame, object))
      objects[count++] = object;
  }
  objects.length = count;
}

/** Whether a native is under way that does not say what it holds. */
function isOpaque(vm: VM): boolean {
  for (let frame: Frame | undefined = vm.frame; frame?.back !== undefined; frame = frame.back) {
    if (frame.steps !== undefined && frame.held === undefined) return true;
  }
  return false;
}
