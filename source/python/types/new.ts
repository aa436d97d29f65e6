import { typeOf } from '../core-types.ts';
import { typeError } from '../exception.ts';
import { PyType } from '../type-object.ts';
import type { Value } from '../value.ts';

/** What every built-in `__new__` asks of its first argument: to be the type itself or a subclass. Errors: TypeError. */
export function requireSubtype(cls: Value, type: PyType): void {
  if (cls === type) return;
  if (!(cls instanceof PyType)) {
    throw typeError(`${type.name}.__new__(X): X is not a type object (${typeOf(cls).name})`);
  }
  if (!cls.isSubtypeOf(type)) {
    throw typeError(`${type.name}.__new__(${cls.name}): ${cls.name} is not a subtype of ${type.name}`);
  }
}
