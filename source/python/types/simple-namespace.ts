import { dictDescriptor } from '../object/class-slots.ts';
import { builtinType, NotImplemented, objectType } from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { typeError } from '../object/exception.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { adopt } from '../object/object.ts';
import { type Attributed, dictOf, rootShape, type Shape, setOwn } from '../object/shape.ts';
import type { PyType } from '../object/type-object.ts';
import { PyObject, type Result, type Value } from '../object/value.ts';
import { hostText, joinTexts, type Text } from '../text/text.ts';
import type { Keywords } from '../vm/calls.ts';
import { same } from '../vm/compare.ts';
import { repr } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';
import { updateDict } from './dict-update.ts';
import { guardedRepr } from './recursion-guard.ts';

export const simpleNamespaceType = builtinType('SimpleNamespace', objectType, {
  module: 'types',
  hasDict: true,
});

/** types.SimpleNamespace: an object that is nothing but its attributes. */
export class PySimpleNamespace extends PyObject implements Attributed {
  shape: Shape = rootShape;
  slots: (Value | undefined)[] = [];
  dict: PyDict | undefined = undefined;

  constructor(attributes: Iterable<readonly [string, Value]> = []) {
    super(simpleNamespaceType);
    for (const [name, value] of attributes) setOwn(this, name, value);
  }
}

function* init(vm: VM, self: PySimpleNamespace, args: readonly Value[], keywords: Keywords): Steps {
  if (args.length > 1) throw typeError(`SimpleNamespace expected at most 1 argument, got ${args.length}`);
  if (args.length === 1) {
    const given = new PyDict();
    yield* updateDict(vm, given, args[0], new Map());
    for (const { key, value } of given.entries()) {
      if (typeof key !== 'string') throw typeError('keywords must be strings');
      setOwn(self, key, value!);
    }
  }
  for (const [name, value] of keywords) setOwn(self, name, value);
  return null;
}

function* reprParts(vm: VM, self: PySimpleNamespace): Generator<Result, Text, Value> {
  const parts: Text[] = [];
  for (const { key, value } of [...dictOf(self).entries()]) {
    if (typeof key === 'string') parts.push(joinTexts([key, '=', (yield repr(vm, value!)) as Text]));
  }
  const name = self.cls === simpleNamespaceType ? 'namespace' : self.cls.name;
  return joinTexts([`${name}(`, joinTexts(parts, ', '), ')']);
}

defineType(simpleNamespaceType, {
  doc: 'A simple attribute-based namespace.',
  staticMethods: {
    __new__: method('(cls, /, *args, **kwargs)', (_, cls: PyType) => adopt(new PySimpleNamespace(), cls)),
  },
  methods: {
    __init__: method('(self, /, *args, **kwargs)', init),
    __repr__: method('(self, /)', (vm, self: PySimpleNamespace) =>
      vm.defer(guardedRepr(vm, self, 'namespace(...)', reprParts(vm, self))),
    ),
    __eq__: method('(self, value, /)', (vm, self: PySimpleNamespace, other: Value) =>
      other instanceof PySimpleNamespace ? same(vm, dictOf(self), dictOf(other)) : NotImplemented,
    ),
    __replace__: method('(self, /, **changes)', (_, self: PySimpleNamespace, changes: Keywords) => {
      const copy = adopt(new PySimpleNamespace(), self.cls);
      for (const { key, value } of dictOf(self).entries()) setOwn(copy, hostText(key as Text), value!);
      for (const [name, value] of changes) setOwn(copy, name, value);
      return copy;
    }),
  },
  constants: { __hash__: null, __dict__: dictDescriptor(simpleNamespaceType) },
});
