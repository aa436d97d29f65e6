/**
SipHash-1-3 under the zero key, the hash that CPython takes for str and bytes when PYTHONHASHSEED=0. In: the bytes as
little-endian 32-bit words, the last padded with zeros, and how many bytes they are. Out: the two signed halves of the
64-bit hash. Every 64-bit lane is a pair of 32-bit numbers: bigints would make `{'a': 1}` ten times as slow.

Source: https://www.aumasson.jp/siphash/siphash.pdf
*/
export function sipHash13(
  words: Int32Array,
  byteLength: number,
): { readonly low: number; readonly high: number } {
  const state = new Int32Array(startState);
  const whole = byteLength >> 3;
  for (let i = 0; i < whole; i++) absorb(state, words[2 * i]!, words[2 * i + 1]!);
  // The last lane: what is left of the bytes, and the length's lowest byte on top.
  absorb(state, words[2 * whole] ?? 0, (words[2 * whole + 1] ?? 0) | (byteLength << 24));
  state[4]! ^= 0xff;
  round(state);
  round(state);
  round(state);
  return {
    low: state[0]! ^ state[2]! ^ state[4]! ^ state[6]!,
    high: state[1]! ^ state[3]! ^ state[5]! ^ state[7]!,
  };
}

/** "somepseudorandomlygeneratedbytes": v0 … v3, each as its low and its high half. */
const startState = [
  0x70736575, 0x736f6d65, 0x6e646f6d, 0x646f7261, 0x6e657261, 0x6c796765, 0x79746573, 0x74656462,
];

function absorb(state: Int32Array, low: number, high: number): void {
  state[6]! ^= low;
  state[7]! ^= high;
  round(state);
  state[0]! ^= low;
  state[1]! ^= high;
}

function round(state: Int32Array): void {
  add(state, 0, 2);
  rotateXor(state, 2, 0, 13);
  swapHalves(state, 0);
  add(state, 4, 6);
  rotateXor(state, 6, 4, 16);
  add(state, 0, 6);
  rotateXor(state, 6, 0, 21);
  add(state, 4, 2);
  rotateXor(state, 2, 4, 17);
  swapHalves(state, 4);
}

function add(state: Int32Array, to: number, from: number): void {
  const low = (state[to]! >>> 0) + (state[from]! >>> 0);
  state[to] = low;
  state[to + 1] = state[to + 1]! + state[from + 1]! + (low > 0xffffffff ? 1 : 0);
}

/** v[at] = rotl(v[at], bits) ^ v[other], for 0 < bits < 32. */
function rotateXor(state: Int32Array, at: number, other: number, bits: number): void {
  const low = state[at]!;
  const high = state[at + 1]!;
  state[at] = ((low << bits) | (high >>> (32 - bits))) ^ state[other]!;
  state[at + 1] = ((high << bits) | (low >>> (32 - bits))) ^ state[other + 1]!;
}

function swapHalves(state: Int32Array, at: number): void {
  const low = state[at]!;
  state[at] = state[at + 1]!;
  state[at + 1] = low;
}
