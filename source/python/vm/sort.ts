/** Whether `left < right`; undefined: only the values' own `__lt__` can tell. */
export type Less<T> = (left: T, right: T) => boolean | undefined;

/** What a sort asks before it can go on: is `left < right`? */
export type Question<T> = { left: T; right: T };

type Asking<T, R> = Generator<Question<T>, R, boolean>;

/** A stretch already in order, waiting to be merged. `power` is that of the boundary to the stretch after it. */
type SortedRun = { start: number; length: number; power: number };

/** Galloping starts when one side has won this many times in a row. */
const MIN_GALLOP = 7;

/**
Sorts `items` in place, stable, with the comparisons that CPython makes in the order in which it makes them, so that a
`__lt__` which prints or counts behaves the same.

It is resumable: each question that `less` cannot answer is yielded, and the caller goes on with the answer. If the
caller throws into it instead, `items` still holds every item once, partly sorted.

The method is timsort: natural runs, short ones made longer by binary insertion; merged in powersort's order, by galloping
where one side keeps winning.

Source: Objects/listsort.txt (the text that explains it; the code is our own)
*/
export function* sortAsking<T>(items: T[], less: Less<T>): Asking<T, void> {
  if (items.length < 2) return;
  yield* new Timsort(items, less).sort();
}

class Timsort<T> {
  private readonly question: Question<T>;
  private readonly pending: SortedRun[] = [];
  private minGallop = MIN_GALLOP;

  constructor(
    private readonly items: T[],
    private readonly less: Less<T>,
  ) {
    this.question = { left: items[0]!, right: items[0]! };
  }

  *sort(): Asking<T, void> {
    const { length } = this.items;
    const shortest = shortestRun(length);
    for (let start = 0; start < length; ) {
      let run = yield* this.naturalRun(start, length);
      if (run < shortest) {
        const forced = Math.min(shortest, length - start);
        yield* this.insertEach(start, start + run, start + forced);
        run = forced;
      }
      yield* this.foundRun(start, run);
      start += run;
    }
    while (this.pending.length > 1) {
      let at = this.pending.length - 2;
      if (at > 0 && this.pending[at - 1]!.length < this.pending[at + 1]!.length) at--;
      yield* this.mergeAt(at);
    }
  }

  private ask(left: T, right: T): Question<T> {
    this.question.left = left;
    this.question.right = right;
    return this.question;
  }

  /**
  The length of the run that begins at `start`. A descending one is turned round, with the equal items in it kept in their
  order.
  */
  private *naturalRun(start: number, end: number): Asking<T, number> {
    const { items, less } = this;
    let at = start + 1;
    for (; at < end; at++) {
      const smaller = less(items[at]!, items[at - 1]!) ?? (yield this.ask(items[at]!, items[at - 1]!));
      if (smaller) break;
    }
    if (at === end) return at - start;
    if (at > start + 1) {
      const ascending =
        less(items[start]!, items[at - 1]!) ?? (yield this.ask(items[start]!, items[at - 1]!));
      if (ascending) return at - start;
      reverse(items, start, at); // all equal so far: part of a descending run
    }
    at++;
    let equal = 0; // items before `at` that equal the one before them
    for (; at < end; at++) {
      const smaller = less(items[at]!, items[at - 1]!) ?? (yield this.ask(items[at]!, items[at - 1]!));
      if (smaller) {
        if (equal > 0) reverse(items, at - equal - 1, at);
        equal = 0;
        continue;
      }
      const larger = less(items[at - 1]!, items[at]!) ?? (yield this.ask(items[at - 1]!, items[at]!));
      if (larger) break;
      equal++;
    }
    if (equal > 0) reverse(items, at - equal - 1, at);
    reverse(items, start, at);
    for (; at < end; at++) {
      const smaller = less(items[at]!, items[at - 1]!) ?? (yield this.ask(items[at]!, items[at - 1]!));
      if (smaller) break;
    }
    return at - start;
  }

