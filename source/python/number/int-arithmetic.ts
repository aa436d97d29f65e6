/**
A Python int as the interpreter keeps it: a JavaScript number within ±(2^53−1), and only outside it a bigint. Never
−0, never a fraction, never a number out of range: so `===` on two Ints is equality.
*/
export type Int = number | bigint;

const largest = Number.MAX_SAFE_INTEGER;
const largestBig = BigInt(largest);

/** The Int of a bigint: a number where it fits. */
export function toInt(value: bigint): Int {
  return value <= largestBig && value >= -largestBig ? Number(value) : value;
}

/** The Int of a JavaScript number that is integral, of any size. */
export function intOfIntegral(value: number): Int {
  return Number.isSafeInteger(value) ? value + 0 : BigInt(value);
}

/** a + b. */
export function addInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (sum <= largest && sum >= -largest) return sum;
  }
  return toInt(BigInt(a) + BigInt(b));
}

/** a − b. */
export function subtractInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (difference <= largest && difference >= -largest) return difference;
  }
  return toInt(BigInt(a) - BigInt(b));
}

/** a * b. */
export function multiplyInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (product <= largest && product >= -largest) return product + 0;
  }
  return toInt(BigInt(a) * BigInt(b));
}

/** a // b: the quotient rounded down. b is not 0. */
export function floorDivideInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b;
    const quotient = (a - rest) / b; // exact: Math.floor(a / b) is one too many for 2^53−1 divided by 2^53−2
    return (rest !== 0 && rest < 0 !== b < 0 ? quotient - 1 : quotient) + 0;
  }
  const [dividend, divisor] = [BigInt(a), BigInt(b)];
  const rest = dividend % divisor;
  const quotient = dividend / divisor;
  return toInt(rest !== 0n && rest < 0n !== divisor < 0n ? quotient - 1n : quotient);
}

/** a % b: the rest of a // b, with the sign of b. b is not 0. */
export function moduloInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b;
    return (rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest) + 0;
  }
  const divisor = BigInt(b);
  const rest = BigInt(a) % divisor;
  return toInt(rest !== 0n && rest < 0n !== divisor < 0n ? rest + divisor : rest);
}

/** a ** b for b ≥ 0. The caller has charged for the result's `powerBits`. */
export function powerOfInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    let result = 1;
    let square = a;
    for (let rest = b; ; square *= square) {
      if (rest % 2 === 1) result *= square;
      rest = Math.floor(rest / 2);
      if (rest === 0) break;
      if (square > largest) {
        result = Number.NaN;
        break;
      }
    }
    if (result <= largest && result >= -largest) return result + 0;
  }
  if (a === 0 || a === 1) return b === 0 ? 1 : a;
  if (a === -1) return isEven(b) ? 1 : -1;
  return toInt(BigInt(a) ** BigInt(b));
}

/** pow(a, b, modulus) for b ≥ 0 and a modulus that is not 0: the rest has the modulus's sign. */
export function powerModulo(a: Int, b: Int, modulus: Int): Int {
  const size = BigInt(modulus) < 0n ? -BigInt(modulus) : BigInt(modulus);
  let result = 1n % size;
  let square = BigInt(a) % size;
  for (const bit of BigInt(b).toString(2).split('').reverse()) {
    if (bit === '1') result = (result * square) % size;
    square = (square * square) % size;
  }
  return moduloInts(toInt(result), modulus);
}

/** The x in 0 … |modulus|−1 with a * x ≡ 1; undefined where there is none ("base is not invertible for the given modulus"). */
export function inverseModulo(a: Int, modulus: Int): Int | undefined {
  const size = BigInt(modulus) < 0n ? -BigInt(modulus) : BigInt(modulus);
  let [r, nextR] = [size, ((BigInt(a) % size) + size) % size];
  let [t, nextT] = [0n, 1n];
  while (nextR !== 0n) {
    const quotient = r / nextR;
    [r, nextR] = [nextR, r - quotient * nextR];
    [t, nextT] = [nextT, t - quotient * nextT];
  }
  return r === 1n ? toInt(((t % size) + size) % size) : undefined;
}

