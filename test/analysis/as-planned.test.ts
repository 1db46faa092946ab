import { describe, expect, it } from 'vitest';
import type { AnalysedExpectation } from '../../src/analysis/analyse.js';
import { analysed, csvOf, protocol } from './analysed.js';

/** Minutes before, and on each of three days after: halves of 8, 9, 10, 17 with the drug, and of 4, 5, 6, 7 without it. */
const csv = csvOf({
  D1: [2.5, 4, 4, 4], D2: [3.5, 4.5, 4.5, 4.5], D3: [3, 5, 5, 5], D4: [3, 8.5, 8.5, 8.5],
  C1: [3, 2, 2, 2], C2: [2.5, 2.5, 2.5, 2.5], C3: [3.5, 3, 3, 3], C4: [3, 3.5, 3.5, 3.5],
});

const groups = '(mean(score during posttest among drugged) > mean(score during posttest among control))';
const times = '(mean(score during posttest among drugged) > mean(score during pretest among drugged))';
const both = '(mean(score during posttest among drugged) - mean(score during pretest among drugged) > mean(score during posttest among control) - mean(score during pretest among control))';

async function results(facts: string, expects: string, more = '', isDetailed = true): Promise<AnalysedExpectation['result'][]> {
  const { analyses } = await analysed(`${protocol}${more}hypothesis h { expects: ${expects}  analysis: main }\nanalysis main { outcome: score  ${facts}  alpha: 0.05 }`, csv, isDetailed);
  return analyses.flatMap(({ expectations }) => expectations.map(({ result }) => result));
}

const result = async (facts: string, expects: string, more = '', isDetailed = true): Promise<unknown> => (await results(facts, expects, more, isDetailed))[0];
const close = (value: number): number => expect.closeTo(value, 9) as number;

describe('a hypothesis that compares what the planned test compares is decided by it:', () => {
  // By hand, in halves of a minute: the variances are 50/3 and 5/3, so t = 5.5 / sqrt(55/12), of 9075/2525 degrees of freedom; p by scipy 1.x. The pooled p is 0.042.
  const welch = { statistic: 't', value: close(5.5 / Math.sqrt(55 / 12)), df: [close(9075 / 2525)] };

  it.each([
    ['phase: posttest  factors: treatment  test: welch_test', groups, { ...welch, p: close(0.06893407205127107) }],
    ['phase: posttest  factors: treatment  test: welch_test  sides: one_sided', groups, { ...welch, p: close(0.034467036025635535) }],
    ['phase: posttest  factors: treatment  test: t_test', groups, { statistic: 't', df: [6], p: close(0.0423893528119553) }],
    // All of one group are above all of the other: one of 70 ways on each side.
    ['phase: pretest, posttest  factors: treatment  test: mann_whitney', groups, { statistic: 'U', value: 16, df: [], p: close(2 / 70) }],
    // 12 / 72 × (26² / 4 + 10² / 4) - 27 = 16/3
    ['phase: posttest  factors: treatment  test: kruskal_wallis', groups, { statistic: 'H', value: close(16 / 3), df: [1], p: close(0.020921335337794052) }],
    // Differences are 3, 2, 4 and 11: of mean 5 and variance 50/3; all are above 0, in one of 16 ways on each side.
    ['phase: pretest, posttest  factors: treatment  test: paired_t_test', times, { statistic: 't', value: close(Math.sqrt(6)), df: [3], p: close(0.09172111331157186) }],
    ['phase: pretest, posttest  factors: treatment  test: wilcoxon', times, { statistic: 'V', value: 10, df: [], p: close(2 / 16) }],
    ['phase: posttest  factors: treatment  test: one_sample_t_test', '(mean(score among drugged) > 4 min)', { statistic: 't', value: close(3 / Math.sqrt(50 / 12)), df: [3], p: close(0.2379856997738206) }],
    ['phase: posttest  factors: treatment  test: wilcoxon', '(mean(score among drugged) > 225 s)', { statistic: 'V', value: 10, df: [], p: close(2 / 16) }],
  ])('%s, %s', async (facts, expects, tested) => {
    expect(await result(facts, expects)).toMatchObject({ tested, p: tested.p, pCorrected: tested.p, isOnSide: true });
    expect(await result(facts, expects, '', false)).toMatchObject({ tested, p: tested.p });
  });

  it('and where it names the only session of the phase that is analysed, or the phase of such a session', async () => {
    const session = groups.replaceAll('posttest', 'second_test');
    const inPhase = await result('phase: posttest  factors: treatment  test: welch_test', groups);
    expect(inPhase).toMatchObject({ tested: welch });
    expect(await result('phase: posttest  factors: treatment  test: welch_test', session)).toEqual(inPhase);
    expect(await result('phase: second_test  factors: treatment  test: welch_test', groups)).toEqual(inPhase);
  });

  it('in the order of the hypothesis, with the side of its difference', async () => {
    const facts = 'phase: posttest  factors: treatment  test: welch_test';
    const turned = groups.replace('drugged', '…').replace('control', 'drugged').replace('…', 'control');
    expect(await result(facts, turned)).toMatchObject({ tested: { value: close(-5.5 / Math.sqrt(55 / 12)), detail: { method: "Welch's t test, control less drugged", difference: { value: close(-2.75) } } }, difference: close(-2.75), isOnSide: false });
    expect(await result(`${facts}  sides: one_sided`, turned)).toMatchObject({ p: close(1 - 0.034467036025635535) });
    expect(await result(facts, turned.replace('>', '<'))).toMatchObject({ difference: close(-2.75), isOnSide: true });
    expect(await result('phase: pretest, posttest  factors: treatment  test: wilcoxon', '(mean(score during pretest among drugged) < mean(score during posttest among drugged))')).toMatchObject({ tested: { value: 0, detail: { method: "Wilcoxon's test, pretest less posttest; exact" } }, difference: close(-2.5), isOnSide: true });
  });

  it('each against its own number, and each to its own side', async () => {
    const [above, below] = await results('phase: posttest  factors: treatment  test: one_sample_t_test  sides: one_sided', '(mean(score among drugged) > 4 min), (0 min > mean(score among control) - 4 min)');
    expect(above).toMatchObject({ above: 4, isOnSide: true, p: close(0.2379856997738206 / 2) });
    // 5.5 less 8, of variance 5/3: t = -2.5 / sqrt(5/12)
    expect(below).toMatchObject({ isOnSide: true, tested: { value: close(-2.5 / Math.sqrt(5 / 12)) } });
  });

  it('and corrected with the others of its analysis', async () => {
    const found = await results('phase: pretest, posttest  factors: treatment  test: wilcoxon  correction: bonferroni', `${times}, ${times.replaceAll('drugged', 'control')}`);
    expect(found[0]).toMatchObject({ p: close(2 / 16), pCorrected: close(4 / 16) });
  });
});

