import {
  builtinFunctionType,
  classMethodDescriptorType,
  classMethodType,
  isObject,
  methodDescriptorType,
  objectType,
  propertyType,
  staticMethodType,
  superType,
  typeOf,
  typeType,
  wrapperDescriptorType,
} from '../object/core-types.ts';
import { PyClassMethod, PyProperty, PyStaticMethod } from '../object/descriptor.ts';
import { attributeError, isRaised, type PyRaise, raise, typeError } from '../object/exception.ts';
import { AttributeError } from '../object/exception-types.ts';
import { PyFunction, PyMethod } from '../object/function.ts';
import { MISSING } from '../object/markers.ts';
import { PyModule } from '../object/module.ts';
import { PyBoundNative, PyGetSet, PyNative } from '../object/native.ts';
import { isAttributed } from '../object/object.ts';
import { deleteOwn, getOwn, setOwn } from '../object/shape.ts';
import { PyType } from '../object/type-object.ts';
import { DEFERRED, type Result, type Value } from '../object/value.ts';
import { call } from './calls.ts';
import { Note } from './note.ts';
import { PySuper, superAttribute } from './super.ts';
import { fullName } from './type-text.ts';
import type { VM } from './vm.ts';

/**
`object.name`: the attribute as Python's own rules find it, `__getattribute__`, `__getattr__` and descriptors included.
Errors: AttributeError.

Source: https://docs.python.org/3.13/howto/descriptor.html#invocation-from-an-instance
*/
export function getAttribute(vm: VM, object: Value, name: string): Result {
  const cls = typeOf(object);
  const fallback = cls.lookup('__getattr__');
  if (fallback === undefined) {
    const found = find(vm, object, cls, name);
    if (found === MISSING) throw noAttribute(object, name);
    return found;
  }
  try {
    const found = find(vm, object, cls, name);
    if (found === DEFERRED) return vm.attach(new Note((_, __, value) => value, askGetattr(name)), object);
    return found === MISSING ? callSpecial(vm, object, '__getattr__', [name]) : found;
  } catch (error) {
    if (!isRaised(error, AttributeError)) throw error;
    const instead = callSpecial(vm, object, '__getattr__', [name]);
    if (instead === MISSING) throw error; // it was there before
    return instead;
  }
}

function askGetattr(name: string): Note['failed'] {
  return (vm, object, exception) => {
    if (!exception.cls.isSubtypeOf(AttributeError)) return undefined;
    const instead = callSpecial(vm, object, '__getattr__', [name]);
    return instead === MISSING ? undefined : instead;
  };
}

/** The attribute, or MISSING where getAttribute raises AttributeError. */
export function findAttribute(vm: VM, object: Value, name: string): Result {
  try {
    const cls = typeOf(object);
    const found =
      cls.lookup('__getattr__') === undefined ? find(vm, object, cls, name) : getAttribute(vm, object, name);
    return found === DEFERRED ? vm.attach(ABSENT_IS_MISSING, null) : found;
  } catch (error) {
    if (isRaised(error, AttributeError)) return MISSING;
    throw error;
  }
}

const ABSENT_IS_MISSING = new Note(
  (_, __, value) => value,
  (_, __, exception) => (exception.cls.isSubtypeOf(AttributeError) ? MISSING : undefined),
);

/** AttributeError for an attribute that is not there, in the words for this kind of object. */
export function noAttribute(object: Value, name: string): PyRaise {
  if (object instanceof PyType) {
    return attributeError(`type object '${object.tpName}' has no attribute '${name}'`, name, object);
  }
  if (object instanceof PyModule) return object.noAttribute(name);
  if (object instanceof PySuper)
    return attributeError(`'super' object has no attribute '${name}'`, name, object);
  return attributeError(`'${typeOf(object).tpName}' object has no attribute '${name}'`, name, object);
}

/** The attribute before `__getattr__` is asked; MISSING: there is none. */
function find(vm: VM, object: Value, cls: PyType, name: string): Result {
  const how = cls.lookup('__getattribute__');
  if (how instanceof PyNative) {
    if (how.owner === objectType) return genericAttribute(vm, object, cls, name);
    if (how.owner === typeType) return typeAttribute(vm, object as PyType, name);
    if (how.owner === superType) return superAttribute(vm, object as PySuper, name);
  }
  return callSpecial(vm, object, '__getattribute__', [name]);
}

/** object.__getattribute__: data descriptors of the class, the object's own, the rest of the class. Or MISSING. */
export function genericAttribute(vm: VM, object: Value, cls: PyType, name: string): Result {
  const inClass = cls.lookup(name);
  if (inClass !== undefined && isDataDescriptor(inClass) && canGet(inClass))
    return bindDescriptor(vm, inClass, object, cls);
  if (isObject(object) && isAttributed(object)) {
    const own = getOwn(object, name);
    if (own !== undefined) return own;
  }
  return inClass === undefined ? MISSING : bindDescriptor(vm, inClass, object, cls);
}

