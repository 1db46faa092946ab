import { describe, expect, it } from 'vitest';
import { check } from '../../docs/check.js';

const box = 'apparatus box { compartment left { floor: "grid" }  compartment right { floor: "mesh" } }';

/** What is said of an outcome, without its place. */
async function said(formula: string): Promise<string[]> {
  const { lines } = await check(`protocol "P"\n${box}\noutcome score = ${formula}\n`);
  return lines.map((line) => line.replace(/^[\d:]+ /, ''));
}

describe('the values of a function', () => {
  it.each([
    ['log(time in left)', 'PP1401 log takes a number; found a duration (such as 30 min). Divide it by a unit first: log(… / 1 min).'],
    ['log(5 min)', 'PP1401 log takes a number; found a duration (such as 30 min). Divide it by a unit first: log(… / 1 min).'],
    ['sqrt(time in left)', 'PP1401 sqrt takes a number, or a quantity in a squared unit; found a duration (such as 30 min). Divide it by a unit first: sqrt(… / 1 min).'],
    ['quantile(time in left, 5 min)', 'PP1401 quantile takes a share, such as 25 %, in its second place; found a duration (such as 30 min).'],
    ['max(time in left, 30 s, 50 %)', 'PP1401 A duration (such as 30 min) cannot be put together with a count or a share.'],
    ['1 cm + sqrt(4 cm2) + sqrt(2)', 'PP1401 A length (such as 20 cm) cannot be added to a count or a share.'],
  ])('%s', async (formula, finding) => {
    expect(await said(formula)).toEqual([finding]);
  });

  it.each(['log(time in left / 1 s)', 'log(entries in left)', 'sqrt(time in left / time in right)', 'sqrt(time in left * time in right) - 5 min', 'sqrt(400 cm2) + 1 cm', 'quantile(time in left, 25 %) - 5 min', 'quantile(time in left, 0.25)', 'rank(time in left) + 1', 'sd(time in left) + 1 min', 'max(time in left, 30 s)'])('%s is whole', async (formula) => {
    expect(await said(formula)).toEqual([]);
  });
});
