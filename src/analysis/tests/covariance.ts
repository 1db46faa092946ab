import { adjustsMeans, takesCovariates } from '../../language/ir/reading.js';
import { covariance, type Covariance } from '../../statistics/anova/covariance.js';
import { NotRun } from '../not-run.js';
import type { PlannedAnalysis } from '../plan.js';
import { mergedFactors, type Scored } from '../scores.js';
import type { Tested, TestOptions } from './tested.js';

/** Whether the means of an analysis are adjusted. */
export const isAdjusted = ({ covariates, test }: PlannedAnalysis): boolean => covariates.length > 0 && adjustsMeans(test);

/** @throws NotRun for covariates of a test that does nothing with them */
export function checkCovariates(plan: PlannedAnalysis): void {
  if (plan.covariates.length > 0 && !takesCovariates(plan.test)) throw new NotRun('covariates are taken by a one-way and a factorial analysis of variance, and by a correlation');
}

/** Columns of the scores that are of the outcome; those of each covariate follow them. */
export const ownMoments = ({ moments }: Scored, { covariates }: PlannedAnalysis): number => moments.length / (covariates.length + 1);

/** The analysis of one moment with the covariates that were measured for it. @throws StatisticsProblem */
export function adjusted(scores: Scored, plan: PlannedAnalysis, moment: number): Covariance {
  const own = ownMoments(scores, plan);
  const column = (index: number): Float64Array => Float64Array.from(scores.animals, (_animal, row) => scores.scores[row * scores.moments.length + index] as number);
  const covariates = plan.covariates.map((_id, index) => ({ name: scores.moments[own * (index + 1) + moment] ?? '', scores: column(own * (index + 1) + moment) }));
  return covariance({ between: plan.test === 'one_way_anova' ? mergedFactors(scores) : scores.factors, cellOf: scores.cellOf }, column(moment), covariates);
}

export function covarianceTest(scores: Scored, { plan, isDetailed }: TestOptions): Tested[] {
  const own = ownMoments(scores, plan);
  return scores.moments.slice(0, own).flatMap((at, moment) =>
    adjusted(scores, plan, moment).effects.map(({ name, f, df1, df2, p, partialEtaSquared }): Tested => ({
      what: name,
      ...(own > 1 && { at }),
      statistic: 'F',
      value: f,
      df: [df1, df2],
      p,
      ...(isDetailed && { detail: { effect: { name: 'partial eta squared', ...partialEtaSquared } } }),
    })),
  );
}