/** a << count, count ≥ 0. The caller has charged for bitLength(a) + count bits. */
export function shiftLeft(a: Int, count: Int): Int {
  if (a === 0) return 0;
  if (typeof a === 'number' && typeof count === 'number' && count < 53) {
    const product = a * 2 ** count;
    if (product <= largest && product >= -largest) return product;
  }
  return toInt(BigInt(a) << BigInt(count));
}

/** a >> count, count ≥ 0: rounded down. */
export function shiftRight(a: Int, count: Int): Int {
  if (typeof a === 'number') return count < 64 ? Math.floor(a / 2 ** Number(count)) + 0 : a < 0 ? -1 : 0;
  return count < 2 ** 31 ? toInt(a >> BigInt(count)) : a < 0n ? -1 : 0;
}

/** a & b. */
export function andInts(a: Int, b: Int): Int {
  return isInt32(a) && isInt32(b) ? a & b : toInt(BigInt(a) & BigInt(b));
}

/** a | b. */
export function orInts(a: Int, b: Int): Int {
  return isInt32(a) && isInt32(b) ? a | b : toInt(BigInt(a) | BigInt(b));
}

/** a ^ b. */
export function xorInts(a: Int, b: Int): Int {
  return isInt32(a) && isInt32(b) ? a ^ b : toInt(BigInt(a) ^ BigInt(b));
}

/** ~a. */
export function invertInt(a: Int): Int {
  return subtractInts(-1, a);
}

/** −a, and 0 for 0. */
export function negateInt(a: Int): Int {
  return typeof a === 'number' ? 0 - a : -a;
}

/** abs(a). */
export function absoluteInt(a: Int): Int {
  return a < 0 ? negateInt(a) : a;
}

/** a % 2 == 0. */
export function isEven(a: Int): boolean {
  return typeof a === 'number' ? a % 2 === 0 : (a & 1n) === 0n;
}

/** int.bit_length(): the bits of the magnitude; 0 for 0. */
export function bitLength(a: Int): number {
  if (typeof a === 'number') {
    const size = Math.abs(a);
    return size < 0x100000000 ? 32 - Math.clz32(size) : 64 - Math.clz32(Math.floor(size / 0x100000000));
  }
  const digits = (a < 0n ? -a : a).toString(16);
  return digits.length * 4 - Math.clz32(Number.parseInt(digits[0]!, 16)) + 28;
}

/** int.bit_count(): the ones in the binary form of the magnitude. */
export function bitCount(a: Int): number {
  const digits = (a < 0 ? -BigInt(a) : BigInt(a)).toString(2);
  let ones = 0;
  for (let i = 0; i < digits.length; i++) if (digits.charCodeAt(i) === 49) ones++;
  return ones;
}

/** About how many bits a ** b has: what is charged before it is computed. Infinity where b is beyond counting. */
export function powerBits(a: Int, b: Int): number {
  return a === 0 || a === 1 || a === -1 ? 1 : bitLength(a) * Number(b);
}

/**
The work of multiplying integers of so many bits, in plain instructions: quadratic while both are short, then as V8's faster
ways for long ones.
*/
export function multiplyWork(bitsA: number, bitsB: number): number {
  const short = Math.min(bitsA, bitsB) / 64;
  const long = Math.max(bitsA, bitsB) / 64;
  return short < 1 ? long / 10 : (long * short ** 0.6) / 6;
}

/** The same of dividing. */
export function divideWork(bitsA: number, bitsB: number): number {
  return bitsA < bitsB ? 0 : bitsA / 128 + multiplyWork(bitsA, bitsB) * 1.5;
}

/** The same of going between an int of so many bits and its digits in a base that is no power of 2. */
export function digitsWork(bits: number): number {
  return 8 * multiplyWork(bits, bits);
}

function isInt32(value: Int): value is number {
  return typeof value === 'number' && (value | 0) === value;
}
