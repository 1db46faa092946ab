import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { philox } from '../../src/random/philox.js';
import { Random, streams } from '../../src/random/random.js';
import { shuffled } from '../../src/random/shuffle.js';
import { Xoshiro128 } from '../../src/random/xoshiro.js';

/** Chi-square of counts against equal ones, in standard deviations from what is expected of it. */
const unevenness = (counts: readonly number[]): number => {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return Math.abs(chiSquare - (counts.length - 1)) / Math.sqrt(2 * (counts.length - 1));
};

const add = (counts: number[], index: number): void => void (counts[index] = (counts[index] ?? 0) + 1);

describe('known answers', () => {
  // Random123 1.14, kat_vectors, philox4x32 with 10 rounds.
  it.each([
    { counter: [0, 0, 0, 0], key: [0, 0], words: '6627e8d5 e169c58d bc57ac4c 9b00dbd8' },
    { counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], key: [0xffffffff, 0xffffffff], words: '408f276d 41c83b0e a20bc7c6 6d5451fd' },
    { counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], key: [0xa4093822, 0x299f31d0], words: 'd16cfe09 94fdcceb 5001e420 24126ea1' },
  ])('Philox gives $words', ({ counter, key: [key0 = 0, key1 = 0], words }) => {
    const block = Uint32Array.from(counter);
    philox(block, key0, key1);
    expect([...block].map((word) => word.toString(16).padStart(8, '0')).join(' ')).toBe(words);
  });

  // Of the reference implementation in C, xoshiro128plusplus.c, from the state 1, 2, 3, 4.
  it('xoshiro128++ gives those of its authors', () => {
    const source = new Xoshiro128(Uint32Array.of(1, 2, 3, 4));
    expect(Array.from({ length: 10 }, () => source.word())).toEqual([641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011, 621204420]);
  });

  it('a seed gives these numbers for ever', () => {
    const random = new Random(20181210, streams.allocation, 3, 7);
    const drawn = [random.word(), random.unit(), random.below(6), random.normal(), random.exponential()];
    expect(drawn).toMatchInlineSnapshot(`
      [
        1270192033,
        0.8326916886918867,
        4,
        -0.9598700907892012,
        0.4664048562103412,
      ]
    `);
    expect(shuffled([1, 2, 3, 4, 5, 6, 7, 8], new Random(1, streams.animals))).toMatchInlineSnapshot(`
      [
        3,
        2,
        1,
        7,
        4,
        5,
        6,
        8,
      ]
    `);
  });
});

describe('random numbers', () => {
  it('depend on seed, use, run and index, and on nothing else', () => {
    const first = (...where: ConstructorParameters<typeof Random>): number => new Random(...where).word();
    const all = [first(1, 1), first(2, 1), first(2 ** 40 + 1, 1), first(1, 2), first(1, 1, 1), first(1, 1, 0, 1)];
    expect(new Set(all).size).toBe(all.length);
    const used = new Random(9, 2);
    used.normal();
    used.restart(1, 1);
    expect(used.word()).toBe(all[0]);
  });

  it('refuse what is no seed', () => {
    expect(() => new Random(-1, 1)).toThrow('A seed is an integer from 0 to 9007199254740991, found -1.');
    expect(() => new Random(1.5, 1)).toThrow('found 1.5');
    expect(() => new Random(1, 1, 2 ** 32)).toThrow('A run or an index');
  });

  it('are even', () => {
    const random = new Random(5, streams.simulation);
    const [below, unit] = [Array<number>(7).fill(0), Array<number>(64).fill(0)];
    for (let draw = 0; draw < 200_000; draw++) {
      add(below, random.below(7));
      add(unit, Math.floor(random.unit() * 64));
    }
    expect(unevenness(below)).toBeLessThan(5);
    expect(unevenness(unit)).toBeLessThan(5);
  });

  /** Probability below a value, of the standard normal (Abramowitz and Stegun 7.1.26, error below 1.5e-7). */
  const normalBelow = (x: number): number => {
    const t = 1 / (1 + (0.3275911 * Math.abs(x)) / Math.SQRT2);
    const erf = 1 - t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp((-x * x) / 2);
    return x < 0 ? (1 - erf) / 2 : (1 + erf) / 2;
  };

  it.each([
    ['normal', (random: Random): number => normalBelow(random.normal())],
    ['exponential', (random: Random): number => 1 - Math.exp(-random.exponential())],
  ])('%s ones have their distribution, the tails too', (_name, share) => {
    const random = new Random(11, streams.simulation);
    const counts = Array<number>(100).fill(0);
    let beyond = 0;
    for (let draw = 0; draw < 400_000; draw++) {
      const at = share(random);
      add(counts, Math.min(99, Math.floor(at * 100)));
      if (at > 0.9999) beyond += 1;
    }
    expect(unevenness(counts)).toBeLessThan(5);
    expect(Math.abs(beyond - 40)).toBeLessThan(5 * Math.sqrt(40));
  });
});

describe('shuffled', () => {
  it('keeps every item', () => {
    fc.assert(fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
      expect(shuffled(items, new Random(seed, 1)).sort()).toEqual([...items].sort());
    }));
  });

  it('gives each order as often', () => {
    const random = new Random(3, streams.allocation);
    const counts = new Map<string, number>();
    for (let draw = 0; draw < 24_000; draw++) {
      const order = shuffled('abcd'.split(''), random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expect(unevenness([...counts.values()])).toBeLessThan(5);
  });
});
