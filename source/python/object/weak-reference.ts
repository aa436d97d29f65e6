import { builtinType, objectType } from './core-types.ts';
import type { PyDict } from './dict.ts';
import { type Attributed, rootShape, type Shape } from './shape.ts';
import type { PyType } from './type-object.ts';
import { PyObject, type Value } from './value.ts';

/** `weakref.ref`: its name is ReferenceType. */
export const referenceType = builtinType('ReferenceType', objectType, { module: 'weakref' });

/** A weak reference: it leads to its target for as long as somebody else does. `target` undefined: the target is gone. */
export class PyReference extends PyObject implements Attributed {
  shape: Shape = rootShape;
  slots: (Value | undefined)[] = [];
  dict: PyDict | undefined = undefined;
  hash: Value | undefined = undefined; // of the target, once it was asked for

  constructor(
    public target: PyObject | undefined,
    public callback: Value,
    cls: PyType = referenceType,
  ) {
    super(cls);
  }
}
