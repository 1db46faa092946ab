import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixedAnova, oneWay, repeatedAnova } from '../../src/statistics/anova/anova.js';
import { holm } from '../../src/statistics/comparisons/corrections.js';
import { contrast } from '../../src/statistics/comparisons/contrast.js';
import { covariance } from '../../src/statistics/anova/covariance.js';
import { dunnett } from '../../src/statistics/comparisons/dunnett.js';
import { newmanKeuls } from '../../src/statistics/comparisons/newman-keuls.js';
import { tukey } from '../../src/statistics/comparisons/tukey.js';
import { kruskalWallis } from '../../src/statistics/ranks/kruskal-wallis.js';
import { mannWhitney } from '../../src/statistics/ranks/mann-whitney.js';
import { wilcoxonPaired } from '../../src/statistics/ranks/wilcoxon.js';
import { oneSampleT, pairedT, twoSampleT, welchT } from '../../src/statistics/t-tests/t-test.js';
import { definitionsOf } from '../../src/language/ir/reading.js';
import { reportedAnalysis } from '../../src/analysis/report/analysis.js';
import type { Analysed } from '../../src/analysis/analyse.js';
import type { Tested } from '../../src/analysis/tests/tested.js';
import { studyOf } from '../report/timeline/drawn.js';
import { analysed, csvOf, group, minutes, protocol } from './analysed.js';
import { must } from '../must.js';

const analysis = (facts: string): string => `analysis main { outcome: score  ${facts}  alpha: 0.05 }`;

async function only(facts: string, more = '', csv = csvOf()): Promise<Analysed> {
  const [found] = (await analysed(protocol + more + analysis(facts), csv)).analyses;
  if (found === undefined) throw new Error('There is no analysis.');
  return found;
}

function testsOf({ main }: Analysed): readonly (Tested & { pCorrected: number })[] {
  if ('notRun' in main && main.notRun !== undefined) throw new Error(main.notRun);
  return 'tests' in main ? main.tests : [];
}

const reasonOf = ({ main }: Analysed): string => main.notRun ?? '';

const drugged = ['D1', 'D2', 'D3', 'D4'];
const control = ['C1', 'C2', 'C3', 'C4'];
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const pre = (animals: readonly string[]): number[] => animals.map((animal) => minutes[animal]?.[0] ?? Number.NaN);
const post = (animals: readonly string[]): number[] => animals.map((animal) => mean(minutes[animal]?.slice(1) ?? []));

