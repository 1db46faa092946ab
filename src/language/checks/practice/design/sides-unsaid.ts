import { flatMap } from '../../../flat-map.js';
import { sectionsOf } from '../model/analyses.js';
import { analysesOf, testName, testOf } from '../model/design.js';
import { grouped } from '../../../grouped.js';
import { isWritten } from '../../../ir/reading.js';
import { list } from '../../../words.js';
import { experimentPractice } from '../rule.js';
import { isDirected } from './hypothesis-without-direction.js';

/** Tests that can be one-sided; an F test has no sides. */
const sided: ReadonlySet<string> = new Set(['t_test', 'paired_t_test', 'one_sample_t_test', 'welch_test', 'mann_whitney', 'wilcoxon', 'correlation']);

export const sidesUnsaid = experimentPractice('sides-unsaid', (experiment, report) => {
  const directed = flatMap(sectionsOf(experiment, 'hypothesis').filter(isDirected), (hypothesis) => analysesOf(experiment, hypothesis).map((analysis) => ({ hypothesis, analysis })));
  for (const [analysis, own] of grouped(directed, (one) => one.analysis)) {
    const test = testOf(analysis);
    if (test === undefined || !sided.has(test) || isWritten(analysis, 'sides')) continue;
    const names = flatMap(own, ({ hypothesis }) => hypothesis.name ?? []);
    const subject = names.length === 0 ? 'The hypothesis has' : `${list(names)} ${names.length === 1 ? 'has' : 'have'}`;
    report({ at: analysis.at, message: `${subject} a direction, and the ${testName(test)} of ${analysis.name ?? 'its analysis'} does not say its sides; write “sides: two_sided” or “one_sided”.` });
  }
});
