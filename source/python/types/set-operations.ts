import type { Hash } from '../hash/hash.ts';
import { dictType } from '../object/core-types.ts';
import type { PyDict } from '../object/dict.ts';
import { END } from '../object/markers.ts';
import { PySet } from '../object/set.ts';
import { ASK, highHalf, joinHalves, lowHalf } from '../object/set-table.ts';
import type { PyType } from '../object/type-object.ts';
import { DEFERRED, type Result, type Value } from '../object/value.ts';
import { hash, same } from '../vm/compare.ts';
import { chargeSearch, findAsking as findEntry } from '../vm/dict-protocol.ts';
import { iterate, next } from '../vm/iteration.ts';
import { ITEM_WORK, type VM } from '../vm/vm.ts';
import { quickItems } from './items.ts';
import { quickSame } from './quick-compare.ts';

/*
The operations of sets, in the steps in which CPython takes them: which of two sets is walked, and whether a table is copied
or filled anew, decides the order in which the result iterates. Source: Objects/setobject.c (the order of its steps).
*/

/** A part of an operation that may call Python. */
export type Asking<T> = Generator<Result, T, Value>;

/** Bytes charged for a key in a set. */
const KEY_BYTES = 32;

/** A key with the two halves of its hash. */
type Hashed = { readonly key: Value; readonly low: number; readonly high: number };

/** What is done with a key of `walk`, knowing where it is in the target (`~place` where it would be); true: stop. */
type Act = (slot: number, item: Hashed) => boolean;

function* findAsking(vm: VM, set: PySet, { key, low, high }: Hashed): Asking<number> {
  const search = set.table.findAsking(key, low, high, quickSame);
  let step = search.next();
  while (!step.done) step = search.next((yield same(vm, step.value, key)) === true);
  chargeSearch(vm, set);
  return step.value;
}

/** Looks each key of `other` up in `target`, in order, and does something with it. */
function* walk(vm: VM, other: Value, target: PySet, act: Act): Asking<void> {
  if (other instanceof PySet) {
    vm.chargeItems(other.size);
    for (let at = other.table.next(0); at >= 0; at = other.table.next(at + 1)) {
      const item = { key: other.table.keyAt(at), low: other.table.lowAt(at), high: other.table.highAt(at) };
      let slot = target.table.find(item.key, item.low, item.high, quickSame);
      chargeSearch(vm, target);
      if (slot === ASK) slot = yield* findAsking(vm, target, item);
      if (act(slot, item)) return;
    }
    return;
  }
  if (isDict(other)) return yield* walkDict(vm, other, target, act);
  const known = quickItems(other);
  vm.charge(known?.length ?? 0);
  const iterator = known === undefined ? yield iterate(vm, other) : null;
  for (let i = 0; i !== known?.length; i++) {
    vm.charge(ITEM_WORK);
    let key = known === undefined ? next(vm, iterator) : known[i]!;
    if (key === DEFERRED) key = yield key;
    if (key === END) return;
    let answer: Result = hash(vm, key);
    if (answer === DEFERRED) answer = yield answer;
    const item = { key, low: lowHalf(answer as Hash), high: highHalf(answer as Hash) };
    let slot = target.table.find(key, item.low, item.high, quickSame);
    chargeSearch(vm, target);
    if (slot === ASK) slot = yield* findAsking(vm, target, item);
    if (act(slot, item)) return;
  }
}

/** `walk` of a dict, which knows the hashes of its keys. */
function* walkDict(vm: VM, dict: PyDict, target: PySet, act: Act): Asking<void> {
  vm.chargeItems(dict.size);
  for (const entry of [...dict.entries()]) {
    let answer: Result = entry.hash ?? hash(vm, entry.key);
    if (answer === DEFERRED) answer = yield answer;
    const item = { key: entry.key, low: lowHalf(answer as Hash), high: highHalf(answer as Hash) };
    let slot = target.table.find(item.key, item.low, item.high, quickSame);
    chargeSearch(vm, target);
    if (slot === ASK) slot = yield* findAsking(vm, target, item);
    if (act(slot, item)) return;
  }
}

/** Puts a key where `find` did not find it. */
function insert(vm: VM, set: PySet, slot: number, { key, low, high }: Hashed): void {
  vm.chargeBytes(KEY_BYTES);
  set.table.insert(slot, key, low, high);
  set.changes++;
}

function remove(set: PySet, slot: number): void {
  set.table.remove(slot);
  set.changes++;
}

/** `set |= other`. */
export function* updateSet(vm: VM, set: PySet, other: Value): Asking<void> {
  if (other instanceof PySet) {
    if (other === set || other.size === 0) return;
    vm.chargeBytes(other.size * KEY_BYTES);
    vm.chargeItems(other.size);
    if (set.table.copyInto(other.table)) {
      set.changes++;
      return;
    }
  } else if (isDict(other)) set.table.reserve(other.size);
  yield* walk(vm, other, set, (slot, item) => {
    if (slot < 0) insert(vm, set, slot, item);
    return false;
  });
}

/** A set of the keys of any iterable. */
export function* makeSet(vm: VM, iterable: Value, cls: PyType): Asking<PySet> {
  const set = new PySet(cls);
  yield* updateSet(vm, set, iterable);
  return set;
}

