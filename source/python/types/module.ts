import { moduleType } from '../object/core-types.ts';
import { MISSING } from '../object/markers.ts';
import { PyModule } from '../object/module.ts';
import { defineType, method } from '../object/native.ts';
import { PyList, strOf, textOf } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { hostText, type Text } from '../text/text.ts';
import { reprText } from '../text/text-repr.ts';
import { genericAttribute, noAttribute } from '../vm/attributes.ts';
import { call } from '../vm/calls.ts';
import { attributeName } from './object.ts';

defineType(moduleType, {
  doc: `Create a module object.

The name must be a string; the optional docstring can have any type.`,
  staticMethods: {
    __new__: method('(cls, *args, **kwargs)', (_, cls: PyType) => new PyModule(null, undefined, cls)),
  },
  methods: {
    __init__: method('(self, name, doc=None)', (_, self: PyModule, name: Value, doc: Value) => {
      self.dict.setString('__name__', name);
      self.dict.setString('__doc__', doc);
      return null;
    }),
    __repr__: method('(self, /)', (vm, self: PyModule) => {
      const name = strOf(self.name);
      const shown = name === undefined ? "'?'" : hostText(reprText(name as Text));
      const own = typeof name === 'string' && name !== '__main__' && vm.modules.getString(name) === self;
      return `<module ${shown}${own ? ' (built-in)' : ''}>`;
    }),
    __getattribute__: method('(self, name, /)', (vm, self: PyModule, name: Value) => {
      const text = attributeName(name);
      return vm.andThen(genericAttribute(vm, self, self.cls, text), (found) => {
        if (found !== MISSING) return found;
        const own = self.dict.getString('__getattr__');
        if (own === undefined) throw noAttribute(self, text);
        return call(vm, own, [text]);
      });
    }),
    __dir__: method('(self, /)', (vm, self: PyModule) => {
      const own = self.dict.getString('__dir__');
      if (own !== undefined) return call(vm, own, []);
      return new PyList(
        Array.from(self.dict.entries(), (entry) => entry.key).filter((key) => textOf(key) !== undefined),
      );
    }),
  },
  members: { __dict__: { get: (_, self) => (self as PyModule).dict } },
});
