import { dictDescriptor } from '../../object/class-slots.ts';
import { builtinType, dictType, objectType, tupleType } from '../../object/core-types.ts';
import { PyDict } from '../../object/dict.ts';
import { typeError } from '../../object/exception.ts';
import { FutureWarning } from '../../object/exception-types.ts';
import { defineType, method } from '../../object/native.ts';
import { adopt, isAttributed, PyTuple } from '../../object/object.ts';
import { dictOf, replaceDict } from '../../object/shape.ts';
import type { PyType } from '../../object/type-object.ts';
import { PyObject, type Result, type Value } from '../../object/value.ts';
import type { Leading } from '../../recorder/reach.ts';
import { joinTexts, type Text } from '../../text/text.ts';
import { guardedRepr } from '../../types/recursion-guard.ts';
import { call, isCallable, type Keywords } from '../../vm/calls.ts';
import { repr, str } from '../../vm/repr.ts';
import type { VM } from '../../vm/vm.ts';
import { warn } from '../../vm/warn.ts';

export const partialType = builtinType('partial', objectType, {
  module: 'functools',
  hasDict: true,
  hasWeakref: true,
});

/** A function with some of its arguments given already. */
class PyPartial extends PyObject implements Leading {
  constructor(
    cls: PyType,
    public fn: Value,
    public args: PyTuple,
    public keywords: PyDict,
  ) {
    super(cls);
  }

  leadsTo(): readonly Value[] {
    return [this.fn, this.args, this.keywords];
  }
}

/** The keywords of a partial, then those of its call. */
function mergedKeywords(own: PyDict, given: Keywords): Map<string, Value> {
  const merged = new Map<string, Value>();
  for (const entry of own.entries()) {
    if (typeof entry.key !== 'string') throw typeError('keywords must be strings');
    merged.set(entry.key, entry.value!);
  }
  for (const [name, value] of given) merged.set(name, value);
  return merged;
}

function makePartial(vm: VM, cls: PyType, args: readonly Value[], keywords: Keywords): Value {
  const fn = args[0];
  if (fn === undefined) throw typeError("type 'partial' takes at least one argument");
  if (!isCallable(fn)) throw typeError('the first argument must be callable');
  const kept = new PyDict();
  const inner = fn instanceof PyPartial && fn.cls === partialType && cls === partialType ? fn : undefined;
  const all = inner === undefined ? keywords : mergedKeywords(inner.keywords, keywords);
  for (const [name, value] of all) kept.setString(name, value);
  const given = [...(inner?.args.items ?? []), ...args.slice(1)];
  vm.charge(given.length + all.size);
  vm.chargeBytes((given.length + all.size) * 8);
  const partial = new PyPartial(cls, inner?.fn ?? fn, new PyTuple(given), kept);
  return adopt(partial, cls);
}

function callPartial(vm: VM, self: PyPartial, args: readonly Value[], keywords: Keywords): Result {
  vm.charge(self.args.items.length + self.keywords.size);
  return call(vm, self.fn, [...self.args.items, ...args], mergedKeywords(self.keywords, keywords));
}

const BINDS_LATER =
  'functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you want to preserve the old behavior';

/** `__reduce__`: the partial is made of its function alone, and the rest is its state. */
function reduce(_: VM, self: PyPartial): Value {
  const attributes = isAttributed(self) && dictOf(self).size > 0 ? dictOf(self) : null;
  return new PyTuple([
    self.cls,
    new PyTuple([self.fn]),
    new PyTuple([self.fn, self.args, self.keywords, attributes]),
  ]);
}

/** `__setstate__`. Errors: TypeError for what no `__reduce__` of a partial gave. */
function setState(_: VM, self: PyPartial, state: Value): Value {
  const [fn, args, keywords, attributes] =
    state instanceof PyTuple && state.items.length === 4 ? state.items : [];
  if (fn === undefined || !isCallable(fn) || !(args instanceof PyTuple) || attributes === undefined) {
    throw typeError('invalid partial state');
  }
  if (!(keywords instanceof PyDict) && keywords !== null) throw typeError('invalid partial state');
  self.fn = fn;
  self.args = args.cls === tupleType ? args : new PyTuple(args.items);
  self.keywords = keywords === null ? new PyDict() : keywords.cls === dictType ? keywords : keywords.copy();
  if (isAttributed(self)) replaceDict(self, attributes instanceof PyDict ? attributes : new PyDict());
  return null;
}

function* reprParts(vm: VM, self: PyPartial): Generator<Result, Text, Value> {
  const { cls } = self;
  const parts: Text[] = [(yield repr(vm, self.fn)) as Text];
  for (const arg of self.args.items) parts.push((yield repr(vm, arg)) as Text);
  for (const { key, value } of [...self.keywords.entries()]) {
    const name = (yield str(vm, key)) as Text;
    parts.push(joinTexts([name, '=', (yield repr(vm, value!)) as Text]));
  }
  return joinTexts([`${cls.module}.${cls.qualname}(`, joinTexts(parts, ', '), ')']);
}

defineType(partialType, {
  doc: 'Create a new function with partial application of the given arguments and keywords.',
  staticMethods: { __new__: method('(cls, /, *args, **kwargs)', makePartial) },
  methods: {
    __reduce__: method('(self, /)', reduce),
    __setstate__: method('(self, state, /)', setState),
    __get__: method('(self, instance, owner=None, /)', function* (vm, self: PyPartial, instance: Value) {
      if (instance !== null) yield* warn(vm, FutureWarning, BINDS_LATER);
      return self;
    }),
    __call__: method('(self, /, *args, **kwargs)', callPartial),
    __repr__: method('(self, /)', (vm, self: PyPartial) =>
      vm.defer(guardedRepr(vm, self, '...', reprParts(vm, self))),
    ),
  },
  members: {
    func: { get: (_, self) => (self as PyPartial).fn, doc: 'function object to use in future partial calls' },
    args: { get: (_, self) => (self as PyPartial).args, doc: 'tuple of arguments to future partial calls' },
    keywords: {
      get: (_, self) => (self as PyPartial).keywords,
      doc: 'dictionary of keyword arguments to future partial calls',
    },
  },
  constants: { __dict__: dictDescriptor(partialType) },
});