describe('a hypothesis that compares something else is tested by no other test, and says what would test it:', () => {
  const contrast = 'and this is another comparison; an analysis of variance would test it as a contrast';

  it.each([
    ['phase: pretest, posttest  factors: treatment  test: welch_test', both, `Welch's t test compares two groups at one time, ${contrast}`],
    ['phase: pretest, posttest  factors: treatment  test: mann_whitney', times, `Mann and Whitney's test compares two groups at one time, ${contrast}`],
    ['phase: posttest  factors: treatment  test: welch_test', '(mean(score among drugged) > mean(score among control) + 2 min)', `Welch's t test compares two groups at one time, ${contrast}`],
    ['phase: posttest  factors: treatment, sex  test: kruskal_wallis', groups, `Kruskal and Wallis's test compares its 4 groups together, ${contrast}`],
    ['phase: pretest, posttest  factors: treatment  test: wilcoxon', both, `Wilcoxon's test compares two times in one group, ${contrast}`],
    ['phase: pretest, posttest  factors: treatment  test: paired_t_test', '(mean(score during posttest) > mean(score during pretest))', `a paired t test compares two times in one group, ${contrast}`],
    ['phase: pretest, posttest  test: paired_t_test', times, 'it parts animals by treatment, and a paired t test by nothing; an analysis by the same factors would test it'],
    ['phase: posttest  factors: treatment  test: mann_whitney', groups.replaceAll('posttest', 'pretest'), "it takes score during pretest, and Mann and Whitney's test takes score during posttest; an analysis of the same outcome at the same time would test it"],
    ['phase: posttest  factors: treatment  test: welch_test', groups.replaceAll('score', 'other'), "it takes other during posttest, and Welch's t test takes score during posttest; an analysis of the same outcome at the same time would test it"],
    ['phase: posttest  covariates: other  test: correlation', '(mean(score) > 5 min)', `a correlation compares no means, ${contrast}`],
    ['phase: posttest  factors: treatment  test: kruskal_wallis  sides: one_sided', groups, "it is one-sided, and Kruskal and Wallis's test looks to no side; mann_whitney does"],
    ['phase: posttest  factors: treatment  test: unstated', groups, 'its test is unstated'],
    ['phase: posttest  factors: treatment  test: mixed_model', groups, 'a mixed model is not among the tests that are run'],
  ])('%s, %s', async (facts, expects, notRun) => {
    expect(await result(facts, expects, 'outcome other = time in saline_side\n')).toEqual({ notRun });
  });

  it('but a contrast, where the planned test pools its error', async () => {
    expect(await result('phase: posttest  factors: treatment  test: t_test', times)).toMatchObject({ t: expect.any(Number) as number, df: 6 });
  });
});

it('a group with a name of its own is the cell that it is', async () => {
  const arms = protocol.replace('groups design of mice { cross: treatment  n: 4 per group }', 'arm given of mice { levels: drugged  n: 4 }\narm untreated of mice { levels: control  n: 4 }');
  const expects = '(mean(score among given) > mean(score among untreated))';
  const { analyses } = await analysed(`${arms}analysis main { outcome: score  phase: posttest  factors: treatment  test: mann_whitney  alpha: 0.05  contrasts: ${expects} }`, csv.replaceAll(',drugged,', ',given,').replaceAll(',control,', ',untreated,'));
  expect(analyses[0]?.expectations[0]?.result).toMatchObject({ tested: { value: 16 }, p: close(2 / 70) });
});
