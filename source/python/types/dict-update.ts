import type { PyDict } from '../object/dict.ts';
import { isRaised, runtimeError, typeError, valueError } from '../object/exception.ts';
import * as exceptions from '../object/exception-types.ts';
import { END, MISSING } from '../object/markers.ts';
import type { PyList } from '../object/object.ts';
import { DEFERRED, type Result, type Value } from '../object/value.ts';
import { findAttribute, getAttribute } from '../vm/attributes.ts';
import { call } from '../vm/calls.ts';
import { dictSet, isPlainDict } from '../vm/dict-protocol.ts';
import { collectIterator, iterate, next } from '../vm/iteration.ts';
import { getItem } from '../vm/operators.ts';
import { ITEM_WORK, type VM } from '../vm/vm.ts';
import { isIterable, quickItems } from './items.ts';

type Asking = Generator<Result, void, Value>;

/** dict.update, dict(): takes over a mapping (what has `keys`) or pairs, then the keywords. */
export function* updateDict(
  vm: VM,
  dict: PyDict,
  other: Value | undefined,
  keywords: ReadonlyMap<string, Value>,
): Asking {
  if (other !== undefined) {
    if (isPlainDict(other)) yield* mergeDict(vm, dict, other);
    else if ((yield findAttribute(vm, other, 'keys')) !== MISSING) yield* mergeMapping(vm, dict, other);
    else yield* mergePairs(vm, dict, other);
  }
  for (const [name, value] of keywords) yield dictSet(vm, dict, name, value);
}

/** Takes over the entries of a dict. */
export function* mergeDict(vm: VM, dict: PyDict, other: PyDict): Asking {
  if (other === dict) return;
  vm.chargeItems(other.size);
  const { size } = other;
  for (const entry of other.entries()) {
    const done = dictSet(vm, dict, entry.key, entry.value!, entry.hash);
    if (done === DEFERRED) {
      yield done;
      if (other.size !== size) throw runtimeError('dict mutated during update');
    }
  }
}

/** Takes over what a mapping has for its `keys`, one after another. Errors: AttributeError where it has none. */
export function* mergeMapping(vm: VM, dict: PyDict, other: Value): Asking {
  const keys = yield call(vm, yield getAttribute(vm, other, 'keys'), []);
  const iterator = yield iterate(vm, keys);
  for (;;) {
    vm.charge(ITEM_WORK);
    const key = yield next(vm, iterator);
    if (key === END) return;
    yield dictSet(vm, dict, key, yield getItem(vm, other, key));
  }
}

function* mergePairs(vm: VM, dict: PyDict, other: Value): Asking {
  const iterator = yield iterate(vm, other);
  for (let place = 0; ; place++) {
    vm.charge(ITEM_WORK);
    const item = yield next(vm, iterator);
    if (item === END) return;
    const pair = quickItems(item) ?? (yield* askPair(vm, item, place));
    if (pair.length !== 2) {
      throw valueError(
        `dictionary update sequence element #${place} has length ${pair.length}; 2 is required`,
      );
    }
    yield dictSet(vm, dict, pair[0]!, pair[1]!);
  }
}

function* askPair(vm: VM, item: Value, place: number): Generator<Result, readonly Value[], Value> {
  const refusal = `cannot convert dictionary update sequence element #${place} to a sequence`;
  if (!isIterable(item)) throw typeError(refusal);
  try {
    return ((yield collectIterator(vm, item)) as PyList).items;
  } catch (error) {
    if (isRaised(error, exceptions.TypeError)) throw typeError(refusal);
    throw error;
  }
}
