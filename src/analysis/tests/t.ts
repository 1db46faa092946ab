import type { Scores } from '../../statistics/sample.js';
import { oneSampleStatistic, pOfT, pooledStatistic, welchStatistic, type TStatistic } from '../../statistics/t-tests/statistic.js';
import { oneSampleT, pairedStatistic, pairedT, twoSampleT, welchT, type TTest } from '../../statistics/t-tests/t-test.js';
import { eachMoment, eachPair, eachSample, twoGroups } from './parts.js';
import type { Detail, Tested, TestOf, TestOptions } from './tested.js';

/** A t test in both its forms: the statistic alone, and with all that is told of it. */
interface Form {
  readonly quick: () => TStatistic;
  readonly whole: () => TTest;
}

function testedT(what: string, at: Pick<Tested, 'at'>, { quick, whole }: Form, { alternative, isDetailed }: TestOptions): Tested {
  const found = isDetailed ? whole() : undefined;
  const { t, df, p } = found ?? withP(quick(), alternative);
  return { what, ...at, statistic: 't', value: t, df: [df], p, ...(found && { detail: detailOf(found) }) };
}

const withP = (found: TStatistic, alternative: TestOptions['alternative']): TStatistic & { readonly p: number } => ({ ...found, p: pOfT(found, alternative) });

const detailOf = ({ difference, interval, d }: TTest): Detail => ({ difference: { value: difference, interval }, effect: { name: 'd', value: d.value, interval: d.interval } });

/** Of two groups, at each moment. */
const ofGroups = (name: string, quick: (first: Scores, second: Scores) => TStatistic, whole: typeof twoSampleT): TestOf => (scores, options) =>
  eachMoment(scores).map((moment) => {
    const [first, second] = twoGroups(moment, name);
    return testedT(`${first.name} less ${second.name}`, moment.at, { quick: () => quick(first.scores, second.scores), whole: () => whole(first.scores, second.scores, options) }, options);
  });

export const tTest = ofGroups('an unpaired t test', pooledStatistic, twoSampleT);
export const welchTest = ofGroups("Welch's t test", welchStatistic, welchT);

export const pairedTTest: TestOf = (scores, options) =>
  eachPair(scores, 'a paired t test').map(({ what, at, first, second }) => testedT(what, at, { quick: () => pairedStatistic(first, second), whole: () => pairedT(first, second, options) }, options));

export const oneSampleTTest: TestOf = (scores, options) =>
  eachSample(scores).map(({ at, sample }) => testedT(`mean less ${options.expectedText}`, at, { quick: () => oneSampleStatistic(sample, options.expected), whole: () => oneSampleT(sample, options.expected, options) }, options));
