import { isInstance, tupleType, typeOf, typeType } from '../object/core-types.ts';
import { typeError } from '../object/exception.ts';
import { MISSING } from '../object/markers.ts';
import type { Steps } from '../object/native.ts';
import { PyTuple } from '../object/object.ts';
import { PyType } from '../object/type-object.ts';
import type { Result, Value } from '../object/value.ts';
import { callSpecial, findAttribute } from './attributes.ts';
import { truthOf } from './compare.ts';
import type { VM } from './vm.ts';

const NO_CLASS = 'isinstance() arg 2 must be a type, a tuple of types, or a union';
const NO_DERIVED = 'issubclass() arg 1 must be a class';
const NO_BASE = 'issubclass() arg 2 must be a class, a tuple of classes, or a union';

/** isinstance(object, classOrTuple). Gives a bool. Errors: TypeError. */
export function isInstanceOf(vm: VM, object: Value, classes: Value): Result {
  if (classes instanceof PyType && classes.cls === typeType) return plainInstanceCheck(vm, object, classes);
  if (typeOf(object) === classes) return true;
  if (classes instanceof PyTuple && isInstance(classes, tupleType)) {
    const cls = typeOf(object);
    const known = anyKnown(vm, classes, ' in __instancecheck__', (type) =>
      cls.isSubtypeOf(type) ? true : cls.heap ? undefined : false,
    );
    return known ?? vm.defer(any(vm, classes, (one) => isInstanceOf(vm, object, one)));
  }
  const result = callSpecial(vm, classes, '__instancecheck__', [object]);
  return result === MISSING ? vm.defer(isAbstractInstance(vm, object, classes)) : truthOf(vm, result);
}

/** type.__instancecheck__. An object may lie about its class by a `__class__` of its own. */
export function plainInstanceCheck(vm: VM, object: Value, cls: PyType): Result {
  if (typeOf(object).isSubtypeOf(cls)) return true;
  return typeOf(object).heap ? vm.defer(byClassAttribute(vm, object, cls)) : false;
}

function* byClassAttribute(vm: VM, object: Value, cls: PyType): Steps {
  const claimed = yield findAttribute(vm, object, '__class__');
  return claimed instanceof PyType && claimed !== typeOf(object) && claimed.isSubtypeOf(cls);
}

/** issubclass(cls, classOrTuple). Gives a bool. Errors: TypeError. */
export function isSubclassOf(vm: VM, cls: Value, classes: Value): Result {
  if (classes instanceof PyType && classes.cls === typeType) return plainSubclassCheck(vm, cls, classes);
  if (classes instanceof PyTuple) {
    const known = anyKnown(vm, classes, ' in __subclasscheck__', (type) =>
      cls instanceof PyType ? cls.isSubtypeOf(type) : undefined,
    );
    return known ?? vm.defer(any(vm, classes, (one) => isSubclassOf(vm, cls, one)));
  }
  const result = callSpecial(vm, classes, '__subclasscheck__', [cls]);
  return result === MISSING ? vm.defer(isAbstractSubclass(vm, cls, classes)) : truthOf(vm, result);
}

/** type.__subclasscheck__. Errors: TypeError where `cls` is no class, nor like one. */
export function plainSubclassCheck(vm: VM, cls: Value, base: PyType): Result {
  return cls instanceof PyType ? cls.isSubtypeOf(base) : vm.defer(isAbstractSubclass(vm, cls, base));
}

/**
Whether `check` says true of a type in a tuple, or in the tuples in it. Undefined: somebody has to be asked, as soon as there is
something else than plain types, or `check` does not know. Errors: RecursionError where they are too deep.
*/
function anyKnown(
  vm: VM,
  classes: PyTuple,
  where: string,
  check: (type: PyType) => boolean | undefined,
): boolean | undefined {
  const path = [classes.items.values()];
  for (let items = path.at(-1); items !== undefined; items = path.at(-1)) {
    const { done, value: one } = items.next();
    vm.charge(1);
    if (done) path.pop();
    else if (one instanceof PyTuple && one.cls === tupleType) {
      vm.checkDepth(where, path.length);
      path.push(one.items.values());
    } else {
      const answer = one instanceof PyType && one.cls === typeType ? check(one) : undefined;
      if (answer !== false) return answer;
    }
  }
  return false;
}

function* any(vm: VM, classes: PyTuple, check: (one: Value) => Result): Steps {
  vm.charge(classes.items.length);
  for (const one of classes.items) if ((yield check(one)) === true) return true;
  return false;
}

/** isinstance with a class that is no type: an object with a tuple of bases, `__bases__`. */
function* isAbstractInstance(vm: VM, object: Value, cls: Value): Steps {
  if ((yield* basesOf(vm, cls)) === undefined) throw typeError(NO_CLASS);
  const claimed = yield findAttribute(vm, object, '__class__');
  return claimed === MISSING ? false : yield vm.defer(descends(vm, claimed, cls));
}

function* isAbstractSubclass(vm: VM, derived: Value, base: Value): Steps {
  if ((yield* basesOf(vm, derived)) === undefined) throw typeError(NO_DERIVED);
  if ((yield* basesOf(vm, base)) === undefined) throw typeError(NO_BASE);
  return yield vm.defer(descends(vm, derived, base));
}

/** Whether the bases of `derived`, or theirs, lead to `base`. */
function* descends(vm: VM, derived: Value, base: Value): Steps {
  for (let at = derived; ; ) {
    if (at === base) return true;
    vm.charge(1);
    const bases: readonly Value[] = (yield* basesOf(vm, at)) ?? [];
    if (bases.length === 0) return false;
    if (bases.length > 1) {
      for (const one of bases) if ((yield vm.defer(descends(vm, one, base))) === true) return true;
      return false;
    }
    at = bases[0]!;
  }
}

/** An object's `__bases__`, if they are a tuple. */
function* basesOf(vm: VM, object: Value): Generator<Result, readonly Value[] | undefined, Value> {
  if (object instanceof PyType) return object.bases;
  const bases = yield findAttribute(vm, object, '__bases__');
  return bases instanceof PyTuple ? bases.items : undefined;
}
