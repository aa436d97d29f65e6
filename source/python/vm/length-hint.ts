import type { Int } from '../number/int-arithmetic.ts';
import { NotImplemented, typeOf } from '../object/core-types.ts';
import { isRaised, overflowError, typeError, valueError } from '../object/exception.ts';
import * as exceptions from '../object/exception-types.ts';
import { intOf } from '../object/object.ts';
import type { Result, Value } from '../object/value.ts';
import { callSpecial } from './attributes.ts';
import { reversedType, sequenceIteratorType } from './iterators.ts';
import { length } from './operators.ts';
import type { VM } from './vm.ts';

/**
`operator.length_hint`: how many items may come; `otherwise` where nobody knows. Errors: what `__len__` and
`__length_hint__` raise, but a TypeError of theirs only says that they do not know.
*/
export function* askLengthHint(vm: VM, object: Value, otherwise: Int): Generator<Result, Int, Value> {
  const type = typeOf(object);
  if (type.lookup('__len__') != null) {
    try {
      return (yield length(vm, object)) as Int;
    } catch (error) {
      if (!isRaised(error, exceptions.TypeError)) throw error;
    }
  }
  if (type.lookup('__length_hint__') === undefined) return otherwise;
  let hint: Value;
  try {
    hint = yield callSpecial(vm, object, '__length_hint__', []);
  } catch (error) {
    if (!isRaised(error, exceptions.TypeError)) throw error;
    return otherwise;
  }
  if (hint === NotImplemented) return otherwise;
  const known = intOf(hint);
  if (known === undefined) throw typeError(`__length_hint__ must be an integer, not ${typeOf(hint).tpName}`);
  if (known >= 2n ** 63n || known < -(2n ** 63n)) {
    throw overflowError('Python int too large to convert to C ssize_t');
  }
  if (known < 0) throw valueError('__length_hint__() should return >= 0');
  return known;
}

/** Whether CPython's guess at the length, when it makes a list or tuple, would run code of the program. */
export function guessIsSeen(iterable: Value): boolean {
  const type = typeOf(iterable);
  if (type === sequenceIteratorType || type === reversedType) return true; // they ask the sequence
  return type.whereIs('__len__')?.heap === true || type.whereIs('__length_hint__')?.heap === true;
}