describe('an analysis is run as its test says:', () => {
  it.each([
    ['t_test', () => twoSampleT(post(drugged), post(control))],
    ['welch_test', () => welchT(post(drugged), post(control))],
  ])('%s compares the first group with the second', async (test, expected) => {
    const [tested] = testsOf(await only(`phase: posttest  factors: treatment  test: ${test}`));
    const { t, df, p, d, interval } = expected();
    expect(tested).toEqual({ what: 'drugged less control', statistic: 't', value: t, df: [df], p, pCorrected: p, detail: { difference: { value: mean(post(drugged)) - mean(post(control)), interval }, effect: { name: 'd', value: d.value, interval: d.interval } } });
  });

  it('t_test by hand: means 9.5 and 6.5, four each', async () => {
    const csv = csvOf({ D1: [0, 8, 8, 8], D2: [0, 9, 9, 9], D3: [0, 10, 10, 10], D4: [0, 11, 11, 11], C1: [0, 5, 5, 5], C2: [0, 6, 6, 6], C3: [0, 7, 7, 7], C4: [0, 8, 8, 8] });
    const [tested] = testsOf(await only('phase: posttest  factors: treatment  test: t_test', '', csv));
    // Each variance is 5/3, so t = 3 / sqrt(5/3 × 2/4).
    expect(tested?.value).toBeCloseTo(3 / Math.sqrt(5 / 6), 12);
    expect(tested?.df).toEqual([6]);
  });

  it('mann_whitney, at each of several phases', async () => {
    const tests = testsOf(await only('phase: pretest, posttest  factors: treatment  test: mann_whitney'));
    expect(tests.map(({ at, value, p }) => ({ at, value, p }))).toEqual([pre, post].map((of, index) => {
      const { u, p } = mannWhitney(of(drugged), of(control));
      return { at: ['pretest', 'posttest'][index], value: u, p };
    }));
  });

  it('paired_t_test compares the later with the earlier, in each group', async () => {
    const tests = testsOf(await only('phase: pretest, posttest  factors: treatment  test: paired_t_test'));
    expect(tests.map(({ what, at, value }) => ({ what, at, value }))).toEqual([drugged, control].map((animals) => ({ what: 'posttest less pretest', at: group(animals[0] ?? ''), value: pairedT(post(animals), pre(animals)).t })));
  });

  it('wilcoxon, of pairs', async () => {
    const [tested] = testsOf(await only('phase: pretest, posttest  test: wilcoxon'));
    const { v, p } = wilcoxonPaired(post([...drugged, ...control]), pre([...drugged, ...control]));
    expect([tested?.value, tested?.p]).toEqual([v, p]);
  });

  it('one_sample_t_test, against what its hypothesis names', async () => {
    const [tested] = testsOf(await only('phase: posttest  test: one_sample_t_test  contrasts: (mean(score) > 450 s)'));
    const { t, p } = oneSampleT(post([...drugged, ...control]), 7.5);
    expect([tested?.value, tested?.p]).toEqual([t, p]);
  });

  it('one_way_anova and kruskal_wallis', async () => {
    const [tested] = testsOf(await only('phase: posttest  factors: treatment  test: one_way_anova'));
    const groups = [{ name: 'drugged', scores: post(drugged) }, { name: 'control', scores: post(control) }];
    const [effect] = oneWay(groups).effects;
    expect([tested?.what, tested?.value, tested?.p]).toEqual(['treatment', effect?.f, effect?.p]);
    const [ranked] = testsOf(await only('phase: posttest  factors: treatment  test: kruskal_wallis'));
    expect([ranked?.value, ranked?.p]).toEqual([kruskalWallis(groups).h, kruskalWallis(groups).p]);
  });

  it('one_way_anova with Tukey compares all groups', async () => {
    const [, pair] = testsOf(await only('phase: posttest  factors: treatment  test: one_way_anova  correction: tukey'));
    const [expected] = tukey([{ name: 'drugged', scores: post(drugged) }, { name: 'control', scores: post(control) }]);
    expect([pair?.what, pair?.p]).toEqual(['control less drugged', expected?.p]);
  });

  const cells = ['drugged female', 'drugged male', 'control female', 'control male'].map((name) => ({ name, scores: Object.keys(minutes).flatMap((animal, index) => (name === `${group(animal)} ${index % 2 === 0 ? 'female' : 'male'}` ? post([animal]) : [])) }));

  it('factorial_anova with Newman and Keuls compares all cells by steps', async () => {
    const tests = testsOf(await only('phase: posttest  factors: treatment, sex  test: factorial_anova  correction: newman_keuls')).slice(3);
    expect(tests.map(({ what, value, p, detail }) => [what, value, p, detail?.method])).toEqual(newmanKeuls(cells).map(({ first, second, q, p, span }) => [`${first} less ${second}`, q, p, `Newman and Keuls, ${span} means`]));
  });

  it('one_way_anova with Dunnett compares each group with the control, at each of several phases', async () => {
    const found = await only('phase: pretest, posttest  factors: treatment  test: one_way_anova  correction: dunnett  control: control');
    const expected = [pre, post].map((of) => dunnett([{ name: 'drugged', scores: of(drugged) }, { name: 'control', scores: of(control) }], 'control')[0]);
    expect(testsOf(found).slice(2).map(({ what, at, statistic, value, p, pCorrected }) => ({ what, at, statistic, value, p, pCorrected }))).toEqual(['pretest', 'posttest'].map((at, index) => ({ what: 'drugged less control', at, statistic: 't', value: expected[index]?.t, p: expected[index]?.p, pCorrected: expected[index]?.p })));
    expect(found.notes).toEqual([]);
  });

  it.each(['treatment = drugged 10 mg/kg, control 0 mg/kg', 'treatment = drugged 10 mg/kg, control unstated', 'treatment = drugged 10 mg/kg, control 10 mg/kg'])('Dunnett knows the control by its name, whatever dose it stands for: factor %s', async (factor) => {
    const { analyses: [found] } = await analysed(`${protocol.replace('treatment = drugged, control', factor)}analysis main { outcome: score  phase: posttest  factors: treatment  test: one_way_anova  correction: dunnett  control: control  alpha: 0.05 }`, csvOf());
    const [expected] = dunnett([{ name: 'drugged', scores: post(drugged) }, { name: 'control', scores: post(control) }], 'control');
    expect(found?.notes).toEqual([]);
    expect(testsOf(must(found)).slice(1).map(({ what, p }) => [what, p])).toEqual([['drugged less control', expected?.p]]);
  });

  it.each([
    ['factors: treatment  test: one_way_anova  correction: dunnett', 'Dunnett compares all groups with one, and control does not name a level of each factor; no groups were compared.'],
    ['factors: treatment, sex  test: factorial_anova  correction: dunnett  control: control', 'Dunnett compares all groups with one, and control does not name a level of each factor; no groups were compared.'],
    ['factors: treatment  test: kruskal_wallis  correction: tukey', 'Tukey compares groups after a one-way or factorial analysis of variance; no groups were compared.'],
  ])('%s compares no groups, and says why', async (facts, note) => {
    const found = await only(`phase: posttest  ${facts}`);
    expect(found.notes).toEqual([note]);
    expect(testsOf(found).filter(({ what }) => what.includes(' less '))).toEqual([]);
  });

  const rows = Object.entries(minutes).flatMap(([animal, days], index) => days.map((score, day) => ({ animal, treatment: group(animal), sex: index % 2 === 0 ? 'female' : 'male', day: `day ${day + 1}`, score })));

  it('repeated_anova of one phase takes its sessions, with the correction of Greenhouse and Geisser', async () => {
    const [tested] = testsOf(await only('phase: posttest  test: repeated_anova'));
    const [effect] = repeatedAnova(rows.filter(({ day }) => day !== 'day 1'), { subject: 'animal', within: ['day'], score: 'score' }).effects;
    const close = (value = Number.NaN): number => expect.closeTo(value, 12) as number;
    expect(tested).toMatchObject({ what: 'day', value: close(effect?.f), p: close(effect?.sphericity?.pGreenhouseGeisser), detail: { sphericity: { greenhouseGeisser: close(effect?.sphericity?.greenhouseGeisser), pUncorrected: close(effect?.p) } } });
  });

  it('mixed_anova of phases has a factor time', async () => {
    const tests = testsOf(await only('phase: pretest, posttest  factors: treatment  test: mixed_anova'));
    const expected = mixedAnova([...drugged, ...control].flatMap((animal) => [{ animal, treatment: group(animal), time: 'pretest', score: pre([animal])[0] ?? 0 }, { animal, treatment: group(animal), time: 'posttest', score: post([animal])[0] ?? 0 }]), { subject: 'animal', between: ['treatment'], within: ['time'], score: 'score', levels: { treatment: ['drugged', 'control'], time: ['pretest', 'posttest'] } });
    expect(tests.map(({ what }) => what)).toEqual(['treatment', 'time', 'treatment:time']);
    for (const [index, { f, p }] of expected.effects.entries()) expect([tests[index]?.value, tests[index]?.p]).toEqual([f, p]);
  });

  it('factorial_anova with a word that parts animals, as sex', async () => {
    const tests = testsOf(await only('phase: posttest  factors: treatment, sex  test: factorial_anova'));
    expect(tests.map(({ what, df }) => [what, df])).toEqual([['treatment', [1, 4]], ['sex', [1, 4]], ['treatment:sex', [1, 4]]]);
  });

  describe('one_way_anova with a covariate', () => {
    const baseline = 'outcome baseline = time in drug_side during pretest\n';
    const facts = 'phase: posttest  factors: treatment  covariates: baseline  test: one_way_anova';
    const animals = [...drugged, ...control];
    const expected = covariance({ between: [{ name: 'treatment', levels: ['drugged', 'control'] }], cellOf: animals.map((_animal, index) => (index < 4 ? 0 : 1)) }, post(animals), [{ name: 'baseline', scores: pre(animals) }]);

    it('tests the factor on adjusted means, and the covariate', async () => {
      const tests = testsOf(await only(facts, baseline));
      expect(tests.map(({ what, value, df, p }) => ({ name: what, f: value, df, p }))).toEqual(expected.effects.map(({ name, f, df1, df2, p }) => ({ name, f, df: [df1, df2], p })));
      expect(tests.map(({ what }) => what)).toEqual(['treatment', 'baseline']);
    });

    it('compares adjusted means in its contrasts', async () => {
      const { expectations, main } = await only(`${facts}  contrasts: (mean(score among drugged) > mean(score among control))`, baseline);
      const { t, df, difference } = expected.contrast([1, -1]);
      expect(expectations[0]?.result).toMatchObject({ t, df, difference, detail: { method: 'adjusted means' } });
      expect('tests' in main && main.tests[0]?.value).toBeCloseTo(t * t, 10);
      const [turned] = (await only(`${facts}  contrasts: (mean(score among control) < mean(score among drugged))`, baseline)).expectations;
      expect(turned?.result).toMatchObject({ t: -t, difference: -difference, isOnSide: true });
    });

    it('takes the cells of its factors as groups, also where one of them has one level', async () => {
      const protocolOfSex = (protocol + baseline).replace('sex: both', 'sex: male');
      const csv = csvOf().replaceAll('female', 'male');
      const { analyses, experiment } = await analysed(`${protocolOfSex}${analysis(`${facts.replace('treatment', 'treatment, sex')}  contrasts: (mean(score among drugged) > mean(score among control))`)}`, csv);
      const [found] = analyses;
      if (found === undefined) throw new Error('There is no analysis.');
      expect(testsOf(found).map(({ what, value }) => [what, value])).toEqual([['treatment by sex', expected.effects[0]?.f], ['baseline', expected.effects[1]?.f]]);
      expect(found.expectations[0]?.result).toMatchObject({ t: expected.contrast([1, -1]).t });
      const { means } = reportedAnalysis(found, experiment, definitionsOf(await studyOf(protocolOfSex)), []);
      expect(means.map(({ adjusted }) => (adjusted ?? Number.NaN) / (means[0]?.adjusted ?? Number.NaN))).toEqual(expected.means.map((value) => expect.closeTo(value / (expected.means[0] ?? Number.NaN), 12) as number));
    });

    it('does not test a contrast of several times', async () => {
      const { expectations } = await only(`${facts}  contrasts: (mean(score during posttest) > mean(score during pretest))`, baseline);
      expect(expectations[0]?.result).toEqual({ notRun: 'it compares what was measured at several times, and its analysis has covariates' });
    });

    it('makes no comparisons of means that are not adjusted', async () => {
      const found = await only(`${facts}  correction: tukey`, baseline);
      expect([testsOf(found).length, found.notes]).toEqual([2, ['Tukey compares means that are not adjusted for covariates; no groups were compared.']]);
    });
  });

  it('correlation with each covariate', async () => {
    const [tested] = testsOf(await only('phase: posttest  covariates: other  test: correlation', 'outcome other = time in saline_side\n'));
    expect(tested).toMatchObject({ what: 'with other', statistic: 'r', df: [6] });
    expect(tested?.value).toBeCloseTo(-1, 12);
  });
});

