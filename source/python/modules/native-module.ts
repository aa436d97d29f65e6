import type { PyNative } from '../object/native.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import type { VM } from '../vm/vm.ts';

/**
A module of the standard library as this interpreter has it.

- native: `contents` are its functions, types and constants, made anew for each run that imports it.
- python: Python text of our own, compiled when it is first imported; `file` names it in tracebacks, where it has one.
*/
export type LibraryModule =
  | {
      readonly kind: 'native';
      readonly doc?: string;
      readonly contents: (vm: VM) => Iterable<readonly [string, Value]>;
    }
  | { readonly kind: 'python'; readonly source: string; readonly file?: string };

/** Finds modules that the library does not have, for a run that brings its own; undefined: not there either. */
export type ModuleFinder = (name: string) => LibraryModule | undefined;

/** The entries of a module that are functions and types: under their own names. */
export function named(...values: readonly (PyNative | PyType)[]): [string, Value][] {
  return values.map((value) => [value.name, value]);
}

/**
A module's entries in CPython's order, which `vars(module)`, `from module import *` and `Did you mean` go by.

@param order the names, with white space between them
*/
export function inOrder<T>(
  order: string,
  entries: readonly (readonly [string, T])[],
): (readonly [string, T])[] {
  const names = order.trim().split(/\s+/);
  const places = new Map(names.map((name, place) => [name, place]));
  const place = (name: string) => places.get(name) ?? names.length;
  return [...entries].sort(([a], [b]) => place(a) - place(b));
}
