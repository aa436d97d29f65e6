import { isFinalized } from '../lifetimes/bury.ts';
import { collectGarbage } from '../lifetimes/collect.ts';
import { mark, roots } from '../lifetimes/mark.ts';
import { referents } from '../lifetimes/referents.ts';
import { referencesFrom } from '../lifetimes/referrers.ts';
import { isTracked } from '../lifetimes/tracked.ts';
import type { Int } from '../number/int-arithmetic.ts';
import { typeOf } from '../object/core-types.ts';
import { dictOfStrings } from '../object/dict.ts';
import { PyRaise, typeError, valueError } from '../object/exception.ts';
import { builtin, type Steps } from '../object/native.ts';
import { PyList, PyTuple } from '../object/object.ts';
import { PyObject, type Value } from '../object/value.ts';
import type { Asking } from '../types/set-operations.ts';
import { hasIndex } from '../types/subscript.ts';
import { call } from '../vm/calls.ts';
import { index } from '../vm/operators.ts';
import { unraisable } from '../vm/unraisable.ts';
import type { VM } from '../vm/vm.ts';
import { type LibraryModule, named } from './native-module.ts';

const SAVEALL = 32;

/** What a run has set, and what its collections have done. */
class Collector {
  enabled = true;
  debug: Int = 0;
  thresholds: Int[] = [2000, 10, 10];
  readonly garbage = new PyList([]);
  readonly callbacks = new PyList([]);
  readonly stats = [0, 1, 2].map(() => ({ collections: 0, collected: 0, uncollectable: 0 }));
  /** Collections of each generation's younger one since its own. */
  counts = [0, 0];
  frozen = 0;
  running = false;
}

function collectorOf(vm: VM): Collector {
  let collector = vm.states.get('gc') as Collector | undefined;
  if (collector === undefined) vm.states.set('gc', (collector = new Collector()));
  return collector;
}

/** A generation, 0 to 2. Errors: ValueError. */
function* generationOf(vm: VM, value: Value): Asking<number> {
  const generation = Number((yield index(vm, value)) as Int);
  if (generation < 0 || generation > 2) throw valueError('invalid generation');
  return generation;
}

function* tell(vm: VM, phase: string, generation: number, collected: number): Steps {
  for (const callback of [...collectorOf(vm).callbacks.items]) {
    const info = dictOfStrings([
      ['generation', generation],
      ['collected', collected],
      ['uncollectable', 0],
    ]);
    try {
      yield call(vm, callback, [phase, info]);
    } catch (error) {
      if (!(error instanceof PyRaise)) throw error;
      yield vm.defer(unraisable(vm, vm.caught(error), null, callback));
    }
  }
  return null;
}

/** gc.collect(generation): all that is garbage goes, whatever the generation. */
function* collect(vm: VM, given: Value): Steps {
  const generation = yield* generationOf(vm, given);
  const collector = collectorOf(vm);
  if (collector.running) return 0;
  collector.running = true;
  try {
    yield* tell(vm, 'start', generation, 0);
    const garbage = yield* collectGarbage(vm);
    const { counts, stats } = collector;
    collector.counts = counts.map((count, i) => (i < generation ? 0 : i === generation ? count + 1 : count));
    stats[generation]!.collections++;
    stats[generation]!.collected += garbage.length;
    if ((BigInt(collector.debug) & BigInt(SAVEALL)) !== 0n) collector.garbage.items.push(...garbage);
    yield* tell(vm, 'stop', generation, garbage.length);
    return garbage.length;
  } finally {
    collector.running = false;
  }
}

/** What the given objects hold, once for each reference. */
function allReferents(objects: readonly Value[]): PyList {
  const out: PyObject[] = [];
  for (const object of objects) if (object instanceof PyObject) referents(object, out);
  return new PyList(out);
}

function* objects(vm: VM, generation: Value): Steps {
  if (generation !== null) {
    if (!hasIndex(generation))
      throw typeError(`argument should be integer or None, not '${typeOf(generation).tpName}'`);
    const number = (yield index(vm, generation)) as Int;
    if (number >= 3)
      throw valueError('generation parameter must be less than the number of available generations (3)');
    if (number < 0) throw valueError('generation parameter cannot be negative');
  }
  const reached = new Set<PyObject>();
  vm.charge(mark(roots(vm), reached));
  return new PyList([...reached].filter(isTracked));
}

