import { drugsIn, pairingsOf, type Pairing } from '../model/pairings.js';
import { experimentPractice } from '../rule.js';

/** Day of the first pairing with a drug, and of the first without. */
function firstDays(pairings: readonly Pairing[]): readonly [number, number] | undefined {
  const days = (withDrug: boolean): number[] => pairings.filter((pairing) => drugsIn(pairing).length > 0 === withDrug).flatMap(({ confinement: { day } }) => day.day ?? []);
  const [drug, vehicle] = [days(true), days(false)];
  return drug.length === 0 || vehicle.length === 0 ? undefined : [Math.min(...drug), Math.min(...vehicle)];
}

/** On alternate days; on a shared day see drug-before-vehicle. */
export const drugConfoundedWithOrder = experimentPractice('drug-confounded-with-order', (experiment, report) => {
  for (const phase of experiment.experiment.phases) {
    const pairings = experiment.derived(pairingsOf).filter(({ confinement }) => confinement.declared.phase === phase);
    const tracks = experiment.experiment.timeline.flatMap((track) => {
      const days = firstDays(pairings.filter((pairing) => pairing.track === track));
      return days === undefined ? [] : [days];
    });
    const [first] = tracks;
    if (first === undefined || !tracks.every(([drug, vehicle]) => drug < vehicle)) continue;
    report({
      at: phase.at,
      message: `In ${phase.name} the session with the drug always comes first (day ${first[0]}) and the one without after it (day ${first[1]}); let half of the animals of each group begin with the vehicle.`,
    });
  }
});
