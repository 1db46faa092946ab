import { sectionsOf } from '../model/analyses.js';
import { isWritten, term } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { list } from '../../../words.js';

export const severalPrimaries = experimentPractice('several-primaries', (experiment, report) => {
  const analyses = sectionsOf(experiment, 'analysis').filter((analysis) => !isWritten(analysis, 'correction'));
  for (const [what, stating] of [['outcomes', experiment.experiment.outcomes], ['analyses', analyses]] as const) {
    const primary = stating.filter((one) => term(one, 'primary') === 'yes');
    const second = primary[1];
    if (second === undefined) continue;
    report({ at: second.at, message: `${list(primary.map(({ name }) => name ?? 'one without a name'))} are ${primary.length} primary ${what}; leave one, or say how they are corrected for each other (ARRIVE 2.0, item 6).` });
  }
});