describe('an analysis that cannot be run says why:', () => {
  it.each([
    ['test: unstated', 'its test is unstated'],
    ['factors: treatment  test: mixed_model', 'a mixed model is not among the tests that are run'],
    ['test: t_test', 'an unpaired t test compares two groups, and its factors make one'],
    ['phase: posttest  factors: treatment  test: paired_t_test', 'a paired t test compares two sessions of each animal, and it has one'],
    ['phase: pretest  factors: treatment  test: mixed_anova', 'it is one of repeated measures, and each animal is measured once in what it names'],
    ['phase: pretest, posttest  factors: treatment  covariates: body_weight  test: mixed_anova', 'covariates are taken by a one-way and a factorial analysis of variance, and by a correlation'],
    ['factors: treatment  covariates: body_weight  test: t_test', 'covariates are taken by a one-way and a factorial analysis of variance, and by a correlation'],
    ['factors: treatment  test: t_test  sides: one_sided', 'it is one-sided, and no hypothesis says to which side'],
    ['factors: genotype  test: t_test', 'of no animal it is said what genotype it has'],
  ])('%s', async (facts, reason) => {
    expect(reasonOf(await only(facts))).toBe(reason);
  });

  it('where the animals of a hypothesis are there, and only have no value', async () => {
    const contrast = 'contrasts: (mean(score during posttest among drugged) > mean(score during posttest among control))';
    const facts = `phase: posttest  factors: treatment  test: t_test  ${contrast}`;
    const why = async (own: readonly string[], more = ''): Promise<string | undefined> => {
      const table = csvOf(Object.fromEntries(own.map((animal) => [animal, animal.startsWith('D') ? [5] : [5, 6, 7, 8]])));
      return (await only(facts, more, table)).expectations[0]?.result.notRun;
    };
    expect(await why([...drugged, ...control])).toBe('none of the animals drugged has a value of score in posttest');
    expect(await why(control)).toBe('there are no animals drugged');
    expect(await why([...drugged, ...control], 'exclude animal when time in drug_side during pretest < 6 min\n')).toBe('all animals drugged are excluded');
  });

  it('where nothing varies', async () => {
    const same = Object.fromEntries([...drugged, ...control].map((animal) => [animal, [5, 5, 5, 5]]));
    expect(reasonOf(await only('phase: posttest  factors: treatment  test: t_test', '', csvOf(same)))).toMatch(/the scores do not vary, so there is nothing to compare the difference of 0 with$/);
    expect(reasonOf(await only('phase: pretest, posttest  test: paired_t_test', '', csvOf(same)))).toContain("Student's t test of pairs: the scores do not vary");
  });
});

