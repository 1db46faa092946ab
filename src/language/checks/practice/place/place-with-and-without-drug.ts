import { flatMap } from '../../../flat-map.js';
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
    for (const [place, own] of grouped(pairings, (pairing) => pairing.place)) {
      const drugged = own.filter(isWithDrug);
      const [first, plain] = [drugged[0]?.confinement, own.find(isOfVehicle)];
      if (first === undefined || plain === undefined) continue;
      const vehicle = plain.given[0]?.material.name ?? 'the vehicle';
      report({
        at: plain.confinement.declared.step.at,
        message: `In ${first.declared.phase.name} the same animal has ${list([...new Set(flatMap(drugged, drugsIn).map(({ name }) => name))])} and, another time, ${vehicle} in ${nameOf(place)}, so that the place foretells neither; was ${vehicle} to be given in another place?`,
        related: { at: first.declared.step.at, message: 'The confinement with the drug.' },
      });
    }
  }
});