/** type.__getattribute__: data descriptors of the metaclass, the class and its bases, the rest of the metaclass. */
export function typeAttribute(vm: VM, type: PyType, name: string): Result {
  const inMeta = type.cls.lookup(name);
  if (inMeta !== undefined && isDataDescriptor(inMeta) && canGet(inMeta))
    return bindDescriptor(vm, inMeta, type, type.cls);
  const found = type.lookup(name);
  if (found !== undefined) return bindDescriptor(vm, found, undefined, type);
  return inMeta === undefined ? MISSING : bindDescriptor(vm, inMeta, type, type.cls);
}

/** Whether a value found in a class goes before the instance's own attributes: it has `__set__` or `__delete__`. */
export function isDataDescriptor(value: Value): boolean {
  if (typeof value !== 'object' || value === null || value instanceof PyFunction) return false;
  if (value instanceof PyGetSet || value instanceof PyProperty) return true;
  return value.cls.lookup('__set__') !== undefined || value.cls.lookup('__delete__') !== undefined;
}

/** Whether a data descriptor has a `__get__` too: one that has none only hides the object's own attribute from being set. */
function canGet(value: Value): boolean {
  return value instanceof PyGetSet || typeOf(value).lookup('__get__') !== undefined;
}

/**
What a value found in a class gives when it is asked for through an instance (`self`) or through the class (`self`
undefined): functions become methods, properties are called, other descriptors' `__get__`; all else is itself.
*/
export function bindDescriptor(vm: VM, value: Value, self: Value | undefined, cls: PyType): Result {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof PyFunction) return self === undefined ? value : new PyMethod(value, self);
  if (value instanceof PyNative) {
    if (value.cls === classMethodDescriptorType) return new PyBoundNative(value, cls);
    if (self === undefined) return value;
    return value.cls === methodDescriptorType || value.cls === wrapperDescriptorType
      ? new PyBoundNative(value, self)
      : value;
  }
  if (value instanceof PyGetSet) return self === undefined ? value : value.get(vm, self);
  const type = value.cls;
  if (value instanceof PyProperty && type.lookup('__get__') === propertyType.lookup('__get__')) {
    return self === undefined ? value : propertyGet(vm, value, self);
  }
  if (value instanceof PyStaticMethod && type.lookup('__get__') === staticMethodType.lookup('__get__'))
    return value.fn;
  if (value instanceof PyClassMethod && type.lookup('__get__') === classMethodType.lookup('__get__')) {
    return new PyMethod(value.fn, cls);
  }
  const get = type.lookup('__get__');
  return get === undefined ? value : callSpecial(vm, value, '__get__', [self ?? null, cls]);
}

/** property.__get__ through an instance. */
export function propertyGet(vm: VM, property: PyProperty, self: Value): Result {
  if (property.getter === null) throw noAccessor(property, self, 'getter');
  return call(vm, property.getter, [self]);
}

/** AttributeError of a property that cannot be read, set or deleted. */
export function noAccessor(
  property: PyProperty,
  self: Value,
  what: 'getter' | 'setter' | 'deleter',
): PyRaise {
  const { getter } = property;
  const hasName = getter instanceof PyFunction || getter instanceof PyNative;
  const name = property.name ?? (hasName ? getter.name : undefined);
  const named = typeof name === 'string' ? ` '${name}'` : '';
  const message = `property${named} of '${typeOf(self).qualname}' object has no ${what}`;
  return raise(AttributeError, message);
}

/** The special method of an object, looked up on its type and bound; MISSING: the type has none. */
export function findSpecial(vm: VM, object: Value, name: string): Result {
  const cls = typeOf(object);
  const found = cls.lookup(name);
  return found === undefined ? MISSING : bindDescriptor(vm, found, object, cls);
}

/** Calls an object's special method, looked up on its type; MISSING: the type has none (or has None). */
export function callSpecial(vm: VM, object: Value, name: string, args: readonly Value[]): Result {
  const found = typeOf(object).lookup(name);
  return found === undefined ? MISSING : callAsMethod(vm, found, object, args);
}

/** Calls what a type has under a method's name for an object of it: a function, or what a descriptor gives. */
export function callAsMethod(vm: VM, found: Value, object: Value, args: readonly Value[]): Result {
  if (found instanceof PyFunction || (found instanceof PyNative && found.cls !== builtinFunctionType))
    return call(vm, found, [object, ...args]);
  return vm.andThen(bindDescriptor(vm, found, object, typeOf(object)), (bound) => call(vm, bound, args));
}

