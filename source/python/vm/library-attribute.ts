import type { Value } from '../object/value.ts';
import type { Asking } from '../types/set-operations.ts';
import { getAttribute } from './attributes.ts';
import { importModule } from './import.ts';
import type { VM } from './vm.ts';

/** What a native takes from a module of the library that is written in Python: `copyreg.__newobj__`. It is imported if need be. */
export function* libraryAttribute(vm: VM, module: string, name: string): Asking<Value> {
  const loaded = vm.modules.getString(module) ?? (yield vm.defer(importModule(vm, module, null)));
  return yield getAttribute(vm, loaded, name);
}
