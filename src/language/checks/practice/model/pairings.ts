import type { Definition, Id, Track } from '../../../ir/types.js';
import type { Administration } from './administrations.js';
import type { ExperimentModel, Happening } from './experiment.js';

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

/** Every confinement of conditioning, by track, in the order of the days. A confinement is a procedure of the kind place_exposure that names a single place. */
export function pairingsOf(experiment: ExperimentModel): readonly Pairing[] {
  const given = new Map<object, Administration[]>();
  for (const administration of experiment.administrations) {
    const key = administration.session;
    given.set(key, [...(given.get(key) ?? []), administration]);
  }
  return experiment.happenings.flatMap((confinement) => {
    const place = placeOf(confinement, experiment);
    if (place === undefined || confinement.declared.phase.kind === 'background') return [];
    const earlier = (given.get(confinement.session) ?? []).filter(({ step, track }) => track === confinement.track && isBefore(step, confinement));
    return [{ track: confinement.track, confinement, place, duration: confinement.step.duration, given: earlier }];
  });
}

/** Steps stand in the order in which they are done; where both times are known, they decide. */
function isBefore(step: Happening['step'], { step: other, session }: Happening): boolean {
  if (step.onset !== null && other.onset !== null && step.onset !== other.onset) return step.onset < other.onset;
  return session.steps.indexOf(step) < session.steps.indexOf(other);
}

function placeOf({ declared: { step }, procedure }: Happening, { study }: ExperimentModel): Id | undefined {
  const kind = procedure?.facts['kind']?.values[0];
  const place = step.values['place']?.[0];
  if (kind?.type !== 'term' || kind.term !== 'place_exposure' || place?.type !== 'reference') return undefined;
  const declared: Definition | undefined = study.definition(place.id);
  return declared?.kind === 'apparatus' ? undefined : place.id;
}

/** What makes a pairing one with a drug: anything given that is no vehicle. */
export function drugsIn({ given }: Pairing): readonly Definition[] {
  return given.filter(({ isVehicle }) => !isVehicle).map(({ material }) => material);
}
