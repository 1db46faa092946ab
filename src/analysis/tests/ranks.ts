import type { RankBiserial } from '../../statistics/effects/rank-biserial.js';
import { kruskalWallis } from '../../statistics/ranks/kruskal-wallis.js';
import { mannWhitney } from '../../statistics/ranks/mann-whitney.js';
import { wilcoxonPaired, wilcoxonSignedRank, type SignedRank } from '../../statistics/ranks/wilcoxon.js';
import { eachMoment, eachPair, eachSample, twoGroups } from './parts.js';
import type { Detail, Tested, TestOf } from './tested.js';

const detailOf = ({ method, effect }: { readonly method: string; readonly effect: RankBiserial }): Detail => ({ method, effect: { name: 'rank-biserial', ...effect } });

export const mannWhitneyTest: TestOf = (scores, options) =>
  eachMoment(scores).map((moment): Tested => {
    const [first, second] = twoGroups(moment, "Mann and Whitney's test");
    const found = mannWhitney(first.scores, second.scores, options);
    return { what: `${first.name} less ${second.name}`, ...moment.at, statistic: 'U', value: found.u, df: [], p: found.p, ...(options.isDetailed && { detail: detailOf(found) }) };
  });

/** Of pairs where there are two moments, else of one sample. */
export const wilcoxonTest: TestOf = (scores, options) => {
  const tested = (what: string, at: Pick<Tested, 'at'>, found: SignedRank): Tested => ({ what, ...at, statistic: 'V', value: found.v, df: [], p: found.p, ...(options.isDetailed && { detail: detailOf(found) }) });
  if (scores.moments.length === 1) return eachSample(scores).map(({ at, sample }) => tested(`median less ${options.expectedText}`, at, wilcoxonSignedRank(sample, options.expected, options)));
  return eachPair(scores, "Wilcoxon's test").map(({ what, at, first, second }) => tested(what, at, wilcoxonPaired(first, second, options)));
};

export const kruskalWallisTest: TestOf = (scores, { plan, isDetailed }) =>
  eachMoment(scores).map(({ at, groups }): Tested => {
    const { h, df, p, epsilonSquared } = kruskalWallis(groups);
    return { what: [...plan.between.map(({ name }) => name), ...plan.words].join(':'), ...at, statistic: 'H', value: h, df: [df], p, ...(isDetailed && { detail: { method: 'chi-square', effect: { name: 'epsilon squared', value: epsilonSquared } } }) };
  });
