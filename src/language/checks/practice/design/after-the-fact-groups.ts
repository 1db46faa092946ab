import { sectionsOf } from '../model/analyses.js';
import { factorsOf, hasNote } from '../model/design.js';
import { experimentPractice } from '../rule.js';

export const afterTheFactGroups = experimentPractice('after-the-fact-groups', (experiment, report) => {
  for (const analysis of sectionsOf(experiment, 'analysis')) {
    if (hasNote(analysis)) continue;
    for (const factor of factorsOf(experiment, analysis)) {
      if (factor.kind !== 'afterwards') continue;
      report({ at: factor.at, message: `${factor.name} sorts the animals by what was measured, and ${analysis.name ?? 'an analysis'} compares them like groups that were drawn; say in a note of the analysis what keeps chance and first differences apart from the effect.` });
    }
  }
});
