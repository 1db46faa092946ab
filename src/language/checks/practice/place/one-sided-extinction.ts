import { conditioningOf, isExtinction, placesOf } from '../model/conditioning.js';
import { pairingsOf } from '../model/pairings.js';
import { nameOf } from '../model/values.js';
import { experimentPractice } from '../rule.js';

export const oneSidedExtinction = experimentPractice('one-sided-extinction', (experiment, report) => {
  const pairings = experiment.derived(pairingsOf);
  for (const phase of experiment.experiment.phases.filter(isExtinction)) {
    for (const track of experiment.experiment.timeline) {
      const conditioned = new Set(experiment.derived(conditioningOf).filter((pairing) => pairing.track === track).map(({ place }) => place));
      const confined = pairings.filter((pairing) => pairing.track === track && pairing.confinement.declared.phase === phase);
      const kept = new Set<object>(confined.map(({ confinement }) => confinement));
      const isFree = experiment.happenings.some((happening) => happening.track === track && happening.declared.phase === phase && !kept.has(happening) && placesOf(happening, experiment).length > 0);
      const places = [...new Set(confined.map(({ place }) => place))];
      if (places.length !== 1 || conditioned.size < 2 || isFree) continue;
      report({ at: phase.at, message: `${phase.name} keeps the animal in ${nameOf(places[0] ?? '')} only; extinction exposes it to both conditioned places equally (J Psychopharmacol 1993;7:164).` });
    }
  }
});