describe('an expectation', () => {
  const contrasts = async (text: string, facts = 'phase: pretest, posttest  factors: treatment  test: mixed_anova'): Promise<Analysed['expectations']> => (await only(`${facts}  contrasts: ${text}`)).expectations;

  it('of two groups is the t test of them', async () => {
    const [found] = await contrasts('(mean(score during posttest among drugged) > mean(score during posttest among control))');
    const { t, df, p } = twoSampleT(post(drugged), post(control));
    expect(found?.result).toMatchObject({ df, isOnSide: true });
    expect('t' in (found?.result ?? {}) && found?.result).toMatchObject({ t: expect.closeTo(t, 12) as number, p: expect.closeTo(p, 12) as number });
  });

  it('of a difference of differences is the contrast of it', async () => {
    const [found] = await contrasts('(mean(score during posttest among drugged) - mean(score during pretest among drugged) > mean(score during posttest among control) - mean(score during pretest among control))');
    const rows = [...drugged, ...control].flatMap((animal) => [{ animal, treatment: group(animal), time: 'pretest', score: pre([animal])[0] ?? 0 }, { animal, treatment: group(animal), time: 'posttest', score: post([animal])[0] ?? 0 }]);
    const { t, p } = contrast(rows, { subject: 'animal', between: ['treatment'], within: ['time'], score: 'score' }, { treatment: { drugged: 1, control: -1 }, time: { posttest: 1, pretest: -1 } });
    expect(found?.result).toMatchObject({ t: expect.closeTo(t, 12) as number, p: expect.closeTo(p, 12) as number, isOnSide: true });
  });

  it('may name a number, and be on the other side', async () => {
    const [found] = await contrasts('(mean(score during posttest among control) > 9 min)');
    expect(found?.result).toMatchObject({ above: 9, difference: expect.closeTo(mean(post(control)), 12) as number, isOnSide: false });
  });

  it('is corrected with the others of its analysis', async () => {
    const found = await contrasts('(mean(score during posttest among drugged) > mean(score during posttest among control)), (mean(score during pretest among drugged) > mean(score during pretest among control))', 'phase: pretest, posttest  factors: treatment  test: mixed_anova  correction: holm');
    const results = found.flatMap(({ result }) => ('t' in result ? [result] : []));
    expect(results.map(({ pCorrected }) => pCorrected)).toEqual(holm(results.map(({ p }) => p)));
  });

  it('with one side has half the p on its side', async () => {
    const text = '(mean(score during posttest among drugged) > mean(score during posttest among control))';
    const [[two], [one]] = [await contrasts(text), await contrasts(text, 'phase: posttest  factors: treatment  test: t_test  sides: one_sided')];
    expect('p' in (one?.result ?? {}) && one?.result).toMatchObject({ p: expect.closeTo(two !== undefined && 'p' in two.result ? two.result.p / 2 : Number.NaN, 12) as number });
  });

  it.each([
    ['(median(score) > 5 min)', "'median' is no sum of means"],
    ['(mean(score during posttest among drugged) > mean(score during pretest among control))', 'it compares different sessions of different groups, whose errors differ'],
    ['(mean(score during posttest) > mean(score during posttest))', 'it compares a mean with itself'],
  ])('%s is not tested, and says why', async (text, reason) => {
    expect((await contrasts(text))[0]?.result).toEqual({ notRun: reason });
  });
});

