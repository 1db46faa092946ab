import { sectionsOf } from '../model/analyses.js';
import { factorsOf, testName, testOf } from '../model/design.js';
import { factOf, nameOf, referencesIn } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { list } from '../../../words.js';

const unpaired: ReadonlySet<string> = new Set(['t_test', 'welch_test', 'mann_whitney', 'one_way_anova', 'factorial_anova', 'kruskal_wallis']);

/** Several phases make one comparison only where nothing else is compared: with groups they may be tests one by one. */
export const unpairedTestOnRepeated = experimentPractice('unpaired-test-on-repeated', (experiment, report) => {
  for (const analysis of sectionsOf(experiment, 'analysis')) {
    const test = testOf(analysis);
    if (test === undefined || !unpaired.has(test)) continue;
    const factors = factorsOf(experiment, analysis);
    const within = factors.filter(({ kind }) => kind === 'within').map(({ name }) => name);
    const phases = referencesIn(analysis, 'phase').map(nameOf);
    const repeated = within.length > 0 ? within : factOf(analysis, 'factors') === undefined && phases.length > 1 ? phases : [];
    if (repeated.length === 0) continue;
    report({ at: factOf(analysis, 'test')?.at ?? analysis.at, message: `A ${testName(test)} is for different animals, but ${list(repeated)} ${within.length > 0 ? 'varies within each animal' : 'are measured in the same animals'}; use a paired test, a repeated analysis or a mixed model.` });
  }
});
