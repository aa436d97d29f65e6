/**
SipHash-1-3 under the zero key, the hash that CPython takes for str and bytes when PYTHONHASHSEED=0. In: the bytes as
little-endian 32-bit words, the last padded with zeros, and how many bytes they are. Out: the two signed halves of the
64-bit hash. Every 64-bit lane is a pair of 32-bit numbers (v its low half, h its high one): bigints would make `{'a': 1}` ten
times as slow. One loop and no calls, because many are made while a run starts, before any of this is optimised.

Source: https://www.aumasson.jp/siphash/siphash.pdf
*/
export function sipHash13(
  words: Int32Array,
  byteLength: number,
): { readonly low: number; readonly high: number } {
  // "somepseudorandomlygeneratedbytes"
  let v0 = 0x70736575;
  let h0 = 0x736f6d65;
  let v1 = 0x6e646f6d;
  let h1 = 0x646f7261;
  let v2 = 0x6e657261;
  let h2 = 0x6c796765;
  let v3 = 0x79746573;
  let h3 = 0x74656462;
  const whole = byteLength >> 3;
  // A round for each lane of eight bytes, one for what is left of them with the length's lowest byte on top, and three more.
  for (let i = 0; i < whole + 4; i++) {
    const low = words[2 * i] ?? 0;
    const high = i < whole ? words[2 * i + 1]! : (words[2 * i + 1] ?? 0) | (byteLength << 24);
    if (i <= whole) {
      v3 ^= low;
      h3 ^= high;
    } else if (i === whole + 1) v2 ^= 0xff;

    // v0 += v1; v1 = rotl(v1, 13) ^ v0; v0 = rotl(v0, 32)
    let sum = (v0 >>> 0) + (v1 >>> 0);
    h0 = (h0 + h1 + (sum > MOST ? 1 : 0)) | 0;
    v0 = sum | 0;
    let turned = ((v1 << 13) | (h1 >>> 19)) ^ v0;
    h1 = ((h1 << 13) | (v1 >>> 19)) ^ h0;
    v1 = turned;
    turned = v0;
    v0 = h0;
    h0 = turned;

    // v2 += v3; v3 = rotl(v3, 16) ^ v2
    sum = (v2 >>> 0) + (v3 >>> 0);
    h2 = (h2 + h3 + (sum > MOST ? 1 : 0)) | 0;
    v2 = sum | 0;
    turned = ((v3 << 16) | (h3 >>> 16)) ^ v2;
    h3 = ((h3 << 16) | (v3 >>> 16)) ^ h2;
    v3 = turned;

    // v0 += v3; v3 = rotl(v3, 21) ^ v0
    sum = (v0 >>> 0) + (v3 >>> 0);
    h0 = (h0 + h3 + (sum > MOST ? 1 : 0)) | 0;
    v0 = sum | 0;
    turned = ((v3 << 21) | (h3 >>> 11)) ^ v0;
    h3 = ((h3 << 21) | (v3 >>> 11)) ^ h0;
    v3 = turned;

    // v2 += v1; v1 = rotl(v1, 17) ^ v2; v2 = rotl(v2, 32)
    sum = (v2 >>> 0) + (v1 >>> 0);
    h2 = (h2 + h1 + (sum > MOST ? 1 : 0)) | 0;
    v2 = sum | 0;
    turned = ((v1 << 17) | (h1 >>> 15)) ^ v2;
    h1 = ((h1 << 17) | (v1 >>> 15)) ^ h2;
    v1 = turned;
    turned = v2;
    v2 = h2;
    h2 = turned;

    if (i <= whole) {
      v0 ^= low;
      h0 ^= high;
    }
  }
  return { low: v0 ^ v1 ^ v2 ^ v3, high: h0 ^ h1 ^ h2 ^ h3 };
}

const MOST = 0xffffffff;
