import { mappingProxyType, typeOf } from '../object/core-types.ts';
import { typeError } from '../object/exception.ts';
import { PyMappingProxy } from '../object/mapping-proxy.ts';
import { defineType, method, type NativeSpec } from '../object/native.ts';
import { makeStr, PyList, PyTuple, textOf } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { callMethod } from '../vm/calls.ts';
import { type Comparison, compare, hash } from '../vm/compare.ts';
import { iterate } from '../vm/iteration.ts';
import { binary, contains, getItem, length } from '../vm/operators.ts';
import { repr, str } from '../vm/repr.ts';

/** A method that asks the mapping itself. */
function forwarded(name: string, signature: string): NativeSpec {
  return method(signature, (vm, self: PyMappingProxy, ...args) =>
    callMethod(vm, self.mapping, name, args as Value[]),
  );
}

/** A comparison of the mapping itself. */
function compared(operator: Comparison): NativeSpec {
  return method('(self, value, /)', (vm, self: PyMappingProxy, value: Value) =>
    compare(vm, operator, self.mapping, mappingOf(value)),
  );
}

/** The mapping behind a proxy, or the value itself. */
function mappingOf(value: Value): Value {
  return value instanceof PyMappingProxy ? value.mapping : value;
}

defineType(mappingProxyType, {
  doc: 'Read-only proxy of a mapping.',
  staticMethods: {
    __new__: method('(cls, mapping)', (_, _cls, mapping: Value) => {
      const cls = typeOf(mapping);
      if (
        cls.lookup('__getitem__') === undefined ||
        mapping instanceof PyList ||
        mapping instanceof PyTuple
      ) {
        throw typeError(`mappingproxy() argument must be a mapping, not ${cls.name}`);
      }
      return new PyMappingProxy(mapping);
    }),
  },
  methods: {
    get: forwarded('get', '(self, key, default=None, /)'),
    keys: forwarded('keys', '(self, /)'),
    values: forwarded('values', '(self, /)'),
    items: forwarded('items', '(self, /)'),
    copy: forwarded('copy', '(self, /)'),
    __getitem__: method('(self, key, /)', (vm, self: PyMappingProxy, key: Value) =>
      getItem(vm, self.mapping, key),
    ),
    __contains__: method('(self, key, /)', (vm, self: PyMappingProxy, key: Value) =>
      contains(vm, self.mapping, key),
    ),
    __len__: method('(self, /)', (vm, self: PyMappingProxy) => length(vm, self.mapping)),
    __iter__: method('(self, /)', (vm, self: PyMappingProxy) => iterate(vm, self.mapping)),
    __hash__: method('(self, /)', (vm, self: PyMappingProxy) => hash(vm, self.mapping)),
    __str__: method('(self, /)', (vm, self: PyMappingProxy) => str(vm, self.mapping)),
    __repr__: method('(self, /)', (vm, self: PyMappingProxy) =>
      vm.andThen(repr(vm, self.mapping), (text) => makeStr(`mappingproxy(${textOf(text)})`)),
    ),
    __lt__: compared('<'),
    __le__: compared('<='),
    __eq__: compared('=='),
    __ne__: compared('!='),
    __gt__: compared('>'),
    __ge__: compared('>='),
    __or__: method('(self, value, /)', (vm, self: Value, value: Value) =>
      binary(vm, '|', mappingOf(self), mappingOf(value)),
    ),
    __ror__: method('(self, value, /)', (vm, self: Value, value: Value) =>
      binary(vm, '|', mappingOf(value), mappingOf(self)),
    ),
    __ior__: method('(self, value, /)', (_, self: Value) => {
      throw typeError(`'|=' is not supported by ${typeOf(self).name}; use '|' instead`);
    }),
    __reversed__: forwarded('__reversed__', '(self, /)'),
  },
});
