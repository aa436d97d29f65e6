import { FREE } from '../../compiler/code.ts';
import { Cell } from '../../object/cell.ts';
import {
  dictType,
  isObject,
  methodDescriptorType,
  superType,
  typeOf,
  wrapperDescriptorType,
} from '../../object/core-types.ts';
import { PyDict } from '../../object/dict.ts';
import { isRaised, nameError, type PyRaise } from '../../object/exception.ts';
import { KeyError, NameError, UnboundLocalError } from '../../object/exception-types.ts';
import { PyFunction, PyMethod } from '../../object/function.ts';
import { MISSING } from '../../object/markers.ts';
import { PyBoundNative, PyNative } from '../../object/native.ts';
import { isAttributed } from '../../object/object.ts';
import { dictShape } from '../../object/shape.ts';
import { PyType } from '../../object/type-object.ts';
import { DEFERRED, type Result, type Value } from '../../object/value.ts';
import { bindDescriptor, getAttribute, isDataDescriptor, isGeneric, setAttribute } from '../attributes.ts';
import { call } from '../calls.ts';
import type { Frame } from '../frame.ts';
import { DISCARD, NOTHING, Note } from '../note.ts';
import { deleteItem, getItem, setItem } from '../operators.ts';
import { lookupAfter } from '../super.ts';
import type { VM } from '../vm.ts';

