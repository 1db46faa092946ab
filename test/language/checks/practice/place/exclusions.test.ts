import { describe, expect, it } from 'vitest';
import { said } from '../findings.js';

const study = (third: string, condition: string): string => `vehicle saline { route: ip }
drug morphine { dose: 5 mg/kg  route: ip  vehicle: saline }
animals mice { species: mouse }
apparatus box { compartment left { floor: "grid" }  compartment right { floor: "mesh" }  ${third} }
assign drug_side, saline_side to box.left, box.right { method: counterbalanced }
phase pretest day 1 { session first { test in box for 15 min } }
phase conditioning days 2 to 3 { session one on day 1 { inject morphine  confine to drug_side for 20 min }  session two on day 2 { inject saline  confine to saline_side for 20 min } }
phase posttest day 4 { session last { test in box for 15 min } }
exclude animal when ${condition}`;

describe('an exclusion that leaves out animals without a preference', () => {
  it.each<readonly [string, string, number]>([
    ['', 'time in left during pretest > 25 % of 15 min', 1],
    ['', 'time in drug_side during pretest < 75 % of 15 min', 1],
    ['', 'min(time in left during pretest, time in right during pretest) < 75 % of time in box during pretest', 1],
    ['', 'time in left during pretest > 75 % of 15 min', 0],
    ['', 'time in left during pretest < 25 % of 15 min or time in left during pretest > 75 % of 15 min', 0],
    ['compartment middle { floor: "smooth" }', 'time in left during pretest > 50 % of 15 min', 0],
    ['compartment middle { floor: "smooth" }', 'time in left during pretest > 33 % of 15 min', 1],
    ['zone alley { counts_in_share: no }', 'time in alley during pretest > 40 % of 15 min', 0],
    ['', 'time in drug_side during posttest < 50 % of 15 min', 0],
    ['', 'abs(time in left during pretest - time in right during pretest) > 50 % of 15 min', 0],
    ['', 'time in left during pretest - time in right during pretest < 75 % of 15 min', 0],
    ['compartment middle { floor: "smooth" }', 'time in left during pretest + time in right during pretest < 50 % of 15 min', 0],
    ['', 'time in box during pretest < 90 % of 15 min', 0],
    ['', 'freezing during pretest > 20 %', 0],
  ])('%s %s', async (third, condition, count) => {
    expect(await said('exclusion-of-most', study(third, condition))).toHaveLength(count);
  });
});

describe('what is to bring a preference back', () => {
  const reinstated = (steps: string, name = 'reinstatement'): string => `drug morphine { dose: 5 mg/kg  route: ip }
animals mice { species: mouse }
apparatus box { compartment left { floor: "grid" }  compartment right { floor: "mesh" } }
phase ${name} day 20 { session s at unstated { ${steps} } }`;

  it.each<readonly [string, string, number]>([
    ['a stressor after the test', 'test in box for 15 min  restraint for 15 min', 1],
    ['a prime after the test', 'test in box for 15 min  inject morphine', 1],
    ['a stressor before the test', 'restraint for 15 min  test in box for 15 min', 0],
    ['a test on either side', 'test in box for 15 min  restraint for 15 min  test in box for 15 min', 0],
    ['no provocation', 'test in box for 15 min', 0],
    ['a sample after the test', 'restraint for 15 min  test in box for 15 min  sample "plasma"', 0],
  ])('%s', async (_what, steps, count) => {
    expect(await said('provocation-after-test', reinstated(steps))).toHaveLength(count);
  });

  it('is asked for only where the phase says so', async () => {
    expect(await said('provocation-after-test', reinstated('test in box for 15 min  restraint for 15 min', 'posttest'))).toEqual([]);
  });
});

describe('a share of a time', () => {
  it.each<readonly [string, number]>([
    ['time in left during pretest > 75 % of 15 s', 1],
    ['time in left during pretest > 75 % of 10 min', 1],
    ['time in left > 75 % of 10 min', 1],
    ['time in left during first > 75 % of 1500 s', 1],
    ['time in left during pretest > 75 % of 15 min', 0],
    ['max(time in left during pretest, time in right during pretest) > 75 % of 15 s', 1],
    ['time in left during pretest + time in left during posttest > 75 % of 30 min', 0],
    ['time in left during pretest > 750 % of 15 min', 1],
    ['time in left during pretest > 100 % of 15 min', 0],
    ['latency in left during pretest > 150 % of 10 min', 0],
    ['time in left during pretest > 75 % of 900 s', 0],
    ['time in left during pretest > 75 % of time in box during pretest', 0],
    ['time in left during pretest > 11 min', 0],
    ['latency in left during pretest > 50 % of 10 min', 0],
    ['time in left during conditioning > 75 % of 10 min', 0],
  ])('%s', async (condition, count) => {
    expect(await said('share-of-another-length', study('', condition))).toHaveLength(count);
  });

  it('is not judged where the test does not say how long it is', async () => {
    expect(await said('share-of-another-length', study('', 'time in left during pretest > 75 % of 10 min').replace('test in box for 15 min', 'test in box for unstated'))).toEqual([]);
  });

  it('says what to write', async () => {
    expect(await said('share-of-another-length', study('', 'time in left during pretest > 75 % of 15 s'))).toEqual([expect.stringContaining('75 % of 15 s is asked for, and the test of pretest lasts 15 min; write “75 % of 15 min”.')]);
  });
});

describe('both sides of a comparison', () => {
  it.each<readonly [string, number]>([
    ['time in left during pretest > time in left during pretest', 1],
    ['entries in left > 3 or time in right during pretest < time in right during pretest', 1],
    ['time in left during pretest > time in right during pretest', 0],
    ['time in left during pretest > time in left during posttest', 0],
    ['time in left - time in left > 1 min', 0],
  ])('%s', async (condition, count) => {
    expect(await said('compared-with-itself', study('', condition))).toHaveLength(count);
  });
});

describe('both sides of a difference', () => {
  it.each<readonly [string, number]>([
    ['time in left during posttest - time in left during posttest', 1],
    ['100 * entries in left / entries in left', 0],
    ['mean(time in left / time in left, entries in left)', 1],
    ['time in left during posttest - time in left during pretest', 0],
    ['time in left during posttest - (1 min - 1 min)', 0],
    ['time in left + time in left', 0],
  ])('%s', async (formula, count) => {
    expect(await said('compared-with-itself', `${study('', 'time in left > 11 min')}\noutcome shift = ${formula}`)).toHaveLength(count);
  });
});
