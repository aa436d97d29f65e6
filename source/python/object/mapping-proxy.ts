import { mappingProxyType } from './core-types.ts';
import { PyObject, type Value } from './value.ts';

/** A view of a mapping that cannot be written through: what a class's `__dict__` is. */
export class PyMappingProxy extends PyObject {
  constructor(readonly mapping: Value) {
    super(mappingProxyType);
  }
}
