import { describe, expect, it } from 'vitest';
import { covariance, type Covariance } from '../../../src/statistics/anova/covariance.js';

/** Two groups of the same size, with one covariate. */
const ofTwo = (scores: readonly number[], covariate: readonly number[]): Covariance =>
  covariance({ between: [{ name: 'group', levels: ['a', 'b'] }], cellOf: scores.map((_score, animal) => (animal < scores.length / 2 ? 0 : 1)) }, scores, [{ name: 'weight', scores: covariate }]);

const noise = (animal: number): number => Math.sin(12.9898 * animal) * 3.7;
const animals = (count: number): number[] => Array.from({ length: 2 * count }, (_value, animal) => animal);

/** Why each of many pairs of numbers that have no exact binary form is refused; undefined where it is taken. */
function refusals(make: (one: number, other: number, count: number) => Covariance): (string | undefined)[] {
  return [4, 9, 50].flatMap((count) =>
    Array.from({ length: 100 }, (_value, index) => {
      try {
        make(2.055 + 0.137 * index, 9.1 - 0.213 * index, count);
        return undefined;
      } catch (error) {
        return (error as Error).message;
      }
    }),
  );
}

describe('analysis of covariance', () => {
  it('refuses a covariate that is the same within each group, whatever its numbers', () => {
    const found = refusals((one, other, count) => ofTwo(animals(count).map(noise), animals(count).map((animal) => (animal < count ? one : other))));
    expect(new Set(found)).toEqual(new Set(['The covariate weight does not vary within groups, so nothing can be adjusted for it.']));
  });

  it('refuses scores that the covariate makes up, whatever its slope', () => {
    const found = refusals((slope, start, count) => {
      const weights = animals(count).map((animal) => 20 + Math.round(1000 * noise(animal)) / 1000);
      return ofTwo(weights.map((weight, animal) => start + slope * weight + (animal < count ? 0 : 0.7)), weights);
    });
    expect(new Set(found)).toEqual(new Set(['The scores do not vary but by the effects and the covariates, so there is nothing to test them against.']));
  });

  it('takes a covariate and scores that vary little', () => {
    const weights = animals(9).map((animal) => 25.3 + 1e-9 * noise(animal));
    const { effects: [group, weight] } = ofTwo(weights.map((value, animal) => value + 1e-9 * noise(animal + 100)), weights);
    for (const one of [group, weight]) expect([one?.p, one?.f].every((value) => value !== undefined && value > 1e-6 && value < 1e6)).toBe(true);
  });
});
