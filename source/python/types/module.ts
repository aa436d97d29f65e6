import { moduleType } from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { attributeError, typeError } from '../object/exception.ts';
import { MISSING } from '../object/markers.ts';
import { PyModule } from '../object/module.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { adopt, PyList, textOf } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { joinTexts, type Text } from '../text/text.ts';
import { genericAttribute, getAttribute, noAttribute } from '../vm/attributes.ts';
import { call } from '../vm/calls.ts';
import { repr } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';
import { attributeName } from './object.ts';
import { argumentType } from './text-kind.ts';

/** A module's name, and where it came from as far as it says so. */
function* describe(vm: VM, self: PyModule): Steps {
  const name = self.dict.getString('__name__');
  const shown = name === undefined ? "'?'" : ((yield repr(vm, name)) as Text);
  const file = self.dict.getString('__file__');
  if (file !== undefined)
    return joinTexts(['<module ', shown, ' from ', (yield repr(vm, file)) as Text, '>']);
  const isOwn = typeof name === 'string' && name !== '__main__' && vm.modules.getString(name) === self;
  const loader = self.dict.getString('__loader__') ?? null;
  const origin = isOwn
    ? ' (built-in)'
    : loader === null
      ? ''
      : joinTexts([' (', (yield repr(vm, loader)) as Text, ')']);
  return joinTexts(['<module ', shown, origin, '>']);
}

/** The annotations of a module, made when they are first asked for. */
function annotationsOf(self: PyModule): Value {
  const known = self.dict.getString('__annotations__');
  if (known !== undefined) return known;
  const made = new PyDict();
  self.dict.setString('__annotations__', made);
  return made;
}

defineType(moduleType, {
  doc: `Create a module object.

The name must be a string; the optional docstring can have any type.`,
  staticMethods: {
    __new__: method('(cls, *args, **kwargs)', (_, cls: PyType) => adopt(PyModule.unnamed(), cls)),
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
    __repr__: method('(self, /)', describe),
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
  getset: {
    __annotations__: {
      get: (_, self) => annotationsOf(self as PyModule),
      set: (_, self, value) => {
        (self as PyModule).dict.setString('__annotations__', value);
        return null;
      },
      delete: (_, self) => {
        if (!(self as PyModule).dict.deleteString('__annotations__'))
          throw attributeError('__annotations__', '__annotations__', self);
        return null;
      },
    },
  },
});
