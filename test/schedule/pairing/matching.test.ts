import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random, streams } from '../../../src/random/random.js';
import { matching, mixed } from '../../../src/schedule/pairing/matching.js';

const random = (seed: number): Random => new Random(seed, streams.allocation);

/** Is there a way, tried out one animal after the other? */
function isPossible(eligible: readonly (readonly number[])[], each: number, capacity: number): boolean {
  const loads = new Map<number, number>();
  const go = (animal: number, from: number, left: number): boolean => {
    if (animal === eligible.length) return true;
    if (left === 0) return go(animal + 1, 0, each);
    return (eligible[animal] ?? []).some((partner, index) => {
      const load = loads.get(partner) ?? 0;
      if (index < from || load >= capacity) return false;
      loads.set(partner, load + 1);
      const does = go(animal, index + 1, left - 1);
      loads.set(partner, load);
      return does;
    });
  };
  return go(0, 0, each);
}

const cases = fc.record({ eligible: fc.array(fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 6 }), { minLength: 1, maxLength: 6 }), each: fc.integer({ min: 1, max: 2 }), capacity: fc.integer({ min: 1, max: 3 }), seed: fc.nat() });

describe('partners', () => {
  it('are found wherever they can be, and then none serves too often; else those who lack one are too many for the partners named', () => {
    fc.assert(
      fc.property(cases, ({ eligible, each, capacity, seed }) => {
        const found = matching(eligible, each, capacity, random(seed));
        expect('matched' in found).toBe(isPossible(eligible, each, capacity));
        if ('lacking' in found) return;
        for (const pairs of [found.matched, mixed(found.matched, eligible, random(seed + 1))]) {
          for (const [animal, partners] of pairs.entries()) {
            expect(new Set(partners).size).toBe(each);
            for (const partner of partners) expect(eligible[animal]).toContain(partner);
          }
          const all = pairs.flat();
          for (const partner of all) expect(all.filter((other) => other === partner).length).toBeLessThanOrEqual(capacity);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('each way is about as likely', () => {
    const everyone = [[0, 1, 2], [0, 1, 2], [0, 1, 2]];
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 1200; seed++) {
      const found = matching(everyone, 1, 1, random(seed));
      const key = 'matched' in found ? mixed(found.matched, everyone, random(seed + 5000)).join(' ') : '';
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // Chi-square with 5 degrees of freedom is above 20.5 in one of 1000.
    expect([...counts.values()].reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0)).toBeLessThan(20.5);
  });
});
