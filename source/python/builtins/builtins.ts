import '../types/all-types.ts';
import { library } from '../modules/library.ts';
import { inOrder } from '../modules/native-module.ts';
import { breakpoint } from '../modules/sys/system.ts';
import { Ellipsis, NotImplemented } from '../object/core-types.ts';
import { typeError } from '../object/exception.ts';
import { exceptionTypes } from '../object/exception-types.ts';
import { PyFunction } from '../object/function.ts';
import { builtin, type PyNative } from '../object/native.ts';
import { textOf } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { builtInModule } from '../vm/built-in-module.ts';
import type { Keywords } from '../vm/calls.ts';
import { buildClass } from '../vm/class-creation.ts';
import { absoluteName, importModule } from '../vm/import.ts';
import type { VM } from '../vm/vm.ts';
import { builtinFunctions } from './functions.ts';
import { BUILTINS_ORDER } from './order.ts';
import { builtinTypes } from './types.ts';

/** Builtin functions that statements call: `class` and `import`. */
const statementBuiltins: readonly PyNative[] = [
  builtin(
    'breakpoint',
    '(*args, **kws)',
    breakpoint,
    `Call sys.breakpointhook(*args, **kws).

sys.breakpointhook() must accept whatever arguments are passed.

By default, this drops you into the pdb debugger.`,
  ),
  builtin(
    '__build_class__',
    '(func, name, /, *bases, **kwds)',
    (vm, body: Value, name: Value, bases: readonly Value[], kwargs: Keywords) => {
      if (!(body instanceof PyFunction)) throw typeError('__build_class__: func must be a function');
      const text = textOf(name);
      if (text === undefined) throw typeError('__build_class__: name is not a string');
      return vm.defer(buildClass(vm, body, text, bases, kwargs), [body, ...bases]);
    },
    `__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class

Internal helper function used by the class statement.`,
  ),
  builtin(
    '__import__',
    '(name, globals=None, locals=None, fromlist=None, level=0)',
    (vm, name: Value, globals: Value, _locals: Value, fromList: Value, level: Value) => {
      const text = textOf(name);
      if (text === undefined) throw typeError('module name must be a string');
      const full = Number(level) > 0 ? absoluteName(text, globals, Number(level)) : text;
      return vm.defer(importModule(vm, full, fromList));
    },
    'Import a module.',
  ),
];

const DOC = `Built-in functions, types, exceptions, and other objects.

This module provides direct access to all 'built-in'
identifiers of Python; for example, builtins.len is
the full name for the built-in function len().

This module is not normally accessed explicitly by most
applications, but can be useful in modules that provide
objects with the same name as a built-in value, but in
which the built-in of that name is also needed.`;

/** Fills a new VM: its own builtins, so that a patched `len` does not survive the run, and the modules that are there at once. */
export function fillBuiltins(vm: VM): void {
  const { builtins, modules } = vm;
  const entries: [string, Value][] = [
    ...statementBuiltins.map((fn): [string, Value] => [fn.name, fn]),
    ...builtinFunctions.map((fn): [string, Value] => [fn.name, fn]),
    ['None', null],
    ['Ellipsis', Ellipsis],
    ['NotImplemented', NotImplemented],
    ['False', false],
    ['True', true],
    ...builtinTypes.map((type): [string, Value] => [type.name, type]),
    ['__debug__', true],
    ...[...exceptionTypes].map(([name, type]): [string, Value] => [name, type]),
    ['EnvironmentError', exceptionTypes.get('OSError')!],
    ['IOError', exceptionTypes.get('OSError')!],
  ];
  const module = builtInModule('builtins', builtins);
  builtins.setString('__doc__', DOC);
  for (const [name, value] of inOrder(BUILTINS_ORDER, entries)) builtins.setString(name, value);
  modules.setString('builtins', module);
  const sys = library.get('sys');
  if (sys?.kind === 'native') {
    const made = builtInModule('sys');
    modules.setString('sys', made);
    for (const [name, value] of sys.contents(vm)) made.dict.setString(name, value);
  }
}
