/** In a slot: something was here and has been taken out. A search goes on past it; the next key that comes by gets it. */
const REMOVED: unique symbol = Symbol('removed');

/** Slots looked at one after the other before the probing jumps. */
const LINEAR_PROBES = 9;

/** A search of so many looks is no long one. */
const SHORT = 16;

/** `find` could not say without asking Python whether two keys are equal; use `findAsking`. */
export const ASK = Number.MIN_SAFE_INTEGER;

/** Whether a key in the table is the sought one; undefined: only the keys' own `__eq__` can tell. */
export type Same<K> = (there: K, sought: K) => boolean | undefined;

/** Where a search looks next: a stretch of neighbours, then a jump that brings in higher bits of the hash. */
class Probe {
  slot: number;
  private start: number;
  private end: number;
  private perturbLow: number;
  private perturbHigh: number;

  constructor(
    private readonly mask: number,
    low: number,
    high: number,
  ) {
    this.slot = this.start = low & mask;
    this.end = this.start + LINEAR_PROBES <= mask ? this.start + LINEAR_PROBES : this.start;
    this.perturbLow = low;
    this.perturbHigh = high;
  }

  advance(): void {
    if (this.slot < this.end) {
      this.slot++;
      return;
    }
    this.perturbLow = (this.perturbLow >>> 5) | (this.perturbHigh << 27);
    this.perturbHigh >>>= 5;
    this.slot = this.start = (Math.imul(this.start, 5) + 1 + this.perturbLow) & this.mask;
    this.end = this.start + LINEAR_PROBES <= this.mask ? this.start + LINEAR_PROBES : this.start;
  }
}

/** The low half of a hash, as the table takes it. */
export function lowHalf(hash: number | bigint): number {
  return typeof hash === 'number' ? hash | 0 : Number(BigInt.asIntN(32, hash));
}

/** The high half of a hash, as the table takes it. */
export function highHalf(hash: number | bigint): number {
  return typeof hash === 'number'
    ? Math.floor(hash / 4294967296) | 0
    : Number(BigInt.asIntN(32, hash >> 32n));
}

/** The hash that has these two halves. */
export function joinHalves(low: number, high: number): number | bigint {
  const hash = high * 4294967296 + (low >>> 0);
  return Number.isSafeInteger(hash) ? hash : (BigInt(high) << 32n) | BigInt(low >>> 0);
}

/**
The hash table of a set, with CPython's sizes and CPython's order of probing, because a set's iteration order is the
order of its slots: `print({3, 1, 2})` must print what CPython prints.

- A hash is 64 bits, given as two signed halves, low and high, so that no BigInt is made for each look.
- The table never calls Python. Where only `__eq__` can tell, `findAsking` yields the key to compare with and is resumed
  with the answer; it starts again if the table was changed meanwhile.

Source: Objects/setobject.c (its design notes; the code is our own)
*/
export class SetTable<K> {
  used = 0; // keys
  /** Slots that long searches have looked at: keys of one hash are a row. Whoever charges for it sets it back to 0. */
  searched = 0;
  private fill = 0; // keys and removed ones
  private mask = 7;
  private keys: (K | typeof REMOVED | undefined)[] = new Array(8).fill(undefined); // undefined: never used
  private lows = new Int32Array(8);
  private highs = new Int32Array(8);
  private finger = 0; // where `pop` goes on

  /** The slots of the table, taken or not; what `next` walks and what the table's bytes follow from. */
  get capacity(): number {
    return this.mask + 1;
  }

  /** The slot of the first key at `from` or later; −1 at the end. */
  next(from: number): number {
    for (let slot = from; slot <= this.mask; slot++) {
      const key = this.keys[slot];
      if (key !== undefined && key !== REMOVED) return slot;
    }
    return -1;
  }

  /** The key in a slot that `next` or `find` gave. */
  keyAt(slot: number): K {
    return this.keys[slot] as K;
  }

  lowAt(slot: number): number {
    return this.lows[slot]!;
  }

  highAt(slot: number): number {
    return this.highs[slot]!;
  }

  /** The key's slot; if it is absent, `~slot` of the one where it belongs; ASK if only Python can tell. */
  find(key: K, low: number, high: number, same: Same<K>): number {
    const probe = new Probe(this.mask, low, high);
    let free = -1;
    for (let looks = 0; ; probe.advance()) {
      const { slot } = probe;
      if (++looks > SHORT) this.searched++;
      const there = this.keys[slot];
      if (there === undefined) return ~(free < 0 ? slot : free);
      if (there === REMOVED) {
        free = slot; // CPython keeps the last one passed
        continue;
      }
      if (this.lows[slot] !== low || this.highs[slot] !== high) continue;
      const answer = same(there, key);
      if (answer) return slot;
      if (answer === undefined) return ASK;
    }
  }

