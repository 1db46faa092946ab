import { flatMap } from '../../../flat-map.js';
import type { Arm, Section } from '../../../ir/types.js';
import { sectionsOf } from '../model/analyses.js';
import { armSizes, factorsOf, numberIn, sized, testOf } from '../model/design.js';
import type { ExperimentModel } from '../model/experiment.js';
import { animalsPerGroup } from '../model/power.js';
import { factOf, quantityIn, referencesIn, term, texts } from '../../../ir/reading.js';
import { grouped } from '../../../grouped.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../../words.js';

const compareTwo: ReadonlySet<string> = new Set(['t_test', 'welch_test']);

/** `0.8`, or `80 %` */
function share(section: Section, name: string): number | undefined {
  const values = factOf(section, name)?.values;
  return quantityIn(values)?.value ?? numberIn(values?.[0]);
}

const analysesOf = (size: Section, experiment: ExperimentModel): readonly Section[] => {
  const named = referencesIn(size, 'analysis');
  return sectionsOf(experiment, 'analysis').filter(({ id }) => named.includes(id));
};

/** Groups that count as one side of the comparison: those alike in all factors of the analysis, whatever else they differ in; each by itself where none is named. */
function sidesOf(size: Section, experiment: ExperimentModel): readonly (readonly Arm[])[] {
  const factors = new Set(flatMap(analysesOf(size, experiment), (analysis) => factorsOf(experiment, analysis)).filter(({ kind }) => kind === 'between').map(({ id }) => id));
  const arms = [...experiment.arms.values()];
  if (factors.size === 0) return arms.map((arm) => [arm]);
  const compared = arms.filter(({ levels }) => [...factors].every((factor) => levels[factor] !== undefined));
  return [...grouped(compared, ({ levels }) => [...factors].map((factor) => levels[factor]).join(' ')).values()];
}

/** Is n planned for a two-sided t test of two groups? Other tests need other numbers. */
function isForTwoGroups(size: Section, experiment: ExperimentModel): boolean {
  const analyses = analysesOf(size, experiment);
  const says = (pattern: RegExp): boolean => texts(size, 'method').some((method) => pattern.test(method));
  if (analyses.some((analysis) => term(analysis, 'sides') === 'one_sided') || says(/one-sided|paired t/i)) return false;
  return says(/\bt[ -]test/i) || analyses.some((analysis) => compareTwo.has(testOf(analysis) ?? ''));
}

export const sampleSizeDisagrees = experimentPractice('sample-size-disagrees', (experiment, report) => {
  for (const size of sectionsOf(experiment, 'sample_size').filter((section) => isForTwoGroups(section, experiment))) {
    const [effect, power, alpha] = [share(size, 'effect'), share(size, 'power'), share(size, 'alpha')];
    if (effect === undefined || power === undefined || alpha === undefined || effect === 0 || power <= 0 || power >= 1 || alpha <= 0 || alpha >= 1) continue;
    const needed = animalsPerGroup(effect, power, alpha);
    const sizes = experiment.derived(armSizes);
    const sides = sidesOf(size, experiment).filter((arms) => arms.every(({ id }) => sizes.has(id)));
    const animalsIn = (arms: readonly Arm[]): number => arms.reduce((sum, { id }) => sum + (sizes.get(id) ?? 0), 0);
    const [side] = sides.toSorted((one, other) => animalsIn(one) - animalsIn(other));
    const at = sized(experiment).find(({ arms }) => arms.some((arm) => side?.includes(arm)))?.n?.at;
    if (side === undefined || at === undefined || animalsIn(side) >= needed) continue;
    const found = side.length === 1 ? `n is ${figure(Math.floor(animalsIn(side)))} in the smallest group` : `There are ${figure(Math.floor(animalsIn(side)))} animals on the smaller side of the comparison, in ${side.length} groups`;
    report({ at, message: `${found}, but a two-sided t test needs ${needed} to find an effect of ${figure(effect)} with a power of ${figure(power * 100)} % at alpha ${figure(alpha)} (normal approximation to the t test).`, related: { at: size.at, message: 'The power and the effect are stated here.' } });
  }
});
