import { fAbove } from '../distributions/f.js';
import { partialEtaSquared, type EtaSquared } from '../effects/eta-squared.js';
import { StatisticsProblem } from '../problem.js';
import { isRounding, meanOf, type Scores } from '../sample.js';
import { statistic, type TStatistic } from '../t-tests/statistic.js';
import { covarianceOfMeans, termContrasts, whitened } from './basis.js';
import { AnovaDesign, type Layout } from './design.js';
import { termsOf } from './factor.js';

export interface Covariate {
  readonly name: string;
  /** Of each animal. */
  readonly scores: Scores;
}

export interface CovarianceEffect {
  readonly name: string;
  readonly ss: number;
  readonly df1: number;
  readonly df2: number;
  readonly f: number;
  readonly p: number;
  readonly partialEtaSquared: EtaSquared;
}

/** Analysis of covariance. */
export interface Covariance {
  /** Main effects and interactions of the factors, then the covariates. */
  readonly effects: readonly CovarianceEffect[];
  readonly ssError: number;
  readonly df: number;
  /** Of each cell, where every covariate has its mean over all animals. */
  readonly means: readonly number[];
  /** A weighted sum of these means. */
  contrast(weights: readonly number[]): TStatistic;
}

/**
 * Factorial analysis of variance between animals with covariates, which have one slope in all cells: type III, groups of any sizes. A covariate
 * is tested beside all others and all factors; factors are tested on the adjusted means.
 *
 * @param scores one an animal
 * @throws StatisticsProblem for a cell without animals, too few animals, a covariate that says nothing within cells beside the others, and scores
 *   that do not vary but by what is in the model
 *
 * Source: Searle SR, Linear Models, 1971, chapter 8. Scores and covariates are taken less the means of their cells; covariates are made
 * independent there, so that what each explains is a square.
 */
export function covariance({ between, cellOf }: Omit<Layout, 'within'>, scores: Scores, covariates: readonly Covariate[]): Covariance {
  const design = new AnovaDesign({ between, within: [], cellOf });
  const cells = between.reduce((count, { levels }) => count * levels.length, 1);
  const sizes = new Int32Array(cells);
  for (let animal = 0; animal < cellOf.length; animal++) sizes[cellOf[animal] as number] = (sizes[cellOf[animal] as number] as number) + 1;
  const df = cellOf.length - cells - covariates.length;
  if (df < 1) throw new StatisticsProblem(`Found ${cellOf.length} animals in ${cells} ${cells === 1 ? 'group' : 'groups'}, expected at least ${cells + covariates.length + 1} with ${covariates.length} ${covariates.length === 1 ? 'covariate' : 'covariates'}.`);

  const meansOf = (values: Scores): Float64Array => {
    const means = new Float64Array(cells);
    // Twice, as the sums of large groups are rounded.
    for (let round = 0; round < 2; round++) {
      const rest = new Float64Array(cells);
      for (let animal = 0; animal < cellOf.length; animal++) rest[cellOf[animal] as number] = (rest[cellOf[animal] as number] as number) + (values[animal] as number) - (means[cellOf[animal] as number] as number);
      rest.forEach((sum, cell) => (means[cell] = (means[cell] as number) + sum / (sizes[cell] as number)));
    }
    return means;
  };
  const within = (a: Float64Array, b: Float64Array): number => {
    const [ofA, ofB] = [meansOf(a), meansOf(b)];
    return a.reduce((sum, value, animal) => sum + (value - (ofA[cellOf[animal] as number] as number)) * ((b[animal] as number) - (ofB[cellOf[animal] as number] as number)), 0);
  };
  const centred = covariates.map((covariate) => {
    const mean = meanOf(covariate.scores);
    return Float64Array.from(covariate.scores, (score) => score - mean);
  });
  const columns = whitened(centred, within);
  // Square root of what is left of values beside columns: as a difference of sums of squares, rounding would hide that nothing is.
  const lengthBeside = (values: Float64Array, others: readonly Float64Array[]): number => {
    const rest = others.reduce((left, column) => {
      const along = within(left, column);
      return left.map((value, animal) => value - along * (column[animal] as number));
    }, values);
    return Math.sqrt(within(rest, rest));
  };
  covariates.forEach(({ name, scores: measured }, index) => {
    // The share of the covariate that is its own; nothing is left of one that others make up.
    const values = centred[index] as Float64Array;
    const [own, all] = [lengthBeside(values, columns.slice(0, index)), lengthBeside(values, [])];
    if (!(own > 1e-7 * all) || isRounding(own / Math.sqrt(cellOf.length), largestOf(measured))) throw new StatisticsProblem(`The covariate ${name} does not vary within groups${index > 0 ? ', or only as other covariates do' : ''}, so nothing can be adjusted for it.`);
  });

  const y = Float64Array.from(scores);
  const slopes = columns.map((column) => within(column, y));
  const ssError = square(lengthBeside(y, columns));
  const largest = largestOf(y);
  if (isRounding(Math.sqrt(ssError / df), largest)) throw new StatisticsProblem('The scores do not vary but by the effects and the covariates, so there is nothing to test them against.');

  const columnMeans = columns.map(meansOf);
  const means = meansOf(y).map((mean, cell) => mean - columnMeans.reduce((sum, ofColumn, index) => sum + (slopes[index] as number) * (ofColumn[cell] as number), 0));
  const dot = (a: ArrayLike<number>, b: Float64Array): number => b.reduce((sum, value, index) => sum + value * (a[index] as number), 0);
  const ofMeans = covarianceOfMeans(sizes);
  const ofAdjusted = (a: Float64Array, b: Float64Array): number => columnMeans.reduce((sum, ofColumn) => sum + dot(a, ofColumn) * dot(b, ofColumn), ofMeans(a, b));

  const effect = (name: string, ss: number, df1: number): CovarianceEffect => {
    const f = ss / df1 / (ssError / df);
    return { name, ss, df1, df2: df, f, p: fAbove(f, df1, df), partialEtaSquared: partialEtaSquared(f, df1, df) };
  };
  const ofFactors = termsOf(between.length).slice(1).map((term, index) => {
    const rows = whitened(termContrasts(between, term), ofAdjusted);
    return effect(design.effects[index + 1]?.name ?? '', rows.reduce((sum, row) => sum + square(dot(row, means)), 0), rows.length);
  });
  const ofCovariates = covariates.map(({ name }, index) => {
    const last = whitened([...centred.slice(0, index), ...centred.slice(index + 1), centred[index] as Float64Array], within).at(-1) as Float64Array;
    return effect(name, square(within(last, y)), 1);
  });
  return {
    effects: [...ofFactors, ...ofCovariates],
    ssError,
    df,
    means: [...means],
    contrast: (weights) => {
      const row = Float64Array.from(weights);
      return statistic(dot(row, means), Math.sqrt((ssError / df) * ofAdjusted(row, row)), df, largest);
    },
  };
}

const square = (value: number): number => value * value;
const largestOf = (scores: Scores): number => Math.max(...Array.from(scores, Math.abs));
