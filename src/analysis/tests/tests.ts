import { correlationTest } from './correlation.js';
import { kruskalWallisTest, mannWhitneyTest, wilcoxonTest } from './ranks.js';
import { oneSampleTTest, pairedTTest, tTest, welchTest } from './t.js';
import type { TestOf } from './tested.js';
import { factorialTest, mixedTest, oneWayTest, repeatedTest } from './variance.js';

/** What is run for each word of the list `test`. */
export const tests: Readonly<Record<string, TestOf>> = {
  t_test: tTest,
  welch_test: welchTest,
  paired_t_test: pairedTTest,
  one_sample_t_test: oneSampleTTest,
  mann_whitney: mannWhitneyTest,
  wilcoxon: wilcoxonTest,
  kruskal_wallis: kruskalWallisTest,
  one_way_anova: oneWayTest,
  factorial_anova: factorialTest,
  repeated_anova: repeatedTest,
  mixed_anova: mixedTest,
  correlation: correlationTest,
};

/** Analyses of one score after the other of the same animals. */
export const repeating: ReadonlySet<string> = new Set(['repeated_anova', 'mixed_anova']);

/** Those with one error for all their cells, as a planned contrast has it. */
export const pooling: ReadonlySet<string> = new Set(['t_test', 'one_way_anova', 'factorial_anova', 'repeated_anova', 'mixed_anova']);

/** Those of which each is a comparison of two, so that several of one analysis are corrected together. */
export const comparing: ReadonlySet<string> = new Set(['t_test', 'welch_test', 'paired_t_test', 'one_sample_t_test', 'mann_whitney', 'wilcoxon', 'correlation']);
