import type { Alternative } from '../alternative.js';
import { cellCount, cellInWords, levelsOfCell, type Factor } from '../anova/factor.js';
import { arrange, type Columns, type Row } from '../anova/table.js';
import { cohenD, type CohenD } from '../effects/cohen-d.js';
import { StatisticsProblem } from '../problem.js';
import { checkConfidence, type Interval } from '../sample.js';
import { intervalOfT, pOfT, statistic, type TStatistic } from '../t-tests/statistic.js';

/**
 * Weights of levels, by factor, as `{ group: { drug: 1, saline: -1 } }`. Weights of several factors are multiplied, so contrasts in
 * two are their interaction. A level that is not named weighs 0; over a factor that is not named, cells count alike.
 */
export type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Contrast extends TStatistic {
  readonly p: number;
  readonly alternative: Alternative;
  readonly interval: Interval;
  /** By the standard deviation, within cells, of what is compared within an animal. */
  readonly d: CohenD;
}

/**
 * A planned contrast of cell means. Each animal's scores are first weighed within the animal, so the error is that of this contrast
 * alone and needs no sphericity; between animals the variance is pooled over all groups.
 */
export function contrast(rows: readonly Row[], columns: Columns, weights: Weights, { alternative = 'two-sided', confidence = 0.95 }: { readonly alternative?: Alternative; readonly confidence?: number } = {}): Contrast {
  checkConfidence(confidence);
  const { between, within, cellOf, scores } = arrange(rows, columns);
  checkWeights([...between, ...within], weights);
  const betweenWeights = weightsOfCells(between, weights);
  const sizes = countsOf(cellOf, betweenWeights.length);
  const empty = sizes.findIndex((size, cell) => size === 0 && betweenWeights[cell] !== 0);
  if (empty >= 0) throw new StatisticsProblem(`A planned contrast: no animal has ${cellInWords(between, empty)}.`);
  const found = contrastStatistic(scores, cellOf, betweenWeights, weightsOfCells(within, weights));
  const { t, df, difference } = found;
  if (df < 1) throw new StatisticsProblem(`A planned contrast: found ${cellOf.length} animals in ${sizes.filter(Boolean).length} groups, expected more animals than groups.`);
  if (Number.isNaN(t)) throw new StatisticsProblem(`A planned contrast: what is compared does not vary within groups, so there is nothing to compare the difference of ${difference} with.`);
  const factor = Math.sqrt(betweenWeights.reduce((sum, weight, cell) => sum + (weight === 0 ? 0 : (weight * weight) / (sizes[cell] as number)), 0));
  return {
    ...found,
    alternative,
    p: pOfT(found, alternative),
    interval: intervalOfT(found, alternative, confidence),
    d: cohenD(t, df, factor, confidence),
  };
}

/**
 * The same of scores that lie in order, of the animals one after the other, each with its cells within; for simulated experiments.
 *
 * @param cellOf cell between of each animal
 */
export function contrastStatistic(scores: ArrayLike<number>, cellOf: ArrayLike<number>, betweenWeights: readonly number[], withinWeights: readonly number[]): TStatistic {
  const animals = cellOf.length;
  const width = withinWeights.length;
  const values = new Float64Array(animals);
  const means = new Float64Array(betweenWeights.length);
  const sizes = countsOf(cellOf, betweenWeights.length);
  for (let animal = 0; animal < animals; animal++) {
    const cell = cellOf[animal] as number;
    let value = 0;
    for (let place = 0; place < width; place++) value += (withinWeights[place] as number) * (scores[animal * width + place] as number);
    values[animal] = value;
    means[cell] = (means[cell] as number) + value / (sizes[cell] as number);
  }
  let squares = 0;
  let size = 0;
  for (let animal = 0; animal < animals; animal++) {
    const deviation = (values[animal] as number) - (means[cellOf[animal] as number] as number);
    squares += deviation * deviation;
    for (let place = 0; place < width; place++) size = Math.max(size, Math.abs(scores[animal * width + place] as number));
  }
  const df = animals - sizes.filter(Boolean).length;
  let difference = 0;
  let variance = 0;
  betweenWeights.forEach((weight, cell) => {
    if (weight === 0) return;
    difference += weight * (means[cell] as number);
    variance += ((squares / df) * weight * weight) / (sizes[cell] as number);
  });
  return statistic(difference, Math.sqrt(variance), df, size);
}

function countsOf(cellOf: ArrayLike<number>, cells: number): number[] {
  const counts = Array.from({ length: cells }, () => 0);
  for (let animal = 0; animal < cellOf.length; animal++) counts[cellOf[animal] as number] = (counts[cellOf[animal] as number] ?? 0) + 1;
  return counts;
}

/** The weight of each cell; see `Weights`. */
export function weightsOfCells(factors: readonly Factor[], weights: Weights): number[] {
  return Array.from({ length: cellCount(factors) }, (_value, cell) =>
    levelsOfCell(factors, cell).reduce((product, level, index) => {
      const { name, levels } = factors[index] as Factor;
      const own = Object.hasOwn(weights, name) ? weights[name] : undefined;
      return product * (own === undefined ? 1 / levels.length : Object.hasOwn(own, level) ? (own[level] as number) : 0);
    }, 1),
  );
}

function checkWeights(factors: readonly Factor[], weights: Weights): void {
  const sums = Object.entries(weights).map(([name, own]) => {
    const factor = factors.find((factor) => factor.name === name);
    if (factor === undefined) throw new StatisticsProblem(`A planned contrast weighs ${name}, which is no factor of the design: expected ${factors.map(({ name }) => name).join(', ')}.`);
    for (const [level, weight] of Object.entries(own)) {
      if (!factor.levels.includes(level)) throw new StatisticsProblem(`A planned contrast weighs ${name} ${level}, expected one of ${factor.levels.join(', ')}.`);
      if (!Number.isFinite(weight)) throw new StatisticsProblem(`A planned contrast: the weight of ${name} ${level} is ${weight}, expected a number.`);
    }
    const all = Object.values(own);
    if (all.every((weight) => weight === 0)) throw new StatisticsProblem(`A planned contrast: all weights of ${name} are 0.`);
    return Math.abs(all.reduce((sum, weight) => sum + weight, 0)) / Math.max(...all.map(Math.abs));
  });
  if (sums.length === 0 || !sums.some((sum) => sum < 1e-9)) throw new StatisticsProblem('A planned contrast: expected weights that sum to 0 in one factor at least; others compare nothing.');
}
