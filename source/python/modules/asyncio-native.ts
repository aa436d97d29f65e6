import { PyGenerator } from '../object/generator.ts';
import { builtin } from '../object/native.ts';
import type { Value } from '../object/value.ts';
import { type LibraryModule, named } from './native-module.ts';

/** `_asyncio`: what of the module `asyncio` Python cannot say. */
export const nativeAsyncio: LibraryModule = {
  kind: 'native',
  contents: () =>
    named(
      builtin('take_on', '(coroutine, /)', (vm, coroutine: Value) => {
        // A task will await it: it need not be watched as one that nobody awaits, which would be dear with hundreds of tasks.
        if (coroutine instanceof PyGenerator) vm.lifetimes?.begun(coroutine);
        return null;
      }),
    ),
};
