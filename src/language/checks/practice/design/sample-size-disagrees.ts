import type { Section } from '../../../ir/types.js';
import { sectionsOf } from '../model/analyses.js';
import { armSizes, numberIn, sized, testOf } from '../model/design.js';
import type { ExperimentModel } from '../model/experiment.js';
import { animalsPerGroup } from '../model/power.js';
import { factOf, quantityIn, referencesIn, term, texts } from '../model/values.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../words.js';

const compareTwo: ReadonlySet<string> = new Set(['t_test', 'welch_test']);

/** `0.8`, or `80 %` */
function share(section: Section, name: string): number | undefined {
  const values = factOf(section, name)?.values;
  return quantityIn(values)?.value ?? numberIn(values?.[0]);
}

/** Is n planned for a two-sided t test of two groups? Other tests need other numbers. */
function isForTwoGroups(size: Section, experiment: ExperimentModel): boolean {
  const named = referencesIn(size, 'analysis');
  const analyses = sectionsOf(experiment, 'analysis').filter(({ id }) => named.includes(id));
  const says = (pattern: RegExp): boolean => texts(size, 'method').some((method) => pattern.test(method));
  if (analyses.some((analysis) => term(analysis, 'sides') === 'one_sided') || says(/one-sided|paired t/i)) return false;
  return says(/\bt[ -]test/i) || analyses.some((analysis) => compareTwo.has(testOf(analysis) ?? ''));
}

export const sampleSizeDisagrees = experimentPractice('sample-size-disagrees', (experiment, report) => {
  for (const size of sectionsOf(experiment, 'sample_size').filter((section) => isForTwoGroups(section, experiment))) {
    const [effect, power, alpha] = [share(size, 'effect'), share(size, 'power'), share(size, 'alpha')];
    if (effect === undefined || power === undefined || alpha === undefined || effect === 0 || power <= 0 || power >= 1 || alpha <= 0 || alpha >= 1) continue;
    const needed = animalsPerGroup(effect, power, alpha);
    const smallest = Math.min(...experiment.derived(armSizes).values());
    const at = sized(experiment).find(({ arms }) => arms.some(({ id }) => experiment.derived(armSizes).get(id) === smallest))?.n?.at;
    if (at === undefined || smallest >= needed) continue;
    report({ at, message: `n is ${figure(Math.floor(smallest))} in the smallest group, but a two-sided t test needs ${needed} to find an effect of ${figure(effect)} with a power of ${figure(power * 100)} % at alpha ${figure(alpha)} (normal approximation to the t test).`, related: { at: size.at, message: 'The power and the effect are stated here.' } });
  }
});
