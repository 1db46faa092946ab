import { sectionsOf } from '../model/analyses.js';
import { factOf, term } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { list } from '../../../words.js';

export const primaryAnalysisMissing = experimentPractice('primary-analysis-missing', (experiment, report) => {
  const analyses = sectionsOf(experiment, 'analysis');
  const [first] = analyses;
  const isSaid = analyses.some((analysis) => term(analysis, 'primary') === 'yes' || factOf(analysis, 'primary')?.status === 'unstated');
  if (first === undefined || analyses.length < 2 || isSaid) return;
  report({ at: first.at, message: `None of the ${analyses.length} analyses (${list(analyses.map(({ name }) => name ?? 'one without a name'))}) is the primary one; write “primary: yes” in the one that decides.` });
});
