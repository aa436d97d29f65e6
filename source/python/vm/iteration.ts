import { dictType, isObject, listType, rangeType, tupleType, typeOf } from '../object/core-types.ts';
import type { PyDict } from '../object/dict.ts';
import { isRaised, raise, typeError } from '../object/exception.ts';
import { IndexError, StopIteration } from '../object/exception-types.ts';
import { PyGenerator } from '../object/generator.ts';
import { END, MISSING } from '../object/markers.ts';
import type { Steps } from '../object/native.ts';
import { PyList, type PyRange, type PyTuple } from '../object/object.ts';
import { DEFERRED, type Result, type Value } from '../object/value.ts';
import { callSpecial } from './attributes.ts';
import { resume } from './generator-run.ts';
import {
  PyDictIterator,
  PyIterator,
  PyListIterator,
  PySequenceIterator,
  PyStrIterator,
  PyTupleIterator,
  rangeIterator,
} from './iterators.ts';
import { askLengthHint, guessIsSeen } from './length-hint.ts';
import { Note } from './note.ts';
import { getItem, plainItems } from './operators.ts';
import type { VM } from './vm.ts';

/** iter(object). Errors: TypeError. */
export function iterate(vm: VM, object: Value): Result {
  if (typeof object === 'string') return new PyStrIterator(object);
  if (isObject(object)) {
    switch (object.cls) {
      case listType:
        return new PyListIterator(object as PyList);
      case tupleType:
        return new PyTupleIterator(object as PyTuple);
      case rangeType:
        return rangeIterator(object as PyRange);
      case dictType:
        return new PyDictIterator(object as PyDict);
    }
    if (object instanceof PyGenerator && object.cls.lookup('__iter__') !== undefined) return object;
  }
  const cls = typeOf(object);
  const method = cls.lookup('__iter__');
  if (method === undefined || method === null) {
    if (method === undefined && cls.lookup('__getitem__') !== undefined)
      return new PySequenceIterator(object);
    throw typeError(`'${cls.tpName}' object is not iterable`);
  }
  const result = callSpecial(vm, object, '__iter__', []);
  return result === DEFERRED ? vm.attach(CHECKED_ITERATOR, null) : CHECKED_ITERATOR.done(vm, null, result);
}

const CHECKED_ITERATOR = new Note((_, __, value) => {
  if (typeOf(value).lookup('__next__') === undefined) {
    throw typeError(`iter() returned non-iterator of type '${typeOf(value).tpName}'`);
  }
  return value;
});

/** Turns the end of an iterator into END, however the iterator tells it. */
export const ENDS = new Note(
  (_, __, value) => value,
  (_, __, exception) => (exception.cls.isSubtypeOf(StopIteration) ? END : undefined),
  () => END,
);

/** next(iterator): an item, or END. */
export function next(vm: VM, iterator: Value): Result {
  if (iterator instanceof PyIterator) return iterator.advance();
  if (iterator instanceof PyGenerator) return resume(vm, iterator, null, ENDS, null);
  try {
    const result = callSpecial(vm, iterator, '__next__', []);
    if (result === MISSING) throw typeError(`'${typeOf(iterator).tpName}' object is not an iterator`);
    return result === DEFERRED ? vm.attach(ENDS, null) : result;
  } catch (error) {
    if (isRaised(error, StopIteration)) return END;
    throw error;
  }
}

/** The next item of an iterator over `__getitem__`, or END. */
export function* nextOfSequence(vm: VM, iterator: PySequenceIterator): Steps {
  const { sequence } = iterator;
  if (sequence === undefined) return END;
  try {
    return yield getItem(vm, sequence, iterator.index++);
  } catch (error) {
    if (!isRaised(error, IndexError) && !isRaised(error, StopIteration)) throw error;
    iterator.sequence = undefined;
    return END;
  }
}

/** All items of an iterable, in a new list. */
export function collect(vm: VM, iterable: Value): Result {
  const items = plainItems(iterable);
  if (items !== undefined) {
    vm.charge(items.length >> 3);
    vm.chargeBytes(items.length * 8);
    return new PyList(items.slice());
  }
  return vm.defer(collectSlowly(vm, iterable));
}

/** The same where CPython makes the iterator first, and then a list of that: seen by what guesses its own length. */
export function collectIterator(vm: VM, iterable: Value): Result {
  if (plainItems(iterable) !== undefined) return collect(vm, iterable);
  return vm.andThen(iterate(vm, iterable), (iterator) => collect(vm, iterator));
}

function* collectSlowly(vm: VM, iterable: Value): Steps {
  let iterator = iterate(vm, iterable);
  if (iterator === DEFERRED) iterator = yield iterator;
  if (guessIsSeen(iterable)) yield* askLengthHint(vm, iterable, 0);
  const items: Value[] = [];
  for (;;) {
    let item = next(vm, iterator as Value);
    if (item === DEFERRED) item = yield item;
    if (item === END) return new PyList(items);
    vm.charge(1);
    vm.chargeBytes(8);
    items.push(item as Value);
  }
}

const KEEPS_STOP = new Note(
  (_, __, value) => value,
  undefined,
  (_, __, value) => {
    throw raise(StopIteration, ...(value === null ? [] : [value]));
  },
);

/** next(iterator) as the builtin is: an item. Errors: StopIteration with its value at the end; TypeError. */
export function nextOrRaise(vm: VM, iterator: Value): Result {
  if (iterator instanceof PyGenerator && !iterator.cls.heap) {
    if (typeOf(iterator).lookup('__next__') === undefined)
      throw typeError(`'${typeOf(iterator).tpName}' object is not an iterator`);
    const result = resume(vm, iterator, null, KEEPS_STOP, null);
    if (result === END) throw raise(StopIteration);
    return result;
  }
  const result =
    iterator instanceof PyIterator ? iterator.advance() : callSpecial(vm, iterator, '__next__', []);
  if (result === MISSING) throw typeError(`'${typeOf(iterator).tpName}' object is not an iterator`);
  return vm.andThen(result, (item) => {
    if (item === END) throw raise(StopIteration);
    return item;
  });
}
