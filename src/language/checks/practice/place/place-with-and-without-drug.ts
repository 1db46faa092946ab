import { flatMap } from '../../../flat-map.js';
import { canBeOne } from '../model/apparatus.js';
import { conditioningOf } from '../model/conditioning.js';
import type { ExperimentModel } from '../model/experiment.js';
import { grouped } from '../../../grouped.js';
import { drugsIn, isWithDrug, type Pairing } from '../model/pairings.js';
import { nameOf } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';
import { list } from '../../../words.js';

/** A dose of nothing belongs to its drug. */
const isOfVehicle = ({ given }: Pairing): boolean => given.length > 0 && given.every(({ isVehicle }) => isVehicle);

const byTrackAndPhase = (experiment: ExperimentModel): readonly (readonly Pairing[])[] =>
  flatMap([...grouped(experiment.derived(conditioningOf), ({ track }) => track).values()], (own) => [...grouped(own, ({ confinement }) => confinement.declared.phase).values()]);

export const placeWithAndWithoutDrug = dayPractice('place-with-and-without-drug', (experiment, report) => {
  for (const pairings of byTrackAndPhase(experiment)) {
    const plain = pairings.filter(isOfVehicle);
    for (const [drugPlace, drugged] of grouped(pairings.filter(isWithDrug), (pairing) => pairing.place)) {
      const without = plain.find(({ place }) => place === drugPlace) ?? plain.find(({ place }) => canBeOne(place, drugPlace, experiment));
      const first = drugged[0]?.confinement.declared;
      if (first === undefined || without === undefined) continue;
      const drugs = list([...new Set(flatMap(drugged, drugsIn).map(({ name }) => name))]);
      const vehicle = without.given[0]?.material.name ?? 'the vehicle';
      const [one, other] = [nameOf(drugPlace), nameOf(without.place)];
      report({
        at: without.confinement.declared.step.at,
        message: without.place === drugPlace
          ? `In ${first.phase.name} the same animal has ${drugs} and, another time, ${vehicle} in ${other}, so that the place foretells neither; was ${vehicle} to be given in another place?`
          : `In ${first.phase.name} an animal has ${drugs} in ${one} and, another time, ${vehicle} in ${other}, which can be the same place in it, so that the place foretells neither; name a role of one assignment in both.`,
        related: { at: first.step.at, message: 'The confinement with the drug.' },
      });
    }
  }
});
