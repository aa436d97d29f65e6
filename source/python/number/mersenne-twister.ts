/**
MT19937: the generator behind Python's `random`, so that the same seed gives the same numbers. A state of 624 words of 32
bits, made anew when all have been given out.

Source: M. Matsumoto and T. Nishimura, Mersenne Twister, 1998, and their init_by_array of 2002
*/
export class MersenneTwister {
  readonly words = new Uint32Array(SIZE);
  index = SIZE; // the next word to give out

  /** Starts from an int of any size: its magnitude's words of 32 bits, lowest first. */
  seed(value: bigint): void {
    const keys: number[] = [];
    for (let rest = value < 0n ? -value : value; rest > 0n; rest >>= 32n)
      keys.push(Number(rest & 0xffffffffn));
    if (keys.length === 0) keys.push(0);
    this.fill(19650218);
    const { words } = this;
    let at = 1;
    const mixed = (factor: number): number => {
      const before = words[at - 1]!;
      return words[at]! ^ Math.imul(before ^ (before >>> 30), factor);
    };
    const step = (): void => {
      if (++at < SIZE) return;
      words[0] = words[SIZE - 1]!;
      at = 1;
    };
    for (let i = 0; i < Math.max(SIZE, keys.length); i++) {
      const key = i % keys.length;
      words[at] = mixed(1664525) + keys[key]! + key;
      step();
    }
    for (let i = 1; i < SIZE; i++) {
      words[at] = mixed(1566083941) - at;
      step();
    }
    words[0] = 0x80000000;
  }

  private fill(seed: number): void {
    const { words } = this;
    words[0] = seed;
    for (let i = 1; i < SIZE; i++) {
      const before = words[i - 1]!;
      words[i] = Math.imul(1812433253, before ^ (before >>> 30)) + i;
    }
    this.index = SIZE;
  }

  private twist(): void {
    const { words } = this;
    for (let i = 0; i < SIZE; i++) {
      const joined = (words[i]! & 0x80000000) | (words[(i + 1) % SIZE]! & 0x7fffffff);
      words[i] = words[(i + 397) % SIZE]! ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
    }
    this.index = 0;
  }

  /** The next 32 random bits. */
  next32(): number {
    if (this.index >= SIZE) this.twist();
    let word = this.words[this.index++]!;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  }

  /** A double in 0 … 1, with 53 random bits. */
  random(): number {
    const high = this.next32() >>> 5;
    return (high * 2 ** 26 + (this.next32() >>> 6)) / 2 ** 53;
  }

  /** An int of so many random bits, lowest word first. */
  bits(count: number): bigint {
    let result = 0n;
    for (let done = 0; done < count; done += 32) {
      const wanted = Math.min(32, count - done);
      result |= BigInt(this.next32() >>> (32 - wanted)) << BigInt(done);
    }
    return result;
  }
}

const SIZE = 624;
