import { superType } from '../object/core-types.ts';
import type { PyType } from '../object/type-object.ts';
import { PyObject, type Result, type Value } from '../object/value.ts';
import { bindDescriptor, genericAttribute } from './attributes.ts';
import type { VM } from './vm.ts';

/** super(type, object): attributes from the classes after `type` in the order of resolution of `start`. */
export class PySuper extends PyObject {
  type: PyType | undefined = undefined;
  self: Value | undefined = undefined;
  start: PyType | undefined = undefined; // the class of self, or self where that is a class

  constructor(cls: PyType = superType) {
    super(cls);
  }
}

/** An attribute as `super` finds it: MISSING where none of the later classes has it, nor `super` itself. */
export function superAttribute(vm: VM, object: PySuper, name: string): Result {
  const { type, self, start } = object;
  if (start !== undefined && name !== '__class__') {
    const found = lookupAfter(start, type!, name);
    if (found !== undefined) return bindDescriptor(vm, found, self === start ? undefined : self, start);
  }
  return genericAttribute(vm, object, object.cls, name);
}

/** The attribute of the nearest class after `type` in the order of resolution of `start`. */
export function lookupAfter(start: PyType, type: PyType, name: string): Value | undefined {
  const { mro } = start;
  for (let i = mro.indexOf(type) + 1; i > 0 && i < mro.length; i++) {
    const found = mro[i]!.attributes.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}
