import { defineType, method, type NativeSpec } from '../object/native.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import type { PyIterator } from '../vm/iterators.ts';

/** `__iter__` of everything that is an iterator. */
export const ITER_IS_SELF: NativeSpec = method('(self, /)', (_, self: Value) => self);

/**
Gives the type of an iterator that never calls Python its methods. `rest`: how many items are to come, for
`__length_hint__`, where CPython's has one.
*/
export function defineIterator<T extends PyIterator>(
  type: PyType,
  rest?: (self: T) => number | bigint,
): void {
  const methods: Record<string, NativeSpec> = {
    __iter__: ITER_IS_SELF,
    __next__: method('(self, /)', (_, self: PyIterator) => self.advance()),
  };
  if (rest !== undefined) methods.__length_hint__ = method('(self, /)', (_, self: T) => rest(self));
  defineType(type, { methods });
}
