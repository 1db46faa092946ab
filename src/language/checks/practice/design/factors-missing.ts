import { factOf, isWritten, referencesIn } from '../../../ir/reading.js';
import { list } from '../../../words.js';
import { sectionsOf } from '../model/analyses.js';
import { testName, testOf } from '../model/design.js';
import { experimentPractice } from '../rule.js';

const ofGroups: ReadonlySet<string> = new Set(['t_test', 'welch_test', 'mann_whitney', 'one_way_anova', 'factorial_anova', 'mixed_anova', 'kruskal_wallis']);

/** Where several phases are named in the place of a factor, unpaired-test-on-repeated says what is wrong. */
export const factorsMissing = experimentPractice('factors-missing', (experiment, report) => {
  const factors = experiment.experiment.factors.filter(({ kind }) => kind === 'between').map(({ name }) => name);
  for (const analysis of sectionsOf(experiment, 'analysis')) {
    const test = testOf(analysis);
    if (test === undefined || !ofGroups.has(test) || isWritten(analysis, 'factors') || referencesIn(analysis, 'phase').length > 1) continue;
    const remedy = factors.length === 0 ? 'declare a factor, or use a one-sample t test' : `write “factors: ${factors[0]}”${factors.length === 1 ? '' : `, or another of ${list(factors)}`}`;
    report({ at: factOf(analysis, 'test')?.at ?? analysis.at, message: `A ${testName(test)} compares groups, and this analysis names no factor that makes them; ${remedy}.` });
  }
});
