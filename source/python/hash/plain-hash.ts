import { frozensetType } from '../object/core-types.ts';
import { keyOf } from '../object/dict-key.ts';
import { PyBoxed, PyBytes, PyFloat, PyTuple, WideStr } from '../object/object.ts';
import { PySet } from '../object/set.ts';
import { highHalf, lowHalf } from '../object/set-table.ts';
import type { Value } from '../object/value.ts';
import {
  foldHash,
  HASH_OF_NONE,
  type Hash,
  hashBool,
  hashBytes,
  hashCodePoints,
  hashFloat,
  hashInt,
  hashString,
  hashTuple,
} from './hash.ts';

const textHashes = new Map<string, Hash>();
const MOST_TEXTS = 20_000;

/** hash(str), remembered: the same texts are hashed again and again. */
export function hashText(text: string): Hash {
  let hash = textHashes.get(text);
  if (hash === undefined) {
    hash = hashString(text);
    if (textHashes.size >= MOST_TEXTS) textHashes.clear();
    if (text.length < 64) textHashes.set(text, hash);
  }
  return hash;
}

/**
The hash of a value whose type is a plain one: str, numbers, None, bytes, tuples of them. Undefined: objects that hash by
identity (`identity` gives theirs, if given), and those with a `__hash__` of their own.
*/
export function plainHash(value: Value, identity?: (value: Value) => Hash): Hash | undefined {
  switch (typeof value) {
    case 'string':
      return hashText(value);
    case 'number':
    case 'bigint':
      return hashInt(value);
    case 'boolean':
      return hashBool(value);
  }
  if (value === null) return HASH_OF_NONE;
  const key = keyOf(value);
  if (key === undefined) return undefined;
  if (value instanceof PyTuple && key !== value) {
    const hashes: Hash[] = [];
    for (const item of value.items) {
      const hash = plainHash(item, identity);
      if (hash === undefined) return undefined;
      hashes.push(hash);
    }
    return hashTuple(hashes);
  }
  if (value instanceof PyFloat && (key !== value || Number.isNaN(value.value))) {
    return Number.isNaN(value.value) && identity === undefined
      ? undefined
      : hashFloat(value.value, identity?.(value) ?? 0);
  }
  if (key === value) return identity === undefined ? undefined : foldHash(identity(value));
  if (value instanceof PyBytes) return hashBytes(value.value);
  if (value instanceof WideStr) return hashCodePoints(value.codes);
  if (value instanceof PyBoxed) return plainHash(value.value, identity);
  return undefined;
}

/** Whether two values that have a Key are one; undefined: only `__eq__` can tell. */
export function samePlain(there: Value, sought: Value): boolean | undefined {
  if (there === sought) return true;
  const a = keyOf(there);
  const b = keyOf(sought);
  return a === undefined || b === undefined ? undefined : Object.is(a, b);
}

/** The frozenset of constants. */
export function constantSet(items: readonly Value[]): PySet {
  const set = new PySet(frozensetType);
  for (const item of items) {
    const hash = plainHash(item) ?? 0;
    const slot = set.table.find(item, lowHalf(hash), highHalf(hash), samePlain);
    if (slot < 0) set.table.insert(slot, item, lowHalf(hash), highHalf(hash));
  }
  return set;
}