describe('missing data', () => {
  it('leave an animal out of the analyses that need them, by name', async () => {
    const csv = csvOf({ ...minutes, D2: [null, 9, 9, 9] });
    const { analyses, read } = await analysed(`${protocol}analysis one { outcome: score  phase: pretest, posttest  factors: treatment  test: mixed_anova  alpha: 0.05 }\nanalysis two { outcome: score  phase: posttest  factors: treatment  test: t_test  alpha: 0.05 }`, csv);
    const left = analyses.map(({ main }) => ('scores' in main ? main.scores.leftOut.map(({ animal, why }) => `${read.animals[animal]}: ${why}`) : []));
    expect(left).toEqual([['D2: no value of pretest'], []]);
  });
});

describe('whatever animals and groups are called, and in whatever order they stand,', () => {
  const facts = 'phase: pretest, posttest  factors: treatment  test: mixed_anova  contrasts: (mean(score during posttest among drugged) > mean(score during posttest among control))';
  const figures = ({ main, expectations }: Analysed): unknown => [('tests' in main ? main.tests : []).map(({ value, p }) => [value.toFixed(9), p.toFixed(9)]), expectations.map(({ result }) => ('t' in result ? result.t.toFixed(9) : result.notRun))];

  it('the numbers are the same', async () => {
    const expected = figures(await only(facts));
    const [head = '', ...lines] = csvOf().split('\n');
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: lines.length }), fc.shuffledSubarray([...drugged, ...control], { minLength: 8 }), async (shuffled, names) => {
        const renamed = shuffled.map((line) => line.replace(/^\w+/, (name) => `X${names.indexOf(name)}`));
        expect(figures(await only(facts, '', [head, ...renamed].join('\n')))).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('another name of a group changes nothing', async () => {
    const other = (text: string): string => text.replaceAll('drugged', 'zzz');
    const [found] = (await analysed(other(protocol + analysis(facts)), other(csvOf()))).analyses;
    expect(found && figures(found)).toEqual(figures(await only(facts)));
  });
});
