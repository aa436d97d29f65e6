import { callSpecial, findAttribute } from './attributes.ts';
import { truthOf } from './compare.ts';
import { isInstance, tupleType, typeOf, typeType } from './core-types.ts';
import { typeError } from './exception.ts';
import { MISSING } from './markers.ts';
import type { Steps } from './native.ts';
import { PyTuple } from './object.ts';
import { PyType } from './type-object.ts';
import type { Result, Value } from './value.ts';
import type { VM } from './vm.ts';

/** isinstance(object, classOrTuple). Gives a bool. Errors: TypeError. */
export function isInstanceOf(vm: VM, object: Value, classes: Value): Result {
  if (classes instanceof PyType && classes.cls === typeType) {
    if (typeOf(object).isSubtypeOf(classes)) return true;
    return typeOf(object).heap ? vm.defer(byClassAttribute(vm, object, classes)) : false;
  }
  if (classes instanceof PyTuple && isInstance(classes, tupleType)) {
    return vm.defer(any(vm, classes, (one) => isInstanceOf(vm, object, one)));
  }
  const result = callSpecial(vm, classes, '__instancecheck__', [object]);
  if (result !== MISSING) return truthOf(vm, result);
  if (typeOf(object) === classes) return true;
  throw typeError('isinstance() arg 2 must be a type, a tuple of types, or a union');
}

/** An object may lie about its class by a `__class__` of its own. */
function* byClassAttribute(vm: VM, object: Value, cls: PyType): Steps {
  const claimed = yield findAttribute(vm, object, '__class__');
  return claimed instanceof PyType && claimed !== typeOf(object) && claimed.isSubtypeOf(cls);
}

/** type.__instancecheck__. */
export function plainInstanceCheck(vm: VM, object: Value, cls: PyType): Result {
  if (typeOf(object).isSubtypeOf(cls)) return true;
  return vm.defer(byClassAttribute(vm, object, cls));
}

/** issubclass(cls, classOrTuple). Gives a bool. Errors: TypeError. */
export function isSubclassOf(vm: VM, cls: Value, classes: Value): Result {
  if (classes instanceof PyType && classes.cls === typeType) {
    if (cls instanceof PyType) return cls.isSubtypeOf(classes);
    throw typeError('issubclass() arg 1 must be a class');
  }
  if (classes instanceof PyTuple) return vm.defer(any(vm, classes, (one) => isSubclassOf(vm, cls, one)));
  const result = callSpecial(vm, classes, '__subclasscheck__', [cls]);
  if (result !== MISSING) return truthOf(vm, result);
  throw typeError('issubclass() arg 2 must be a class, a tuple of classes, or a union');
}

function* any(vm: VM, classes: PyTuple, check: (one: Value) => Result): Steps {
  vm.charge(classes.items.length);
  for (const one of classes.items) if ((yield check(one)) === true) return true;
  return false;
}
