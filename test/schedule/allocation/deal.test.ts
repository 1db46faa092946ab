import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random, streams } from '../../../src/random/random.js';
import { clashing, dealt } from '../../../src/schedule/allocation/deal/deal.js';
import { exchanged } from '../../../src/schedule/allocation/deal/exchanges.js';
import { listed } from '../../../src/schedule/allocation/deal/listing.js';
import { equalShares, quotas, sharedOut } from '../../../src/schedule/allocation/deal/shares.js';
import type { Deal, Margin } from '../../../src/schedule/allocation/deal/types.js';

const all = (items: number): number[] => Array.from({ length: items }, (_, item) => item);
const even = (criterion: string, sets: number[][], labels: number): Margin[] => sharedOut(criterion, sets, equalShares(labels));

function dealOf(items: number, labels: number, ...margins: Margin[]): Deal {
  const [whole] = even('all', [all(items)], labels);
  if (whole === undefined) throw new Error('no items');
  return { items, labels, margins: [whole, ...margins] };
}

function fixed(sizes: readonly number[], ...margins: Margin[]): Deal {
  const items = sizes.reduce((sum, size) => sum + size, 0);
  return { items, labels: sizes.length, margins: [{ criterion: 'all', items: all(items), least: sizes, most: sizes }, ...margins] };
}

const countOf = (deal: Deal): number => {
  const { complete, found } = listed(deal, 10_000_000);
  expect(complete).toBe(true);
  return found.length;
};

function square(order: number): Deal {
  const rows = all(order).map((row) => all(order).map((column) => row * order + column));
  const columns = all(order).map((column) => all(order).map((row) => row * order + column));
  return dealOf(order * order, order, ...even('row', rows, order), ...even('column', columns, order));
}

describe('the listing finds as many ways as are known', () => {
  it('multinomials', () => {
    expect(countOf(fixed([2, 2]))).toBe(6);
    expect(countOf(fixed([3, 3, 3]))).toBe(1680);
    expect(countOf(fixed([4, 2, 1]))).toBe(105);
    expect(countOf(fixed([6, 6]))).toBe(924);
  });

  it('blocks are independent of each other', () => {
    expect(countOf(dealOf(12, 2, ...even('block', [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]], 2)))).toBe(6 ** 3);
  });

  it('an odd one may fall on either side', () => {
    expect(countOf(dealOf(5, 2))).toBe(20);
  });

  it('Latin squares', () => {
    expect([2, 3, 4].map((order) => countOf(square(order)))).toEqual([2, 12, 576]);
  });

  it('2 x 2 with two in each cell, each side once a row and a column', () => {
    // Rows (0 to 3, 4 to 7) and columns (even, odd) of two cells of two: the sum over k of C(2,k)^4.
    expect(countOf(dealOf(8, 2, ...even('row', [[0, 1, 2, 3], [4, 5, 6, 7]], 2), ...even('column', [[0, 1, 4, 5], [2, 3, 6, 7]], 2)))).toBe(1 + 16 + 1);
  });
});

/** Probability is below 0.001 that chi-square with so many degrees of freedom is above (Wilson and Hilferty). */
const chiSquareLimit = (df: number): number => df * (1 - 2 / (9 * df) + 3.0902 * Math.sqrt(2 / (9 * df))) ** 3;

function chiSquare(draw: (seed: number) => readonly number[], ways: number, draws: number): number {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < draws; seed++) {
    const key = draw(seed).join('');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  expect(counts.size).toBe(ways);
  return [...counts.values()].reduce((sum, count) => sum + (count - draws / ways) ** 2 / (draws / ways), 0);
}

describe('each way is as likely as each other', () => {
  const random = (seed: number): Random => new Random(seed, streams.allocation);

  it('among those that are listed', () => {
    expect(chiSquare((seed) => dealt(fixed([3, 2, 1]), random(seed)).dealt ?? [], 60, 12_000)).toBeLessThan(chiSquareLimit(59));
  });

  it('among those that are reached by exchanges', () => {
    expect(chiSquare((seed) => exchanged(square(3), random(seed)).dealt ?? [], 12, 3000)).toBeLessThan(chiSquareLimit(11));
    const odd = dealOf(5, 2, ...even('cage', [[0, 1], [2, 3]], 2));
    expect(chiSquare((seed) => exchanged(odd, random(seed)).dealt ?? [], countOf(odd), 3000)).toBeLessThan(chiSquareLimit(countOf(odd) - 1));
  });
});

/** Criteria that cut the items into sets, and the sets of one into smaller ones. */
const nested = fc.record({ items: fc.integer({ min: 1, max: 60 }), labels: fc.integer({ min: 2, max: 6 }), cuts: fc.array(fc.integer({ min: 2, max: 5 }), { maxLength: 3 }), seed: fc.nat() });

describe('laws', () => {
  it('what is nested is always kept, whatever the numbers', () => {
    fc.assert(
      fc.property(nested, ({ items, labels, cuts, seed }) => {
        const margins = cuts.flatMap((_, depth) => {
          const parts = cuts.slice(0, depth + 1).reduce((product, cut) => product * cut, 1);
          return even(`level ${depth}`, all(parts).map((part) => all(items).filter((item) => Math.floor((item * parts) / items) === part)), labels);
        });
        const outcome = dealt(dealOf(items, labels, ...margins), new Random(seed, streams.allocation));
        expect(outcome.dealt).toBeDefined();
        for (const { items: set, least, most } of margins) {
          const counts = all(labels).map((label) => set.filter((item) => outcome.dealt?.[item] === label).length);
          for (const [label, count] of counts.entries()) expect(count).toSatisfy((value: number) => value >= (least[label] ?? 0) && value <= (most[label] ?? 0));
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('quotas add up, and none is more than one from its share', () => {
    fc.assert(
      fc.property(fc.nat({ max: 200 }), fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 }), (count, weights) => {
        const sum = weights.reduce((sum, weight) => sum + weight, 0);
        const found = quotas(count, weights.map((weight) => weight / sum));
        expect(found.reduce((sum, quota) => sum + quota, 0)).toBe(count);
        for (const [label, quota] of found.entries()) expect(Math.abs(quota - ((weights[label] ?? 0) / sum) * count)).toBeLessThan(1);
      }),
    );
  });
});

describe('what cannot be balanced', () => {
  it('is shown, with the criteria that clash', () => {
    // Three pairs that meet in a ring of three: no two labels are different in all of them.
    const ring = dealOf(3, 2, ...even('cage', [[0, 1]], 2), ...even('litter', [[1, 2]], 2), ...even('room', [[0, 2]], 2), ...even('sex', [[0], [1, 2]], 2));
    expect(dealt(ring, new Random(1, streams.allocation))).toEqual({ dealt: undefined, isListed: true, compared: 0 });
    expect(clashing(ring)).toEqual(['cage', 'room', 'sex']);
  });
});
