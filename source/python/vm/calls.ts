import {
  builtinFunctionType,
  isInstance,
  methodDescriptorType,
  objectType,
  typeOf,
  typeType,
  wrapperDescriptorType,
} from '../object/core-types.ts';
import { type PyRaise, typeError } from '../object/exception.ts';
import { PyFunction, PyMethod } from '../object/function.ts';
import { MISSING } from '../object/markers.ts';
import { PyModule } from '../object/module.ts';
import { PyBoundNative, PyNative, type Steps } from '../object/native.ts';
import { makeInstance, textOf } from '../object/object.ts';
import type { NativeArgument } from '../object/signature.ts';
import { PyType } from '../object/type-object.ts';
import { DEFERRED, type PyObject, type Result, type Value } from '../object/value.ts';
import { findAttribute, findSpecial, noAttribute } from './attributes.ts';
import { bindArguments, parameterCount } from './binding.ts';
import { INSTEAD, Note } from './note.ts';
import type { VM } from './vm.ts';

/** Arguments given by name, in order. */
export type Keywords = ReadonlyMap<string, Value>;

/** Calls anything: `callable(*args, **kwargs)`. Errors: TypeError where it is not callable. */
export function call(vm: VM, callable: Value, args: readonly Value[], kwargs?: Keywords): Result {
  if (callable instanceof PyFunction) return callFunction(vm, callable, args, kwargs);
  if (callable instanceof PyNative) return callNative(vm, callable, args, kwargs);
  if (callable instanceof PyBoundNative)
    return callNative(vm, callable.native, [callable.self, ...args], kwargs, callable);
  if (callable instanceof PyMethod) return call(vm, callable.fn, [callable.self, ...args], kwargs);
  if (callable instanceof PyType) return callType(vm, callable, args, kwargs);
  const special = findSpecial(vm, callable, '__call__');
  if (special === MISSING) throw notCallable(callable);
  return vm.andThen(special, (bound) => call(vm, bound, args, kwargs));
}

function notCallable(value: Value): PyRaise {
  const message = `'${typeOf(value).tpName}' object is not callable`;
  if (!(value instanceof PyModule)) return typeError(message);
  const name = textOf(value.dict.getString('__name__') ?? null) ?? '';
  const inside = value.dict.getString(name);
  const isMeant = inside !== undefined && typeOf(inside).lookup('__call__') !== undefined;
  return typeError(isMeant ? `${message}. Did you mean: '${name}.${name}(...)'?` : message);
}

/** Pushes the frame of a function of the program. */
function callFunction(vm: VM, fn: PyFunction, args: readonly Value[], kwargs: Keywords | undefined): Result {
  const { sp } = vm.frame;
  const count = parameterCount(fn);
  const { stack } = vm;
  while (stack.length <= sp + count) stack.push(undefined);
  bindArguments(stack, sp, fn, args, kwargs);
  vm.enter(fn.code, fn, fn.globals, sp, count);
  return DEFERRED;
}

/** Calls a native, with its self among the arguments; `called`: as what, which messages may tell. */
export function callNative(
  vm: VM,
  native: PyNative,
  args: readonly Value[],
  kwargs?: Keywords,
  called: PyNative | PyBoundNative = native,
): Result {
  const { signature, owner } = native;
  let result: Result | Steps;
  if (owner !== undefined) checkSelf(native, args);
  if (
    kwargs === undefined &&
    signature.plain &&
    args.length >= signature.least &&
    args.length <= signature.most
  ) {
    if (args.length === signature.most) result = native.body(vm, ...args);
    else result = native.body(vm, ...args, ...signature.fallbacks.slice(args.length));
  } else {
    const wrapper = native.cls === wrapperDescriptorType;
    const bound = bindNative(native, called, args, kwargs, wrapper);
    result = native.body(vm, ...bound);
  }
  if (!native.stepwise) {
    if (result === DEFERRED && vm.lifetimes !== undefined) sayWhatIsHeld(vm, native, args, kwargs);
    return result as Result;
  }
  return vm.defer(result as Steps, vm.lifetimes === undefined ? undefined : heldBy(vm, native, args, kwargs));
}

