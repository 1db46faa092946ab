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
    ['degrees-of-freedom', 'phase: posttest  factors: treatment  test: one_way_anova  model: "F(1, 30) = 3"'],
  ])('%s finds %s', async (code, analysis) => {
    expect(await said(code, study(analysis))).toEqual([expect.stringMatching(new RegExp(`^${code} `))]);
  });
});
