import { nameOf } from '../language/ir/reading.js';
import type { Experiment, Id } from '../language/ir/types.js';
import { list } from '../language/words.js';
import type { Evaluator } from '../results/evaluate.js';
import type { Kind, Results } from '../results/results.js';
import type { Alternative } from '../statistics/alternative.js';
import { contrastStatistic } from '../statistics/comparisons/contrast.js';
import { cohenD } from '../statistics/effects/cohen-d.js';
import { intervalOfT, pOfT } from '../statistics/t-tests/statistic.js';
import { contrastOf, type Contrast } from './contrast.js';
import { NotRun } from './not-run.js';
import type { Expectation, PlannedAnalysis } from './plan.js';
import { scored, type LeftOut, type Scored, type ScoreAt } from './scores.js';
import { adjusted, checkCovariates, isAdjusted } from './tests/covariance.js';
import type { Detail } from './tests/tested.js';
import { laidOutContrast, weightsOf, type ContrastLayout, type ContrastWeights, type LaidTerm } from './weights.js';

/** Is an animal among those whose outcome is analysed? */
export type IsIn = (animal: number, outcome: Id) => boolean;

/** An inequality of the protocol, tested as a planned contrast of means. */
export interface TestedContrast {
  readonly t: number;
  readonly df: number;
  readonly p: number;
  /** What the weighted sum of means was found to be, and what it is compared with. */
  readonly difference: number;
  readonly above: number;
  /** Is it on the side that is expected? Null where no side is. */
  readonly isOnSide: boolean | null;
  readonly leftOut: readonly LeftOut[];
  readonly detail?: Detail;
}

/** An expectation as something that can be tested on any results of the same kinds of animals. */
export interface PreparedContrast {
  readonly contrast: Contrast;
  /** Outcomes and measures of which it takes values, covariates too. */
  readonly subjects: readonly Id[];
  readonly layout: ContrastLayout;
  /** For which its means are adjusted. */
  readonly covariates: readonly ScoreAt[];
}

/** @throws NoContrast, NotRun for an inequality that is no contrast, or of what no animal has */
export function preparedContrast({ inequality }: Expectation, plan: PlannedAnalysis, experiment: Experiment, evaluator: Evaluator, kinds: readonly Kind[]): PreparedContrast {
  const contrast = contrastOf(inequality);
  checkCovariates(plan);
  const layout = laidOutContrast(contrast, plan, experiment, evaluator, kinds);
  return { contrast, subjects: [...new Set([...contrast.terms.map(({ subject }) => subject), ...(isAdjusted(plan) ? plan.covariates : [])])], layout, covariates: isAdjusted(plan) ? covariatesOf(layout, plan, evaluator) : [] };
}

/** The covariates as they are where the means of a contrast are taken. */
function covariatesOf({ moments: [only, ...others] }: ContrastLayout, { covariates }: PlannedAnalysis, evaluator: Evaluator): ScoreAt[] {
  if (only === undefined || others.length > 0) throw new NotRun('it compares what was measured at several times, and its analysis has covariates');
  return covariates.map((id) => ({ name: nameOf(id), of: evaluator.outcome(id, only.during === undefined ? {} : { during: only.during }) }));
}

/** The scores that a contrast takes, and what it makes of each cell of them. */
export interface Weighed {
  readonly scores: Scored;
  readonly weights: ContrastWeights;
}

/** @throws NotRun, Unanswerable */
export function weighed({ subjects, layout, covariates }: PreparedContrast, results: Results, isIn: IsIn): Weighed {
  const scores = scored(results, layout.factors, [...layout.moments, ...covariates], (animal) => subjects.every((subject) => isIn(animal, subject)));
  return { scores, weights: weightsOf(layout, scores, (levels) => whyNone(levels, { subjects, layout }, results, isIn)) };
}

