import {
  HASH_OF_NONE,
  type Hash,
  hashBool,
  hashBytes,
  hashCodePoints,
  hashComplex,
  hashFloat,
  hashInt,
  hashTuple,
} from '../hash/hash.ts';
import { highHalf, lowHalf, SetTable } from '../object/set-table.ts';
import type { Const } from './code.ts';
import { constantKey } from './const-table.ts';

/**
The items in the order in which CPython's frozenset of them iterates, under PYTHONHASHSEED=0, each once: of 1, 1.0 and
True the first stays.
*/
export function setOrder(items: readonly Const[]): readonly Const[] {
  const table = new SetTable<Const>();
  const same = (there: Const, sought: Const) => equalityKey(there) === equalityKey(sought);
  for (const item of items) {
    const hash = hashOf(item);
    const [low, high] = [lowHalf(hash), highHalf(hash)];
    const slot = table.find(item, low, high, same);
    if (slot < 0) table.insert(slot, item, low, high);
  }
  const ordered: Const[] = [];
  for (let slot = table.next(0); slot >= 0; slot = table.next(slot + 1)) ordered.push(table.keyAt(slot));
  return ordered;
}

/**
The frozenset of some constants. CPython makes it twice, the second time from the first, and once more if one of its texts is a
name of which it has a copy already; what is kept here are the items in the order before the last time.
*/
export function frozensetOf(items: readonly Const[], isName: (text: string) => boolean): Const {
  const first = setOrder(items);
  // A text of one character has no second copy.
  const again = first.some((item) => item.kind === 'str' && item.value.length > 1 && isName(item.value));
  return { kind: 'frozenset', items: again ? setOrder(first) : first };
}

function hashOf(constant: Const): Hash {
  switch (constant.kind) {
    case 'True':
    case 'False':
      return hashBool(constant.kind === 'True');
    case 'int':
      return hashInt(constant.value);
    case 'float':
      return hashFloat(constant.value, 0);
    case 'complex':
      return hashComplex(hashFloat(constant.real ?? 0, 0), hashFloat(constant.value, 0));
    case 'str':
      return hashCodePoints(codePoints(constant.value));
    case 'bytes':
      return hashBytes(byteText(constant.value));
    case 'tuple':
      return hashTuple(constant.items.map(hashOf));
    default:
      return HASH_OF_NONE;
  }
}

/** The code points of a text; a pair of surrogates is one. */
export function codePoints(text: string): number[] {
  return Array.from(text, (char) => char.codePointAt(0)!);
}

/** Bytes as a text of as many characters. */
export function byteText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** Text that is the same for constants that are equal in Python. */
export function equalityKey(a: Const): string {
  if (a.kind === 'tuple') {
    const keys = a.items.map(equalityKey);
    return `t${keys.map((key) => `${key.length}:${key}`).join('')}`;
  }
  switch (a.kind) {
    case 'True':
      return 'n1';
    case 'False':
      return 'n0';
    case 'int':
      return `n${a.value}`;
    case 'float':
      return Number.isInteger(a.value) ? `n${BigInt(a.value)}` : `n${a.value}`;
    case 'complex':
      return a.value === 0 ? equalityKey({ kind: 'float', value: a.real ?? 0 }) : constantKey(a);
    default:
      return constantKey(a);
  }
}
