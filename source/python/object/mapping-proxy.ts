import { mappingProxyType } from './core-types.ts';
import { PyDict } from './dict.ts';
import type { PyType } from './type-object.ts';
import { PyObject, type Value } from './value.ts';

/** A view of a mapping that cannot be written through. */
export class PyMappingProxy extends PyObject {
  constructor(private readonly viewed: Value) {
    super(mappingProxyType);
  }

  get mapping(): Value {
    return this.viewed;
  }
}

/** What a class's `__dict__` is: it shows what is set in the class after it was asked for, too. */
export class ClassDictProxy extends PyMappingProxy {
  private version = -1;

  constructor(private readonly type: PyType) {
    super(new PyDict());
  }

  override get mapping(): PyDict {
    const dict = super.mapping as PyDict;
    const { attributes, version } = this.type;
    if (version !== this.version) {
      this.version = version;
      for (const { key } of [...dict.entries()])
        if (!attributes.has(key as string)) dict.deleteString(key as string);
      for (const [name, value] of attributes) dict.setString(name, value);
    }
    return dict;
  }
}

/** What a class's cell `__classdict__` holds: in CPython the dict itself, and so it is shown as one. */
export class ClassNamespace extends ClassDictProxy {}
