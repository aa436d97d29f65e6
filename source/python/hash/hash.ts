import type { Int } from '../number/int-arithmetic.ts';
import { sipHash13 } from './siphash.ts';

/**
Hashes as CPython 3.13 on a 64-bit machine gives them, with PYTHONHASHSEED=0: an int in −2^63 … 2^63−1 that is never
−1 (CPython keeps −1 for "an error happened"; −2 stands in for it). A hash is an Int like any other: a number where it
is safe, else a bigint.

Source: Python/pyhash.c, Objects/tupleobject.c, Objects/setobject.c
*/
export type Hash = Int;

/** hash(None) in 3.13: a constant, so that sets iterate the same in every process. */
export const HASH_OF_NONE: Hash = 0xfca86420;

const modulus = (1n << 61n) - 1n; // numbers hash by their value modulo this prime
const infinityHash = 314159;

/** hash(True), hash(False). */
export function hashBool(value: boolean): Hash {
  return value ? 1 : 0;
}

/** hash(int): the value modulo 2^61−1, with the value's sign. */
export function hashInt(value: Int): Hash {
  if (typeof value === 'number') return value === -1 ? -2 : value;
  const magnitude = (value < 0n ? -value : value) % modulus;
  return fromBigInt(value < 0n ? -magnitude : magnitude);
}

/**
hash(float): equal to hash(int) where the values are equal; else numerator / denominator modulo 2^61−1. A NaN has no
value to hash by: CPython takes the object's address, so the caller gives the object's own number.
*/
export function hashFloat(value: number, identity: Hash): Hash {
  if (Number.isSafeInteger(value)) return value === -1 ? -2 : value + 0;
  if (Number.isNaN(value)) return identity;
  if (!Number.isFinite(value)) return value > 0 ? infinityHash : -infinityHash;
  if (Number.isInteger(value)) return hashInt(BigInt(value));
  // A fraction k / 2^n. Dividing by 2 modulo 2^61−1 is multiplying by 2^60, and 2^61 is 1 there.
  let fractionBits = 0;
  let scaled = Math.abs(value);
  for (; !Number.isInteger(scaled); scaled *= 2) fractionBits++;
  const magnitude = (BigInt(scaled) << BigInt((61 - (fractionBits % 61)) % 61)) % modulus;
  return fromBigInt(value < 0 ? -magnitude : magnitude);
}

/** hash(complex), from the hashes of its two parts. */
export function hashComplex(real: Hash, imaginary: Hash): Hash {
  return fromBigInt(BigInt.asIntN(64, BigInt(real) + 1000003n * BigInt(imaginary)));
}

/**
hash(str) of a text without surrogates: SipHash-1-3 over the bytes CPython stores, which are one byte for each
character while all are below U+0100, else two.
*/
export function hashString(text: string): Hash {
  const length = text.length;
  if (length === 0) return 0;
  let widest = 0;
  for (let i = 0; i < length; i++) widest |= text.charCodeAt(i);
  if (widest < 0x100) {
    const words = new Int32Array((length + 3) >> 2);
    for (let i = 0; i < length; i++) words[i >> 2]! |= text.charCodeAt(i) << ((i & 3) << 3);
    return fromWords(sipHash13(words, length));
  }
  const words = new Int32Array((length + 1) >> 1);
  for (let i = 0; i < length; i++) words[i >> 1]! |= text.charCodeAt(i) << ((i & 1) << 4);
  return fromWords(sipHash13(words, length * 2));
}

/** hash(str) of any code points: two bytes each while all are below U+10000 (lone surrogates), else four. */
export function hashCodePoints(codes: ArrayLike<number>): Hash {
  const length = codes.length;
  let widest = 0;
  for (let i = 0; i < length; i++) widest |= codes[i]!;
  if (widest < 0x10000) return hashString(Array.from(codes, (code) => String.fromCharCode(code)).join(''));
  return fromWords(sipHash13(Int32Array.from(codes), length * 4));
}

/** hash(bytes), of bytes kept as a string of units below 256: the same as that of the str with those characters. */
export function hashBytes(bytes: string): Hash {
  return hashString(bytes);
}

const prime1 = 11400714785074694791n;
const prime2 = 14029467366897019727n;
const prime5 = 2870177450012600261n;

function mixLanes(lanes: readonly Hash[]): bigint {
  let sum = prime5;
  for (const lane of lanes) {
    sum = BigInt.asUintN(64, sum + BigInt.asUintN(64, BigInt(lane)) * prime2);
    sum = BigInt.asUintN(64, (sum << 31n) | (sum >> 33n));
    sum = BigInt.asUintN(64, sum * prime1);
  }
  return sum;
}

/** hash(tuple), from the hashes of its items in order. */
export function hashTuple(items: readonly Hash[]): Hash {
  const sum = BigInt.asIntN(64, mixLanes(items) + (BigInt(items.length) ^ (prime5 ^ 3527539n)));
  return sum === -1n ? 1546275796 : fromBigInt(sum);
}

/** hash(slice), from the hashes of start, stop and step: a tuple's, without its length. */
export function hashSlice(start: Hash, stop: Hash, step: Hash): Hash {
  const sum = BigInt.asIntN(64, mixLanes([start, stop, step]));
  return sum === -1n ? 1546275796 : fromBigInt(sum);
}

/** hash(frozenset), from the hashes of its elements in any order. */
export function hashFrozenset(elements: Iterable<Hash>): Hash {
  let mixed = 0n;
  let count = 0n;
  for (const element of elements) {
    const hash = BigInt.asUintN(64, BigInt(element));
    mixed ^= BigInt.asUintN(64, (hash ^ 89869747n ^ BigInt.asUintN(64, hash << 16n)) * 3644798167n);
    count++;
  }
  mixed ^= BigInt.asUintN(64, (count + 1n) * 1927868237n);
  mixed ^= (mixed >> 11n) ^ (mixed >> 25n);
  mixed = BigInt.asIntN(64, mixed * 69069n + 907133923n);
  return mixed === -1n ? 590923713 : fromBigInt(mixed);
}

/**
The low and the high 32 bits of a hash, as unsigned numbers: what a hash table's probing works on
(`hash & mask`, `perturb >>= 5`).
*/
export function hashWords(hash: Hash): { readonly low: number; readonly high: number } {
  if (typeof hash === 'number') return { low: hash >>> 0, high: Math.floor(hash / 0x100000000) >>> 0 };
  return { low: Number(BigInt.asUintN(32, hash)), high: Number(BigInt.asUintN(32, hash >> 32n)) };
}

/** What a `__hash__` of the program's own returned, as `hash()` gives it: an int of any size folded, −1 as −2. */
export function foldHash(value: Int): Hash {
  if (typeof value === 'bigint' && BigInt.asIntN(64, value) !== value) return hashInt(value);
  return value === -1 ? -2 : value;
}

function fromBigInt(value: bigint): Hash {
  if (value === -1n) return -2;
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;
}

function fromWords(words: { readonly low: number; readonly high: number }): Hash {
  const { low, high } = words;
  const approximate = high * 0x100000000 + (low >>> 0);
  if (Number.isSafeInteger(approximate)) return approximate === -1 ? -2 : approximate;
  return (BigInt(high) << 32n) | BigInt(low >>> 0);
}
