import { formatQuantity, normalise } from '../../../quantities/quantity.js';
import { shocksOf } from '../model/shocks.js';
import type { StudyModel } from '../model/study.js';
import { nameOf, quantity, reference, sourceOf } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';
import { figure } from '../../../words.js';

/** The strongest current in use for a species, mA: the laboratory's own limit, else the library's. */
function strongest({ limits, library }: StudyModel, species: string): { readonly value: number; readonly source: string } | undefined {
  const own = limits.shock.find((limit) => limit.species === species);
  const inField = own === undefined ? undefined : normalise(own.maximum.value, own.maximum.unit);
  if (own !== undefined && inField?.unit === 'mA') return { value: inField.value, source: own.source ?? `limit of the laboratory, ${formatQuantity(own.maximum)}` };
  for (const entry of library.of('limit')) {
    const [value, about] = [quantity(entry, 'at_most'), reference(entry, 'species')];
    if (value?.unit === 'mA' && about !== undefined && nameOf(about) === species) return { value: value.value, source: sourceOf(entry, entry.facts['at_most']) ?? entry.name };
  }
  return undefined;
}

export const shockAboveUse = dayPractice('shock-above-use', (experiment, report) => {
  for (const { current, species, declared: { step } } of experiment.derived(shocksOf)) {
    const limit = species === undefined ? undefined : strongest(experiment.study, species);
    const found = current?.unit === 'mA' ? (current.upper ?? current.value) : undefined;
    if (limit === undefined || found === undefined || found <= limit.value) continue;
    report({ at: step.at, words: current?.written, message: `The shock is ${figure(found)} mA; in the ${species} at most ${figure(limit.value)} mA is in use (${limit.source}). Lower it, or say why it must be stronger.` });
  }
});
