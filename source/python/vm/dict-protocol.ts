import type { Hash } from '../hash/hash.ts';
import { plainHash, samePlain } from '../hash/plain-hash.ts';
import { dictType } from '../object/core-types.ts';
import { type Entry, PyDict } from '../object/dict.ts';
import { type Key, keyOf } from '../object/dict-key.ts';
import { MISSING } from '../object/markers.ts';
import type { Steps } from '../object/native.ts';
import type { PySet } from '../object/set.ts';
import { ASK, highHalf, lowHalf } from '../object/set-table.ts';
import type { Result, Value } from '../object/value.ts';
import { compare, hash, same, truthOf } from './compare.ts';
import type { VM } from './vm.ts';

/** Whether a value is a dict whose keys are walked as a dict's, so that its entries can be taken as they are. */
export function isPlainDict(value: Value): value is PyDict {
  return value instanceof PyDict && value.cls.lookup('__iter__') === dictType.attributes.get('__iter__');
}

/** `dict[key]`, or MISSING; `known`: the hash that the key was asked for before. */
export function dictGet(vm: VM, dict: PyDict, key: Value, known?: Hash): Result {
  const plain = keyOf(key, vm);
  if (plain !== undefined) {
    const entry = dict.entry(plain);
    if (entry !== undefined) return entry.value!;
    if (dict.asked === undefined) return MISSING;
  }
  return vm.defer(getAsking(vm, dict, key, known));
}

function* getAsking(vm: VM, dict: PyDict, key: Value, known: Hash | undefined): Steps {
  const entry = yield* findAsking(vm, dict, key, known ?? ((yield hash(vm, key)) as Hash));
  return entry?.value === undefined ? MISSING : entry.value; // None is null: not for ??
}

/** `dict[key] = value`; `known`: the hash that the key was asked for before. Gives None. */
export function dictSet(vm: VM, dict: PyDict, key: Value, value: Value, known?: Hash): Result {
  const plain = keyOf(key, vm);
  if (plain !== undefined) {
    const entry = dict.entry(plain);
    if (entry !== undefined) {
      entry.value = value;
      return null;
    }
    if (dict.asked === undefined) {
      vm.chargeBytes(64);
      dict.add(plain, key, value);
      return null;
    }
  }
  return vm.defer(setAsking(vm, dict, key, value, known));
}

function* setAsking(vm: VM, dict: PyDict, key: Value, value: Value, known: Hash | undefined): Steps {
  const wanted = known ?? ((yield hash(vm, key)) as Hash);
  const entry = yield* findAsking(vm, dict, key, wanted);
  if (entry !== undefined) entry.value = value;
  else {
    vm.chargeBytes(64);
    const plain = keyOf(key, vm);
    if (plain !== undefined) dict.add(plain, key, value);
    else dict.addAsked(key, value, wanted);
  }
  return null;
}

/** Takes a key out of a dict; gives its value, or MISSING; `known`: the hash that the key was asked for before. */
export function dictTake(vm: VM, dict: PyDict, key: Value, known?: Hash): Result {
  const plain = keyOf(key, vm);
  if (plain !== undefined) {
    const entry = dict.entry(plain);
    if (entry !== undefined) {
      const { value } = entry;
      dict.remove(plain, entry);
      return value!;
    }
    if (dict.asked === undefined) return MISSING;
  }
  return vm.defer(takeAsking(vm, dict, key, known));
}

function* takeAsking(vm: VM, dict: PyDict, key: Value, known: Hash | undefined): Steps {
  const entry = yield* findAsking(vm, dict, key, known ?? ((yield hash(vm, key)) as Hash));
  if (entry === undefined) return MISSING;
  const value = entry.value!;
  dict.removeEntry(entry);
  return value;
}

