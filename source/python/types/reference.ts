import {
  asyncGeneratorType,
  builtinFunctionType,
  codeType,
  coroutineType,
  frozensetType,
  functionType,
  generatorType,
  methodType,
  moduleType,
  NotImplemented,
  setType,
  typeOf,
  typeType,
} from '../object/core-types.ts';
import { typeError } from '../object/exception.ts';
import { MISSING } from '../object/markers.ts';
import { defineType, method } from '../object/native.ts';
import { adopt, textOf } from '../object/object.ts';
import { PyType } from '../object/type-object.ts';
import { PyObject, type Result, type Value } from '../object/value.ts';
import { PyReference, referenceType } from '../object/weak-reference.ts';
import { findSpecial } from '../vm/attributes.ts';
import { compare, hash } from '../vm/compare.ts';
import { addressOf, qualifiedName } from '../vm/type-text.ts';
import type { VM } from '../vm/vm.ts';
import { genericAlias } from './generic-alias.ts';

for (const type of [
  asyncGeneratorType,
  builtinFunctionType,
  codeType,
  coroutineType,
  frozensetType,
  functionType,
  generatorType,
  methodType,
  moduleType,
  setType,
  typeType,
]) {
  type.hasWeakref = true;
}

const of = (value: Value): PyReference => value as PyReference;

/** The weak references to an object that there are, oldest first. */
export function referencesTo(vm: VM, object: Value): readonly PyReference[] {
  return object instanceof PyObject ? (vm.lifetimes?.watched.get(object)?.references ?? []) : [];
}

/** ref(object, callback): a plain one without a callback is the same for all who ask. Errors: TypeError. */
function makeReference(vm: VM, cls: PyType, object: Value, callback: Value): Value {
  if (!(object instanceof PyObject) || !object.cls.hasWeakref) {
    throw typeError(`cannot create weak reference to '${typeOf(object).tpName}' object`);
  }
  const known = referencesTo(vm, object).find((row) => row.callback === null && row.cls === referenceType);
  if (cls === referenceType && callback === null && known !== undefined) return known;
  const made = new PyReference(object, callback);
  if (cls !== referenceType) adopt(made, cls);
  // A built-in type lives for ever, and the same one is in other runs.
  if (!(object instanceof PyType) || object.heap) vm.watching().watch(object).references.push(made);
  return made;
}

function shown(vm: VM, self: PyReference): Result {
  const { target } = self;
  const own = `<weakref at ${addressOf(vm, self)}; `;
  if (target === undefined) return `${own}dead>`;
  return vm.andThen(findSpecial(vm, target, '__name__'), (given) => {
    const name = given === MISSING ? undefined : textOf(given);
    return `${own}to '${qualifiedName(target.cls)}' at ${addressOf(vm, target)}${name === undefined ? '' : ` (${name})`}>`;
  });
}

function equal(vm: VM, self: PyReference, other: Value): Result {
  if (!(other instanceof PyReference)) return NotImplemented;
  if (self.target === undefined || other.target === undefined) return self === other;
  return self.target === other.target ? true : compare(vm, '==', self.target, other.target);
}

defineType(referenceType, {
  staticMethods: {
    __new__: method(
      '(cls, object, callback=None, /, *args, **kwargs)',
      (vm, cls: PyType, object: Value, callback: Value) => makeReference(vm, cls, object, callback),
    ),
  },
  methods: {
    __init__: method('(self, object, callback=None, /)', () => null),
    __call__: method('(self, /)', (_, self: PyReference) => self.target ?? null),
    __repr__: method('(self, /)', (vm, self: PyReference) => shown(vm, self)),
    __hash__: method('(self, /)', (vm, self: PyReference) => {
      if (self.hash !== undefined) return self.hash;
      if (self.target === undefined) throw typeError('weak object has gone away');
      return vm.andThen(hash(vm, self.target), (value) => (self.hash = value));
    }),
    __eq__: method('(self, value, /)', (vm, self: PyReference, other: Value) => equal(vm, self, other)),
    __ne__: method('(self, value, /)', (vm, self: PyReference, other: Value) =>
      vm.andThen(equal(vm, self, other), (answer) => (answer === NotImplemented ? answer : answer !== true)),
    ),
  },
  classMethods: {
    __class_getitem__: method('(cls, item, /)', (_, cls: PyType, item: Value) => genericAlias(cls, item)),
  },
  members: { __callback__: { get: (_, self) => of(self).callback } },
});
