import { builtin } from '../object/native.ts';
import type { Value } from '../object/value.ts';
import { unionOf } from '../types/generic-alias.ts';
import { type LibraryModule, named } from './native-module.ts';

/** The native part of `_typing`: `X | Y` for what is no built-in type. */
export const nativeTypes: LibraryModule = {
  kind: 'native',
  contents: () =>
    named(builtin('union', '(left, right, /)', (vm, a: Value, b: Value) => unionOf(vm, a, b), '_types')),
};
