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

/** Exact, by adding up all partitions. */
function exact(feature: number, trials: readonly (readonly number[])[], observed: readonly number[]): number {
  const all = partitions(trials.length + 1);
  const withFeature = observed.map((presence, index) => (index === feature ? 1 : presence));
  const sum = (last: readonly number[]): number => all.reduce((total, causes) => total + joint(causes, [...trials, last]), 0);
  return sum(withFeature) / sum(observed);
}

describe('the particle filter', () => {
  const trials = [[1, 0, 1], [1, 0, 1], [0, 1, 0], [1, 0, 1], [1, 0, 0], [1, 0, 0]];

  it.each([[[1, 0, NaN]], [[0, 1, NaN]], [[1, 1, NaN]]])('gives what all partitions together give, for %j', (observed) => {
    let mean = 0;
    const runs = 40;
    const learner = new LatentCauses(3, { ...parameters, particles: 1000 });
    for (let run = 0; run < runs; run++) {
      const random = new Random(7, streams.learner, run);
      learner.restart();
      for (const trial of trials) learner.learn(Float64Array.from(trial), random);
      mean += learner.probability(2, Float64Array.from(observed)) / runs;
    }
    expect(mean).toBeCloseTo(exact(2, trials, observed), 2);
  });

  it('knows nothing before the first trial', () => {
    expect(new LatentCauses(2, parameters).probability(1, Float64Array.of(1, NaN))).toBe(0.5);
  });
});

describe('places', () => {
  const cues = { own: [0, 1], shared: [2, 2], count: 3, contexts: 1 };
  const drugged = { context: 0, stress: 0, drug: 1 };
  const sober = { context: 0, stress: 0, drug: 0 };

  it('are preferred after training, and less after extinction', () => {
    const runs = 50;
    const learner = new LatentPlaces(cues, parameters);
    const preference = (circumstances: typeof sober): number => (learner.value(0, circumstances) - learner.value(1, circumstances)) / runs;
    let trained = 0;
    let extinguished = 0;
    for (let run = 0; run < runs; run++) {
      learner.restart(1, 3, run, 0);
      for (let trial = 0; trial < 8; trial++) {
        learner.learn(0, 0.8, 1, 1, drugged);
        learner.learn(1, 0, 1, 1, sober);
      }
      trained += preference(sober);
      for (let trial = 0; trial < 14; trial++) {
        learner.learn(0, 0, 1, 1, sober);
        learner.learn(1, 0, 1, 1, sober);
      }
      extinguished += preference(sober);
    }
    expect(trained).toBeGreaterThan(0.4);
    expect(extinguished).toBeLessThan(trained / 2);
  });
});
