import { builtinType } from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { PyModule } from '../object/module.ts';
import { defineType } from '../object/native.ts';
import { PyObject, type Value } from '../object/value.ts';

const traits = { module: '_frozen_importlib', uncallable: true };
const loaderType = builtinType('BuiltinImporter', undefined, traits);
const specType = builtinType('ModuleSpec', undefined, traits);

/** What a module says of where it came from. */
class ModuleSpec extends PyObject {
  constructor(readonly name: string) {
    super(specType);
  }
}

const member = (value: (spec: ModuleSpec) => Value) => ({
  get: (_: unknown, self: Value) => value(self as ModuleSpec),
});

defineType(specType, {
  members: {
    name: member(({ name }) => name),
    loader: member(() => loaderType),
    origin: member(() => 'built-in'),
    parent: member(() => ''),
  },
});

/** A module that is no file: it is built in, as its `__spec__` says. */
export function builtInModule(name: string, dict: PyDict = new PyDict()): PyModule {
  const module = new PyModule(name, dict);
  module.dict.setString('__package__', '');
  module.dict.setString('__loader__', loaderType);
  module.dict.setString('__spec__', new ModuleSpec(name));
  return module;
}
