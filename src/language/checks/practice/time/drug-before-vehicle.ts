import { grouped } from '../../../grouped.js';
import type { ExperimentModel, Happening } from '../model/experiment.js';
import { halfLifeOf } from '../model/half-lives.js';
import { minutesBetween, momentOf } from '../model/occasions.js';
import { drugsIn, isWithDrug, pairingsOf, type Pairing } from '../model/pairings.js';
import { experimentPractice } from '../rule.js';
import { list } from '../../../words.js';

const isUnstated = ({ declared: { session } }: Happening): boolean => session.timing.some(({ type }) => type === 'unstated');

/** By their times; where there are none, in the order of the day, unless the time of one is said to be unknown. */
function comesBefore(one: Happening, other: Happening): boolean {
  const apart = minutesBetween(one, other);
  if (apart !== undefined) return apart > 0;
  if (isUnstated(one)) return false;
  const { sessions } = one.day;
  return !isUnstated(other) && sessions.indexOf(one.session) < sessions.indexOf(other.session);
}

type SessionOf = Happening['declared']['session'];

/** Sessions without the drug, each with the last that comes before it with one on any day, and all that is given in such. */
function sessionsAfterDrugs(experiment: ExperimentModel): ReadonlyMap<SessionOf, { readonly drug: SessionOf; readonly names: ReadonlySet<string> }> {
  const isWashoutKnown = (drug: Pairing, vehicle: Pairing): boolean =>
    [drug, vehicle].every(({ confinement }) => momentOf(confinement) !== undefined) && drug.given.every((given) => given.isVehicle || halfLifeOf(experiment.study, given) !== undefined);
  const found = new Map<SessionOf, { readonly drug: SessionOf; readonly names: Set<string> }>();
  for (const ofDay of grouped(experiment.derived(pairingsOf), ({ confinement }) => confinement.day).values()) {
    const drugs = ofDay.filter(isWithDrug);
    for (const vehicle of drugs.length === 0 ? [] : ofDay.filter((pairing) => !isWithDrug(pairing))) {
      const { session, declared } = vehicle.confinement;
      for (const drug of drugs) {
        const { confinement: other } = drug;
        if (other.session === session || !comesBefore(other, vehicle.confinement) || isWashoutKnown(drug, vehicle)) continue;
        const { names } = found.get(declared.session) ?? { names: new Set() };
        for (const { name } of drugsIn(drug)) names.add(name);
        found.set(declared.session, { drug: other.declared.session, names });
      }
    }
  }
  return found;
}

/** Where the half-life and both times are known, short-washout says whether enough time lies between. */
export const drugBeforeVehicle = experimentPractice('drug-before-vehicle', (experiment, report) => {
  // Of days that are alike the first tells whether there is anything to say, and the last what.
  if (sessionsAfterDrugs(experiment.distinctDays).size === 0) return;
  for (const [vehicle, { drug, names }] of sessionsAfterDrugs(experiment)) {
    report({ at: vehicle.at, message: `${vehicle.name} comes after ${drug.name} on one day, and ${list([...names])} may still act in it; hold the session without the drug first, or at least five half-lives later.` });
  }
});
