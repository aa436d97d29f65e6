import type { PyException } from '../object/exception.ts';
import { ModuleNotFoundError } from '../object/exception-types.ts';
import { library } from './library.ts';

/**
What helps after `import` of a module that is not here: the names of those that are. Nothing for any other exception, or where
the module is here and only a part of it is not.
*/
export function moduleHint(exception: PyException): { readonly hint?: string } {
  if (!exception.cls.isSubtypeOf(ModuleNotFoundError)) return {};
  const name = exception.fields?.get('name');
  if (typeof name !== 'string' || library.has(name.split('.')[0]!)) return {};
  const names = [...library.keys()].filter((module) => /^[a-z]+$/.test(module)).sort();
  return { hint: `There are these modules: ${names.join(', ')}.` };
}
