import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordersOf } from '../../../src/language/ir/orders.js';
import { compiled } from './compile.js';

const sizes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 });
const methods = { fixed_order: () => 1, latin_square: (n: number) => n, counterbalanced_order: (n: number) => [1, 1, 2, 6, 24][n] ?? 0, random_order: (n: number) => [1, 1, 2, 6, 24][n] ?? 0 };

const design = fc.record({
  sizes,
  /** Cells that are left out, by the index of a level of the first factor, and of the last. */
  omitted: fc.option(fc.tuple(fc.nat(2), fc.nat(2)), { nil: undefined }),
  method: fc.constantFrom(...(Object.keys(methods) as (keyof typeof methods)[])),
  within: fc.integer({ min: 1, max: 4 }),
  times: fc.integer({ min: 1, max: 3 }),
  interval: fc.integer({ min: 1, max: 4 }),
  first: fc.integer({ min: 1, max: 40 }),
  length: fc.integer({ min: 1, max: 12 }),
  every: fc.integer({ min: 1, max: 5 }),
});

const level = (factor: number, index: number): string => `l${factor}_${index}`;
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** All cells, counted apart from the compiler. */
function cells(all: readonly number[]): number[][] {
  return all.reduce<number[][]>((found, size) => found.flatMap((cell) => range(size).map((index) => [...cell, index])), [[]]);
}

describe('any small design', () => {
  it('has as many arms as cells that are left, as many tracks as arms times orders, and days within its phases', async () => {
    await fc.assert(fc.asyncProperty(design, async ({ sizes: all, omitted, method, within, times, interval, first, length, every }) => {
      const last = all.length - 1;
      const isOmitted = (cell: readonly number[]): boolean => omitted !== undefined && cell[0] === omitted[0] && cell[last] === omitted[1];
      const canOmit = omitted !== undefined && omitted[0] < (all[0] ?? 0) && omitted[1] < (all[last] ?? 0);
      const left = cells(all).filter((cell) => !canOmit || !isOmitted(cell));
      fc.pre(left.length > 0);
      const study = await compiled(`
${all.map((size, factor) => `factor f${factor} = ${range(size).map((index) => level(factor, index)).join(', ')}`).join('\n')}
groups design { cross: ${all.map((_, factor) => `f${factor}`).join(', ')}  n: 4 per group ${canOmit ? ` omit: (f0 is ${level(0, omitted[0])} and f${last} is ${level(last, omitted[1])})` : ''} }
factor w within = ${range(within).map((index) => `w${index}`).join(', ')}
phase listed days ${first} to ${first + length - 1} every ${every} days { session s at 09:00 { weigh } }
phase crossed { each w ${times} times every ${interval} days { order: ${method}  session s at 09:00 { weigh } } }
`);
      const [experiment] = study.experiments;
      expect(experiment?.arms.map(({ levels }) => Object.values(levels).join())).toEqual(left.map((cell) => cell.map((index, factor) => `level.f${factor}.${level(factor, index)}`).join()));
      expect(experiment?.timeline).toHaveLength(left.length * methods[method](within));
      for (const { days, orders } of experiment?.timeline ?? []) {
        const listed = days.filter(({ phase }) => phase === 'phase.listed').map(({ day }) => day);
        expect(listed).toEqual(range(length).filter((index) => index % every === 0).map((index) => first + index));
        const begun = days.filter(({ phase, sessions }) => phase === 'phase.crossed' && sessions.length > 0);
        expect(begun.map(({ day }) => day)).toEqual(range(within * times).map((pass) => first + length + pass * interval));
        const order = orders[0]?.levels ?? [];
        expect(begun.map(({ sessions }) => sessions[0]?.levels['factor.w'])).toEqual(range(times).flatMap(() => order));
        const steps = days.flatMap(({ sessions }) => sessions).flatMap(({ steps: own }) => own);
        expect(steps.every(({ onset, duration, rung }) => onset === 0 && duration === 0 && rung === undefined)).toBe(true);
      }
    }), { numRuns: 25 });
  });
});

describe('a Latin square', () => {
  it.each(range(12).map((n) => n + 1))('of %i levels has each level once at each position', (n) => {
    const rows = ordersOf('latin_square', range(n)) ?? [];
    expect(rows).toHaveLength(n);
    for (const row of rows) expect(row.toSorted((a, b) => a - b)).toEqual(range(n));
    for (const position of range(n)) expect(rows.map((row) => row[position] ?? -1).sort((a, b) => a - b)).toEqual(range(n));
  });

  it.each([2, 4, 6, 8, 10, 12])('of %i levels has each level after each other one once', (n) => {
    const pairs = (ordersOf('latin_square', range(n)) ?? []).flatMap((row) => row.slice(1).map((next, index) => `${row[index]} ${next}`));
    expect(new Set(pairs).size).toBe(n * (n - 1));
    expect(pairs).toHaveLength(n * (n - 1));
  });
});

describe('all orders', () => {
  it.each([1, 2, 3, 4])('of %i levels are different and complete', (n) => {
    const rows = ordersOf('counterbalanced_order', range(n)) ?? [];
    expect(new Set(rows.map(String)).size).toBe([1, 1, 2, 6, 24][n]);
  });

  it('of five levels are too many to list', () => {
    expect(ordersOf('random_order', range(5))).toBeUndefined();
  });
});
