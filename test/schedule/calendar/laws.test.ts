import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualLaboratory } from '../../../src/schedule/facility/defaults.js';
import { planned, refusal, type Planned } from './planned.js';
import { made } from './laboratories.js';
import { expectSound } from './sound.js';

const orRefusal = (text: string, laboratory: Parameters<typeof planned>[1]): Promise<Planned | string> => planned(text, laboratory).catch((error: unknown) => (error instanceof Error && error.name === 'Unschedulable' ? error.message : Promise.reject(error as Error)));

describe('a calendar of any protocol in any laboratory', { timeout: 300_000 }, () => {
  it('keeps all that it claims, or there is a reason why there is none', async () => {
    let [calendars, refusals] = [0, 0];
    await fc.assert(
      fc.asyncProperty(made, async (one) => {
        const found = await orRefusal(one.text, one.laboratory);
        if (typeof found === 'string') {
          refusals++;
          expect(found).toMatch(/^There is no calendar|^The protocol has sessions on/);
          return;
        }
        calendars++;
        expectSound(found, one);
      }),
      { numRuns: 24, seed: 1 },
    );
    // A law that meets one kind alone says little.
    expect(Math.min(calendars, refusals)).toBeGreaterThan(4);
  });

  it('has the same bytes for the same input', async () => {
    await fc.assert(fc.asyncProperty(made, async ({ text, laboratory }) => {
      expect(JSON.stringify(await orRefusal(text, laboratory))).toBe(JSON.stringify(await orRefusal(text, laboratory)));
    }), { numRuns: 4, seed: 2 });
  });
});

/** A day with one test of each animal in one box; minute by minute, whether any choice of onsets keeps box and people apart. */
function existsByTrying(n: number, { window, length, handling, cleaning }: { window: number; length: number; handling: number; cleaning: number }): boolean {
  const clash = (one: number, other: number): boolean => {
    const [first, second] = one < other ? [one, other] : [other, one];
    const isBoxTaken = second < first + length + handling + cleaning;
    const touches = (mine: number, its: number): boolean => mine < its + handling && its < mine + handling;
    return isBoxTaken || [first, first + length].some((mine) => [second, second + length].some((its) => touches(mine, its)));
  };
  const placed: number[] = [];
  const place = (): boolean => {
    if (placed.length === n) return true;
    for (let at = placed.at(-1) ?? 0; at <= window; at++) {
      if (placed.some((other) => clash(at, other))) continue;
      placed.push(at);
      if (place()) return true;
      placed.pop();
    }
    return false;
  };
  return place();
}

describe('whether there is a calendar', { timeout: 300_000 }, () => {
  it('is what trying every onset shows, for a few animals in one box', async () => {
    const small = fc.record({ n: fc.integer({ min: 2, max: 4 }), window: fc.integer({ min: 5, max: 60 }), length: fc.constantFrom(5, 10), handling: fc.constantFrom(1, 2), cleaning: fc.constantFrom(0, 3) });
    const seen = new Set<boolean>();
    await fc.assert(
      fc.asyncProperty(small, async ({ n, window, length, handling, cleaning }) => {
        const text = `protocol "Small"
animals mice { species: mouse  sex: male  weight: 25 g  housing: 2 }
apparatus box { boxes: 1  compartment left { floor: "rods" } compartment right { floor: "holes" } }
groups design of mice { n: ${n} }
phase only day 1 { session s between 09:00 and ${String(9 + Math.floor(window / 60)).padStart(2, '0')}:${String(window % 60).padStart(2, '0')} { test in box for ${length} min } }
`;
        const found = await refusal(text, { ...usualLaboratory, handling, cleaning });
        const exists = existsByTrying(n, { window, length, handling, cleaning });
        seen.add(exists);
        expect({ text, isPlanned: found === 'planned' }).toEqual({ text, isPlanned: exists });
        if (!exists) expect(found).toMatch(/^There is no calendar in which these are kept together: /);
      }),
      { numRuns: 40, seed: 3 },
    );
    expect(seen.size).toBe(2);
  });
});
