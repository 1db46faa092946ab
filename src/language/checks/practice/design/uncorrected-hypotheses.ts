import { flatMap } from '../../../flat-map.js';
import { sectionsOf } from '../model/analyses.js';
import { analysesOf } from '../model/design.js';
import { expressionsIn } from '../model/expression-parts.js';
import { factOf, isWritten } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';

export const uncorrectedHypotheses = experimentPractice('uncorrected-hypotheses', (experiment, report) => {
  const hypotheses = sectionsOf(experiment, 'hypothesis');
  for (const analysis of sectionsOf(experiment, 'analysis')) {
    if (isWritten(analysis, 'correction') || factOf(analysis, 'test')?.status === 'unstated') continue;
    const expected = flatMap(hypotheses.filter((hypothesis) => analysesOf(experiment, hypothesis).includes(analysis)), (hypothesis) => expressionsIn(hypothesis.facts['expects'])).length;
    const contrasts = expressionsIn(analysis.facts['contrasts']).length;
    if (Math.max(expected, contrasts) < 2) continue;
    const what = expected >= contrasts ? `${expected} expectations` : `${contrasts} contrasts`;
    report({ at: analysis.at, message: `${analysis.name ?? 'This analysis'} decides on ${what} and names no correction for testing several; write “correction: holm”, or “correction: uncorrected” if none is meant.` });
  }
});
