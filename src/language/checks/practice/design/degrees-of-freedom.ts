import { sectionsOf } from '../model/analyses.js';
import { isBetweenOnly, testOf, totalSize } from '../model/design.js';
import { texts } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../../words.js';

const between: ReadonlySet<string> = new Set(['t_test', 'one_way_anova', 'factorial_anova']);
/** `t(21)`, `F(1, 28)`: the last number belongs to the animals. */
const statistic = /\b(?:t\s*\(|F\s*\(\s*\d+\s*,)\s*(\d+)\s*\)/g;

/** With one value of each animal, no test has more degrees of freedom than animals less two. */
export const degreesOfFreedom = experimentPractice('degrees-of-freedom', (experiment, report) => {
  const total = totalSize(experiment);
  for (const analysis of sectionsOf(experiment, 'analysis')) {
    if (total === undefined || !between.has(testOf(analysis) ?? '') || !isBetweenOnly(experiment, analysis)) continue;
    for (const text of [...texts(analysis, 'model'), ...(analysis.provenance?.notes ?? [])]) {
      for (const [said, degrees] of text.matchAll(statistic)) {
        if (Number(degrees) <= total - 2) continue;
        report({ at: analysis.at, words: said, message: `${said} has ${degrees} degrees of freedom, but ${figure(total)} animals, each measured once, give at most ${figure(total - 2)}; were sessions or sides counted as animals?` });
      }
    }
  }
});