/** The error of reading a variable that has no value. */
export function unbound(vm: VM, frame: Frame, variable: number): PyRaise {
  const { code } = frame.code;
  const name = code.localsplusnames[variable]!;
  vm.recorder?.nameRead('local', name, undefined, frame);
  if ((code.localspluskinds[variable]! & FREE) !== 0) {
    return nameError(
      `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
      name,
    );
  }
  return nameError(
    `cannot access local variable '${name}' where it is not associated with a value`,
    name,
    UnboundLocalError,
  );
}

/** NameError of a global (or class) name that nobody has. */
export function notDefined(name: string): PyRaise {
  return nameError(`name '${name}' is not defined`, name, NameError);
}

/**
LOAD_GLOBAL: a global or a builtin; the instruction's name is linked to the entry where it was found. Dicts of a class of the
program's own are asked as any mapping is. Errors: NameError.
*/
export function loadGlobal(vm: VM, frame: Frame, arg: number): Result {
  const { code, globals, builtins } = frame;
  const index = arg >> 1;
  const name = code.names[index]!;
  if (globals.cls !== dictType || builtins.cls !== dictType) {
    const found = lookInGlobals(vm, frame, name);
    return found === DEFERRED && (arg & 1) !== 0 ? vm.attach(WITHOUT_SELF, null) : found;
  }
  code.globals ??= globals;
  const linked = code.globals === globals;
  let entry = globals.entry(name);
  if (entry !== undefined) {
    if (linked) code.entries[index] = entry;
    vm.recorder?.nameRead('global', name, entry.value, frame);
    return entry.value!;
  }
  entry = builtins.entry(name);
  if (entry === undefined) {
    vm.recorder?.nameRead('builtin', name, undefined, frame);
    throw notDefined(name);
  }
  if (linked && code.entries[index] !== entry && !code.stores(index)) {
    code.entries[index] = entry;
    globals.link(name, code.linkTo(index));
  }
  vm.recorder?.nameRead('builtin', name, entry.value, frame);
  return entry.value!;
}

/** Whether a namespace is a dict and of no class of its own, which may look up in another way. */
function isExactDict(namespace: Value | undefined): namespace is PyDict {
  return namespace instanceof PyDict && namespace.cls === dictType;
}

/** A name in a module or class body: its namespace, the globals, the builtins. Errors: NameError. */
export function loadName(vm: VM, frame: Frame, index: number): Result {
  const name = frame.code.names[index]!;
  const { namespace } = frame;
  if ((namespace === frame.globals && isExactDict(namespace)) || namespace === undefined)
    return loadGlobal(vm, frame, index << 1);
  return vm.andThen(lookInNamespace(vm, frame, name), (value) => {
    if (value === MISSING) return globalOrBuiltin(vm, frame, name);
    vm.recorder?.nameRead('class', name, value, frame);
    return value;
  });
}

/** A name in the frame's namespace (a class body's, or exec's), or MISSING. */
export function lookInNamespace(vm: VM, frame: Frame, name: string): Result {
  return lookIn(vm, frame.namespace!, name);
}

/** A name in a namespace, which may be a mapping of the program's own, or MISSING. */
export function lookIn(vm: VM, namespace: Value, name: string): Result {
  if (isExactDict(namespace)) {
    const value = namespace.getString(name);
    return value === undefined ? MISSING : value; // None is null: not for ??
  }
  try {
    const result = getItem(vm, namespace, name);
    return result === DEFERRED ? vm.attach(NO_KEY_IS_MISSING, null) : result;
  } catch (error) {
    if (isRaised(error, KeyError)) return MISSING;
    throw error;
  }
}

const NO_KEY_IS_MISSING = new Note(
  (_, __, value) => value,
  (_, __, exception) => (exception.cls.isSubtypeOf(KeyError) ? MISSING : undefined),
);

/** A global or a builtin for a name that the namespace does not have: the globals are read as a dict. Errors: NameError. */
export function globalOrBuiltin(vm: VM, frame: Frame, name: string): Result {
  const global = frame.globals.getString(name);
  if (global === undefined) return builtinNamed(vm, frame, name);
  vm.recorder?.nameRead('global', name, global, frame);
  return global;
}

function lookInGlobals(vm: VM, frame: Frame, name: string): Result {
  return vm.andThen(lookIn(vm, frame.globals, name), (global) => {
    if (global === MISSING) return builtinNamed(vm, frame, name);
    vm.recorder?.nameRead('global', name, global, frame);
    return global;
  });
}

function builtinNamed(vm: VM, frame: Frame, name: string): Result {
  return vm.andThen(lookIn(vm, frame.builtins, name), (found) => {
    vm.recorder?.nameRead('builtin', name, found === MISSING ? undefined : found, frame);
    if (found === MISSING) throw notDefined(name);
    return found;
  });
}

/** STORE_NAME. DEFERRED where the namespace is a mapping of the program's own. */
export function storeName(vm: VM, frame: Frame, index: number, value: Value): Result {
  const { code, namespace, globals } = frame;
  const name = code.names[index]!;
  if (isExactDict(namespace)) {
    const { recorder } = vm;
    if (recorder === undefined) namespace.setString(name, value);
    else {
      const before = namespace.getString(name);
      namespace.setString(name, value);
      recorder.nameWritten(namespace === globals ? 'global' : 'class', name, before, value, frame);
    }
    if (namespace === globals) {
      code.globals ??= globals;
      if (code.globals === globals) code.entries[index] = globals.entry(name);
    }
    return null;
  }
  const result = setItem(vm, namespace!, name, value);
  return result === DEFERRED ? vm.attach(DISCARD, null) : null;
}

export function storeGlobal(vm: VM, frame: Frame, index: number, value: Value): void {
  const name = frame.code.names[index]!;
  const { recorder } = vm;
  if (recorder === undefined) frame.globals.setString(name, value);
  else {
    const before = frame.globals.getString(name);
    frame.globals.setString(name, value);
    recorder.nameWritten('global', name, before, value, frame);
  }
}

/** DELETE_NAME. DEFERRED where the namespace is a mapping of the program's own. Errors: NameError. */
export function deleteName(vm: VM, frame: Frame, index: number): Result {
  const name = frame.code.names[index]!;
  const { namespace } = frame;
  if (isExactDict(namespace)) {
    const before = namespace.getString(name);
    if (!namespace.deleteString(name)) throw notDefined(name);
    vm.recorder?.nameDeleted(namespace === frame.globals ? 'global' : 'class', name, before, frame);
    return null;
  }
  const noKey = (): never => {
    throw notDefined(name);
  };
  try {
    const result = deleteItem(vm, namespace!, name);
    if (result !== DEFERRED) return null;
    return vm.attach(
      new Note(DISCARD.done, (_, __, e) => (e.cls.isSubtypeOf(KeyError) ? noKey() : undefined)),
      null,
    );
  } catch (error) {
    return isRaised(error, KeyError) ? noKey() : rethrow(error);
  }
}

function rethrow(error: unknown): never {
  throw error;
}

/** DELETE_GLOBAL. Errors: NameError. */
export function deleteGlobal(vm: VM, frame: Frame, index: number): void {
  const name = frame.code.names[index]!;
  const before = frame.globals.getString(name);
  if (!frame.globals.deleteString(name)) throw notDefined(name);
  vm.recorder?.nameDeleted('global', name, before, frame);
}

/** DELETE_FAST. Errors: UnboundLocalError. */
export function deleteFast(vm: VM, frame: Frame, variable: number): void {
  const at = frame.base + variable;
  const before = vm.stack[at];
  if (before === undefined) throw unbound(vm, frame, variable);
  vm.stack[at] = undefined;
  vm.recorder?.nameDeleted('local', frame.code.code.localsplusnames[variable]!, before, frame);
}

/** DELETE_DEREF. Errors: UnboundLocalError, NameError. */
export function deleteDeref(vm: VM, frame: Frame, variable: number): void {
  const cell = vm.stack[frame.base + variable] as Cell;
  const before = cell.contents;
  if (before === undefined) throw unbound(vm, frame, variable);
  cell.contents = undefined;
  vm.recorder?.cellEmptied(cell, frame.code.code.localsplusnames[variable]!, before, frame);
}

/** Tells the recorder of a STORE_FAST. Into the place of a cell goes a cell only, put back after a comprehension: no name's value. */
export function storesFast(vm: VM, frame: Frame, variable: number, value: Value): void {
  if (value instanceof Cell && frame.code.kindOf(variable) !== 'local') return;
  const before = vm.stack[frame.base + variable];
  vm.recorder!.nameWritten('local', frame.code.code.localsplusnames[variable]!, before, value, frame);
}

/** What an instance gives for a function found in its class. */
export function bindCached(found: Value, object: Value): Value {
  return found instanceof PyFunction
    ? new PyMethod(found, object)
    : new PyBoundNative(found as PyNative, object);
}

/**
LOAD_ATTR: pushes the attribute (and, as the first half of a call, what goes before the arguments: self for a function found
in the class, nothing for all else). Remembers for the next time what it found, where that is sure to hold.
*/
export function loadAttribute(vm: VM, frame: Frame, object: Value, arg: number): Result {
  const name = frame.code.names[arg >> 1]!;
  const forCall = (arg & 1) !== 0;
  const { stack } = vm;
  const cls = typeOf(object);
  if (isGeneric(cls)) {
    const found = cls.lookup(name);
    const isMethod = found instanceof PyFunction || isNativeMethod(found);
    const attributed = isObject(object) && isAttributed(object) ? object : undefined;
    if (attributed?.shape !== dictShape && (found === undefined || isMethod || !isDataDescriptor(found))) {
      const place = attributed?.shape.placeOf(name);
      const cached = isObject(object);
      if (place !== undefined) {
        frame.code.caches[frame.ip - 1] = {
          version: cls.version,
          shape: attributed!.shape,
          place,
          next: undefined,
          found: undefined,
          kind: 'own',
        };
      } else if (isMethod && found !== undefined) {
        if (cached) {
          frame.code.caches[frame.ip - 1] = {
            version: cls.version,
            shape: attributed?.shape,
            place: -1,
            next: undefined,
            found,
            kind: 'method',
          };
        }
        if (forCall) {
          stack[frame.sp++] = found;
          stack[frame.sp++] = object;
          return null;
        }
      }
    }
    // A function in the class that no attribute of the object hides is called with the object before its arguments.
    if (
      forCall &&
      isMethod &&
      attributed?.shape === dictShape &&
      attributed.dict!.getString(name) === undefined
    ) {
      stack[frame.sp++] = found;
      stack[frame.sp++] = object;
      return null;
    }
  }
  const result = getAttribute(vm, object, name);
  if (result === DEFERRED) return forCall ? vm.attach(WITHOUT_SELF, null) : result;
  stack[frame.sp++] = result;
  if (forCall) stack[frame.sp++] = undefined;
  return null;
}

/** Pushes a callable with nothing before its arguments. */
const WITHOUT_SELF = new Note((vm, _, value) => {
  const { frame } = vm;
  vm.stack[frame.sp++] = value;
  vm.stack[frame.sp++] = undefined;
  return NOTHING;
});

function isNativeMethod(value: Value | undefined): boolean {
  return (
    value instanceof PyNative && (value.cls === methodDescriptorType || value.cls === wrapperDescriptorType)
  );
}

/** STORE_ATTR. Remembers the place for the next time. DEFERRED: nothing is to be pushed. */
export function storeAttribute(vm: VM, frame: Frame, object: Value, arg: number, value: Value): Result {
  const name = frame.code.names[arg]!;
  const cls = typeOf(object);
  const how = cls.lookup('__setattr__');
  if (
    how instanceof PyNative &&
    isObject(object) &&
    isAttributed(object) &&
    object.shape !== dictShape &&
    !(object instanceof PyType)
  ) {
    const found = cls.lookup(name);
    if (found === undefined || !isDataDescriptor(found)) {
      const { shape } = object;
      const place = shape.placeOf(name);
      if (place !== undefined || object.slots.length < 32) {
        frame.code.caches[frame.ip - 1] = {
          version: cls.version,
          shape,
          place: place ?? -1,
          next: place === undefined ? shape.with(name) : undefined,
          found: undefined,
          kind: 'own',
        };
      }
    }
  }
  const result = setAttribute(vm, object, name, value);
  return result === DEFERRED ? vm.attach(DISCARD, null) : null;
}

/** LOAD_SUPER_ATTR: `super().name` without making the super object where `super` is the builtin. */
export function loadSuper(vm: VM, frame: Frame, arg: number): Result {
  const { stack } = vm;
  const self = stack[frame.sp + 2]!;
  const cls = stack[frame.sp + 1]!;
  const maker = stack[frame.sp]!;
  const name = frame.code.names[arg >> 2]!;
  const forCall = (arg & 1) !== 0;
  if (maker === superType && cls instanceof PyType && name !== '__class__') {
    const start = self instanceof PyType && self.isSubtypeOf(cls) ? self : typeOf(self);
    if (start.isSubtypeOf(cls)) {
      const found = lookupAfter(start, cls, name);
      if (found !== undefined) {
        if (forCall && start !== self && (found instanceof PyFunction || isNativeMethod(found))) {
          stack[frame.sp++] = found;
          stack[frame.sp++] = self;
          return null;
        }
        const bound = bindDescriptor(vm, found, start === self ? undefined : self, start);
        return pushLoaded(vm, frame, bound, forCall);
      }
    }
  }
  const explicit = (arg & 2) !== 0 || (maker === superType && cls instanceof PyType);
  const made = call(vm, maker, explicit ? [cls, self] : []);
  const found = vm.andThen(made, (object) => getAttribute(vm, object, name));
  return pushLoaded(vm, frame, found, forCall);
}

function pushLoaded(vm: VM, frame: Frame, result: Result, forCall: boolean): Result {
  if (result === DEFERRED) return forCall ? vm.attach(WITHOUT_SELF, null) : result;
  vm.stack[frame.sp++] = result;
  if (forCall) vm.stack[frame.sp++] = undefined;
  return null;
}
