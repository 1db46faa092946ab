import { describe, expect, it } from 'vitest';
import { animalsPerGroup } from '../../../../../src/language/checks/practice/model/power.js';
import { said } from '../findings.js';

describe('animals per group of a two-sided t test', () => {
  it.each([[0.8, 26], [1, 17], [1.15, 13], [1.5, 8], [2.1, 5]])('for an effect of %d are %d at 80 %%', (effect, n) => {
    expect(animalsPerGroup(effect, 0.8, 0.05)).toBe(n);
  });
});

describe('sample-size-disagrees', () => {
  const study = (n: string, size: string) => `animals mice { species: mouse }
factor treatment = control, drugged
groups design of mice { cross: treatment  n: ${n} }
sample_size { ${size} }`;

  it('shares a total out', async () => {
    expect(await said('sample-size-disagrees', study('24 per experiment', 'method: "t test"  effect: 1.15  power: 0.8  alpha: 0.05'))).toHaveLength(1);
    expect(await said('sample-size-disagrees', study('26 per experiment', 'method: "t test"  effect: 1.15  power: 0.8  alpha: 0.05'))).toEqual([]);
  });

  it.each(['method: "t test"  effect: unstated  power: 80 %  alpha: 0.05', 'method: "simulation"  effect: 1.15  power: 80 %  alpha: 0.05', 'method: "paired t test"  effect: 1.15  power: 80 %  alpha: 0.05'])('is silent on %s', async (size) => {
    expect(await said('sample-size-disagrees', study('8 per group', size))).toEqual([]);
  });

  it('counts together the groups that the analysis does not tell apart', async () => {
    const text = (n: number, factors: string): string => `animals mice { species: mouse }
factor treatment = control, drugged
factor prime = primed, unprimed
groups design of mice { cross: treatment, prime  n: ${n} per group }
phase test_days day 1 { session last at 10:00 { observe for 10 min } }
outcome walked = distance
analysis main { outcome: walked  factors: ${factors}  test: t_test }
sample_size { method: "t test"  effect: 1.15  power: 80 %  alpha: 0.05  analysis: main }`;
    expect(await said('sample-size-disagrees', text(7, 'treatment'))).toEqual([]);
    expect(await said('sample-size-disagrees', text(6, 'treatment'))).toEqual([expect.stringContaining('There are 12 animals on the smaller side of the comparison, in 2 groups, but')]);
    expect(await said('sample-size-disagrees', text(7, 'treatment, prime'))).toEqual([expect.stringContaining('n is 7 in the smallest group')]);
  });
});