  /** `find`, asking: yields the key in the table to compare the sought one with, and takes the answer. */
  *findAsking(key: K, low: number, high: number, same: Same<K>): Generator<K, number, boolean> {
    let probe = new Probe(this.mask, low, high);
    let free = -1;
    for (let looks = 0; ; ) {
      const { slot } = probe;
      const there = this.keys[slot];
      if (++looks > SHORT) this.searched++;
      if (there === undefined) return ~(free < 0 ? slot : free);
      if (there === REMOVED) free = slot;
      else if (this.lows[slot] === low && this.highs[slot] === high) {
        let answer = same(there, key);
        if (answer === undefined) {
          const { keys } = this;
          answer = yield there;
          if (this.keys !== keys || keys[slot] !== there) {
            probe = new Probe(this.mask, low, high);
            free = -1;
            continue;
          }
        }
        if (answer) return slot;
      }
      probe.advance();
    }
  }

  /** Puts a key that `find` did not find into the slot that it named (`absent` is find's answer). */
  insert(absent: number, key: K, low: number, high: number): void {
    const slot = ~absent;
    const reused = this.keys[slot] === REMOVED;
    this.keys[slot] = key;
    this.lows[slot] = low;
    this.highs[slot] = high;
    this.used++;
    if (reused) return;
    this.fill++;
    if (this.fill * 5 >= this.mask * 3) this.resize(this.used > 50_000 ? this.used * 2 : this.used * 4);
  }

  /** Takes out the key in a slot that `find` gave. */
  remove(slot: number): void {
    this.keys[slot] = REMOVED;
    this.used--;
  }

  /** Takes out some key, going round the table from the last one taken; the table must not be empty. */
  pop(): K {
    let slot = this.next(this.finger & this.mask);
    if (slot < 0) slot = this.next(0);
    const key = this.keyAt(slot);
    this.remove(slot);
    this.finger = slot + 1;
    return key;
  }

  clear(): void {
    this.used = this.fill = this.finger = 0;
    this.allocate(8);
  }

  /** Becomes what `other` is; for results that replace a set's contents. `other` must not be used afterwards. */
  takeOver(other: SetTable<K>): void {
    const { used, fill, mask, keys, lows, highs } = other;
    Object.assign(this, { used, fill, mask, keys, lows, highs });
  }

  /** Makes room, as a set does before it takes in `count` keys of another set or dict. */
  reserve(count: number): void {
    if ((this.fill + count) * 5 >= this.mask * 3) this.resize((this.used + count) * 2);
  }

  /**
  Takes in all keys of another table if it can be done without comparing any, because this one is empty. False: add
  them one by one (after `reserve`).
  */
  copyInto(other: SetTable<K>): boolean {
    this.reserve(other.used);
    if (this.fill > 0) return false;
    if (this.mask === other.mask && other.fill === other.used) {
      this.keys = other.keys.slice();
      this.lows = other.lows.slice();
      this.highs = other.highs.slice();
    } else {
      for (let slot = other.next(0); slot >= 0; slot = other.next(slot + 1)) {
        this.insertClean(other.keyAt(slot), other.lowAt(slot), other.highAt(slot));
      }
    }
    this.used = this.fill = other.used;
    return true;
  }

  /** After many removals: a smaller table without the traces of removed keys, if there are many of them. */
  shrink(): void {
    if (this.fill - this.used > Math.floor(this.mask / 4)) {
      this.resize(this.used > 50_000 ? this.used * 2 : this.used * 4);
    }
  }

  /** A new table of the smallest power of two above `least`. */
  private resize(least: number): void {
    let size = 8;
    while (size <= least) size *= 2;
    const { keys, lows, highs } = this;
    this.allocate(size);
    this.fill = this.used;
    for (let slot = 0; slot < keys.length; slot++) {
      const key = keys[slot];
      if (key !== undefined && key !== REMOVED) this.insertClean(key as K, lows[slot]!, highs[slot]!);
    }
  }

  private allocate(size: number): void {
    this.mask = size - 1;
    this.keys = new Array(size).fill(undefined);
    this.lows = new Int32Array(size);
    this.highs = new Int32Array(size);
  }

  /** Puts a key known to be absent into a table known to have no removed ones. Counts nothing. */
  private insertClean(key: K, low: number, high: number): void {
    const probe = new Probe(this.mask, low, high);
    while (this.keys[probe.slot] !== undefined) probe.advance();
    this.keys[probe.slot] = key;
    this.lows[probe.slot] = low;
    this.highs[probe.slot] = high;
  }
}
