/**
 * xoshiro128++: random words from a state of four words, of which not all are 0.
 *
 * Source: Blackman D, Vigna S, ACM Trans Math Softw 2021;47:36, 10.1145/3460772.
 */
export class Xoshiro128 {
  constructor(protected readonly state: Uint32Array) {}

  /** An integer from 0 to 2^32 - 1. */
  word(): number {
    const { state } = this;
    const s0 = state[0] as number;
    const s1 = state[1] as number;
    const s3 = state[3] as number;
    const sum = (s0 + s3) | 0;
    const s2 = (state[2] as number) ^ s0;
    const t3 = s3 ^ s1;
    state[0] = s0 ^ t3;
    state[1] = s1 ^ s2;
    state[2] = s2 ^ (s1 << 9);
    state[3] = (t3 << 11) | (t3 >>> 21);
    return (((sum << 7) | (sum >>> 25)) + s0) >>> 0;
  }
}
