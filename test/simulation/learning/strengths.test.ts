import { describe, expect, it } from 'vitest';
import type { Circumstances } from '../../../src/simulation/learning/learner.js';
import { Strengths, type StrengthParameters } from '../../../src/simulation/learning/strengths.js';
import { reference } from './calmr.js';

const plain: StrengthParameters = { ownSalience: 1, sharedSalience: 0, acquisition: 0.16, extinction: 0.16, transfer: 1, stressRelease: 1, drugRelease: 1, strengthDays: Infinity, inhibitionDays: Infinity };
const home: Circumstances = { context: 0, stress: 0, drug: 0 };
/** Two places of one box, in one of two contexts. */
const cues = { own: [0, 1], shared: [2, 2], count: 3, contexts: 2 };

function trained(parameters: StrengthParameters, trials: readonly (readonly [outcome: number, context?: number])[]): Strengths {
  const learner = new Strengths(cues, parameters);
  learner.restart(1);
  for (const [outcome, context = 0] of trials) learner.learn(0, outcome, 1, 1, { ...home, context });
  return learner;
}

function rest(learner: Strengths, days: number): void {
  const kept = new Float64Array(2);
  learner.keep(days, kept, 0);
  learner.rest(kept, 0);
}

const acquisition = Array.from({ length: 8 }, () => [1] as const);
const extinction = Array.from({ length: 12 }, () => [0] as const);

describe('where inhibition counts whole', () => {
  it.each(['Paired', 'Control'])("the rule is that of Rescorla and Wagner: calmr's place conditioning, %s", (group) => {
    const { trials = [] } = reference.find((entry) => entry.design === 'cpp_like' && entry.group === group) ?? {};
    const places = ['D', 'V'];
    const learner = new Strengths(cues, plain);
    learner.restart(1);
    expect(trials).toHaveLength(27);
    for (const { cues: [cue = ''], outcomes, isTest, strengths } of trials) {
      for (const [place, name] of places.entries()) {
        const { value = NaN } = strengths.find(({ from, to }) => from === name && to === 'US') ?? {};
        expect(Math.abs(learner.value(place, home) - value)).toBeLessThan(1e-9);
      }
      if (!isTest) learner.learn(places.indexOf(cue), outcomes.length, 1, 1, home);
    }
  });

  it('cues that are learned about together share what there is (overshadowing, calmr)', () => {
    const { trials = [] } = reference.find(({ design, group }) => design === 'overshadowing' && group === 'Cmp') ?? {};
    const learner = new Strengths(cues, { ...plain, sharedSalience: 1 });
    learner.restart(1);
    for (const { strengths, isTest } of trials) {
      const { value = NaN } = strengths.find(({ from, to }) => from === 'A' && to === 'US') ?? {};
      // The other place has the shared cue alone.
      expect(Math.abs(learner.value(1, home) - value)).toBeLessThan(1e-9);
      if (!isTest) learner.learn(0, 1, 1, 1, home);
    }
  });

  it('an aversion is extinguished as a preference is', () => {
    const good = trained(plain, [...acquisition, ...extinction]);
    const bad = trained(plain, [...acquisition.map(([outcome]) => [-outcome] as const), ...extinction]);
    expect(bad.value(0, home)).toBeCloseTo(-good.value(0, home), 14);
    expect(bad.value(0, { ...home, stress: 1 })).toBeCloseTo(-good.value(0, { ...home, stress: 1 }), 14);
  });
});

describe('after extinction', () => {
  const full = trained(plain, acquisition).value(0, home);
  const gone = trained(plain, [...acquisition, ...extinction]).value(0, home);

  it('little is left', () => expect(gone).toBeLessThan(0.15 * full));

  it('stress brings back what was learned, in part or whole (reinstatement)', () => {
    const learner = trained(plain, [...acquisition, ...extinction]);
    expect(learner.value(0, { ...home, stress: 1 })).toBeCloseTo(full, 14);
    expect(learner.value(0, { ...home, stress: 3 })).toBeCloseTo(full, 14);
    expect(learner.value(0, { ...home, stress: 0.5 })).toBeCloseTo((full + gone) / 2, 14);
  });

  it('the drug does so too (a prime)', () => {
    expect(trained(plain, [...acquisition, ...extinction]).value(0, { ...home, drug: 0.5 })).toBeCloseTo((full + gone) / 2, 14);
  });

  it('neither does anything where nothing was extinguished', () => {
    expect(trained(plain, acquisition).value(0, { ...home, stress: 1, drug: 1 })).toBe(full);
  });

  it('the context of training brings it back if extinction was elsewhere (renewal)', () => {
    const learner = trained({ ...plain, transfer: 0.3 }, [...acquisition, ...extinction.map(() => [0, 1] as const)]);
    expect(learner.value(0, home)).toBeCloseTo(full - 0.3 * (full - learner.value(0, { ...home, context: 1 })), 14);
  });

  it('time brings it back, and takes it at last (spontaneous recovery, forgetting)', () => {
    const learner = trained({ ...plain, strengthDays: 100, inhibitionDays: 10 }, [...acquisition, ...extinction]);
    const values = [0, 5, 15, 1000].map((days) => (rest(learner, days), learner.value(0, home)));
    expect(values[0]).toBeCloseTo(gone, 14);
    expect(values[1]).toBeCloseTo(full * Math.exp(-0.05) - (full - gone) * Math.exp(-0.5), 14);
    expect(values[2]).toBeGreaterThan(values[1] ?? NaN);
    expect(values[3]).toBeLessThan(0.001);
  });
});

describe('an outcome of the other sign', () => {
  it('extinguishes what there was and is learned itself: V goes as the rule has it, and stress brings back the first alone', () => {
    const learner = trained(plain, acquisition);
    const before = learner.value(0, home);
    learner.learn(0, -0.4, 1, 1, home);
    expect(learner.value(0, home)).toBeCloseTo(before + 0.16 * (-0.4 - before), 14);
    expect(learner.value(0, { ...home, stress: 1 })).toBeCloseTo(before + 0.16 * -0.4, 14);
  });
});