/** A native has gone on as a `function*`: it may hold what it was called with. */
export function sayWhatIsHeld(vm: VM, native: PyNative, args: readonly Value[], kwargs?: Keywords): void {
  const { frame } = vm;
  if (frame.steps !== undefined && frame.held === undefined) frame.held = heldBy(vm, native, args, kwargs);
}

/** Natives that let Python code run on, and take nothing out of what they are given. */
const PASSING_ON = new Set(['__next__', 'next', 'send', 'throw', 'close', '__build_class__', '__import__']);

/** What a native under way may hold when nobody else does. */
function heldBy(vm: VM, { name }: PyNative, args: readonly Value[], kwargs: Keywords | undefined): Value[] {
  const given = kwargs === undefined ? [...args] : [...args, ...kwargs.values()];
  return PASSING_ON.has(name) ? given : vm.lifetimes!.heldBy(given);
}

/** Errors: TypeError, in which `__new__` and `__init__` go by the name of their type, and only a static method counts its first argument. */
function bindNative(
  native: PyNative,
  called: PyNative | PyBoundNative,
  args: readonly Value[],
  kwargs: Keywords | undefined,
  wrapper: boolean,
): readonly NativeArgument[] {
  const { signature, owner, name } = native;
  if ((name === '__new__' || name === '__init__') && owner !== undefined) {
    return signature.bind(
      owner.name,
      owner.name,
      true,
      args,
      keywordsIgnored(native, args) ? undefined : kwargs,
    );
  }
  const isMethod = owner !== undefined && native.cls !== builtinFunctionType;
  const fullName = called instanceof PyBoundNative ? called.qualname : native.fullName;
  return signature.bind(fullName, name, isMethod, args, kwargs, wrapper);
}

/**
A constructor without keywords lets those pass that are meant for the other half of the construction: `__new__` where a
subclass has an `__init__` of its own, `__init__` where it has a `__new__`.
*/
function keywordsIgnored({ name, owner, signature }: PyNative, args: readonly Value[]): boolean {
  if (signature.takesKeywords) return false;
  const cls = name === '__new__' ? args[0] : typeOf(args[0]!);
  const other = name === '__new__' ? '__init__' : '__new__';
  return cls instanceof PyType && cls.lookup(other) !== owner!.lookup(other);
}

/** A method of a built-in type takes its own kind of object only. */
function checkSelf(native: PyNative, args: readonly Value[]): void {
  const owner = native.owner!;
  const self = args[0];
  if (native.cls !== methodDescriptorType && native.cls !== wrapperDescriptorType) {
    if (native.name === '__new__') checkNew(native, self);
    return;
  }
  if (self === undefined) {
    throw typeError(
      native.cls === wrapperDescriptorType
        ? `descriptor '${native.name}' of '${owner.name}' object needs an argument`
        : `unbound method ${owner.name}.${native.name}() needs an argument`,
    );
  }
  if (isInstance(self, owner)) return;
  const what = native.cls === wrapperDescriptorType ? 'requires a' : 'for';
  throw typeError(
    native.cls === wrapperDescriptorType
      ? `descriptor '${native.name}' ${what} '${owner.tpName}' object but received a '${typeOf(self).tpName}'`
      : `descriptor '${native.name}' ${what} '${owner.tpName}' objects doesn't apply to a '${typeOf(self).tpName}' object`,
  );
}

function checkNew(native: PyNative, cls: Value | undefined): void {
  const owner = native.owner!;
  if (cls === undefined) throw typeError(`${owner.tpName}.__new__(): not enough arguments`);
  if (!(cls instanceof PyType)) {
    throw typeError(`${owner.tpName}.__new__(X): X is not a type object (${typeOf(cls).tpName})`);
  }
  if (!cls.isSubtypeOf(owner)) {
    const wrong = `${owner.tpName}.__new__(${cls.tpName}): ${cls.tpName}`;
    throw typeError(`${wrong} is not a subtype of ${owner.tpName}`);
  }
  if (cls === owner) return;
  let base: PyType = cls; // the nearest one that is built in decides how instances are made
  while (base.heap && base.base !== undefined) base = base.base;
  if (base.lookup('__new__') !== native) {
    throw typeError(`${owner.tpName}.__new__(${cls.tpName}) is not safe, use ${base.tpName}.__new__()`);
  }
}

