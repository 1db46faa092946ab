import { flatMap } from '../../../flat-map.js';
import { sectionsOf } from '../model/analyses.js';
import { factorsOf } from '../model/design.js';
import { isWritten, referencesIn } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';

/** Silent where an analysis leaves its factors to a model in words or to contrasts. */
export const unusedFactor = experimentPractice('unused-factor', (experiment, report) => {
  const analyses = sectionsOf(experiment, 'analysis');
  if (analyses.length === 0 || analyses.some((analysis) => !isWritten(analysis, 'factors') || referencesIn(analysis, 'factors').length === 0)) return;
  const used = new Set(flatMap(analyses, (analysis) => factorsOf(experiment, analysis)).map(({ id }) => id));
  const crossed = new Set(flatMap(experiment.experiment.groups, (groups) => referencesIn(groups, 'cross')));
  for (const factor of experiment.experiment.factors) {
    if (!crossed.has(factor.id) || used.has(factor.id) || factor.levels.length < 2) continue;
    report({ at: factor.at, message: `${factor.name} makes groups, but no analysis has it among its factors; add it, or take it out of the crossing.` });
  }
});
