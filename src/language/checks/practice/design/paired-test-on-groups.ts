import { sectionsOf } from '../model/analyses.js';
import { factorsOf, isBetweenOnly, testName, testOf } from '../model/design.js';
import { factOf } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { list } from '../../../words.js';

const paired: ReadonlySet<string> = new Set(['paired_t_test', 'wilcoxon', 'repeated_anova']);

export const pairedTestOnGroups = experimentPractice('paired-test-on-groups', (experiment, report) => {
  for (const analysis of sectionsOf(experiment, 'analysis')) {
    const test = testOf(analysis);
    if (test === undefined || !paired.has(test) || !isBetweenOnly(experiment, analysis)) continue;
    const factors = factorsOf(experiment, analysis).map(({ name }) => name);
    report({ at: factOf(analysis, 'test')?.at ?? analysis.at, message: `A ${testName(test)} compares values of the same animals, but ${list(factors)} ${factors.length === 1 ? 'varies' : 'vary'} between animals and each is measured once; use a test for groups.` });
  }
});
