import { entryOf } from '../../language/entry-of.js';
import { controlCell, groupComparisons, whyNotCompared } from '../../language/ir/reading.js';
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

/** Comparisons of groups that correct themselves, by the word of `correction`: how they are made. */
const comparisons: Readonly<Record<string, (groups: readonly Group[], control: string) => Compared[]>> = {
  tukey: (groups) => tukey(groups).map((found) => ({ ...pair(found), statistic: 'q', value: found.q, detail: () => ({ method: 'Tukey', difference: { value: found.difference, interval: found.interval } }) })),
  dunnett: (groups, control) => dunnett(groups, control).map((found) => ({ ...pair(found), statistic: 't', value: found.t, detail: () => ({ method: 'Dunnett', difference: { value: found.difference, interval: found.interval } }) })),
  newman_keuls: (groups) => newmanKeuls(groups).map((found) => ({ ...pair(found), statistic: 'q', value: found.q, detail: () => ({ method: `Newman and Keuls, ${found.span} means`, difference: { value: found.difference } }) })),
};

export const isComparison = (correction: string): boolean => Object.hasOwn(comparisons, correction);

/** The comparisons of groups that the correction of an analysis names, at each moment; none where `noteOnComparisons` says why. */
export function comparisonsOf(scores: Scored, plan: PlannedAnalysis, isDetailed: boolean): Tested[] {
  const own = entryOf(comparisons, plan.correction);
  const control = controlCell(plan);
  if (own === undefined || whyNotCompared(plan) !== undefined) return [];
  return eachMoment(scores).flatMap(({ at, groups }) => own(groups, control ?? '').map(({ detail, ...tested }) => ({ ...tested, ...at, ...(isDetailed && { detail: detail() }) })));
}

/** What is not compared or corrected, though the correction is one of groups. */
export function noteOnComparisons(plan: PlannedAnalysis): string[] {
  const of = entryOf(groupComparisons, plan.correction);
  if (of === undefined) return [];
  const why = whyNotCompared(plan);
  return [
    ...(why === undefined ? [] : [`${of} ${why}; no groups were compared.`]),
    ...(plan.expectations.length > 0 ? [`${of} corrects comparisons of groups; the contrasts of hypotheses are uncorrected.`] : []),
    ...(plan.sides === 'one_sided' && why === undefined ? [`The comparisons of ${of} look to both sides.`] : []),
  ];
}
