import { conditioningOf } from '../model/conditioning.js';
import { drugsIn } from '../model/pairings.js';
import { isWritten, substanceName, term } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';

/** What is care of the animal, and no handling of it. */
const notHandling: ReadonlySet<string> = new Set(['rest', 'wait', 'cohouse', 'isolate', 'restrict_food']);

export const nicotineWithoutHandling = dayPractice('nicotine-without-handling', (experiment, report) => {
  const pairing = experiment.derived(conditioningOf).find((one) => one.given.some(({ species }) => species === 'mouse') && drugsIn(one).some((drug) => substanceName(drug) === 'nicotine'));
  if (pairing === undefined || isWritten(experiment.animals(pairing.confinement.arm.animals), 'handling')) return;
  const before = experiment.happenings.slice(0, experiment.happenings.indexOf(pairing.confinement)).filter(({ track }) => track === pairing.track);
  if (before.some(({ procedure, declared: { step } }) => (term(procedure, 'kind') === 'care' && !notHandling.has(step.verb)) || /handl|habituat|held/i.test(step.text ?? ''))) return;
  report({ at: pairing.confinement.declared.phase.at, message: 'Mice are conditioned with nicotine and not handled before; write for example “handle for 2 min” on days before conditioning, or “handling: unstated” of the animals (Grabus 2006).' });
});
