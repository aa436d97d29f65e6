import { syntaxErrorOf } from '../builtins/syntax-error.ts';
import { type Code, PythonSyntaxError } from '../compiler/code.ts';
import { load as loadCode } from '../compiler/marshal.ts';
import { compiledModule } from '../modules/compiled-library.ts';
import { library } from '../modules/library.ts';
import type { LibraryModule } from '../modules/native-module.ts';
import { PyCode } from '../object/code-object.ts';
import { PyDict } from '../object/dict.ts';
import { type PyRaise, raise, setField, typeError, valueError } from '../object/exception.ts';
import { ImportError, ModuleNotFoundError } from '../object/exception-types.ts';
import { MISSING } from '../object/markers.ts';
import { PyModule } from '../object/module.ts';
import type { Steps } from '../object/native.ts';
import { makeStr, PyList, PyTuple, strOf, textOf } from '../object/object.ts';
import type { Result, Value } from '../object/value.ts';
import { findAttribute } from './attributes.ts';
import { builtInModule } from './built-in-module.ts';
import { call } from './calls.ts';
import { compileText } from './compile-text.ts';
import type { Frame } from './frame.ts';
import { collect } from './iteration.ts';
import { setItem } from './operators.ts';
import { runCode } from './run-code.ts';
import type { VM } from './vm.ts';

/** IMPORT_NAME: calls `__import__`, as the program may have replaced it. */
export function importName(vm: VM, frame: Frame, name: string, fromList: Value, level: Value): Result {
  const importer = frame.builtins.getString('__import__');
  if (importer === undefined) throw raise(ImportError, '__import__ not found');
  return call(vm, importer, [name, frame.globals, frame.namespace ?? null, fromList, level]);
}

/** The name of what `from .name import …` means in the module of these globals. Errors: ImportError. */
export function absoluteName(name: string, globals: Value, level: number): string {
  const around = globals instanceof PyDict ? textOf(globals.getString('__package__') ?? null) : undefined;
  if (around === undefined || around === '')
    throw raise(ImportError, 'attempted relative import with no known parent package');
  const parts = around.split('.');
  if (level > parts.length) throw raise(ImportError, 'attempted relative import beyond top-level package');
  const base = parts.slice(0, parts.length - level + 1).join('.');
  return name === '' ? base : `${base}.${name}`;
}

/**
`__import__`: the module, loaded at first; the package around it where nothing is taken from it by name. There are no files:
only the library's modules, each made anew for the run. Errors: ModuleNotFoundError, ImportError.
*/
export function* importModule(vm: VM, name: string, fromList: Value): Steps {
  if (name === '') throw valueError('Empty module name');
  const parts = name.split('.');
  let module: Value = null;
  for (let i = 1; i <= parts.length; i++) {
    const full = parts.slice(0, i).join('.');
    const loaded = vm.modules.getString(full);
    if (loaded !== undefined && loaded !== null) {
      module = loaded;
      continue;
    }
    const child: Value = yield vm.defer(load(vm, full, i > 1 ? parts.slice(0, i - 1).join('.') : undefined));
    if (module instanceof PyModule) module.dict.setString(parts[i - 1]!, child);
    module = child;
  }
  const taken = fromList instanceof PyTuple || fromList instanceof PyList ? fromList.items.length > 0 : false;
  if (!taken) return vm.modules.getString(parts[0]!)!;
  for (const item of (fromList as PyTuple | PyList).items) {
    const full = `${name}.${strOf(item) ?? '*'}`;
    if (find(vm, full) === undefined || (yield findAttribute(vm, module, item as string)) !== MISSING)
      continue;
    yield vm.defer(importModule(vm, full, null));
  }
  return module;
}

/** The modules of the library that are packages in CPython. */
const PACKAGES = new Set(['asyncio', 'collections', 'json', 're']);

function find(vm: VM, name: string): LibraryModule | undefined {
  return library.get(name) ?? vm.finder?.(name);
}

