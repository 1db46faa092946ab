import { describe, expect, it } from 'vitest';
import { sweepsAsked } from '../../src/cli/simulation/sweeps.js';

const values = (text: string): unknown[] => sweepsAsked([text]).flatMap((sweep) => sweep.values.map((value) => ('value' in value ? value.value : value)));

describe('--sweep', () => {
  it.each([
    ['n=6..16 step 2', [6, 8, 10, 12, 14, 16]],
    ['n=6..9', [6, 7, 8, 9]],
    ['n = 6, 8 , 12', [6, 8, 12]],
    ['morphine.dose=1,3,10 mg/kg', [1, 3, 10]],
    ['morphine.dose=1000 ug/kg, 3 mg/kg', [1, 3]],
    ['morphine.dose=1..10 step 4.5 mg/kg', [1, 5.5, 10]],
    ['morphine.dose=0.5,1.5 mg/kg', [0.5, 1.5]],
    ['morphine_largest=-50 %, -1', [-0.5, -1]],
    ['social_gain=0..0.3 step 0.1', [0, 0.1, 0.2, 0.3]],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it.each([
    ['n', 'says no values'],
    ['n=', 'says no values'],
    ['n=16..6', 'is no range; expected first..last step size'],
    ['n=6..16 step 0', 'is no range; expected first..last step size'],
    ['n=1..100000', 'has 100000 values; at most 1000 are taken'],
    ['morphine.dose=3 mgg/kg', '“mgg/kg” is no unit that is known'],
    ['n=4.5', '“n=4.5”: n is 4.5; a number of animals is a whole number from 1 on'],
    ['morphine.dose=1, -1 mg/kg', '--sweep: “morphine.dose=1, -1 mg/kg”: morphine.dose is -1 mg/kg, which is below zero'],
    ['n=1e10', '--sweep: “n=1e10” has 10000000000 animals; at most 1000000 in all groups are simulated.'],
    ['design.n=6, 4294967296', '“design.n=6, 4294967296” has 4294967296 animals'],
    ['n=1e308', '“n=1e308” has 1e+308 animals'],
    ['n=six', 'n is six; a number of animals is a whole number from 1 on'],
  ])('%s is refused', (text, message) => {
    expect(() => sweepsAsked([text])).toThrow(message);
  });

  it('is refused twice for one name', () => {
    expect(() => sweepsAsked(['n=6', 'n=8'])).toThrow('--sweep: n is swept twice.');
  });
});
