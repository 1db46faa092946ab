import { describe, expect, it } from 'vitest';
import { Random, streams } from '../../../src/random/random.js';
import { LatentCauses } from '../../../src/simulation/learning/latent-cause.js';
import { LatentPlaces } from '../../../src/simulation/learning/latent-places.js';

const parameters = { concentration: 0.1, particles: 100, priorPresent: 1, priorAbsent: 1 };

/** Every way of sharing trials out among causes, as the cause of each trial. */
function partitions(trials: number): number[][] {
  if (trials === 0) return [[]];
  return partitions(trials - 1).flatMap((causes) => Array.from({ length: new Set(causes).size + 1 }, (_, cause) => [...causes, cause]));
}

/** Probability of features under a partition, by the definition of the process and with the features' probabilities integrated out. */
function joint(causes: readonly number[], trials: readonly (readonly number[])[]): number {
  let product = 1;
  for (const [index, cause] of causes.entries()) {
    const earlier = trials.slice(0, index).filter((_, other) => causes[other] === cause);
    product *= (earlier.length === 0 ? 0.1 : earlier.length) / (index + 0.1);
    for (const [feature, presence] of (trials[index] ?? []).entries()) {
      if (Number.isNaN(presence)) continue;
      const share = (earlier.reduce((sum, trial) => sum + (trial[feature] ?? 0), 0) + 1) / (earlier.length + 2);
      product *= presence === 1 ? share : 1 - share;
    }
  }
  return product;
}

/** Mean outcome that is to be expected, exact, by adding up all partitions: of each, its outcomes under the cause of the last trial. */
function exact(trials: readonly (readonly number[])[], outcomes: readonly number[], cues: readonly number[]): number {
  let expected = 0;
  let total = 0;
  for (const causes of partitions(trials.length + 1)) {
    const weight = joint(causes, [...trials, [...cues, NaN]]);
    const own = outcomes.filter((_, trial) => causes[trial] === causes[trials.length]);
    expected += (weight * own.reduce((sum, outcome) => sum + outcome, 0)) / (own.length + 2);
    total += weight;
  }
  return expected / total;
}

describe('the particle filter', () => {
  const trials = [[1, 0, 1], [1, 0, 1], [0, 1, 0], [1, 0, 1], [1, 0, 0], [1, 0, 0]];
  const outcomes = [0.8, 0.5, 0, 0.9, 0.05, -0.02];

  it.each([[[1, 0]], [[0, 1]], [[1, 1]]])('gives what all partitions together give, for %j', (cues) => {
    let mean = 0;
    const runs = 40;
    const learner = new LatentCauses(2, 1, { ...parameters, particles: 1000 });
    for (let run = 0; run < runs; run++) {
      const random = new Random(7, streams.learner, run);
      learner.restart();
      for (const [index, trial] of trials.entries()) learner.learn(Uint8Array.from(trial), outcomes[index] ?? 0, random);
      mean += learner.expected(Uint8Array.from([...cues, 0])) / runs;
    }
    expect(mean).toBeCloseTo(exact(trials, outcomes, cues), 2);
  });

  it('expects nothing before the first trial', () => {
    expect(new LatentCauses(1, 1, parameters).expected(Uint8Array.of(1, 0))).toBe(0);
  });

  it('has another animal begin with nothing', () => {
    const learner = new LatentCauses(1, 1, parameters);
    const once = (): number => {
      learner.restart();
      const random = new Random(1, streams.learner);
      for (let trial = 0; trial < 30; trial++) learner.learn(Uint8Array.of(trial % 3 === 0 ? 1 : 0, trial % 2), trial % 2, random);
      return learner.expected(Uint8Array.of(1, 0));
    };
    expect(once()).toBe(once());
  });
});

/**
 * Directions that the authors of the theory report, for animals that can infer causes without bound and for those that have one: Gershman SJ, Blei DM, Niv Y, Psychol Rev 2010;117:197,
 * 10.1037/a0017808. Numbers of trials, and how far from one another is far, are ours. Contexts A, B, C and a cue; the outcome is a shock.
 */
