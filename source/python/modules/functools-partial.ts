import { call, isCallable, type Keywords } from '../calls.ts';
import { dictDescriptor } from '../class-slots.ts';
import { builtinType, objectType } from '../core-types.ts';
import { PyDict } from '../dict.ts';
import { typeError } from '../exception.ts';
import { defineType, method } from '../native.ts';
import { adopt, PyTuple } from '../object.ts';
import { repr } from '../repr.ts';
import { joinTexts, type Text } from '../text.ts';
import type { PyType } from '../type-object.ts';
import { guardedRepr } from '../types/recursion-guard.ts';
import { PyObject, type Result, type Value } from '../value.ts';
import type { VM } from '../vm.ts';

export const partialType = builtinType('partial', objectType, { module: 'functools', hasDict: true });

/** A function with some of its arguments given already. */
class PyPartial extends PyObject {
  constructor(
    cls: PyType,
    readonly fn: Value,
    readonly args: PyTuple,
    readonly keywords: PyDict,
  ) {
    super(cls);
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

function makePartial(_: VM, cls: PyType, args: readonly Value[], keywords: Keywords): Value {
  const fn = args[0];
  if (fn === undefined) throw typeError("type 'partial' takes at least one argument");
  if (!isCallable(fn)) throw typeError('the first argument must be callable');
  const kept = new PyDict();
  const inner = fn instanceof PyPartial && fn.cls === partialType && cls === partialType ? fn : undefined;
  const all = inner === undefined ? keywords : mergedKeywords(inner.keywords, keywords);
  for (const [name, value] of all) kept.setString(name, value);
  const given = [...(inner?.args.items ?? []), ...args.slice(1)];
  const partial = new PyPartial(cls, inner?.fn ?? fn, new PyTuple(given), kept);
  return adopt(partial, cls);
}

function callPartial(vm: VM, self: PyPartial, args: readonly Value[], keywords: Keywords): Result {
  return call(vm, self.fn, [...self.args.items, ...args], mergedKeywords(self.keywords, keywords));
}

function* reprParts(vm: VM, self: PyPartial): Generator<Result, Text, Value> {
  const { cls } = self;
  const parts: Text[] = [(yield repr(vm, self.fn)) as Text];
  for (const arg of self.args.items) parts.push((yield repr(vm, arg)) as Text);
  for (const { key, value } of [...self.keywords.entries()]) {
    parts.push(joinTexts([key as Text, '=', (yield repr(vm, value!)) as Text]));
  }
  return joinTexts([`${cls.module}.${cls.qualname}(`, joinTexts(parts, ', '), ')']);
}

defineType(partialType, {
  doc: 'Create a new function with partial application of the given arguments and keywords.',
  staticMethods: { __new__: method('(cls, /, *args, **kwargs)', makePartial) },
  methods: {
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
