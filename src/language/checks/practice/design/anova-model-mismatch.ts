import type { Section } from '../../../ir/types.js';
import { sectionsOf } from '../model/analyses.js';
import { factorsOf, isBetweenOnly, occasionCount, testOf } from '../model/design.js';
import type { ExperimentModel } from '../model/experiment.js';
import { factOf } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';

function mismatch(experiment: ExperimentModel, analysis: Section): string | undefined {
  const stated = factOf(analysis, 'factors')?.values.length ?? 0;
  const factors = factorsOf(experiment, analysis);
  const first = factors[0]?.name ?? '';
  if (stated === 0 || stated !== factors.length) return undefined;
  switch (testOf(analysis)) {
    case 'mixed_anova':
      if (isBetweenOnly(experiment, analysis)) return 'A mixed analysis of variance needs a factor within animals, or several tests of each; here every factor varies between animals, and each is measured once.';
      return factors.every(({ kind }) => kind === 'within') ? `A mixed analysis of variance needs a factor between animals; ${first} varies within each animal, so it is a repeated one.` : undefined;
    case 'factorial_anova':
      return stated === 1 && occasionCount(experiment, analysis) === 1 ? `A factorial analysis of variance needs two factors or more; here ${first} is the only one, so it is a one-way analysis.` : undefined;
    case 'one_way_anova':
      // A factor within animals is for unpaired-test-on-repeated.
      return stated > 1 && factors.every(({ kind }) => kind !== 'within') ? `A one-way analysis of variance has one factor; here are ${stated}, so it is a factorial or a mixed one.` : undefined;
    default:
      return undefined;
  }
}

export const anovaModelMismatch = experimentPractice('anova-model-mismatch', (experiment, report) => {
  for (const analysis of sectionsOf(experiment, 'analysis')) {
    const message = mismatch(experiment, analysis);
    if (message !== undefined) report({ at: factOf(analysis, 'test')?.at ?? analysis.at, message });
  }
});