function* setThresholds(vm: VM, args: readonly Value[]): Steps {
  if (args.length < 1 || args.length > 3) throw typeError('gc.set_threshold requires 1 to 3 arguments');
  const given: Int[] = [];
  for (const arg of args) given.push((yield index(vm, arg)) as Int);
  const { thresholds } = collectorOf(vm);
  collectorOf(vm).thresholds = thresholds.map((old, i) => given[i] ?? old);
  return null;
}

function setEnabled(enabled: boolean) {
  return (vm: VM) => {
    collectorOf(vm).enabled = enabled;
    return null;
  };
}

function fn(name: string, signature: string, doc: string, body: Parameters<typeof builtin>[2]) {
  return builtin(name, signature, body, doc, 'gc');
}

/** The module `gc`. Memory is the host's; what programs can see of it is answered as CPython would. */
export const gcModule: LibraryModule = {
  kind: 'native',
  doc: 'This module provides access to the garbage collector for reference cycles.',
  contents: (vm) => [
    ['garbage', collectorOf(vm).garbage],
    ['callbacks', collectorOf(vm).callbacks],
    ['DEBUG_STATS', 1],
    ['DEBUG_COLLECTABLE', 2],
    ['DEBUG_UNCOLLECTABLE', 4],
    ['DEBUG_SAVEALL', SAVEALL],
    ['DEBUG_LEAK', 38],
    ...named(
      fn('enable', '()', 'Enable automatic garbage collection.', setEnabled(true)),
      fn('disable', '()', 'Disable automatic garbage collection.', setEnabled(false)),
      fn('isenabled', '()', 'Is collection automatic?', (vm) => collectorOf(vm).enabled),
      fn('collect', '(generation=2)', 'Run the garbage collector.', (vm, generation: Value) =>
        vm.defer(collect(vm, generation), []),
      ),
      fn('get_debug', '()', 'Get the debugging flags.', (vm) => collectorOf(vm).debug),
      fn('set_debug', '(flags, /)', 'Set the debugging flags.', function* (vm, flags: Value) {
        collectorOf(vm).debug = (yield index(vm, flags)) as Int;
        return null;
      }),
      fn('freeze', '()', 'Leave all that lives out of later collections.', (vm) => {
        const reached = new Set<PyObject>();
        vm.charge(mark(roots(vm), reached));
        collectorOf(vm).frozen = reached.size;
        return null;
      }),
      fn('unfreeze', '()', 'Take back what freeze() did.', (vm) => {
        collectorOf(vm).frozen = 0;
        return null;
      }),
      fn('get_freeze_count', '()', 'How many objects are frozen.', (vm) => collectorOf(vm).frozen),
      fn(
        'get_threshold',
        '()',
        'The collection thresholds.',
        (vm) => new PyTuple(collectorOf(vm).thresholds),
      ),
      fn('set_threshold', '(*thresholds)', 'Set the collection thresholds.', setThresholds),
      fn(
        'get_count',
        '()',
        'The current collection counts.',
        (vm) => new PyTuple([0, ...collectorOf(vm).counts]),
      ),
      fn(
        'get_stats',
        '()',
        'What the collections of each generation have done.',
        (vm) => new PyList(collectorOf(vm).stats.map((row) => dictOfStrings(Object.entries(row)))),
      ),
      fn('get_objects', '(generation=None)', 'The objects that are tracked.', objects),
      fn('get_referents', '(*objs)', 'What the given objects hold.', (_, given: readonly Value[]) =>
        allReferents(given),
      ),
      fn(
        'get_referrers',
        '(*objs)',
        'The objects that hold one of the given ones.',
        (vm, given: readonly Value[]) => new PyList(referencesFrom(vm, given)),
      ),
      fn('is_tracked', '(obj, /)', 'Whether the collector follows the object.', (_, object: Value) =>
        isTracked(object),
      ),
      fn(
        'is_finalized',
        '(obj, /)',
        'Whether the object has been finalized.',
        (_, object: Value) => object instanceof PyObject && isFinalized(object),
      ),
    ),
  ],
};
