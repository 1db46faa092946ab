const multiplier0 = 0xd2511f53;
const multiplier1 = 0xcd9e8d57;
const step0 = 0x9e3779b9;
const step1 = 0xbb67ae85;
const rounds = 10;

/** Upper 32 bits of the product of two unsigned 32-bit integers. */
function highProduct(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carry = aLow * bHigh + (middle & 0xffff);
  return (aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(carry / 0x10000)) >>> 0;
}

/**
 * Philox4x32-10: four random words that are a function of a counter of four words and a key of two, and of nothing else.
 * Overwrites the counter with them.
 *
 * Source: Salmon JK et al., Parallel random numbers: as easy as 1, 2, 3. SC 2011, 10.1145/2063384.2063405.
 */
export function philox(counter: Uint32Array, key0: number, key1: number): void {
  let [c0 = 0, c1 = 0, c2 = 0, c3 = 0] = counter;
  for (let round = 0; round < rounds; round++) {
    const k0 = key0 + Math.imul(round, step0);
    const k1 = key1 + Math.imul(round, step1);
    const high0 = highProduct(multiplier0, c0);
    const high1 = highProduct(multiplier1, c2);
    const low0 = Math.imul(multiplier0, c0);
    const low1 = Math.imul(multiplier1, c2);
    c0 = (high1 ^ c1 ^ k0) >>> 0;
    c1 = low1 >>> 0;
    c2 = (high0 ^ c3 ^ k1) >>> 0;
    c3 = low0 >>> 0;
  }
  counter[0] = c0;
  counter[1] = c1;
  counter[2] = c2;
  counter[3] = c3;
}
