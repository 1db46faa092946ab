import { exponential, normal } from './ziggurat.js';
import { philox } from './philox.js';
import { Xoshiro128 } from './xoshiro.js';

/** What random numbers are drawn for; no two uses share any. A number is never given to another use. */
export const streams = { allocation: 1, animals: 2, weights: 3, simulation: 4, learner: 5, bootstrap: 6, blinding: 7 } as const;

export type Stream = (typeof streams)[keyof typeof streams];

/** Name and version of the generator, for outputs: another wherever the same seed would give other numbers. */
export const generator = 'philox4x32-10/xoshiro128++ 1';

/** Largest seed. */
const largestSeed = Number.MAX_SAFE_INTEGER;

/**
 * Random numbers that depend on nothing but a seed, what they are for, a run and an index (of an animal, say): so it does not
 * matter who draws them, in which order, or on which engine. A block of Philox makes the state of a xoshiro128++, which draws.
 */
export class Random extends Xoshiro128 {
  constructor(seed: number, stream: Stream, run = 0, index = 0) {
    super(new Uint32Array(4));
    this.restart(seed, stream, run, index);
  }

  /**
   * Begins anew, for another animal say, without a new object.
   *
   * @param seed integer from 0 to `largestSeed`
   * @param run and index integers from 0 to 2^32 - 1
   * @throws RangeError for a number that is none of these
   */
  restart(seed: number, stream: Stream, run = 0, index = 0): void {
    if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`A seed is an integer from 0 to ${largestSeed}, found ${seed}.`);
    for (const count of [run, index]) if (count >>> 0 !== count) throw new RangeError(`A run or an index is an integer from 0 to 4294967295, found ${count}.`);
    const { state } = this;
    state[0] = index;
    state[1] = run;
    state[2] = stream;
    state[3] = 0;
    philox(state, seed >>> 0, Math.floor(seed / 0x100000000));
    // The one state that xoshiro never leaves.
    if ((state[0] | state[1] | state[2] | state[3]) === 0) state[0] = 1;
  }

  /** Uniform, at least 0 and below 1, with 53 bits. */
  unit(): number {
    const high = this.word() >>> 5;
    const low = this.word() >>> 6;
    return (high * 0x4000000 + low) * 2 ** -53;
  }

  /** An integer from 0 to count - 1, each with the same probability; count from 1 to 2^32. */
  below(count: number): number {
    const all = 0x100000000;
    const fair = all - (all % count);
    let drawn = this.word();
    while (drawn >= fair) drawn = this.word();
    return drawn % count;
  }

  /** Standard normal. */
  normal(): number {
    return normal(this);
  }

  /** Exponential with mean 1. */
  exponential(): number {
    return exponential(this);
  }
}
