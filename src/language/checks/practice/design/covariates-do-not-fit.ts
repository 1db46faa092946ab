import { factOf, referencesIn, takesCovariates } from '../../../ir/reading.js';
import { sectionsOf } from '../model/analyses.js';
import { isNotRunHere, testName, testOf } from '../model/design.js';
import { experimentPractice } from '../rule.js';

export const covariatesDoNotFit = experimentPractice('covariates-do-not-fit', (experiment, report) => {
  for (const analysis of sectionsOf(experiment, 'analysis')) {
    const test = testOf(analysis);
    if (test === undefined || isNotRunHere(test)) continue;
    const stated = factOf(analysis, 'covariates');
    const takes = takesCovariates(test);
    if (stated === undefined && test === 'correlation') report({ at: factOf(analysis, 'test')?.at ?? analysis.at, message: 'A correlation is of the outcome with each of its covariates, and none is named: write “covariates:” and with what.' });
    if (stated !== undefined && !takes && referencesIn(analysis, 'covariates').length > 0) report({ at: stated.at, message: `“placepref analyze” runs no ${testName(test)} with covariates; a one-way or a factorial analysis of variance takes them, and a correlation.` });
  }
});
