import { clockText } from '../../../ir/clock.js';
import { isWithDrug, pairingsOf, type Pairing } from '../model/pairings.js';
import { dayPractice } from '../rule.js';

/** Minutes by which the clock times of sessions may scatter, since animals take their turns. */
const tolerance = 60;

interface Times {
  readonly drug: readonly number[];
  readonly vehicle: readonly number[];
  readonly sharesDays: boolean;
}

function timesOf(pairings: readonly Pairing[]): Times | undefined {
  const clocks = (some: readonly Pairing[]): number[] => some.flatMap(({ confinement: { step } }) => step.clock ?? []);
  const [drug, vehicle] = [pairings.filter(isWithDrug), pairings.filter((pairing) => !isWithDrug(pairing))];
  const times = { drug: clocks(drug), vehicle: clocks(vehicle) };
  if (drug.length === 0 || vehicle.length === 0 || times.drug.length < drug.length || times.vehicle.length < vehicle.length) return undefined;
  return { ...times, sharesDays: drug.some((one) => vehicle.some((other) => one.confinement.day === other.confinement.day)) };
}

const isEarlier = (some: readonly number[], others: readonly number[]): boolean => Math.max(...some) + tolerance < Math.min(...others);

/** On a shared day the vehicle has to come first; on days of their own nothing asks for different clock times. */
export const drugConfoundedWithTime = dayPractice('drug-confounded-with-time', (experiment, report) => {
  for (const phase of experiment.experiment.phases) {
    const pairings = experiment.derived(pairingsOf).filter(({ confinement }) => confinement.declared.phase === phase);
    const tracks = experiment.experiment.timeline.flatMap((track) => timesOf(pairings.filter((pairing) => pairing.track === track)) ?? []);
    const [first] = tracks;
    if (first === undefined || tracks.some(({ sharesDays }) => sharesDays)) continue;
    if (!tracks.every(({ drug, vehicle }) => isEarlier(drug, vehicle)) && !tracks.every(({ drug, vehicle }) => isEarlier(vehicle, drug))) continue;
    report({
      at: phase.at,
      message: `In ${phase.name} every session with a drug is at ${clockText(first.drug[0] ?? 0)} and every one without at ${clockText(first.vehicle[0] ?? 0)}; on days of their own, hold both at one clock time, or half of the animals the other way.`,
    });
  }
});
