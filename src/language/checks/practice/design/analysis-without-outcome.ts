import { sectionsOf } from '../model/analyses.js';
import { isWritten } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';

export const analysisWithoutOutcome = experimentPractice('analysis-without-outcome', (experiment, report) => {
  for (const analysis of sectionsOf(experiment, 'analysis')) {
    if (isWritten(analysis, 'outcome')) continue;
    report({ at: analysis.at, message: `${analysis.name ?? 'This analysis'} does not say what it analyses; name its outcome, or write “outcome: unstated” (ARRIVE 2.0, item 7).` });
  }
});
