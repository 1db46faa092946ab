import { sectionsOf } from '../model/analyses.js';
import { testOf } from '../model/design.js';
import { isWritten } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';

export const alphaMissing = experimentPractice('alpha-missing', (experiment, report) => {
  for (const analysis of sectionsOf(experiment, 'analysis')) {
    if (testOf(analysis) === undefined || isWritten(analysis, 'alpha')) continue;
    report({ at: analysis.at, message: `${analysis.name ?? 'This analysis'} names a test and no significance level; write “alpha: 0.05”, or what was decided.` });
  }
});
