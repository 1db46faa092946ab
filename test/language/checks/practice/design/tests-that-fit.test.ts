import { describe, expect, it } from 'vitest';
import { said } from '../findings.js';

const study = (analysis: string) => `animals mice { species: mouse }
apparatus box {
  compartment left { floor: "grid" }
  compartment right { floor: "mesh" }
}
factor treatment = control, drugged
factor state within = sober, low
groups design of mice { cross: treatment  n: 8 per group }
phase pretest day 1 { session first_test at 09:00 { test in box for 15 min } }
phase posttest day 2 { session second_test at 09:00 { test in box for 15 min } }
phase extinction days 3 to 9 { session daily at 09:00 { test in box for 15 min } }
outcome preference = time in left - time in right
outcome shift = time in left during posttest - time in left during pretest
outcome doubled = 2 * shift
outcome late = time in left during extinction
outcome half = time in left during posttest - time in right
analysis decisive { ${analysis.startsWith('outcome:') ? '' : 'outcome: preference'}  ${analysis}  alpha: 0.05 }`;

describe('a test and its factors', () => {
  it.each([
    ['paired-test-on-groups', 'phase: pretest, posttest  factors: treatment  test: repeated_anova'],
    ['paired-test-on-groups', 'phase: extinction  factors: treatment  test: repeated_anova'],
    ['paired-test-on-groups', 'factors: treatment  test: wilcoxon'],
    ['paired-test-on-groups', 'phase: posttest  factors: treatment  test: unstated'],
    ['paired-test-on-groups', 'outcome: half  factors: treatment  test: paired_t_test'],
    ['paired-test-on-groups', 'outcome: shift  test: paired_t_test'],
    ['unpaired-test-on-repeated', 'phase: pretest, posttest  factors: treatment  test: t_test'],
    ['anova-model-mismatch', 'phase: extinction  factors: treatment  test: mixed_anova'],
    ['anova-model-mismatch', 'phase: posttest  factors: treatment, state  test: mixed_anova'],
    ['anova-model-mismatch', 'phase: pretest, posttest  factors: treatment  test: factorial_anova'],
    ['degrees-of-freedom', 'phase: posttest  factors: treatment  test: t_test  model: "t(14) = 3"'],
    ['covariates-do-not-fit', 'phase: posttest  factors: treatment  covariates: shift  test: one_way_anova'],
    ['covariates-do-not-fit', 'phase: posttest  covariates: shift  test: correlation'],
    ['covariates-do-not-fit', 'phase: posttest  factors: treatment  covariates: shift  test: mixed_model'],
    ['covariates-do-not-fit', 'phase: posttest  factors: treatment  covariates: shift  test: unstated'],
    ['covariates-do-not-fit', 'phase: posttest  factors: treatment  covariates: unstated  test: t_test'],
    ['comparisons-not-made', 'phase: posttest  factors: treatment  test: one_way_anova  correction: tukey'],
    ['comparisons-not-made', 'phase: posttest  factors: treatment  test: one_way_anova  correction: dunnett  control: control'],
    ['comparisons-not-made', 'phase: posttest  factors: treatment  test: one_way_anova  correction: dunnett  control: unstated'],
    ['comparisons-not-made', 'phase: posttest  factors: treatment  test: mixed_model  correction: tukey'],
    ['comparisons-not-made', 'phase: posttest  factors: treatment  test: t_test  correction: holm'],
    ['analysis-cell-missing', 'phase: posttest  factors: treatment, state  test: mixed_anova'],
    ['factors-missing', 'phase: posttest  factors: unstated  test: t_test'],
    ['factors-missing', 'phase: posttest  factors: sex  test: t_test'],
    ['factors-missing', 'phase: pretest, posttest  test: t_test'],
    ['factors-missing', 'phase: pretest, posttest  test: paired_t_test'],
    ['sessions-do-not-fit', 'phase: pretest, posttest  test: paired_t_test'],
    ['sessions-do-not-fit', 'phase: posttest  factors: state  test: paired_t_test'],
    ['sessions-do-not-fit', 'phase: extinction  test: repeated_anova'],
    ['sessions-do-not-fit', 'outcome: late  phase: extinction  test: repeated_anova'],
    ['sessions-do-not-fit', 'test: wilcoxon'],
    ['sessions-do-not-fit', 'phase: unstated  test: wilcoxon'],
    ['sessions-do-not-fit', 'phase: posttest  factors: treatment  test: wilcoxon'],
    ['degrees-of-freedom', 'phase: extinction  factors: treatment  test: mixed_anova  model: "F(6, 84) = 3"'],
  ])('%s is silent on %s', async (code, analysis) => {
    expect(await said(code, study(analysis))).toEqual([]);
  });

  it.each([
    ['paired-test-on-groups', 'phase: posttest  factors: treatment  test: wilcoxon'],
    ['paired-test-on-groups', 'outcome: shift  factors: treatment  test: paired_t_test'],
    ['paired-test-on-groups', 'outcome: doubled  factors: treatment  test: paired_t_test'],
    ['unpaired-test-on-repeated', 'phase: pretest, posttest  test: t_test'],
    ['anova-model-mismatch', 'phase: posttest  factors: state  test: mixed_anova'],
    ['anova-model-mismatch', 'phase: posttest  factors: treatment  test: factorial_anova'],
    ['test-needs-two-groups', 'phase: posttest  factors: treatment, state  test: mann_whitney'],
    ['factors-missing', 'phase: posttest  test: t_test'],
    ['factors-missing', 'outcome: shift  test: kruskal_wallis'],
    ['sessions-do-not-fit', 'phase: posttest  test: paired_t_test'],
    ['sessions-do-not-fit', 'outcome: shift  test: paired_t_test'],
    ['sessions-do-not-fit', 'phase: posttest  test: repeated_anova'],
    ['sessions-do-not-fit', 'outcome: shift  phase: extinction  test: repeated_anova'],
    ['sessions-do-not-fit', 'phase: pretest, posttest, extinction  test: wilcoxon'],
    ['sessions-do-not-fit', 'phase: extinction  test: wilcoxon'],
    ['sessions-do-not-fit', 'phase: pretest, posttest  factors: state  test: paired_t_test'],
    ['covariates-do-not-fit', 'phase: pretest, posttest  covariates: shift  test: paired_t_test'],
    ['covariates-do-not-fit', 'phase: posttest  test: correlation'],
    ['comparisons-not-made', 'phase: posttest  factors: state  test: repeated_anova  correction: dunnett  control: sober'],
    ['comparisons-not-made', 'phase: posttest  factors: treatment  covariates: shift  test: one_way_anova  correction: tukey'],
    ['comparisons-not-made', 'phase: posttest  factors: treatment, sex  test: factorial_anova  correction: dunnett  control: control'],
    ['degrees-of-freedom', 'phase: posttest  factors: treatment  test: one_way_anova  model: "F(1, 30) = 3"'],
  ])('%s finds %s', async (code, analysis) => {
    expect(await said(code, study(analysis))).toEqual([expect.stringMatching(new RegExp(`^${code} `))]);
  });
});

