import { factOf, isWritten, nameOf, referencesIn } from '../../../ir/reading.js';
import type { Section } from '../../../ir/types.js';
import { list } from '../../../words.js';
import { sectionsOf } from '../model/analyses.js';
import { factorsOf, isBetweenOnly, occasionCount, testName, testOf } from '../model/design.js';
import type { ExperimentModel } from '../model/experiment.js';
import { experimentPractice } from '../rule.js';

const ofTwo: ReadonlySet<string> = new Set(['paired_t_test', 'wilcoxon']);
const ofSeveral: ReadonlySet<string> = new Set([...ofTwo, 'repeated_anova']);

/** What the values of each animal are told apart by: the phases that are named, and levels of factors within animals. */
const toldApartBy = (experiment: ExperimentModel, analysis: Section): readonly string[] => [
  ...referencesIn(analysis, 'phase').map(nameOf),
  ...factorsOf(experiment, analysis).filter(({ kind }) => kind === 'within').map(({ name }) => name),
];

/** Values of each animal; undefined where that is not sure. */
function valuesOf(experiment: ExperimentModel, analysis: Section): number | undefined {
  const phases = referencesIn(analysis, 'phase').length;
  const within = factorsOf(experiment, analysis).reduce((product, { kind, levels }) => (kind === 'within' ? product * levels.length : product), 1);
  if (within === 1 && occasionCount(experiment, analysis) === 1) return 1;
  return phases > 1 || within > 1 ? Math.max(1, phases) * within : occasionCount(experiment, analysis);
}

export const sessionsDoNotFit = experimentPractice('sessions-do-not-fit', (experiment, report) => {
  for (const analysis of sectionsOf(experiment, 'analysis')) {
    const test = testOf(analysis);
    if (test === undefined || !ofSeveral.has(test) || isBetweenOnly(experiment, analysis) || (isWritten(analysis, 'phase') && referencesIn(analysis, 'phase').length === 0)) continue;
    const values = valuesOf(experiment, analysis);
    if (values === undefined || (ofTwo.has(test) ? values === 2 : values > 1)) continue;
    const at = factOf(analysis, 'test')?.at ?? analysis.at;
    if (values === 1) report({ at, message: `A ${testName(test)} compares values of the same animals, and here each has one; name what is compared, as in “phase: pretest, posttest”, or test one value by “test: one_sample_t_test”.` });
    else report({ at, message: `A ${testName(test)} compares two values of each animal, and here each has ${values}, by ${list(toldApartBy(experiment, analysis))}; name two, or use a repeated analysis of variance.` });
  }
});
