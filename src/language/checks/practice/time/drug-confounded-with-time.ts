import { flatMap } from '../../../flat-map.js';
import type { TrackDay } from '../../../ir/types.js';
import { clockText } from '../../../ir/clock.js';
import { grouped } from '../../../grouped.js';
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
  const [drug, vehicle]: [number[], number[]] = [[], []];
  const days = new Map<TrackDay, boolean>();
  let sharesDays = false;
  for (const pairing of pairings) {
    const { day, step: { clock } } = pairing.confinement;
    const isDrug = isWithDrug(pairing);
    if (clock === null) return undefined;
    (isDrug ? drug : vehicle).push(clock);
    sharesDays ||= days.get(day) === !isDrug;
    days.set(day, isDrug);
  }
  return drug.length === 0 || vehicle.length === 0 ? undefined : { drug, vehicle, sharesDays };
}

const isEarlier = (some: readonly number[], others: readonly number[]): boolean => Math.max(...some) + tolerance < Math.min(...others);

/** On a shared day the vehicle has to come first; on days of their own nothing asks for different clock times. */
export const drugConfoundedWithTime = dayPractice('drug-confounded-with-time', (experiment, report) => {
  const byPhase = grouped(experiment.derived(pairingsOf), ({ confinement }) => confinement.declared.phase);
  for (const phase of experiment.experiment.phases) {
    const tracks = flatMap([...grouped(byPhase.get(phase) ?? [], ({ track }) => track).values()], (pairings) => timesOf(pairings) ?? []);
    const [first] = tracks;
    if (first === undefined || tracks.some(({ sharesDays }) => sharesDays)) continue;
    if (!tracks.every(({ drug, vehicle }) => isEarlier(drug, vehicle)) && !tracks.every(({ drug, vehicle }) => isEarlier(vehicle, drug))) continue;
    report({
      at: phase.at,
      message: `In ${phase.name} every session with a drug is at ${clockText(first.drug[0] ?? 0)} and every one without at ${clockText(first.vehicle[0] ?? 0)}; on days of their own, hold both at one clock time, or half of the animals the other way.`,
    });
  }
});
