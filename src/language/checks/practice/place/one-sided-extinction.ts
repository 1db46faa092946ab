import { flatMap } from '../../../flat-map.js';
import { placesOf } from '../model/apparatus.js';
import { conditioningOf, isExtinction } from '../model/conditioning.js';
import { grouped } from '../../../grouped.js';
import { pairingsOf } from '../model/pairings.js';
import { nameOf } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';

export const oneSidedExtinction = dayPractice('one-sided-extinction', (experiment, report) => {
  const extinctions = new Set(experiment.experiment.phases.filter(isExtinction));
  if (extinctions.size === 0) return;
  const conditioned = grouped(experiment.derived(conditioningOf), ({ track }) => track);
  const confinements = new Map(experiment.derived(pairingsOf).map(({ confinement, place }) => [confinement, place]));
  for (const [track, here] of grouped(experiment.happenings.filter(({ declared: { phase } }) => extinctions.has(phase)), (happening) => happening.track)) {
    if (new Set(conditioned.get(track)?.map(({ place }) => place)).size < 2) continue;
    for (const [phase, happenings] of grouped(here, ({ declared }) => declared.phase)) {
      const confined = new Set(flatMap(happenings, (happening) => confinements.get(happening) ?? []));
      const isFree = happenings.some((happening) => !confinements.has(happening) && placesOf(happening, experiment).length > 0);
      const [place] = confined;
      if (place === undefined || confined.size > 1 || isFree) continue;
      report({ at: phase.at, message: `${phase.name} keeps the animal in ${nameOf(place)} only; extinction exposes it to both conditioned places equally (J Psychopharmacol 1993;7:164).` });
    }
  }
});
