import { sectionsOf } from '../model/analyses.js';
import { analysesOf, testName, testOf } from '../model/design.js';
import { isWritten } from '../model/values.js';
import { experimentPractice } from '../rule.js';
import { isDirected } from './hypothesis-without-direction.js';

/** Tests that can be one-sided; an F test has no sides. */
const sided: ReadonlySet<string> = new Set(['t_test', 'paired_t_test', 'one_sample_t_test', 'welch_test', 'mann_whitney', 'wilcoxon', 'correlation']);

export const sidesUnsaid = experimentPractice('sides-unsaid', (experiment, report) => {
  for (const hypothesis of sectionsOf(experiment, 'hypothesis').filter(isDirected)) {
    for (const analysis of analysesOf(experiment, hypothesis)) {
      const test = testOf(analysis);
      if (test === undefined || !sided.has(test) || isWritten(analysis, 'sides')) continue;
      report({ at: analysis.at, message: `${hypothesis.name ?? 'The hypothesis'} has a direction, and the ${testName(test)} of ${analysis.name ?? 'its analysis'} does not say its sides; write “sides: two_sided” or “one_sided”.` });
    }
  }
});