const NOTHING_SET = new Note(() => null);

/** `object.name = value`. Gives None. Errors: AttributeError, TypeError. */
export function setAttribute(vm: VM, object: Value, name: string, value: Value): Result {
  const cls = typeOf(object);
  const how = cls.lookup('__setattr__');
  if (how instanceof PyNative && how.name === '__setattr__' && how.owner !== undefined) {
    return object instanceof PyType && how.owner === typeType
      ? setTypeAttribute(vm, object, name, value)
      : setGeneric(vm, object, name, value);
  }
  const result = callSpecial(vm, object, '__setattr__', [name, value]);
  return result === DEFERRED ? vm.attach(NOTHING_SET, null) : null;
}

/** `del object.name`. Gives None. Errors: AttributeError, TypeError. */
export function deleteAttribute(vm: VM, object: Value, name: string): Result {
  const cls = typeOf(object);
  const how = cls.lookup('__delattr__');
  if (how instanceof PyNative && how.name === '__delattr__' && how.owner !== undefined) {
    return object instanceof PyType && how.owner === typeType
      ? setTypeAttribute(vm, object, name, undefined)
      : setGeneric(vm, object, name, undefined);
  }
  const result = callSpecial(vm, object, '__delattr__', [name]);
  return result === DEFERRED ? vm.attach(NOTHING_SET, null) : null;
}

/** Calls `__set__`, or `__delete__` where there is no value; MISSING: it has neither. */
function setThroughDescriptor(vm: VM, descriptor: Value, object: Value, value: Value | undefined): Result {
  if (descriptor instanceof PyGetSet) return setGetSet(vm, descriptor, object, value);
  if (!isDataDescriptor(descriptor)) return MISSING;
  const result =
    value === undefined
      ? callSpecial(vm, descriptor, '__delete__', [object])
      : callSpecial(vm, descriptor, '__set__', [object, value]);
  if (result === MISSING) {
    throw raise(AttributeError, value === undefined ? '__delete__' : '__set__');
  }
  return result === DEFERRED ? vm.attach(NOTHING_SET, null) : null;
}

/** Sets, or without a value deletes, an attribute of a built-in type. Errors: AttributeError, TypeError. */
export function setGetSet(vm: VM, getset: PyGetSet, object: Value, value: Value | undefined): Result {
  const result = value === undefined ? getset.remove?.(vm, object) : getset.set?.(vm, object, value);
  if (result !== undefined) return result;
  if (value === undefined && getset.set !== undefined)
    throw typeError(`cannot delete ${getset.name} attribute`);
  if (getset.isMember) throw raise(AttributeError, 'readonly attribute');
  throw raise(AttributeError, `attribute '${getset.name}' of '${getset.owner.name}' objects is not writable`);
}

/** object.__setattr__ and object.__delattr__ (no value). */
export function setGeneric(vm: VM, object: Value, name: string, value: Value | undefined): Result {
  const cls = typeOf(object);
  const inClass = cls.lookup(name);
  if (inClass !== undefined) {
    const result = setThroughDescriptor(vm, inClass, object, value);
    if (result !== MISSING) return result;
  }
  if (isObject(object) && isAttributed(object)) {
    if (value !== undefined) {
      vm.chargeBytes(16);
      setOwn(object, name, value);
    } else if (!deleteOwn(object, name)) {
      throw attributeError(`'${cls.tpName}' object has no attribute '${name}'`, name, object);
    }
    return null;
  }
  if (inClass !== undefined) {
    throw raise(AttributeError, `'${cls.tpName}' object attribute '${name}' is read-only`);
  }
  throw attributeError(
    `'${cls.tpName}' object has no attribute '${name}' and no __dict__ for setting new attributes`,
    name,
    object,
  );
}

/** type.__setattr__ and type.__delattr__ (no value). */
export function setTypeAttribute(vm: VM, type: PyType, name: string, value: Value | undefined): Result {
  if (!type.heap || type.immutable)
    throw typeError(`cannot set '${name}' attribute of immutable type '${fullName(type)}'`);
  const inMeta = type.cls.lookup(name);
  if (inMeta !== undefined) {
    const result = setThroughDescriptor(vm, inMeta, type, value);
    if (result !== MISSING) return result;
  }
  if (value !== undefined) type.attributes.set(name, value);
  else if (!type.attributes.delete(name)) throw noAttribute(type, name);
  type.changed();
  return null;
}

/** Whether attributes of this class are found by `object`'s own rules, so that what was found may be remembered. */
export function isGeneric(cls: PyType): boolean {
  const how = cls.lookup('__getattribute__');
  return how instanceof PyNative && how.owner === objectType;
}