function* load(vm: VM, name: string, parent: string | undefined): Steps {
  const found = find(vm, name);
  if (found === undefined) {
    const isPackage = parent === undefined || PACKAGES.has(parent);
    const tail = isPackage ? '' : `; '${parent}' is not a package`;
    throw importError(ModuleNotFoundError, `No module named '${name}'${tail}`, name);
  }
  const module = found.kind === 'native' ? builtInModule(name) : new PyModule(name);
  vm.modules.setString(name, module);
  if (found.kind === 'native') {
    module.dict.setString('__doc__', found.doc ?? null);
    for (const [key, value] of found.contents(vm)) module.dict.setString(key, value);
    return module;
  }
  module.dict.setString('__builtins__', vm.builtins);
  const isPackage = found.file?.endsWith('/__init__.py') === true;
  module.dict.setString('__package__', isPackage ? name : name.split('.').slice(0, -1).join('.'));
  if (found.file !== undefined) {
    module.dict.setString('__file__', makeStr(found.file));
    vm.sources.set(found.file, found.source.split(/\r\n|[\r\n]/));
  }
  try {
    yield runCode(vm, codeOf(found, name), module.dict);
  } catch (error) {
    vm.modules.deleteString(name);
    if (error instanceof PythonSyntaxError)
      throw syntaxErrorOf(error, found.file ?? `<${name}>`, found.source, found.source.split('\n'));
    throw error;
  }
  return vm.modules.getString(name) ?? module;
}

type PythonModule = Extract<LibraryModule, { kind: 'python' }>;

/** The code of modules that were imported before, by this run or another: the same text gives the same code. */
const compiled = new WeakMap<PythonModule, Code>();

/** A code object of this run for the text of a module. Errors: PythonSyntaxError. */
function codeOf(module: PythonModule, name: string): PyCode {
  let code = compiled.get(module);
  if (code === undefined) {
    code = builtCode(module, name) ?? compileText(module.source, module.file ?? `<${name}>`).code;
    compiled.set(module, code);
  }
  return new PyCode(code);
}

/** The code that the build made of a module of the library. */
function builtCode(module: PythonModule, name: string): Code | undefined {
  const text = library.get(name) === module ? compiledModule(name) : undefined;
  return text === undefined ? undefined : loadCode(text, `<${name}>`);
}

/** ImportError or ModuleNotFoundError with its `name`, and `name_from`: what was to be taken from the module. */
function importError(type: typeof ImportError, message: string, name: string, from: Value = null): PyRaise {
  const error = raise(type, message);
  setField(error.exception, 'name_from', from);
  setField(error.exception, 'name', name);
  setField(error.exception, 'msg', message);
  return error;
}

/** IMPORT_FROM: an attribute of a module, or the module of that name in it. Errors: ImportError. */
export function importFrom(vm: VM, module: Value, name: string): Result {
  return vm.andThen(findAttribute(vm, module, name), (value) => {
    if (value !== MISSING) return value;
    return vm.andThen(findAttribute(vm, module, '__name__'), (full) => {
      const whole = strOf(full);
      const submodule = typeof whole === 'string' ? vm.modules.getString(`${whole}.${name}`) : undefined;
      if (submodule !== undefined) return submodule;
      const title = typeof whole === 'string' ? whole : '<unknown module name>';
      throw importError(
        ImportError,
        `cannot import name '${name}' from '${title}' (unknown location)`,
        title,
        name,
      );
    });
  });
}

/** `from module import *`: the names in `__all__`, or those without a leading underscore. */
export function importStar(vm: VM, frame: Frame, module: Value): Result {
  return vm.defer(copyNames(vm, frame, module));
}

function* copyNames(vm: VM, frame: Frame, module: Value): Steps {
  const namespace = frame.namespace ?? frame.globals;
  const all = yield findAttribute(vm, module, '__all__');
  const names =
    all === MISSING
      ? module instanceof PyModule
        ? Array.from(module.dict.entries(), (entry) => entry.key).filter(
            (key) => typeof key === 'string' && !key.startsWith('_'),
          )
        : []
      : ((yield collect(vm, all)) as PyList).items;
  for (const name of names) {
    if (typeof name !== 'string') throw typeError('Item in __all__ must be str');
    const value: Value = yield importFrom(vm, module, name);
    if (namespace instanceof PyDict && !namespace.cls.heap) namespace.setString(name, value);
    else yield setItem(vm, namespace, name, value);
  }
  return null;
}
