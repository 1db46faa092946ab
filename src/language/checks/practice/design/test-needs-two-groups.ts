import { sectionsOf } from '../model/analyses.js';
import { factorsOf, testName, testOf } from '../model/design.js';
import { factOf } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { list } from '../../../words.js';

const ofTwo: ReadonlySet<string> = new Set(['t_test', 'welch_test', 'mann_whitney', 'paired_t_test', 'wilcoxon']);

export const testNeedsTwoGroups = experimentPractice('test-needs-two-groups', (experiment, report) => {
  for (const analysis of sectionsOf(experiment, 'analysis')) {
    const test = testOf(analysis);
    const factors = factorsOf(experiment, analysis);
    if (test === undefined || !ofTwo.has(test)) continue;
    const at = factOf(analysis, 'test')?.at ?? analysis.at;
    const many = factors.find(({ levels }) => levels.length > 2);
    if (factors.length > 1) report({ at, message: `A ${testName(test)} compares two groups, but ${list(factors.map(({ name }) => name))} are ${factors.length} factors; use an analysis of variance or a mixed model.` });
    else if (many !== undefined) report({ at, message: `A ${testName(test)} compares two groups, but ${many.name} has ${many.levels.length} levels; use an analysis of variance or a Kruskal-Wallis test.` });
  }
});
