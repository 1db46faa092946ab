import type { Definition, Id, Track, TrackSession } from '../../../ir/types.js';
import type { Administration } from './administrations.js';
import { placeOf } from './apparatus.js';
import type { ExperimentModel, Happening } from './experiment.js';
import { grouped } from '../../../grouped.js';
import { term } from '../../../ir/reading.js';

/** A confinement to one place, with what was given before it in its session or within the hour. */
export interface Pairing {
  readonly track: Track;
  readonly confinement: Happening;
  /** The place or place role. */
  readonly place: Id;
  /** Minutes; null where it is not stated. */
  readonly duration: number | null;
  readonly given: readonly Administration[];
}

/** Every confinement of conditioning, by track, in the order of the days. A confinement is an exposure, alone or in company, that names a single place. */
export function pairingsOf(experiment: ExperimentModel): readonly Pairing[] {
  const found: Pairing[] = [];
  for (const confinement of experiment.happenings) {
    const place = confinement.declared.phase.kind === 'background' ? undefined : singlePlaceOf(confinement, experiment);
    if (place !== undefined) found.push({ track: confinement.track, confinement, place, duration: confinement.step.duration, given: givenBefore(confinement, experiment) });
  }
  return found;
}

const nothing: readonly Administration[] = [];

/** What was given earlier in the session of a step. */
export function givenBefore(happening: Happening, experiment: ExperimentModel): readonly Administration[] {
  const inSession = experiment.derived(administrationsBySession).get(happening.session) ?? nothing;
  return inSession.every(({ step }) => isBefore(step, happening)) ? inSession : inSession.filter(({ step }) => isBefore(step, happening));
}

/** A session of the timeline belongs to one track. */
function administrationsBySession({ administrations }: ExperimentModel): ReadonlyMap<TrackSession, readonly Administration[]> {
  return grouped(administrations, ({ session }) => session);
}

/** Steps stand in the order in which they are done; where both times are known, they decide. */
export function isBefore(step: Happening['step'], { step: other, session }: Happening): boolean {
  if (step.onset !== null && other.onset !== null && step.onset !== other.onset) return step.onset < other.onset;
  return session.steps.indexOf(step) < session.steps.indexOf(other);
}

/** Only of one place can an animal learn something. */
function singlePlaceOf(happening: Happening, { study }: ExperimentModel): Id | undefined {
  const place = placeOf(happening);
  if (place === undefined || study.definition(place)?.kind === 'apparatus') return undefined;
  const kind = term(happening.procedure, 'kind');
  return kind === 'place_exposure' || kind === 'social_exposure' ? place : undefined;
}

/** What makes a pairing one with a drug: anything given that is no vehicle, and not in a dose of nothing. */
export function drugsIn({ given }: Pick<Pairing, 'given'>): readonly Definition[] {
  return given.filter(isOfDrug).map(({ material }) => material);
}

/** Is a drug given before the confinement? */
export const isWithDrug = ({ given }: Pick<Pairing, 'given'>): boolean => given.some(isOfDrug);

/** Is a drug given, and more than 0 mg/kg of it? */
export function isOfDrug({ isVehicle, dose }: Administration): boolean {
  return !isVehicle && dose?.value !== 0;
}
