import type { PyException } from '../exception.ts';
import { KeyError } from '../exception-types.ts';
import { textOf } from '../object.ts';
import { plainRepr } from '../repr.ts';
import { safeRepr } from './safe-repr.ts';

/**
`Type: text` of an exception, or `Type` alone when its text is empty. The text is the exception's own only where no code of the
program runs for it: an exception class of the program's own, or an argument that is no plain value, gives the repr instead.
*/
export function exceptionText(exception: PyException): string {
  const { name, module } = exception.cls;
  const { items } = exception.args;
  if (module !== 'builtins' || items.some((item) => plainRepr(item) === undefined))
    return `${name}: ${safeRepr(exception)}`;
  const text = plainText(exception);
  return text === '' ? name : `${name}: ${text}`;
}

/** str() of a built-in exception with plain arguments. */
function plainText(exception: PyException): string {
  const { items } = exception.args;
  if (items.length === 0) return '';
  if (items.length > 1) return `(${items.map((item) => safeRepr(item)).join(', ')})`;
  const only = items[0]!;
  return (exception.cls.isSubtypeOf(KeyError) ? undefined : textOf(only)) ?? safeRepr(only);
}
