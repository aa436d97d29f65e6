import { Ellipsis, NotImplemented } from '../object/core-types.ts';
import { EMPTY_TUPLE } from '../object/object.ts';
import { PyType } from '../object/type-object.ts';
import { PyObject, type Value } from '../object/value.ts';
import type { VM } from '../vm/vm.ts';
import { mark, roots } from './mark.ts';
import { type Referents, referents } from './referents.ts';

/** gc.get_referrers: the objects, of all that the run can get at, that hold one of the given ones. */
export function referencesFrom(vm: VM, objects: readonly Value[]): PyObject[] {
  const reached = new Set<PyObject>();
  vm.charge(mark(roots(vm), reached));
  const inner: Referents = [];
  return [...reached].filter((object) => {
    inner.length = 0;
    referents(object, inner);
    return inner.some((child) => objects.includes(child));
  });
}

/** Beyond this count an object is immortal. Source: PEP 683 */
const IMMORTAL = 4_294_967_295;

/** sys.getrefcount: the references to an object from all that the run can get at, and the one that asks. */
export function countReferencesTo(vm: VM, value: Value): number {
  if (!(value instanceof PyObject) || isImmortal(value)) return IMMORTAL;
  const from = roots(vm);
  const reached = new Set<PyObject>();
  vm.charge(mark(from, reached));
  let count = 1 + from.filter((object) => object === value).length;
  const inner: Referents = [];
  for (const object of reached) referents(object, inner);
  for (const child of inner) if (child === value) count++;
  return count;
}

/** Built-in types, and values of which there is but one. */
function isImmortal(value: PyObject): boolean {
  if (value instanceof PyType) return !value.heap;
  return value === Ellipsis || value === NotImplemented || value === EMPTY_TUPLE;
}
