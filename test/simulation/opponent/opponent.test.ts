import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Opponent } from '../../../src/simulation/opponent/opponent.js';

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

/** Level and reward by Runge-Kutta of order 4. */
function integrated(gain: number, tau: number, before: number, minutes: number, from: number, to: number): { level: number; reward: number } {
  const steps = 400;
  const h = minutes / steps;
  const effect = (time: number): number => from + ((to - from) * time) / minutes;
  const slope = (time: number, level: number): number => (gain * effect(time) - level) / tau;
  let level = before;
  let reward = 0;
  for (let step = 0; step < steps; step++) {
    const time = step * h;
    const one = slope(time, level);
    const two = slope(time + h / 2, level + (h / 2) * one);
    const three = slope(time + h / 2, level + (h / 2) * two);
    const four = slope(time + h, level + h * three);
    const next = level + (h / 6) * (one + 2 * two + 2 * three + four);
    const middle = level + (h / 24) * (5 * one + 4 * two + 4 * three - four);
    reward += (h / 6) * (effect(time) - level + 4 * (effect(time + h / 2) - middle) + effect(time + h) - next);
    level = next;
  }
  return { level, reward };
}

describe('the opponent', () => {
  it('solves its equation, and so does the reward', () => {
    fc.assert(
      fc.property(between(0, 3), between(5, 200), between(0, 2), between(0.01, 120), between(0, 1), between(0, 1), (gain, minutes, before, passed, from, to) => {
        const opponent = new Opponent({ gain, minutes });
        opponent.level = before;
        opponent.pass(passed, from, to);
        const expected = integrated(gain, minutes, before, passed, from, to);
        expect(opponent.level).toBeCloseTo(expected.level, 8);
        expect(opponent.reward).toBeCloseTo(expected.reward, 6);
      }),
    );
  });

  it('an effect that lasts gives E (1 - G + G tau / T (1 - exp(-T / tau))) a minute: good at first, bad at last', () => {
    const mean = (minutes: number): number => {
      const opponent = new Opponent({ gain: 1.5, minutes: 20 });
      opponent.pass(minutes, 0.8, 0.8);
      return opponent.reward / minutes;
    };
    for (const minutes of [1, 20, 200]) expect(mean(minutes)).toBeCloseTo(0.8 * (1 - 1.5 + ((1.5 * 20) / minutes) * (1 - Math.exp(-minutes / 20))), 12);
    expect(mean(10)).toBeGreaterThan(0);
    expect(mean(100)).toBeLessThan(0);
  });

  it('what is left of it after the drug is against the animal', () => {
    const opponent = new Opponent({ gain: 1, minutes: 20 });
    opponent.pass(60, 1, 1);
    opponent.reward = 0;
    opponent.pass(30, 0, 0);
    expect(opponent.reward).toBeCloseTo(-(1 - Math.exp(-3)) * 20 * (1 - Math.exp(-1.5)), 12);
  });
});
