import { classMethodType, propertyType, staticMethodType } from './core-types.ts';
import type { PyType } from './type-object.ts';
import { PyObject, type Value } from './value.ts';

/** property(fget, fset, fdel, doc). None where there is none. */
export class PyProperty extends PyObject {
  getter: Value = null;
  setter: Value = null;
  deleter: Value = null;
  doc: Value = null;
  docFromGetter = false;
  name: Value | undefined = undefined; // as `__set_name__` told it

  constructor(cls: PyType = propertyType) {
    super(cls);
  }
}

/** classmethod(function). */
export class PyClassMethod extends PyObject {
  fn: Value = null;
  constructor(cls: PyType = classMethodType) {
    super(cls);
  }
}

/** staticmethod(function). */
export class PyStaticMethod extends PyObject {
  fn: Value = null;
  constructor(cls: PyType = staticMethodType) {
    super(cls);
  }
}