/** Why a mean is of no animal: there are none with its levels, all are excluded, or none has the values that it takes. */
function whyNone(levels: LaidTerm['levels'], { subjects, layout }: Pick<PreparedContrast, 'subjects' | 'layout'>, results: Results, isIn: IsIn): string {
  const animals = ['animals', levels.map(({ level }) => level).join(' with ')].filter((word) => word !== '').join(' ');
  const hasLevels = (animal: number): boolean => levels.every(({ factor: name, level }) => {
    const factor = layout.factors.find((one) => one.name === name);
    return factor?.levels[factor.levelOf(results, animal)] === level;
  });
  const own = Array.from({ length: results.count }, (_, animal) => animal).filter(hasLevels);
  if (own.length === 0) return `there are no ${animals}`;
  if (!own.some((animal) => subjects.every((subject) => isIn(animal, subject)))) return `all ${animals} are excluded`;
  const during = [...new Set(layout.moments.flatMap((moment) => moment.during ?? []))].map(nameOf);
  return `none of the ${animals} has a value of ${list(subjects.map(nameOf))}${during.length === 0 ? '' : ` in ${list(during)}`}`;
}

/** Tests an expectation as a contrast. @throws NotRun, StatisticsProblem */
export function testedContrast(prepared: PreparedContrast, { scores, weights: { between, within } }: Weighed, plan: PlannedAnalysis, isDetailed: boolean): TestedContrast {
  const { above, direction } = prepared.contrast;
  const isOfAdjusted = prepared.covariates.length > 0;
  const { t: fromNothing, df, difference, standardError } = isOfAdjusted ? adjusted(scores, plan, 0).contrast(between.map((weight) => weight * (within[0] as number))) : contrastStatistic(scores.scores, scores.cellOf, between, within);
  if (df < 1) throw new NotRun(`found ${scores.animals.length} animals in ${scores.sizes.filter(Boolean).length} groups, expected more animals than groups`);
  const t = Number.isNaN(fromNothing) ? Number.NaN : (difference - above) / standardError;
  const found = { t, df, difference, standardError };
  const alternative = alternativeOf(plan, direction);
  const factor = Math.sqrt(between.reduce((sum, weight, cell) => sum + (weight === 0 ? 0 : (weight * weight) / (scores.sizes[cell] ?? 0)), 0));
  return {
    t,
    df,
    p: pOfT(found, alternative),
    difference,
    above,
    isOnSide: direction === 0 ? null : (difference - above) * direction > 0,
    leftOut: scores.leftOut,
    ...(isDetailed && !Number.isNaN(t) && { detail: { difference: { value: difference, interval: intervalOfT(found, alternative, 0.95) }, ...(isOfAdjusted ? { method: 'adjusted means' } : { effect: { name: 'd', ...cohenD(t, df, factor) } }) } }),
  };
}

export function alternativeOf({ sides }: PlannedAnalysis, direction: number): Alternative {
  if (sides === 'two_sided') return 'two-sided';
  if (direction === 0) throw new NotRun('it is one-sided, and an equality has no side');
  return direction > 0 ? 'greater' : 'less';
}

/**
 * Of an analysis with one side: to which side of what is listed first (of two sessions, the second) its one expectation looks.
 *
 * @throws NotRun where no expectation, or several, say it
 */
export function sideOf(plan: PlannedAnalysis, expectations: readonly (PreparedContrast | { readonly notRun: string })[], results: Results): Alternative {
  if (plan.sides === 'two_sided') return 'two-sided';
  const [only, ...others] = expectations;
  if (only === undefined || others.length > 0) throw new NotRun(`it is one-sided, and ${only === undefined ? 'no hypothesis says' : 'several hypotheses say'} to which side`);
  if ('notRun' in only) throw new NotRun(`it is one-sided, and its hypothesis says no side: ${only.notRun}`);
  const { direction } = only.contrast;
  const { scores, weights: { between, within } } = weighed(only, results, () => true);
  const first = between.find((weight) => weight !== 0) ?? 0;
  const last = scores.moments.indexOf(plan.moments.at(-1)?.name ?? '');
  const sign = direction * first * ((within.length === 1 ? within[0] : within[last]) ?? 0);
  if (sign === 0) throw new NotRun('it is one-sided, and its hypothesis says no side');
  return sign > 0 ? 'greater' : 'less';
}
