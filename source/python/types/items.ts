import {
  dictType,
  frozensetType,
  listType,
  setType,
  strType,
  tupleType,
  typeOf,
} from '../object/core-types.ts';
import type { PyDict } from '../object/dict.ts';
import { isRaised, typeError } from '../object/exception.ts';
import * as exceptions from '../object/exception-types.ts';
import type { Steps } from '../object/native.ts';
import type { PyList, PyTuple, WideStr } from '../object/object.ts';
import type { PySet } from '../object/set.ts';
import type { Result, Value } from '../object/value.ts';
import { characterAt, textLength } from '../text/text.ts';
import { collect, iterate } from '../vm/iteration.ts';
import type { VM } from '../vm/vm.ts';

/**
The items of a container of a built-in type that holds them in memory, in order; undefined: it must be iterated. The array
may be the container's own: not to be changed, nor kept while Python may run.
*/
export function quickItems(value: Value): readonly Value[] | undefined {
  switch (typeOf(value)) {
    case listType:
    case tupleType:
      return (value as PyList | PyTuple).items;
    case strType:
      return characters(value as string | WideStr);
    case dictType:
      return Array.from((value as PyDict).entries(), (entry) => entry.key);
    case setType:
    case frozensetType:
      return [...(value as PySet).keys()];
  }
  return undefined;
}

function characters(text: string | WideStr): Value[] {
  if (typeof text === 'string') return text.split('');
  return Array.from({ length: textLength(text) }, (_, i) => characterAt(text, i));
}

/** Goes on with all items of an iterable. Errors: TypeError; `refusal` are its words where it is not iterable. */
export function withItems(
  vm: VM,
  iterable: Value,
  use: (items: readonly Value[]) => Result,
  refusal: string,
): Result {
  const known = quickItems(iterable);
  if (known !== undefined) {
    vm.charge(known.length);
    return use(known);
  }
  return vm.defer(askItemsThen(vm, iterable, use, refusal));
}

function* askItemsThen(
  vm: VM,
  iterable: Value,
  use: (items: readonly Value[]) => Result,
  refusal: string,
): Steps {
  let iterator: Value;
  try {
    iterator = yield iterate(vm, iterable);
  } catch (error) {
    throw isRaised(error, exceptions.TypeError) ? typeError(refusal) : error;
  }
  return yield use(((yield collect(vm, iterator)) as PyList).items);
}

/** Whether `iter(value)` would find a way to iterate. */
export function isIterable(value: Value): boolean {
  const type = typeOf(value);
  const own = type.lookup('__iter__');
  return own === undefined ? type.lookup('__getitem__') !== undefined : own !== null;
}