  /** Binary insertion: `start` to `sorted` is in order already; afterwards `start` to `end` is. */
  private *insertEach(start: number, sorted: number, end: number): Asking<T, void> {
    const { items, less } = this;
    for (let next = sorted; next < end; next++) {
      const item = items[next]!;
      let low = start;
      let high = next;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (less(item, items[middle]!) ?? (yield this.ask(item, items[middle]!))) high = middle;
        else low = middle + 1;
      }
      items.copyWithin(low + 1, low, next);
      items[low] = item;
    }
  }

  /** Puts a new run on the stack, after merging those whose boundary lies deeper than the new one's. */
  private *foundRun(start: number, length: number): Asking<T, void> {
    const { pending } = this;
    const last = pending.at(-1);
    if (last !== undefined) {
      const power = boundaryPower(last.start, last.length, length, this.items.length);
      while (pending.length > 1 && pending.at(-2)!.power > power) yield* this.mergeAt(pending.length - 2);
      pending.at(-1)!.power = power;
    }
    pending.push({ start, length, power: 0 });
  }

  /** Merges the runs `at` and `at + 1` of the stack. */
  private *mergeAt(at: number): Asking<T, void> {
    const { items, pending } = this;
    const a = pending[at]!;
    const b = pending[at + 1]!;
    const middle = b.start;
    let end = b.start + b.length;
    pending[at] = { start: a.start, length: a.length + b.length, power: b.power };
    pending.splice(at + 1, 1);
    const start = a.start + (yield* this.gallopRight(items[middle]!, items, a.start, a.length, 0));
    if (start === middle) return;
    end =
      middle + (yield* this.gallopLeft(items[middle - 1]!, items, middle, end - middle, end - middle - 1));
    if (end === middle) return;
    if (middle - start <= end - middle) yield* this.mergeLow(start, middle, end);
    else yield* this.mergeHigh(start, middle, end);
  }

  /** How many of `count` sorted items from `base` are less than `key`, searched outward from `hint`. */
  private *gallopLeft(
    key: T,
    from: readonly T[],
    base: number,
    count: number,
    hint: number,
  ): Asking<T, number> {
    const { less } = this;
    let near = 0;
    let far = 1;
    const pivot = from[base + hint]!;
    if (less(pivot, key) ?? (yield this.ask(pivot, key))) {
      const most = count - hint;
      while (far < most) {
        const item = from[base + hint + far]!;
        if (!(less(item, key) ?? (yield this.ask(item, key)))) break;
        near = far;
        far = far * 2 + 1;
      }
      far = Math.min(far, most) + hint;
      near += hint;
    } else {
      const most = hint + 1;
      while (far < most) {
        const item = from[base + hint - far]!;
        if (less(item, key) ?? (yield this.ask(item, key))) break;
        near = far;
        far = far * 2 + 1;
      }
      [near, far] = [hint - Math.min(far, most), hint - near];
    }
    near++;
    while (near < far) {
      const middle = near + ((far - near) >> 1);
      const item = from[base + middle]!;
      if (less(item, key) ?? (yield this.ask(item, key))) near = middle + 1;
      else far = middle;
    }
    return far;
  }

  /** How many of `count` sorted items from `base` are not greater than `key`, searched outward from `hint`. */
  private *gallopRight(
    key: T,
    from: readonly T[],
    base: number,
    count: number,
    hint: number,
  ): Asking<T, number> {
    const { less } = this;
    let near = 0;
    let far = 1;
    const pivot = from[base + hint]!;
    if (less(key, pivot) ?? (yield this.ask(key, pivot))) {
      const most = hint + 1;
      while (far < most) {
        const item = from[base + hint - far]!;
        if (!(less(key, item) ?? (yield this.ask(key, item)))) break;
        near = far;
        far = far * 2 + 1;
      }
      [near, far] = [hint - Math.min(far, most), hint - near];
    } else {
      const most = count - hint;
      while (far < most) {
        const item = from[base + hint + far]!;
        if (less(key, item) ?? (yield this.ask(key, item))) break;
        near = far;
        far = far * 2 + 1;
      }
      far = Math.min(far, most) + hint;
      near += hint;
    }
    near++;
    while (near < far) {
      const middle = near + ((far - near) >> 1);
      const item = from[base + middle]!;
      if (less(key, item) ?? (yield this.ask(key, item))) far = middle;
      else near = middle + 1;
    }
    return far;
  }

  /** Merges two neighbours, the left one shorter: it is set aside and the result grows from the left. */
  private *mergeLow(start: number, middle: number, end: number): Asking<T, void> {
    const { items, less } = this;
    const aside = items.slice(start, middle);
    let a = 0; // next of the left ones, in `aside`
    let b = middle; // next of the right ones
    let to = start;
    try {
      items[to++] = items[b++]!;
      if (b === end || aside.length === 1) return;
      let { minGallop } = this;
      for (;;) {
        let aWins = 0;
        let bWins = 0;
        do {
          if (less(items[b]!, aside[a]!) ?? (yield this.ask(items[b]!, aside[a]!))) {
            items[to++] = items[b++]!;
            bWins++;
            aWins = 0;
            if (b === end) return;
          } else {
            items[to++] = aside[a++]!;
            aWins++;
            bWins = 0;
            if (a === aside.length - 1) return;
          }
        } while (aWins < minGallop && bWins < minGallop);
        minGallop++;
        do {
          if (minGallop > 1) minGallop--;
          this.minGallop = minGallop;
          aWins = yield* this.gallopRight(items[b]!, aside, a, aside.length - a, 0);
          for (const stop = a + aWins; a < stop; ) items[to++] = aside[a++]!;
          if (a >= aside.length - 1) return;
          items[to++] = items[b++]!;
          if (b === end) return;
          bWins = yield* this.gallopLeft(aside[a]!, items, b, end - b, 0);
          items.copyWithin(to, b, b + bWins);
          to += bWins;
          b += bWins;
          if (b === end) return;
          items[to++] = aside[a++]!;
          if (a === aside.length - 1) return;
        } while (aWins >= MIN_GALLOP || bWins >= MIN_GALLOP);
        minGallop++; // galloping did not pay: make it harder to begin again
        this.minGallop = minGallop;
      }
    } finally {
      // Once one left item remains it is the greatest: what is left on the right comes before it.
      if (a === aside.length - 1) {
        items.copyWithin(to, b, end);
        items[end - 1] = aside[a]!;
      } else while (a < aside.length) items[to++] = aside[a++]!;
    }
  }

  /** Merges two neighbours, the right one shorter: it is set aside and the result grows from the right. */
  private *mergeHigh(start: number, middle: number, end: number): Asking<T, void> {
    const { items, less } = this;
    const aside = items.slice(middle, end);
    let a = middle - 1; // last of the left ones
    let b = aside.length - 1; // last of the right ones, in `aside`
    let to = end - 1;
    try {
      items[to--] = items[a--]!;
      if (a < start || b === 0) return;
      let { minGallop } = this;
      for (;;) {
        let aWins = 0;
        let bWins = 0;
        do {
          if (less(aside[b]!, items[a]!) ?? (yield this.ask(aside[b]!, items[a]!))) {
            items[to--] = items[a--]!;
            aWins++;
            bWins = 0;
            if (a < start) return;
          } else {
            items[to--] = aside[b--]!;
            bWins++;
            aWins = 0;
            if (b === 0) return;
          }
        } while (aWins < minGallop && bWins < minGallop);
        minGallop++;
        do {
          if (minGallop > 1) minGallop--;
          this.minGallop = minGallop;
          const left = a - start + 1;
          aWins = left - (yield* this.gallopRight(aside[b]!, items, start, left, left - 1));
          to -= aWins;
          a -= aWins;
          items.copyWithin(to + 1, a + 1, a + 1 + aWins);
          if (a < start) return;
          items[to--] = aside[b--]!;
          if (b === 0) return;
          bWins = b + 1 - (yield* this.gallopLeft(items[a]!, aside, 0, b + 1, b));
          for (const stop = b - bWins; b > stop; ) items[to--] = aside[b--]!;
          if (b <= 0) return;
          items[to--] = items[a--]!;
          if (a < start) return;
        } while (aWins >= MIN_GALLOP || bWins >= MIN_GALLOP);
        minGallop++;
        this.minGallop = minGallop;
      }
    } finally {
      // Once one right item remains it is the smallest: what is left on the left comes after it.
      if (b === 0) {
        items.copyWithin(to - (a - start), start, a + 1);
        items[start] = aside[0]!;
      } else while (b >= 0) items[to--] = aside[b--]!;
    }
  }
}

/** Between 32 and 64, such that the number of runs is a power of two or a little less. */
function shortestRun(length: number): number {
  let rest = 0;
  let size = length;
  while (size >= 64) {
    rest |= size & 1;
    size >>= 1;
  }
  return size + rest;
}

/** How deep the boundary between two neighbouring runs lies in the ideal merge tree over `total` items. */
function boundaryPower(start: number, first: number, second: number, total: number): number {
  let a = 2 * start + first;
  let b = a + first + second;
  for (let power = 1; ; power++) {
    if (a >= total) {
      a -= total;
      b -= total;
    } else if (b >= total) return power;
    a *= 2;
    b *= 2;
  }
}

function reverse(items: unknown[], start: number, end: number): void {
  for (let low = start, high = end - 1; low < high; low++, high--) {
    [items[low], items[high]] = [items[high], items[low]];
  }
}