/** Calls a method, looked up as an attribute of the object. */
export function callMethod(
  vm: VM,
  object: Value,
  name: string,
  args: readonly Value[],
  kwargs?: Keywords,
): Result {
  return vm.defer(
    (function* (): Steps {
      const found = yield findAttribute(vm, object, name);
      if (found === MISSING) throw noAttribute(object, name);
      return yield call(vm, found, args, kwargs);
    })(),
  );
}

/** `__init__` has returned: the instance it was called on is the result. */
export const INIT = new Note((_, instance, value) => {
  if (value !== null) throw typeError(`__init__() should return None, not '${typeOf(value).tpName}'`);
  return instance;
});

/** Calls a class: makes an instance and initialises it. */
export function callType(vm: VM, type: PyType, args: readonly Value[], kwargs?: Keywords): Result {
  if (type.cls !== typeType) {
    const special = type.cls.lookup('__call__');
    if (special !== undefined && special !== typeType.lookup('__call__')) {
      return vm.andThen(findSpecial(vm, type, '__call__'), (bound) => call(vm, bound, args, kwargs));
    }
  }
  return makeAndInit(vm, type, args, kwargs);
}

/** type.__call__: `__new__`, then `__init__` if that gave an instance of the type. */
export function makeAndInit(vm: VM, type: PyType, args: readonly Value[], kwargs?: Keywords): Result {
  if (type === typeType && args.length === 1) {
    if (kwargs === undefined) return typeOf(args[0]!);
    throw typeError('type() takes no keyword arguments');
  }
  if (type === typeType && args.length !== 3) throw typeError('type() takes 1 or 3 arguments');
  if (type.instancesAreNotMade) throw typeError(`cannot create '${type.tpName}' instances`);
  const make = type.lookup('__new__');
  const init = type.lookup('__init__');
  if (make === objectNew() && init instanceof PyFunction && !type.abstract) {
    const instance = makeInstance(type);
    if (type.hasFinalizer) watchFinalizer(vm, instance);
    const result = callFunction(vm, init, [instance, ...args], kwargs);
    return result === DEFERRED ? vm.attach(INIT, instance) : result;
  }
  if (make instanceof PyNative) {
    const instance = callNative(vm, make, [type, ...args], kwargs);
    return vm.andThen(instance, (made) => initialise(vm, made, type, args, kwargs));
  }
  return vm.defer(makeLater(vm, type, args, kwargs));
}

function* makeLater(vm: VM, type: PyType, args: readonly Value[], kwargs: Keywords | undefined): Steps {
  const make = yield findAttribute(vm, type, '__new__');
  const instance = yield call(vm, make, [type, ...args], kwargs);
  return yield initialise(vm, instance, type, args, kwargs);
}

function initialise(
  vm: VM,
  instance: Value,
  type: PyType,
  args: readonly Value[],
  kwargs: Keywords | undefined,
): Result {
  const made = typeOf(instance);
  if (made.hasFinalizer) watchFinalizer(vm, instance as PyObject);
  if (!made.isSubtypeOf(type)) return instance;
  const init = made.lookup('__init__');
  if (
    init === undefined ||
    (init instanceof PyNative && init.owner === objectType && made.lookup('__new__') !== objectNew())
  ) {
    return instance;
  }
  if (init instanceof PyNative || init instanceof PyFunction) {
    const result = call(vm, init, [instance, ...args], kwargs);
    if (result !== DEFERRED) return instance;
    return vm.attach(init instanceof PyNative ? INSTEAD : INIT, instance);
  }
  return vm.defer(
    (function* (): Steps {
      const bound = yield findSpecial(vm, instance, '__init__');
      const result = yield call(vm, bound, args, kwargs);
      return INIT.done(vm, instance, result) as Value;
    })(),
  );
}

/** Watches a new object whose class has a `__del__`. */
export function watchFinalizer(vm: VM, instance: PyObject): void {
  if (vm.lifetimes?.watched.has(instance) !== true) vm.watching().watch(instance).finalizer = true;
}

let newOfObject: Value | undefined;
function objectNew(): Value | undefined {
  return (newOfObject ??= objectType.attributes.get('__new__'));
}

/** Whether a value can be called. */
export function isCallable(value: Value): boolean {
  return typeOf(value).lookup('__call__') !== undefined;
}
