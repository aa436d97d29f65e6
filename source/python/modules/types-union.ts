import { builtin } from '../native.ts';
import { unionOf } from '../types/generic-alias.ts';
import type { Value } from '../value.ts';
import { type LibraryModule, named } from './native-module.ts';

/** The native part of `_typing`: `X | Y` for what is no built-in type. */
export const nativeTypes: LibraryModule = {
  kind: 'native',
  contents: () =>
    named(builtin('union', '(left, right, /)', (vm, a: Value, b: Value) => unionOf(vm, a, b), '_types')),
};
