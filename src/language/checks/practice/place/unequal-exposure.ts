import { flatMap } from '../../../flat-map.js';
import type { Track } from '../../../ir/types.js';
import { armName, conditioningOf, isExtinction } from '../model/conditioning.js';
import type { ExperimentModel } from '../model/experiment.js';
import { grouped } from '../../../grouped.js';
import { drugsIn, isOfDrug, isWithDrug, pairingsOf, type Pairing } from '../model/pairings.js';
import { nameOf } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { counted, figure, list } from '../../../words.js';

const minutes = (pairings: readonly Pairing[]): number | undefined => pairings.reduce<number | undefined>((sum, { duration }) => (sum === undefined || duration === null ? undefined : sum + duration), 0);

/** Does it depend on what is not known yet: a criterion, a measurement, a phase of unstated length? */
const isOpen = ({ confinement: { day, step, declared } }: Pairing): boolean => day.status === 'conditional' || step.condition !== undefined || declared.phase.values['duration']?.[0]?.type === 'unstated';

/** All that each track has of its places, except to extinguish them; one phase may go on with what another began. */
function pairingsByTrack(experiment: ExperimentModel): ReadonlyMap<Track, readonly Pairing[]> {
  const extinctions = new Set(experiment.experiment.phases.filter(isExtinction));
  return grouped(experiment.derived(pairingsOf).filter(({ confinement }) => !extinctions.has(confinement.declared.phase)), ({ track }) => track);
}

const hasDrug = (pairings: readonly Pairing[]): boolean => pairings.some(isWithDrug);

/** Without those in which an animal is only reminded: nothing is given in a phase, and all that it is kept in has had a drug in another. */
function withoutReminders(pairings: readonly Pairing[]): readonly Pairing[] {
  const drugged = new Set(pairings.filter(isWithDrug).map(({ place }) => place));
  const conditioning = new Set(pairings.filter(({ given, place }) => given.length > 0 || !drugged.has(place)).map(({ confinement }) => confinement.declared.phase));
  return pairings.filter(({ confinement }) => conditioning.has(confinement.declared.phase));
}

/** The two places that are compared: each with a drug beside the one without, or, of two with a drug, one beside the other. */
function compared(places: readonly (readonly Pairing[])[]): readonly (readonly [readonly Pairing[], readonly Pairing[]])[] {
  const [drugged, others] = [places.filter(hasDrug), places.filter((place) => !hasDrug(place))];
  const [first, second] = drugged;
  const [other] = others;
  if (other !== undefined) return others.length > 1 ? [] : drugged.map((place) => [place, other] as const);
  return first !== undefined && second !== undefined && places.length === 2 ? [[first, second]] : [];
}

const shown = (pairings: readonly Pairing[]): string => `${nameOf(pairings[0]?.place ?? '')}, with ${list([...new Set(flatMap(pairings, drugsIn).map(({ name }) => name))]) || 'no drug'}`;

/** Two places of one track that do not have as many sessions, or are not as long. */
function inequality([one, other]: readonly [readonly Pairing[], readonly Pairing[]]): string | undefined {
  if (one.length !== other.length) return `There are ${counted(one.length, 'session')} in ${shown(one)}, and ${counted(other.length, 'session')} in ${shown(other)}; as many of one as of the other are needed`;
  const [long, short] = [minutes(one), minutes(other)];
  return long === undefined || short === undefined || long === short ? undefined : `The animal is kept ${figure(long)} min in ${shown(one)}, and ${figure(short)} min in ${shown(other)}; both need the same time`;
}

/** Of two roles to which places are assigned, the one that no animal of the track is ever kept in, though it has a drug in this phase. */
function neverEntered(places: readonly (readonly Pairing[])[], track: Track, experiment: ExperimentModel): string | undefined {
  const [only = []] = places;
  const [first] = only;
  // Of a place that has both, place-with-and-without-drug speaks.
  if (first === undefined || places.length > 1 || (hasDrug(only) && only.some((pairing) => !hasDrug([pairing])))) return undefined;
  const isDrugged = experiment.administrations.some((given) => given.track === track && given.declared.phase === first.confinement.declared.phase && isOfDrug(given));
  const roles = experiment.experiment.assignments.find((assignment) => assignment.roles.some(({ id }) => id === first.place))?.roles ?? [];
  const other = roles.find(({ id }) => id !== first.place);
  if (!isDrugged || roles.length !== 2 || other === undefined) return undefined;
  return `There are ${counted(only.length, 'session')} in ${shown(only)}, and none in ${other.name}; as many of one as of the other are needed`;
}

/** Of places at least one of which is paired with a drug. */
export const unequalExposure = experimentPractice('unequal-exposure', (experiment, report) => {
  const phase = (experiment.derived(conditioningOf)[0] ?? experiment.derived(pairingsOf).find(({ confinement: { declared } }) => !isExtinction(declared.phase)))?.confinement.declared.phase;
  if (phase === undefined) return;
  const found = flatMap([...experiment.derived(pairingsByTrack)], ([track, all]) => {
    const pairings = withoutReminders(all);
    if (pairings.some(isOpen)) return [];
    const places = [...grouped(pairings, ({ place }) => place).values()];
    return flatMap([...compared(places).map(inequality), neverEntered(places, track, experiment)], (message) => (message === undefined ? [] : [{ message, arm: track.arm }]));
  });
  for (const [message, own] of grouped(found, (one) => one.message)) {
    const arms = flatMap([...new Set(own.map(({ arm }) => arm))], (id) => experiment.arms.get(id) ?? []);
    const groups = experiment.arms.size === 1 ? '' : ` (${arms.length === experiment.arms.size ? 'every group' : arms.map(armName).join('; ')})`;
    report({ at: phase.at, message: `${message}${groups}.` });
  }
});