/** `set & other`, in a new set. */
export function* intersection(vm: VM, set: PySet, other: Value, cls: PyType): Asking<PySet> {
  if (other === set) return yield* makeSet(vm, set, cls);
  let [walked, target]: [Value, PySet] = [other, set];
  if (other instanceof PySet && other.size > set.size) [walked, target] = [set, other];
  const result = new PySet(cls);
  const shared: Hashed[] = [];
  const slots = new Set<number>();
  const stopsWhenFull = !(other instanceof PySet);
  yield* walk(vm, walked, target, (slot, item) => {
    if (slot < 0) return false;
    shared.push(item);
    slots.add(slot);
    return stopsWhenFull && slots.size >= set.size;
  });
  for (const item of shared) {
    let slot = result.table.find(item.key, item.low, item.high, quickSame);
    chargeSearch(vm, result);
    if (slot === ASK) slot = yield* findAsking(vm, result, item);
    if (slot < 0) insert(vm, result, slot, item);
  }
  return result;
}

/** `set - other`, in a new set. */
export function* difference(vm: VM, set: PySet, other: Value, cls: PyType): Asking<PySet> {
  const size = other instanceof PySet || isDict(other) ? other.size : undefined;
  if (size === undefined || Math.floor(set.size / 4) > size) {
    const rest = yield* makeSet(vm, set, cls);
    yield* subtract(vm, rest, other);
    return rest;
  }
  const result = new PySet(cls);
  const kept: Hashed[] = [];
  if (other instanceof PySet) {
    yield* walk(vm, set, other, (slot, item) => {
      if (slot < 0) kept.push(item);
      return false;
    });
  } else {
    for (let at = set.table.next(0); at >= 0; at = set.table.next(at + 1)) {
      const item = { key: set.table.keyAt(at), low: set.table.lowAt(at), high: set.table.highAt(at) };
      const hash = joinHalves(item.low, item.high);
      if ((yield* findEntry(vm, other as PyDict, item.key, hash)) === undefined) kept.push(item);
    }
  }
  for (const item of kept)
    insert(vm, result, result.table.find(item.key, item.low, item.high, isSameKey), item);
  return result;
}

/** Keys of one set are never equal to each other. */
function isSameKey(): boolean {
  return false;
}

/** `set -= other`. */
export function* subtract(vm: VM, set: PySet, other: Value): Asking<void> {
  if (other === set) {
    clearSet(set);
    return;
  }
  let gone = other;
  if (other instanceof PySet && Math.floor(other.size / 8) > set.size) {
    gone = yield* intersection(vm, set, other, set.cls);
  }
  yield* walk(vm, gone, set, (slot) => {
    if (slot >= 0) remove(set, slot);
    return false;
  });
  set.table.shrink();
}

/** `set ^= other`. */
export function* toggle(vm: VM, set: PySet, other: Value): Asking<void> {
  if (other === set) {
    clearSet(set);
    return;
  }
  const keys = other instanceof PySet || isDict(other) ? other : yield* makeSet(vm, other, set.cls);
  yield* walk(vm, keys, set, (slot, item) => {
    if (slot >= 0) remove(set, slot);
    else insert(vm, set, slot, item);
    return false;
  });
}

/** `set ^ other`, in a new set. */
export function* symmetricDifference(vm: VM, set: PySet, other: Value, cls: PyType): Asking<PySet> {
  const result = yield* makeSet(vm, other, cls);
  yield* toggle(vm, result, set);
  return result;
}

/** Whether no key is in both. */
export function* isDisjoint(vm: VM, set: PySet, other: Value): Asking<boolean> {
  if (other === set) return set.size === 0;
  let [walked, target]: [Value, PySet] = [other, set];
  if (other instanceof PySet && other.size > set.size) [walked, target] = [set, other];
  let disjoint = true;
  yield* walk(vm, walked, target, (slot) => {
    if (slot >= 0) disjoint = false;
    return !disjoint;
  });
  return disjoint;
}

/** Whether every key of `set` is in `other`. */
export function* isSubset(vm: VM, set: PySet, other: Value): Asking<boolean> {
  if (!(other instanceof PySet)) return (yield* intersection(vm, set, other, set.cls)).size === set.size;
  if (set.size > other.size) return false;
  let within = true;
  yield* walk(vm, set, other, (slot) => {
    if (slot < 0) within = false;
    return !within;
  });
  return within;
}

/** Whether every key of `other` is in `set`. */
export function* isSuperset(vm: VM, set: PySet, other: Value): Asking<boolean> {
  if (other instanceof PySet) return yield* isSubset(vm, other, set);
  let within = true;
  yield* walk(vm, other, set, (slot) => {
    if (slot < 0) within = false;
    return !within;
  });
  return within;
}

/** Puts the keys of `result`, which nobody else holds, in the place of a set's own. */
export function replaceKeys(set: PySet, result: PySet): void {
  set.table.takeOver(result.table);
  set.changes++;
}

/** Takes all keys out. */
export function clearSet(set: PySet): void {
  set.table.clear();
  set.changes++;
}

function isDict(value: Value): value is PyDict {
  return typeof value === 'object' && value !== null && value.cls === dictType;
}
