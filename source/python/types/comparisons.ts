import type { NativeSpec } from '../object/native.ts';
import type { Comparison } from '../vm/compare.ts';

/** The six methods that compare values of a type: each is what `comparison` makes for its operator. */
export function comparisons(
  comparison: (operator: Comparison) => NativeSpec,
): Readonly<Record<string, NativeSpec>> {
  return {
    __lt__: comparison('<'),
    __le__: comparison('<='),
    __eq__: comparison('=='),
    __ne__: comparison('!='),
    __gt__: comparison('>'),
    __ge__: comparison('>='),
  };
}