describe('renewal and latent inhibition', () => {
  type Trial = readonly [context: 'A' | 'B' | 'C', shock: 0 | 1];
  const times = (count: number, ...trial: Trial): Trial[] => Array.from({ length: count }, () => trial);
  const seen = ([context, shock]: Trial): Uint8Array => Uint8Array.from([...['A', 'B', 'C'].map((one) => Number(one === context)), 1, shock]);

  function fear(trials: readonly Trial[], context: Trial[0], concentration: number): number {
    const learner = new LatentCauses(4, 1, { ...parameters, concentration });
    const runs = 100;
    let mean = 0;
    for (let run = 0; run < runs; run++) {
      const random = new Random(11, streams.learner, run);
      learner.restart();
      for (const trial of trials) learner.learn(seen(trial), trial[1], random);
      mean += learner.expected(seen([context, 0])) / runs;
    }
    return mean;
  }

  const [unbounded, one] = [0.1, 1e-9];
  const elsewhere = [...times(20, 'A', 1), ...times(20, 'B', 0)];
  const preexposedThere = [...times(20, 'A', 0), ...times(5, 'A', 1)];
  const preexposedElsewhere = [...times(20, 'B', 0), ...times(5, 'A', 1)];

  it('what was extinguished elsewhere is back where it was learned, and less so where nothing was', () => {
    const [learned, extinguished] = [fear(times(20, 'A', 1), 'A', unbounded), fear(elsewhere, 'B', unbounded)];
    expect(extinguished).toBeLessThan(0.05);
    expect(fear(elsewhere, 'A', unbounded)).toBeGreaterThan(0.95 * learned);
    expect(fear(elsewhere, 'C', unbounded)).toBeGreaterThan(extinguished + 0.2);
    expect(fear(elsewhere, 'C', unbounded)).toBeLessThan(learned - 0.2);
  });

  it('a cue that was seen before without a shock is learned about less, unless that was elsewhere', () => {
    const fresh = fear(times(5, 'A', 1), 'A', unbounded);
    expect(fear(preexposedThere, 'A', unbounded)).toBeLessThan(0.4 * fresh);
    expect(fear(preexposedElsewhere, 'A', unbounded)).toBeGreaterThan(0.9 * fresh);
  });

  it('with one cause neither depends on the context', () => {
    expect(fear(elsewhere, 'A', one)).toBeCloseTo(fear(elsewhere, 'B', one), 3);
    expect(fear(preexposedElsewhere, 'A', one)).toBeCloseTo(fear(preexposedThere, 'A', one), 3);
  });
});

describe('places', () => {
  const cues = { own: [0, 1], shared: [2, 2], count: 3, contexts: 1 };
  const drugged = { context: 0, stress: 0, drug: 1 };
  const sober = { context: 0, stress: 0, drug: 0 };
  const stressed = { context: 0, stress: 0.6, drug: 0 };
  const learner = new LatentPlaces(cues, { ...parameters, threshold: 0.1 });
  const runs = 50;

  /** Value of the place of the drug over that of the other, after pairings with so large an outcome and then sober exposures. */
  function preference(outcome: number, extinction: number, circumstances = sober): number {
    let mean = 0;
    for (let run = 0; run < runs; run++) {
      learner.restart(1, 3, run, 0);
      for (let trial = 0; trial < 8; trial++) {
        learner.learn(0, outcome, 1, 1, drugged);
        learner.learn(1, 0, 1, 1, sober);
      }
      for (let trial = 0; trial < extinction; trial++) {
        learner.learn(0, 0, 1, 1, sober);
        learner.learn(1, 0, 1, 1, sober);
      }
      mean += (learner.value(0, circumstances) - learner.value(1, circumstances)) / runs;
    }
    return mean;
  }

  it('are preferred after training by what was had there, however much that was', () => {
    expect(preference(0.8, 0)).toBeCloseTo(2 * preference(0.4, 0), 6);
    expect(preference(0.4, 0)).toBeGreaterThan(0.25);
    expect(preference(-0.4, 0)).toBeCloseTo(-preference(0.4, 0), 6);
  });

  it('are given to the cause that they had, when the drug no longer comes, so that what is expected is the mean of all', () => {
    expect(preference(0.8, 14)).toBeCloseTo((8 * 0.8) / (8 + 14 + 2), 1);
  });

  it('are not preferred again under a stress that no exposure was under', () => {
    expect(Math.abs(preference(0.8, 14, stressed) - preference(0.8, 14))).toBeLessThan(0.03);
  });

  it('an outcome below the threshold is none', () => {
    expect(Math.abs(preference(0.05, 0))).toBeLessThan(0.05);
  });
});
