import { builtinType, dictType, NotImplemented } from '../../object/core-types.ts';
import { PyDict } from '../../object/dict.ts';
import { keyError, typeError } from '../../object/exception.ts';
import { defineType, method, type Steps } from '../../object/native.ts';
import { adopt, PyList, PyTuple } from '../../object/object.ts';
import type { PyType } from '../../object/type-object.ts';
import type { Value } from '../../object/value.ts';
import { joinTexts, type Text } from '../../text/text.ts';
import { mergeDict, updateDict } from '../../types/dict-update.ts';
import { CLASS_GETITEM } from '../../types/generic-alias.ts';
import { guardedRepr } from '../../types/recursion-guard.ts';
import type { Asking } from '../../types/set-operations.ts';
import { call, isCallable, type Keywords } from '../../vm/calls.ts';
import { PyListIterator } from '../../vm/iterators.ts';
import { setItem } from '../../vm/operators.ts';
import { repr } from '../../vm/repr.ts';
import type { VM } from '../../vm/vm.ts';

export const defaultDictType = builtinType('defaultdict', dictType, { module: 'collections' });

/** collections.defaultdict: a dict that makes the value of a missing key. */
class PyDefaultDict extends PyDict {
  factory: Value = null;
}

function* initDefault(vm: VM, self: PyDefaultDict, args: readonly Value[], named: Keywords): Steps {
  const factory = args[0] ?? null;
  if (factory !== null && !isCallable(factory)) throw typeError('first argument must be callable or None');
  if (args.length > 2) throw typeError(`dict expected at most 1 argument, got ${args.length - 1}`);
  self.factory = factory;
  yield* updateDict(vm, self, args[1], named);
  return null;
}

function* missing(vm: VM, self: PyDefaultDict, key: Value): Steps {
  if (self.factory === null) throw keyError(key);
  const value = yield call(vm, self.factory, []);
  yield setItem(vm, self, key, value);
  return value;
}

function* reprDefault(vm: VM, self: PyDefaultDict): Asking<Text> {
  const factory = (yield* reprOfFactory(vm, self)) as Text;
  const contents = yield call(vm, dictType.attributes.get('__repr__')!, [self]);
  return joinTexts([self.cls.name, '(', factory, ', ', contents as Text, ')']);
}

function reprOfFactory(vm: VM, self: PyDefaultDict): Steps {
  return guardedRepr(
    vm,
    self.factory instanceof PyDict ? self.factory : self,
    '...',
    (function* () {
      return yield repr(vm, self.factory);
    })(),
  );
}

function copyDefault(vm: VM, self: PyDefaultDict): PyDefaultDict {
  vm.charge(self.size);
  vm.chargeBytes(self.size * 64);
  const copy = adopt(new PyDefaultDict(self.cls), self.cls);
  copy.factory = self.factory;
  self.copy(copy);
  return copy;
}

function* unionDefault(vm: VM, left: Value, right: Value, self: PyDefaultDict): Steps {
  if (!(left instanceof PyDict) || !(right instanceof PyDict)) return NotImplemented;
  const result = adopt(new PyDefaultDict(self.cls), self.cls);
  result.factory = self.factory;
  yield* mergeDict(vm, result, left);
  yield* mergeDict(vm, result, right);
  return result;
}

const copyMethod = method('(self, /)', copyDefault);

defineType(defaultDictType, {
  doc: `defaultdict(default_factory=None, /, [...]) --> dict with default factory

The default factory is called without arguments to produce
a new value when a key is not present, in __getitem__ only.
A defaultdict compares equal to a dict with the same items.
All remaining arguments are treated the same as if they were
passed to the dict constructor, including keyword arguments.`,
  staticMethods: {
    __new__: method('(cls, /, *args, **kwargs)', (_, cls: PyType) => adopt(new PyDefaultDict(cls), cls)),
  },
  methods: {
    __init__: method('(self, /, *args, **kwargs)', initDefault),
    __missing__: method('(self, key, /)', missing),
    __repr__: method('(self, /)', reprDefault),
    __or__: method('(self, value, /)', (vm, self: PyDefaultDict, other: Value) =>
      vm.defer(unionDefault(vm, self, other, self)),
    ),
    __ror__: method('(self, value, /)', (vm, self: PyDefaultDict, other: Value) =>
      vm.defer(unionDefault(vm, other, self, self)),
    ),
    __reduce__: method('(self, /)', (_, self: PyDefaultDict) => {
      const args = new PyTuple(self.factory === null ? [] : [self.factory]);
      const pairs = Array.from(self.entries(), ({ key, value }) => new PyTuple([key, value!]));
      return new PyTuple([self.cls, args, null, null, new PyListIterator(new PyList(pairs))]);
    }),
    copy: copyMethod,
    __copy__: copyMethod,
  },
  members: {
    default_factory: {
      get: (_, self) => (self as PyDefaultDict).factory,
      set: (_, self, value) => {
        (self as PyDefaultDict).factory = value;
        return null;
      },
      doc: 'Factory for default value called by __missing__().',
    },
  },
  classMethods: { __class_getitem__: CLASS_GETITEM },
});
