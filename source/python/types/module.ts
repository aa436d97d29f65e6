import { moduleType } from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { typeError } from '../object/exception.ts';
import { MISSING } from '../object/markers.ts';
import { PyModule } from '../object/module.ts';
import { defineType, method } from '../object/native.ts';
import { PyList, strOf, textOf } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { hostText, type Text } from '../text/text.ts';
import { reprText } from '../text/text-repr.ts';
import { genericAttribute, getAttribute, noAttribute } from '../vm/attributes.ts';
import { call } from '../vm/calls.ts';
import { attributeName } from './object.ts';
import { argumentType } from './text-kind.ts';

defineType(moduleType, {
  doc: `Create a module object.

The name must be a string; the optional docstring can have any type.`,
  staticMethods: {
    __new__: method('(cls, *args, **kwargs)', (_, cls: PyType) => PyModule.unnamed(cls)),
  },
  methods: {
    __init__: method('(self, name, doc=None)', (_, self: PyModule, name: Value, doc: Value) => {
      if (textOf(name) === undefined)
        throw typeError(`module() argument 'name' must be str, not ${argumentType(name)}`);
      self.dict.setString('__name__', name);
      self.dict.setString('__doc__', doc);
      for (const key of ['__package__', '__loader__', '__spec__']) self.dict.setString(key, null);
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
      return vm.andThen(getAttribute(vm, self, '__dict__'), (dict) => {
        if (!(dict instanceof PyDict)) throw typeError('<module>.__dict__ is not a dictionary');
        return new PyList(
          Array.from(dict.entries(), (entry) => entry.key).filter((key) => textOf(key) !== undefined),
        );
      });
    }),
  },
  members: { __dict__: { get: (_, self) => (self as PyModule).dict } },
});
