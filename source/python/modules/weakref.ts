import { builtin } from '../object/native.ts';
import { PyList } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { type PyReference, referenceType } from '../object/weak-reference.ts';
import { referencesTo } from '../types/reference.ts';
import { type LibraryModule, named } from './native-module.ts';

/** The plain one without a callback, which all share, then the others, youngest first. */
function inOrder(references: readonly PyReference[]): PyReference[] {
  const shared = references.filter((row) => row.callback === null && row.cls === referenceType);
  return [...shared, ...references.filter((row) => !shared.includes(row)).reverse()];
}

/** The native part of `weakref`. */
export const nativeWeakref: LibraryModule = {
  kind: 'native',
  contents: () => [
    ['ref', referenceType],
    ['ReferenceType', referenceType],
    ...named(
      builtin(
        'getweakrefcount',
        '(object, /)',
        (vm, object: Value) => referencesTo(vm, object).length,
        "Return the number of weak references to 'object'.",
        '_weakref',
      ),
      builtin(
        'getweakrefs',
        '(object, /)',
        (vm, object: Value) => new PyList(inOrder(referencesTo(vm, object))),
        "Return a list of all weak reference objects pointing to 'object'.",
        '_weakref',
      ),
    ),
  ],
};
