import type { PyNative } from '../object/native.ts';
import { asyncBuiltins } from './async.ts';
import { attributeBuiltins } from './attributes.ts';
import { codeBuiltins } from './code.ts';
import { itemBuiltins } from './items.ts';
import { namespaceBuiltins } from './namespaces.ts';
import { numberBuiltins } from './numbers.ts';
import { sumBuiltins } from './sum.ts';
import { textBuiltins } from './text.ts';

/** The builtin functions, without `__build_class__` and `__import__`, which belong to class creation and import. */
export const builtinFunctions: readonly PyNative[] = [
  ...asyncBuiltins,
  ...attributeBuiltins,
  ...codeBuiltins,
  ...itemBuiltins,
  ...namespaceBuiltins,
  ...numberBuiltins,
  ...sumBuiltins,
  ...textBuiltins,
];
