import { entryOf } from '../../language/entry-of.js';
import { dunnett } from '../../statistics/comparisons/dunnett.js';
import { newmanKeuls } from '../../statistics/comparisons/newman-keuls.js';
import { tukey } from '../../statistics/comparisons/tukey.js';
import type { Group } from '../../statistics/sample.js';
import type { PlannedAnalysis } from '../plan.js';
import type { Scored } from '../scores.js';
import { eachMoment } from './parts.js';
import type { Detail, Tested } from './tested.js';

/** A comparison of two groups; what is told of it is worked out where it is wanted. */
type Compared = Omit<Tested, 'detail'> & { readonly detail: () => Detail };

const pair = ({ first, second, df, p }: { readonly first: string; readonly second: string; readonly df: number; readonly p: number }): Pick<Tested, 'what' | 'df' | 'p'> => ({ what: `${first} less ${second}`, df: [df], p });

/** Comparisons of groups that correct themselves, by the word of `correction`: whose they are, and how they are made. */
const comparisons: Readonly<Record<string, { readonly of: string; readonly compare: (groups: readonly Group[], control: string) => Compared[] }>> = {
  tukey: {
    of: 'Tukey',
    compare: (groups) => tukey(groups).map((found) => ({ ...pair(found), statistic: 'q', value: found.q, detail: () => ({ method: 'Tukey', difference: { value: found.difference, interval: found.interval } }) })),
  },
  dunnett: {
    of: 'Dunnett',
    compare: (groups, control) => dunnett(groups, control).map((found) => ({ ...pair(found), statistic: 't', value: found.t, detail: () => ({ method: 'Dunnett', difference: { value: found.difference, interval: found.interval } }) })),
  },
  newman_keuls: {
    of: 'Newman and Keuls',
    compare: (groups) => newmanKeuls(groups).map((found) => ({ ...pair(found), statistic: 'q', value: found.q, detail: () => ({ method: `Newman and Keuls, ${found.span} means`, difference: { value: found.difference } }) })),
  },
};

/** Analyses of means that have one variance: comparisons of groups go on from them. */
const ofMeans: ReadonlySet<string> = new Set(['one_way_anova', 'factorial_anova']);

export const isComparison = (correction: string): boolean => Object.hasOwn(comparisons, correction);

/** The comparisons of groups that the correction of an analysis names, at each moment; none where `noteOnComparisons` says why. */
export function comparisonsOf(scores: Scored, plan: PlannedAnalysis, isDetailed: boolean): Tested[] {
  const own = entryOf(comparisons, plan.correction);
  const control = controlOf(plan);
  if (own === undefined || whyNone(plan) !== undefined) return [];
  return eachMoment(scores).flatMap(({ at, groups }) => own.compare(groups, control ?? '').map(({ detail, ...tested }) => ({ ...tested, ...at, ...(isDetailed && { detail: detail() }) })));
}

/** What is not compared or corrected, though the correction is one of groups. */
export function noteOnComparisons(plan: PlannedAnalysis): string[] {
  const own = entryOf(comparisons, plan.correction);
  if (own === undefined) return [];
  const why = whyNone(plan);
  return [
    ...(why === undefined ? [] : [`${own.of} ${why}; no groups were compared.`]),
    ...(plan.expectations.length > 0 ? [`${own.of} corrects comparisons of groups; the contrasts of hypotheses are uncorrected.`] : []),
    ...(plan.sides === 'one_sided' && why === undefined ? [`The comparisons of ${own.of} look to both sides.`] : []),
  ];
}

function whyNone(plan: PlannedAnalysis): string | undefined {
  if (!ofMeans.has(plan.test)) return 'compares groups after a one-way or factorial analysis of variance';
  if (plan.covariates.length > 0) return 'compares means that are not adjusted for covariates';
  return plan.correction === 'dunnett' && controlOf(plan) === undefined ? 'compares all groups with one, and control does not name a level of each factor' : undefined;
}

/** Name of the cell in which each factor has a level that is that of the control. */
function controlOf({ between, words, control }: PlannedAnalysis): string | undefined {
  const names = between.map(({ levels }) => levels.filter(({ id }) => control.includes(id)).map(({ name }) => name));
  return words.length === 0 && names.every(({ length }) => length === 1) ? names.flat().join(' ') : undefined;
}
