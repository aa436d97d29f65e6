import {
  Ellipsis,
  ellipsisType,
  NotImplemented,
  noneType,
  notImplementedType,
} from '../object/core-types.ts';
import { typeError } from '../object/exception.ts';
import { DeprecationWarning } from '../object/exception-types.ts';
import { defineType, method, type NativeSpec } from '../object/native.ts';
import type { Value } from '../object/value.ts';
import { warn } from '../vm/warn.ts';

/** A type with one instance: calling it gives that one. */
function only(name: string, value: Value): NativeSpec {
  return method(
    '(cls, *args, **kwargs)',
    (_, _cls, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
      if (args.length > 0 || kwargs.size > 0) throw typeError(`${name} takes no arguments`);
      return value;
    },
  );
}

const NO_TRUTH = 'NotImplemented should not be used in a boolean context';

defineType(noneType, {
  doc: 'The type of the None singleton.',
  staticMethods: { __new__: only('NoneType', null) },
  methods: {
    __repr__: method('(self, /)', () => 'None'),
    __bool__: method('(self, /)', () => false),
    __hash__: method('(self, /)', () => 0xfca86420),
  },
});

defineType(ellipsisType, {
  doc: 'The type of the Ellipsis singleton.',
  staticMethods: { __new__: only('EllipsisType', Ellipsis) },
  methods: { __repr__: method('(self, /)', () => 'Ellipsis') },
});

defineType(notImplementedType, {
  doc: 'The type of the NotImplemented singleton.',
  staticMethods: { __new__: only('NotImplementedType', NotImplemented) },
  methods: {
    __repr__: method('(self, /)', () => 'NotImplemented'),
    __bool__: method('(self, /)', (vm) =>
      vm.andThen(vm.defer(warn(vm, DeprecationWarning, NO_TRUTH)), () => true),
    ),
  },
});
