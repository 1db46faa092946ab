import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gaps, isSettled, within } from '../../../src/simulation/design/gaps.js';

const count = 5;
const moment = fc.nat({ max: count - 1 });
const said = fc.record({ one: moment, other: moment, least: fc.integer({ min: -300, max: 300 }), length: fc.oneof(fc.nat({ max: 200 }), fc.constant(Number.POSITIVE_INFINITY)) }).filter(({ one, other }) => one !== other);

describe('moments that are to be some minutes apart', () => {
  it('can be placed one by one anywhere within what is left open, and all that was kept holds', () => {
    fc.assert(fc.property(fc.array(said, { maxLength: 12 }), fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: count, maxLength: count }), (all, wishes) => {
      const gaps = new Gaps(count);
      const kept = all.filter(({ one, other, least, length }) => gaps.say(one, other, least, least + length));
      const clocks = [0];
      for (let index = 1; index < count; index++) {
        const clock = within(wishes[index] ?? 0, gaps.between(0, index));
        expect(gaps.say(0, index, clock, clock)).toBe(true);
        expect(isSettled(gaps.between(0, index))).toBe(true);
        clocks.push(clock);
      }
      for (const { one, other, least, length } of kept) {
        const apart = (clocks[other] ?? 0) - (clocks[one] ?? 0);
        expect(apart).toBeGreaterThanOrEqual(least - 1e-6);
        expect(apart).toBeLessThanOrEqual(least + length + 1e-6);
      }
    }));
  });

  it('leave out what cannot be with what was said before', () => {
    const gaps = new Gaps(3);
    expect([gaps.say(0, 1, 60, 120), gaps.say(1, 2, 30, 30), gaps.say(0, 2, 0, 80), gaps.say(0, 2, 100, 110)]).toEqual([true, true, false, true]);
    expect(gaps.between(0, 1)).toEqual({ least: 70, most: 80 });
  });
});