/** The entry of a key that must be asked, or may be equal to one that must. */
export function* findAsking(
  vm: VM,
  dict: PyDict,
  key: Value,
  wanted: Hash,
): Generator<Result, Entry | undefined, Value> {
  const plain: Key | undefined = keyOf(key, vm);
  if (plain !== undefined) {
    const entry = dict.entry(plain);
    if (entry !== undefined) return entry;
  }
  const rows =
    plain === undefined
      ? [dict.asked?.get(wanted) ?? [], dict.asked?.size === dict.size ? [] : plainEntries(vm, dict, wanted)]
      : [dict.asked?.get(wanted) ?? []];
  for (const row of rows) {
    for (const entry of row) {
      if (entry.value === undefined) continue;
      if (entry.key === key || (yield sameOrdered(vm, entry.key, key)) === true) {
        if (entry.value !== undefined) return entry;
      }
    }
  }
  return undefined;
}

/** As a dict compares: identical, or `there == sought` (whose order the program can see). */
function sameOrdered(vm: VM, there: Value, sought: Value): Result {
  return there === sought ? true : truthOf(vm, compare(vm, '==', there, sought));
}

/** The entries with a Key whose hash is the wanted one: a key that must be asked may be equal to them. */
function plainEntries(vm: VM, dict: PyDict, wanted: Hash): Entry[] {
  vm.charge(dict.size);
  const row: Entry[] = [];
  for (const entry of dict.entries()) {
    if (entry.hash === undefined && plainHash(entry.key, vm) === wanted) row.push(entry);
  }
  return row;
}

/** `key in set`. Gives a bool. */
export function setHas(vm: VM, set: PySet, key: Value): Result {
  return vm.andThen(hash(vm, key), (wanted) => {
    const slot = set.table.find(key, lowHalf(wanted as Hash), highHalf(wanted as Hash), samePlain);
    chargeSearch(vm, set);
    return slot === ASK ? vm.defer(hasHashed(vm, set, key, wanted as Hash)) : slot >= 0;
  });
}

function* hasHashed(vm: VM, set: PySet, key: Value, wanted: Hash): Steps {
  return (yield* slotAsking(vm, set, key, wanted)) >= 0;
}

/** `set.add(key)`. Gives None. */
export function setAdd(vm: VM, set: PySet, key: Value): Result {
  return vm.andThen(hash(vm, key), (wanted) => {
    const low = lowHalf(wanted as Hash);
    const high = highHalf(wanted as Hash);
    const slot = set.table.find(key, low, high, samePlain);
    chargeSearch(vm, set);
    if (slot === ASK) return vm.defer(addHashed(vm, set, key, wanted as Hash));
    if (slot < 0) {
      vm.chargeBytes(32);
      set.table.insert(slot, key, low, high);
      set.changes++;
    }
    return null;
  });
}

function* addHashed(vm: VM, set: PySet, key: Value, wanted: Hash): Steps {
  const slot = yield* slotAsking(vm, set, key, wanted);
  if (slot < 0) {
    vm.chargeBytes(32);
    set.table.insert(slot, key, lowHalf(wanted), highHalf(wanted));
    set.changes++;
  }
  return null;
}

/** Takes a key out of a set; gives whether it was there. */
export function setTake(vm: VM, set: PySet, key: Value): Result {
  return vm.defer(takeFromSet(vm, set, key));
}

function* takeFromSet(vm: VM, set: PySet, key: Value): Steps {
  const slot = yield* slotAsking(vm, set, key, (yield hash(vm, key)) as Hash);
  if (slot < 0) return false;
  set.table.remove(slot);
  set.changes++;
  return true;
}

function* slotAsking(vm: VM, set: PySet, key: Value, wanted: Hash): Generator<Result, number, Value> {
  const asking = set.table.findAsking(key, lowHalf(wanted), highHalf(wanted), samePlain);
  let step = asking.next();
  while (!step.done) step = asking.next((yield same(vm, step.value, key)) === true);
  chargeSearch(vm, set);
  return step.value;
}

/** Takes the work of long searches in a set from the budget. */
export function chargeSearch(vm: VM, { table }: PySet): void {
  if (table.searched === 0) return;
  const looks = table.searched;
  table.searched = 0;
  vm.charge(looks);
}
