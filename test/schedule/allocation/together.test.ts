import { describe, expect, it } from 'vitest';
import type { Claim, Row } from '../../../src/schedule/allocation/together/claim.js';
import { together } from '../../../src/schedule/allocation/together/together.js';
import { studyOf } from '../../report/timeline/drawn.js';
import { allocated, crossover, example, mice, protocol } from '../allocated.js';

const claim = (what: string, weights: readonly number[], rows: readonly Row[], of: string | null = null): Claim => ({ what, of, status: 'exact', columns: weights.map(String), rows: [], difference: 1, crossing: { column: { name: what, weights }, rows } });

const row = (name: string, values = 1): Row => ({ name, values, largest: 1, isSet: false });

const equal = (labels: number): number[] => Array.from({ length: labels }, () => 1);

/** Things with so many labels, of which every two are crossed. */
const pairwise = (...labels: number[]): Claim[] => {
  const names = labels.map((_, index) => (index === 0 ? 'group' : `thing${index} 0`));
  return labels.flatMap((count, index) => names.slice(0, index).map((before) => claim(names[index] ?? '', equal(count), [row(before.split(' ')[0] ?? '')])).concat(index === 0 ? [claim('group', equal(count), [])] : []));
};

describe('the smallest number with which every two are crossed evenly', () => {
  // Orthogonal arrays of strength 2: at most 3 columns of two labels in 4 runs, 4 of three labels in 9 (Rao 1947); a Latin square of any order.
  it.each([
    ['two by two', [2, 2], 4, true],
    ['three of two', [2, 2, 2], 4, true],
    ['four of two, for which four runs are too few', [2, 2, 2, 2], 8, false],
    ['four of three', [3, 3, 3, 3], 9, true],
    ['a Latin square of 6', [6, 6, 6], 36, true],
    ['two and three', [2, 2, 3], 12, true],
    ['eight boxes, two sides and four groups', [4, 2, 8], 32, true],
  ])('%s', (_, labels, expected, isProved) => {
    expect(together(pairwise(...labels), 1)).toMatchObject({ animals: expected, smallest: expected, isProved });
  });

  it('is no more than all combinations where that cannot be found: no two Latin squares of order 6 are orthogonal', () => {
    const found = together(pairwise(6, 6, 6, 6), 1);
    expect(found?.isProved).toBe(false);
    expect(found?.smallest).toBeGreaterThan(36);
    expect(found?.smallest).toBeLessThanOrEqual(6 ** 4);
    expect(found?.note).toContain('Whether fewer would do is not proved.');
  });

  it('counts groups of other sizes, what animals bring with them, and sets of them', () => {
    expect(together([claim('group', [1, 2], []), claim('side 0', equal(2), [row('group')])], 1)).toMatchObject({ smallest: 6, note: expect.stringContaining('6 animals: 2 or 4 in each group.') });
    expect(together([claim('group', equal(2), [row('sex', 2)]), claim('side 0', equal(2), [row('group'), row('sex', 2)])], 12)).toMatchObject({ smallest: 8, animals: 16, note: expect.stringContaining('16 animals: 8 in each group and as many of each sex. The smallest number is 8.') });
    expect(together([claim('group', equal(4), [{ name: 'cage', values: 6, largest: 5, isSet: true }])], 24)).toMatchObject({ smallest: 8, note: expect.stringContaining('cages of 8') });
  });

  it('is told for what the protocol asks for, too', () => {
    expect(together([claim('group', equal(2), [], 'allocation'), claim('box 0', equal(8), [row('group')])], 4)).toMatchObject({ animals: 16, note: 'group and box 0 have unequal counts. The counts of all tables can be equal together with 16 animals: 8 in each group. For what the protocol asks for, 2 would do.' });
  });

  it('is not told where all counts are equal', () => {
    expect(together(pairwise(2, 2).map((one) => ({ ...one, difference: 0 })), 4)).toBeUndefined();
  });
});

describe('an allocation', () => {
  it('that is made with the number that it was told has equal counts in every table', async () => {
    const of = async (each: number): Promise<ReturnType<typeof allocated>['allocation']> => allocated(await studyOf(protocol({ n: `${each} per group`, allocation: 'method: stratified  stratify: sex', sides: 'method: counterbalanced  within: group, sex', more: crossover('latin_square') })), mice(each * 2)).allocation;
    const few = await of(5);
    expect(few.together).toMatchObject({ animals: 24, smallest: 24, isProved: true });
    expect(few.claims.every((claim) => !('crossing' in claim))).toBe(true);
    const enough = await of(12);
    expect(enough.claims.filter(({ difference }) => difference > 0)).toEqual([]);
    expect(enough.together).toBeUndefined();
  });

  it('of the founding plan says which tables are unequal, and what would make all of them equal', async () => {
    const { allocation } = allocated(await studyOf(example('witnessed-fear-planned.cpp')), example('witnessed-fear-planned.animals.csv'), 20181210);
    expect(allocation.together).toEqual({
      uneven: ['cage by group', 'number of box by group'], animals: 64, smallest: 32, isProved: true,
      note: 'cage by group and number of box by group have unequal counts. The counts of all tables can be equal together with 64 animals: 16 in each group, as many of each sex and cages of 4. The smallest number is 32. For what the protocol asks for, 16 would do.',
    });
  });
});
