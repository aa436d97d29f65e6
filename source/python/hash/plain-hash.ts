import { frozensetType } from '../object/core-types.ts';
import { keyingOf, keyOf, type Payer } from '../object/dict-key.ts';
import { PyBoxed, PyBytes, PyFloat, PyTuple, WideStr } from '../object/object.ts';
import { PySet } from '../object/set.ts';
import { ASK, highHalf, lowHalf } from '../object/set-table.ts';
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

/** The run in which a value is hashed: the work is charged to it, and it numbers the objects that hash by identity. */
export type Hashing = Payer & { readonly identities: { of(value: Value): number } };

/** The hash of an object that compares by identity: from its id, as CPython's from the address. */
export function identityHash({ identities }: Hashing, value: Value): Hash {
  return foldHash(Math.floor(identities.of(value) / 16));
}

/**
The hash of a value whose type is a plain one: str, numbers, None, bytes, tuples of them that are not large. Undefined: objects
with a `__hash__` of their own, and outside of a run those that hash by identity.
*/
export function plainHash(value: Value, run?: Hashing): Hash | undefined {
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
  switch (keyingOf(value)) {
    case 'ask':
      return undefined;
    case 'identity':
      return run === undefined ? undefined : identityHash(run, value);
  }
  if (value instanceof PyTuple) return plainTupleHash(value, run);
  if (value instanceof PyFloat) {
    if (!Number.isNaN(value.value)) return hashFloat(value.value, 0);
    return run === undefined ? undefined : hashFloat(value.value, identityHash(run, value));
  }
  if (value instanceof PyBytes) return hashBytes(value.value);
  if (value instanceof WideStr) return hashCodePoints(value.codes);
  if (value instanceof PyBoxed) return plainHash(value.value, run);
  return undefined;
}

/** Of a tuple without a Key the items have to be asked, which may be many. */
function plainTupleHash(tuple: PyTuple, run?: Hashing): Hash | undefined {
  if (keyOf(tuple, run) === undefined) return undefined;
  const hashes: Hash[] = [];
  for (const item of tuple.items) {
    const hash = plainHash(item, run);
    if (hash === undefined) return undefined;
    hashes.push(hash);
  }
  return hashTuple(hashes);
}

/** Whether two values that have a Key are one; undefined: only `__eq__` can tell. */
export function samePlain(there: Value, sought: Value): boolean | undefined {
  if (there === sought) return true;
  if (isInt(there) && isInt(sought)) return false;
  const a = keyOf(there);
  const b = keyOf(sought);
  return a === undefined || b === undefined ? undefined : Object.is(a, b);
}

function isInt(value: Value): boolean {
  return typeof value === 'number' || typeof value === 'bigint';
}

/** The frozenset of constants. */
export function constantSet(items: readonly Value[]): PySet {
  const set = new PySet(frozensetType);
  for (const item of items) {
    const hash = plainHash(item) ?? 0;
    const slot = set.table.find(item, lowHalf(hash), highHalf(hash), samePlain);
    if (slot < 0 && slot !== ASK) set.table.insert(slot, item, lowHalf(hash), highHalf(hash));
  }
  return set;
}
