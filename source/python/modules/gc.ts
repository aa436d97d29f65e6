import { collect } from '../lifetimes/collect.ts';
import { mark, roots } from '../lifetimes/mark.ts';
import { isLeaf, referents } from '../lifetimes/referents.ts';
import { referencesFrom } from '../lifetimes/referrers.ts';
import { builtin } from '../object/native.ts';
import { PyList, PyTuple } from '../object/object.ts';
import { PyObject, type Value } from '../object/value.ts';
import type { VM } from '../vm/vm.ts';
import { type LibraryModule, named } from './native-module.ts';

function setEnabled(enabled: boolean) {
  return (vm: VM) => {
    vm.states.set('gc.enabled', enabled);
    return null;
  };
}

/** What the given objects hold, once for each reference. */
function allReferents(objects: readonly Value[]): PyList {
  const out: PyObject[] = [];
  for (const object of objects) if (object instanceof PyObject) referents(object, out);
  return new PyList(out);
}

function allObjects(vm: VM): PyList {
  const reached = new Set<PyObject>();
  vm.charge(mark(roots(vm), reached));
  return new PyList([...reached]);
}

/** The module `gc`. Memory is the host's; what programs can see of it is answered as CPython would. */
export const gcModule: LibraryModule = {
  kind: 'native',
  doc: 'This module provides access to the garbage collector for reference cycles.',
  contents: () => [
    ['garbage', new PyList([])],
    ['callbacks', new PyList([])],
    ['DEBUG_STATS', 1],
    ['DEBUG_COLLECTABLE', 2],
    ['DEBUG_UNCOLLECTABLE', 4],
    ['DEBUG_SAVEALL', 32],
    ['DEBUG_LEAK', 38],
    ...named(
      builtin('enable', '()', setEnabled(true), 'Enable automatic garbage collection.', 'gc'),
      builtin('disable', '()', setEnabled(false), 'Disable automatic garbage collection.', 'gc'),
      builtin(
        'isenabled',
        '()',
        (vm) => vm.states.get('gc.enabled') !== false,
        'Is collection automatic?',
        'gc',
      ),
      builtin(
        'collect',
        '(generation=2)',
        (vm) => vm.defer(collect(vm), []),
        'Run the garbage collector.',
        'gc',
      ),
      builtin('freeze', '()', () => null, 'Leave all that lives out of later collections.', 'gc'),
      builtin('get_threshold', '()', () => new PyTuple([2000, 10, 10]), 'The collection thresholds.', 'gc'),
      builtin('get_count', '()', () => new PyTuple([0, 0, 0]), 'The current collection counts.', 'gc'),
      builtin('get_objects', '(generation=None)', allObjects, 'The objects that are tracked.', 'gc'),
      builtin(
        'get_referents',
        '(*objs)',
        (_, objects: readonly Value[]) => allReferents(objects),
        'What the given objects hold.',
        'gc',
      ),
      builtin(
        'get_referrers',
        '(*objs)',
        (vm, objects: readonly Value[]) => new PyList(referencesFrom(vm, objects)),
        'The objects that hold one of the given ones.',
        'gc',
      ),
      builtin(
        'is_tracked',
        '(obj, /)',
        (_, object) => object instanceof PyObject && !isLeaf(object),
        'Whether the collector follows the object.',
        'gc',
      ),
    ),
  ],
};
