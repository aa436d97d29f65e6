import { typeOf } from '../object/core-types.ts';
import { type PyRaise, typeError } from '../object/exception.ts';
import type { Steps } from '../object/native.ts';
import { PyTuple } from '../object/object.ts';
import { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { addSubclass, bestBase, layoutOf, setMro, subclassesOf } from './class-creation.ts';
import { fullName } from './type-text.ts';
import type { VM } from './vm.ts';

/**
`cls.__bases__ = (…)`: the class and all that inherit from it get a new order of resolution, which a metaclass's `mro` may
decide. Where one of them fails, nothing has changed. Errors: TypeError, and what `mro` raises.

Source: Objects/typeobject.c, type_set_bases
*/
export function* assignBases(vm: VM, type: PyType, value: Value): Steps {
  const bases = checkedBases(type, value);
  const best = bestBase(bases);
  const problem = layoutProblem(type.base!, best, '__bases__');
  if (problem !== undefined) throw problem;
  const before = { bases: type.bases, base: type.base };
  type.bases = bases;
  type.base = best;
  const orders = new Map<PyType, { old: readonly PyType[]; made: readonly PyType[] }>();
  try {
    yield* reorder(vm, type, orders);
  } catch (error) {
    for (const [each, { old, made }] of orders) if (each.mro === made) each.mro = old;
    if (type.bases === bases) {
      type.bases = before.bases;
      type.base = before.base;
    }
    type.changed();
    throw error;
  }
  if (type.bases === bases) {
    for (const base of before.bases) removeSubclass(vm, base, type);
    for (const base of bases) addSubclass(vm, base, type);
  }
  type.changed();
  return null;
}

function checkedBases(type: PyType, value: Value): PyType[] {
  if (!(value instanceof PyTuple)) {
    throw typeError(`can only assign tuple to ${type.name}.__bases__, not ${typeOf(value).tpName}`);
  }
  if (value.items.length === 0)
    throw typeError(`can only assign non-empty tuple to ${type.name}.__bases__, not ()`);
  return value.items.map((base) => {
    if (!(base instanceof PyType))
      throw typeError(`${type.name}.__bases__ must be tuple of classes, not '${typeOf(base).tpName}'`);
    // While its order is made anew, a class is known by its line of bases only.
    for (let each: PyType | undefined = base; each !== undefined; each = each.base)
      if (each === type) throw typeError('a __bases__ item causes an inheritance cycle');
    if (base.isSubtypeOf(type)) throw typeError('a __bases__ item causes an inheritance cycle');
    if (base.final) throw typeError(`type '${fullName(base)}' is not an acceptable base type`);
    return base;
  });
}

/** Makes the order of a class, then of those that inherit from it; `orders` notes what was there before. */
function* reorder(
  vm: VM,
  type: PyType,
  orders: Map<PyType, { old: readonly PyType[]; made: readonly PyType[] }>,
): Steps {
  const old = type.mro;
  yield* setMro(vm, type);
  type.changed();
  orders.set(type, { old: orders.get(type)?.old ?? old, made: type.mro });
  for (const subclass of [...subclassesOf(vm, type)]) yield* reorder(vm, subclass, orders);
  return null;
}

function removeSubclass(vm: VM, base: PyType, type: PyType): void {
  const row = base.heap ? base.subclasses : (vm.subclasses.get(base) ?? []);
  const at = row.indexOf(type);
  if (at >= 0) row.splice(at, 1);
}

/** The error where instances of one class cannot become those of another, or one cannot be a base in the other's place. */
export function layoutProblem(old: PyType, wanted: PyType, attribute: string): PyRaise | undefined {
  const from = storageOf(old);
  const to = storageOf(wanted);
  if (attribute === '__bases__' && old.heap !== wanted.heap) {
    return typeError(`${attribute} assignment: '${wanted.name}' deallocator differs from '${old.name}'`);
  }
  if (from === to || (from.base === to.base && addSameSlots(from, to))) return undefined;
  return typeError(`${attribute} assignment: '${wanted.name}' object layout differs from '${old.name}'`);
}

/** The nearest type that adds something to what its base's instances keep. */
function storageOf(type: PyType): PyType {
  const { base } = type;
  if (base === undefined) return type;
  const adds = type.heap
    ? type.members > base.members || type.hasDict !== base.hasDict || type.hasWeakref !== base.hasWeakref
    : layoutOf(type) === type;
  return adds ? type : storageOf(base);
}

function addSameSlots(a: PyType, b: PyType): boolean {
  return (
    a.heap &&
    b.heap &&
    a.slotNames.join() === b.slotNames.join() &&
    a.hasDict === b.hasDict &&
    a.hasWeakref === b.hasWeakref
  );
}
