import type { PyException } from '../object/exception.ts';
import { str } from '../vm/repr.ts';
import { moduleOf } from '../vm/type-text.ts';
import { nativeText } from './native-text.ts';
import { isPlain, safeRepr } from './safe-repr.ts';

/**
`Type: text` of an exception, or `Type` alone when its text is empty. The text is the exception's own only where no code of the
program runs for it: an exception class of the program's own, or an argument that is no plain value, gives the repr instead.
*/
export function exceptionText(exception: PyException): string {
  const { name } = exception.cls;
  const own = moduleOf(exception.cls) === 'builtins' && exception.args.items.every(isPlain);
  const text = own ? nativeText(str, exception) : undefined;
  if (text === undefined) return `${name}: ${safeRepr(exception)}`;
  return text === '' ? name : `${name}: ${text}`;
}
