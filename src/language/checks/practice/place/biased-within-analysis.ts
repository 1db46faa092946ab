import { entryOf } from '../../../entry-of.js';
import { referencesIn, term } from '../../../ir/reading.js';
import { primaryAnalysis } from '../model/analyses.js';
import { experimentPractice } from '../rule.js';

const within: Readonly<Record<string, string>> = { paired_t_test: 'a paired t test', one_sample_t_test: 'a one-sample t test', wilcoxon: 'a Wilcoxon signed-rank test', repeated_anova: 'an analysis of repeated measures' };

export const biasedWithinAnalysis = experimentPractice('biased-within-analysis', (experiment, report) => {
  const { assignments, factors } = experiment.experiment;
  const analysis = primaryAnalysis(experiment);
  const biased = assignments.find((assignment) => term(assignment, 'method') === 'biased');
  const test = term(analysis, 'test') ?? '';
  const named = entryOf(within, test);
  if (analysis === undefined || biased === undefined || named === undefined) return;
  if (referencesIn(analysis, 'factors').some((id) => factors.some((factor) => factor.id === id && factor.kind === 'between'))) return;
  report({
    at: analysis.at,
    words: test,
    message: `Places are assigned by first preference and the main analysis is ${named} within animals; an animal drifts back from its first preference without any drug. Compare groups that were and were not given it.`,
    related: { at: biased.at, message: 'Assigned by first preference here.' },
  });
});
