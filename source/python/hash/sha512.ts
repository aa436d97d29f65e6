/** The integer part of the `degree`-th root of n, by Newton’s from above. */
function rootOf(n: bigint, degree: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / Number(degree)));
  for (;;) {
    const next = ((degree - 1n) * root + n / root ** (degree - 1n)) / degree;
    if (next >= root) return root;
    root = next;
  }
}

const mask = (1n << 64n) - 1n;

/** The first 64 bits of the fraction of a prime's square or cube root: SHA-512's constants. */
function fractionOfRoot(prime: number, degree: bigint): bigint {
  return rootOf(BigInt(prime) << (64n * degree), degree) & mask;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

let tables: { readonly start: readonly bigint[]; readonly rounds: readonly bigint[] } | undefined;

const rotate = (x: bigint, by: bigint): bigint => ((x >> by) | (x << (64n - by))) & mask;

/**
SHA-512 of bytes (a string of units below 256), as such a string: `random.seed('text')` goes by it.

Source: FIPS 180-4
*/
export function sha512(bytes: string): string {
  tables ??= {
    start: primes(8).map((prime) => fractionOfRoot(prime, 2n)),
    rounds: primes(80).map((prime) => fractionOfRoot(prime, 3n)),
  };
  const zeros = (240 - (bytes.length + 1)) % 128;
  const length = (bytes.length * 8).toString(16).padStart(32, '0');
  const tail = length.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  const padded = `${bytes}\x80${'\0'.repeat((zeros + 128) % 128)}${tail}`;
  let state = [...tables.start];
  for (let at = 0; at < padded.length; at += 128) {
    const mixed = compress(state, padded.slice(at, at + 128), tables.rounds);
    state = state.map((word, i) => (word + mixed[i]!) & mask);
  }
  const hex = state.map((word) => word.toString(16).padStart(16, '0')).join('');
  return hex.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
}

function compress(state: readonly bigint[], block: string, rounds: readonly bigint[]): bigint[] {
  const words: bigint[] = [];
  for (let i = 0; i < 16; i++) {
    let word = 0n;
    for (let k = 0; k < 8; k++) word = (word << 8n) | BigInt(block.charCodeAt(8 * i + k));
    words.push(word);
  }
  for (let i = 16; i < 80; i++) {
    const [x, y] = [words[i - 15]!, words[i - 2]!];
    const first = rotate(x, 1n) ^ rotate(x, 8n) ^ (x >> 7n);
    const second = rotate(y, 19n) ^ rotate(y, 61n) ^ (y >> 6n);
    words.push((words[i - 16]! + first + words[i - 7]! + second) & mask);
  }
  let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
  for (let i = 0; i < 80; i++) {
    const choice = (e & f) ^ (~e & mask & g);
    const upper = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n);
    const first = h + upper + choice + rounds[i]! + words[i]!;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = (rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n)) + majority;
    [a, b, c, d, e, f, g, h] = [(first + second) & mask, a, b, c, (d + first) & mask, e, f, g];
  }
  return [a, b, c, d, e, f, g, h];
}