describe('a test of all combinations of levels', () => {
  const crossed = (omit: string, facts = 'factors: drug, cue  test: factorial_anova'): string => study(`phase: posttest  ${facts}`)
    .replace('factor treatment = control, drugged', 'factor drug = vehicle 0 mg/kg, high 10 mg/kg\nfactor cue = rods, holes, bars\nfactor later = early, late')
    .replace('cross: treatment', `cross: drug, cue  ${omit}`);
  const high = 'omit: (drug is high and cue is holes)';

  it.each([
    ['', undefined],
    [`${high}`, 'factors: drug  test: one_way_anova'],
    [`${high}`, 'factors: drug, later  test: factorial_anova'],
    [`${high}`, 'factors: drug, cue  test: mixed_model'],
  ])('is silent with %s of %s', async (omit, facts) => {
    expect(await said('analysis-cell-missing', crossed(omit, facts))).toEqual([]);
  });

  it.each([
    [high, 'factors: drug, cue  test: factorial_anova', 'A factorial anova needs animals in each combination of drug and cue, and no group has high with holes;'],
    [high, 'factors: cue, drug  test: kruskal_wallis', 'A kruskal wallis needs animals in each combination of drug and cue, and no group has high with holes;'],
    [`${high}, (drug is vehicle and cue is bars)`, 'factors: drug, cue  test: factorial_anova', 'and no group has vehicle with bars or high with holes;'],
  ])('with %s finds %s', async (omit, facts, message) => {
    expect(await said('analysis-cell-missing', crossed(omit, facts))).toEqual([expect.stringContaining(message)]);
  });
});
