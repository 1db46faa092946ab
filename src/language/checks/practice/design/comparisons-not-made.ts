import { attributeOf, factOf, groupComparisons, referencesIn, term, whyNotCompared } from '../../../ir/reading.js';
import { flatMap } from '../../../flat-map.js';
import { sectionsOf } from '../model/analyses.js';
import { factorsOf, isNotRunHere, testName, testOf } from '../model/design.js';
import { experimentPractice } from '../rule.js';

export const comparisonsNotMade = experimentPractice('comparisons-not-made', (experiment, report) => {
  for (const analysis of sectionsOf(experiment, 'analysis')) {
    const [test, correction] = [testOf(analysis), term(analysis, 'correction') ?? ''];
    const whose = groupComparisons[correction];
    if (test === undefined || isNotRunHere(test) || whose === undefined || factOf(analysis, 'control')?.status === 'unstated') continue;
    const why = whyNotCompared({
      test,
      correction,
      covariates: referencesIn(analysis, 'covariates'),
      between: factorsOf(experiment, analysis).filter(({ kind }) => kind !== 'within'),
      words: flatMap(factOf(analysis, 'factors')?.values ?? [], (value) => (value.type === 'term' ? [attributeOf(value)] : [])),
      control: referencesIn(analysis, 'control'),
    });
    if (why !== undefined) report({ at: factOf(analysis, 'correction')?.at ?? analysis.at, message: `${whose} ${why}: after this ${testName(test)} “placepref analyze” compares no groups.` });
  }
});
