import { pearson } from '../../statistics/correlation.js';
import { NotRun } from '../not-run.js';
import { cellName, scoresOf } from '../scores.js';
import { ownMoments } from './covariance.js';
import type { Tested, TestOf } from './tested.js';

/** Of the outcome with each covariate, the moments of which follow those of the outcome; in each cell. */
export const correlationTest: TestOf = (scores, { plan, isDetailed }) => {
  if (plan.covariates.length === 0) throw new NotRun('a correlation is of an outcome with its covariates, and it names none');
  const own = ownMoments(scores, plan);
  return scores.sizes.flatMap((_, cell) =>
    scores.moments.slice(own).map((name, index): Tested => {
      const { r, df, p, interval } = pearson(scoresOf(scores, cell, index % own), scoresOf(scores, cell, own + index));
      return { what: `with ${name}`, ...(scores.sizes.length > 1 && { at: cellName(scores, cell) }), statistic: 'r', value: r, df: [df], p, ...(isDetailed && { detail: { effect: { name: 'r', value: r, ...(interval && { interval }) } } }) };
    }),
  );
};
