import { drugsIn, pairingsOf, type Pairing } from '../model/pairings.js';
import { nameOf } from '../model/values.js';
import { experimentPractice } from '../rule.js';
import { counted, figure } from '../words.js';

function byPlace(pairings: readonly Pairing[]): Map<string, Pairing[]> {
  const found = new Map<string, Pairing[]>();
  for (const pairing of pairings) found.set(pairing.place, [...(found.get(pairing.place) ?? []), pairing]);
  return found;
}

const minutes = (pairings: readonly Pairing[]): number | undefined => pairings.reduce<number | undefined>((sum, { duration }) => (sum === undefined || duration === null ? undefined : sum + duration), 0);

/** In one phase of one track, two places of which one is paired with a drug: as many sessions, and as long. */
export const unequalExposure = experimentPractice('unequal-exposure', (experiment, report) => {
  const pairings = experiment.derived(pairingsOf).filter(({ confinement: { day } }) => day.status === 'planned');
  for (const track of experiment.experiment.timeline) {
    for (const phase of experiment.experiment.phases) {
      const here = pairings.filter((pairing) => pairing.track === track && pairing.confinement.declared.phase === phase);
      const places = [...byPlace(here).values()];
      const drug = places.find((some) => some.some((pairing) => drugsIn(pairing).length > 0));
      const other = places.find((some) => some !== drug && some.every((pairing) => drugsIn(pairing).length === 0));
      if (drug === undefined || other === undefined || places.length !== 2) continue;
      const names = [nameOf(drug[0]?.place ?? ''), nameOf(other[0]?.place ?? '')] as const;
      if (drug.length !== other.length) {
        report({ at: phase.at, message: `${phase.name} has ${counted(drug.length, 'session')} in ${names[0]}, with the drug, and ${counted(other.length, 'session')} in ${names[1]}, without it; as many of one as of the other are needed (arm ${nameOf(track.arm)}).` });
        continue;
      }
      const [long, short] = [minutes(drug), minutes(other)];
      if (long === undefined || short === undefined || long === short) continue;
      report({ at: phase.at, message: `${phase.name} keeps the animal ${figure(long)} min in ${names[0]}, with the drug, and ${figure(short)} min in ${names[1]}, without it; both need the same time (arm ${nameOf(track.arm)}).` });
    }
  }
});
