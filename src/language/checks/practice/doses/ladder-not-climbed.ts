import { grouped } from '../../../grouped.js';
import type { Definition, Step } from '../../../ir/types.js';
import { counted, doseText } from '../../../words.js';
import type { Administration } from '../model/administrations.js';
import { experimentPractice } from '../rule.js';

const saysDose = ({ values, facts }: Step): boolean => values['dose'] !== undefined || facts['dose'] !== undefined;

/** Is the first dose of a ladder meant, since nothing else says how much? A drug with a dose of its own is given in that. */
const isFirstRung = ({ material: { facts }, declared: { step } }: Administration): boolean =>
  (facts['ladder']?.values.length ?? 0) > 1 && facts['dose'] === undefined && step.values['ladder_by'] === undefined && !saysDose(step);

/** A drug with how often one animal has the first dose of its ladder, at most, and where that is said first. */
function mostOften(given: readonly Administration[]): readonly [material: Definition, times: number, step: Step][] {
  return [...grouped(given, ({ material }) => material)].map(([material, all]) => {
    const [longest = []] = [...grouped(all, ({ track }) => track).values()].sort((one, other) => other.length - one.length);
    return [material, longest.length, (longest[0] ?? (all[0] as Administration)).declared.step];
  });
}

export const ladderNotClimbed = experimentPractice('ladder-not-climbed', (experiment, report) => {
  for (const [material, times, { verb, at }] of mostOften(experiment.administrations.filter(isFirstRung))) {
    const ladder = material.facts['ladder'];
    const [first] = ladder?.values ?? [];
    if (times < 2 || first === undefined) continue;
    const dose = first.type === 'quantity' ? ` (${doseText(first.value, first.unit)})` : '';
    report({ at, message: `An animal has ${material.name} ${counted(times, 'time')}, each time in the first dose of its ladder${dose}: nothing goes up the ladder; write “${verb} ${material.name} by day”, or the one dose that is meant.` });
  }
});
