import { builtinType, NotImplemented, objectType, typeOf } from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { keyError, typeError } from '../object/exception.ts';
import { PyFrame } from '../object/frame-object.ts';
import { MISSING } from '../object/markers.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { PyList, PyTuple, textOf } from '../object/object.ts';
import { PyObject, type Result, type Value } from '../object/value.ts';
import { hash, same } from '../vm/compare.ts';
import { dictGet, dictSet } from '../vm/dict-protocol.ts';
import type { Frame } from '../vm/frame.ts';
import { boundVariables, setVariable } from '../vm/frame-variables.ts';
import { PyListIterator } from '../vm/iterators.ts';
import { binary } from '../vm/operators.ts';
import { repr } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';
import { guardedRepr } from './recursion-guard.ts';

const frameLocalsType = builtinType('FrameLocalsProxy', objectType, { final: true });
frameLocalsType.pattern = 'mapping';

/**
frame.f_locals of a function: reads and writes the variables themselves. Other keys are kept with the frame, and are no variables.

Source: PEP 667
*/
export class PyFrameLocals extends PyObject {
  constructor(readonly frame: Frame) {
    super(frameLocalsType);
  }
}

/** The variables and other entries, as a dict. */
function dictFrom(vm: VM, self: PyFrameLocals): PyDict {
  const dict = new PyDict();
  for (const [, name, value] of boundVariables(vm, self.frame)) dict.setString(name, value);
  self.frame.extra?.copy(dict);
  return dict;
}

function get(vm: VM, self: PyFrameLocals, key: Value): Result {
  if (typeof key === 'string') {
    for (const [, name, value] of boundVariables(vm, self.frame)) if (name === key) return value;
  }
  const { extra } = self.frame;
  if (extra === undefined) return vm.andThen(hash(vm, key), () => MISSING);
  return dictGet(vm, extra, key);
}

function set(vm: VM, self: PyFrameLocals, key: Value, value: Value): Result {
  const { frame } = self;
  const variable = typeof key === 'string' ? frame.code.code.localsplusnames.indexOf(key) : -1;
  if (variable >= 0) {
    setVariable(vm, frame, variable, value);
    return null;
  }
  frame.extra ??= new PyDict();
  return dictSet(vm, frame.extra, key, value);
}

function* update(vm: VM, self: PyFrameLocals, other: Value): Steps {
  const from = other instanceof PyFrameLocals ? dictFrom(vm, other) : other;
  if (!(from instanceof PyDict))
    throw typeError('update() argument must be dict or another FrameLocalsProxy');
  for (const { key, value } of [...from.entries()]) yield set(vm, self, key, value!);
  return null;
}

function* item(vm: VM, self: PyFrameLocals, key: Value): Steps {
  const value = yield get(vm, self, key);
  if (value === MISSING) throw keyError(`local variable '${textOf(yield repr(vm, key))}' is not defined`);
  return value;
}

/** A dict, or the dict that a proxy stands for; undefined: it is neither. */
function asDict(vm: VM, value: Value): PyDict | undefined {
  if (value instanceof PyFrameLocals) return dictFrom(vm, value);
  return value instanceof PyDict ? value : undefined;
}

function union(vm: VM, a: Value, b: Value): Result {
  const [left, right] = [asDict(vm, a), asDict(vm, b)];
  return left === undefined || right === undefined ? NotImplemented : binary(vm, '|', left, right);
}

function iterator(items: Value[]): PyListIterator {
  return new PyListIterator(new PyList(items));
}

const keysOf = (vm: VM, self: PyFrameLocals): Value[] =>
  Array.from(dictFrom(vm, self).entries(), (e) => e.key);

defineType(frameLocalsType, {
  staticMethods: {
    __new__: method('(cls, *args)', (_, _cls, args: readonly Value[]) => {
      if (args.length !== 1) throw typeError(`FrameLocalsProxy expected 1 argument, got ${args.length}`);
      const [frame] = args;
      if (!(frame instanceof PyFrame)) throw typeError(`expect frame, not ${typeOf(frame!).tpName}`);
      return new PyFrameLocals(frame.frame);
    }),
  },
  methods: {
    __getitem__: method('(self, key, /)', item),
    __setitem__: method('(self, key, value, /)', (vm, self: PyFrameLocals, key: Value, value: Value) =>
      set(vm, self, key, value),
    ),
    __delitem__: method('(self, key, /)', () => {
      throw typeError('cannot remove variables from FrameLocalsProxy');
    }),
    __contains__: method('(self, key, /)', (vm, self: PyFrameLocals, key: Value) =>
      vm.andThen(get(vm, self, key), (value) => value !== MISSING),
    ),
    __len__: method('(self, /)', (vm, self: PyFrameLocals) => dictFrom(vm, self).size),
    __iter__: method('(self, /)', (vm, self: PyFrameLocals) => iterator(keysOf(vm, self))),
    __reversed__: method('(self, /)', (vm, self: PyFrameLocals) => new PyList(keysOf(vm, self).reverse())),
    __repr__: method('(self, /)', (vm, self: PyFrameLocals) =>
      vm.defer(guardedRepr(vm, self, '{...}', reprOf(vm, self))),
    ),
    __eq__: method('(self, value, /)', (vm, self: PyFrameLocals, other: Value) => {
      if (other instanceof PyFrameLocals) return self.frame === other.frame;
      return other instanceof PyDict ? same(vm, dictFrom(vm, self), other) : NotImplemented;
    }),
    __ne__: method('(self, value, /)', (vm, self: PyFrameLocals, other: Value) => {
      if (other instanceof PyFrameLocals) return self.frame !== other.frame;
      if (!(other instanceof PyDict)) return NotImplemented;
      return vm.andThen(same(vm, dictFrom(vm, self), other), (equal) => equal !== true);
    }),
    __or__: method('(self, value, /)', (vm, self: Value, other: Value) => union(vm, self, other)),
    __ror__: method('(self, value, /)', (vm, self: Value, other: Value) => union(vm, other, self)),
    __ior__: method('(self, value, /)', (vm, self: PyFrameLocals, other: Value) =>
      asDict(vm, other) === undefined
        ? NotImplemented
        : vm.andThen(vm.defer(update(vm, self, other)), () => self),
    ),
    copy: method('(self, /)', (vm, self: PyFrameLocals) => dictFrom(vm, self)),
    get: method('(self, key, default=None, /)', (vm, self: PyFrameLocals, key: Value, otherwise: Value) =>
      vm.andThen(get(vm, self, key), (value) => (value === MISSING ? otherwise : value)),
    ),
    items: method(
      '(self, /)',
      (vm, self: PyFrameLocals) =>
        new PyList(Array.from(dictFrom(vm, self).entries(), (e) => new PyTuple([e.key, e.value!]))),
    ),
    keys: method('(self, /)', (vm, self: PyFrameLocals) => new PyList(keysOf(vm, self))),
    values: method(
      '(self, /)',
      (vm, self: PyFrameLocals) => new PyList(Array.from(dictFrom(vm, self).entries(), (e) => e.value!)),
    ),
    setdefault: method('(self, key, default=None, /)', (vm, self: PyFrameLocals, key: Value, value: Value) =>
      vm.andThen(get(vm, self, key), (known) =>
        known !== MISSING ? known : vm.andThen(set(vm, self, key, value), () => value),
      ),
    ),
    update: method('(self, other, /)', update),
  },
  constants: { __hash__: null },
});

function* reprOf(vm: VM, self: PyFrameLocals): Generator<Result, Value, Value> {
  return yield repr(vm, dictFrom(vm, self));
}
