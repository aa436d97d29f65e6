import { mangle } from '../symtable/mangle.ts';
import { referencesTo } from '../types/reference.ts';
import { collect } from '../vm/iteration.ts';
import { qualifiedName } from '../vm/type-text.ts';
import type { VM } from '../vm/vm.ts';
import { getSetDescriptorType, memberDescriptorType, typeOf } from './core-types.ts';
import { PyDict } from './dict.ts';
import { attributeError, raise, typeError, valueError } from './exception.ts';
import { AttributeError } from './exception-types.ts';
import { ClassDictProxy } from './mapping-proxy.ts';
import { PyModule } from './module.ts';
import { PyGetSet } from './native.ts';
import { isAttributed, type PyList, type Slotted, textOf } from './object.ts';
import { dictOf, replaceDict } from './shape.ts';
import { PyType } from './type-object.ts';
import type { Result, Value } from './value.ts';

/** What a class's `__slots__` asks for. */
type Slots = { readonly names: readonly string[]; readonly dict: boolean; readonly weakref: boolean };

/** Reads `__slots__`: a str, or any iterable of names. Errors: TypeError, ValueError. */
export function* readSlots(
  vm: VM,
  declared: Value,
  type: PyType,
  namespace: ReadonlyMap<string, Value>,
): Generator<Result, Slots, Value> {
  const items = textOf(declared) !== undefined ? [declared] : ((yield collect(vm, declared)) as PyList).items;
  const names: string[] = [];
  let dict = false;
  let weakref = false;
  for (const item of items) {
    const name = textOf(item);
    if (name === undefined) throw typeError(`__slots__ items must be strings, not '${typeOf(item).tpName}'`);
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) throw typeError('__slots__ must be identifiers');
    if (name === '__dict__') {
      if (dict || type.base!.hasDict) throw typeError('__dict__ slot disallowed: we already got one');
      dict = true;
    } else if (name === '__weakref__') {
      if (weakref || type.base!.hasWeakref)
        throw typeError('__weakref__ slot disallowed: we already got one');
      weakref = true;
    } else {
      const mangled = mangle(type.name, name);
      if (namespace.has(mangled) && mangled !== '__qualname__' && mangled !== '__classcell__') {
        throw valueError(`'${name}' in __slots__ conflicts with class variable`);
      }
      names.push(mangled);
    }
  }
  names.sort();
  return { names, dict, weakref };
}

/** Gives the instances of a class a place for each name, and the class a descriptor for each. */
export function addMembers(type: PyType, names: readonly string[]): void {
  const first = type.base!.members;
  type.members = first + names.length;
  type.slotNames = names;
  for (let i = 0; i < names.length; i++) type.attributes.set(names[i]!, member(type, names[i]!, first + i));
}

function member(type: PyType, name: string, place: number): PyGetSet {
  const valuesOf = (self: Value): (Value | undefined)[] => (self as Slotted).members;
  const missing = (self: Value) =>
    attributeError(`'${qualifiedName(typeOf(self))}' object has no attribute '${name}'`, name, self);
  return new PyGetSet(
    name,
    type,
    (_, self) => {
      const value = valuesOf(self)[place];
      if (value === undefined) throw missing(self);
      return value;
    },
    (_, self, value) => {
      valuesOf(self)[place] = value;
      return null;
    },
    (_, self) => {
      if (valuesOf(self)[place] === undefined) throw raise(AttributeError, name);
      valuesOf(self)[place] = undefined;
      return null;
    },
    null,
    memberDescriptorType,
  );
}

/** `__dict__` of the instances of a class. */
export function dictDescriptor(type: PyType): PyGetSet {
  return new PyGetSet(
    '__dict__',
    type,
    (_, self) => {
      if (self instanceof PyType) return new ClassDictProxy(self);
      if (typeof self !== 'object' || self === null || !isAttributed(self)) {
        throw attributeError(`'${typeOf(self).tpName}' object has no attribute '__dict__'`, '__dict__', self);
      }
      return dictOf(self);
    },
    (_, self, value) => {
      refuseOwnDict(self);
      if (!(value instanceof PyDict)) {
        throw typeError(`__dict__ must be set to a dictionary, not a '${typeOf(value).tpName}'`);
      }
      if (typeof self === 'object' && self !== null && isAttributed(self)) replaceDict(self, value);
      return null;
    },
    (_, self) => {
      refuseOwnDict(self);
      if (!type.heap) throw typeError('cannot delete __dict__');
      if (typeof self === 'object' && self !== null && isAttributed(self)) replaceDict(self, new PyDict());
      return null;
    },
    'dictionary for instance variables',
    getSetDescriptorType,
  );
}

/** Errors: AttributeError for a type or a module, whose `__dict__` is of its own kind. */
function refuseOwnDict(self: Value): void {
  if (self instanceof PyType)
    throw raise(AttributeError, `attribute '__dict__' of 'type' objects is not writable`);
  if (self instanceof PyModule) throw raise(AttributeError, 'readonly attribute');
}

/** `__weakref__` of the instances of a class. */
export function weakrefDescriptor(type: PyType): PyGetSet {
  return new PyGetSet(
    '__weakref__',
    type,
    (vm, self) => referencesTo(vm, self)[0] ?? null,
    undefined,
    undefined,
    'list of weak references to the object',
  );
}
