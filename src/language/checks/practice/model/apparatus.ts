import type { Definition, Id } from '../../../ir/types.js';
import type { ExperimentModel, Happening } from './experiment.js';

type Declared = Pick<Happening, 'declared'>;

/** The place that a step is in: an apparatus, a part of one, or an assigned role. */
export function placeOf({ declared: { step } }: Declared): Id | undefined {
  const place = step.values['place']?.[0];
  return place?.type === 'reference' ? place.id : undefined;
}

const placeKinds: ReadonlySet<Definition['kind']> = new Set(['apparatus', 'compartment', 'zone']);

const roleIds = ({ experiment }: ExperimentModel): ReadonlySet<Id> => new Set(experiment.assignments.flatMap((assignment) => assignment.roles.map(({ id }) => id)));

/** Every place that the sentence of a step names. */
export function placesOf({ declared: { step } }: Declared, experiment: ExperimentModel): readonly Id[] {
  const roles = experiment.derived(roleIds);
  return Object.values(step.values).flat().flatMap((value) => {
    if (value.type !== 'reference') return [];
    const kind = experiment.study.definition(value.id)?.kind;
    return roles.has(value.id) || (kind !== undefined && placeKinds.has(kind)) ? [value.id] : [];
  });
}

/** The parts of an apparatus that a place can be: of a role, all that it is assigned among. */
export function partsOf(place: Id, { experiment }: ExperimentModel): readonly Id[] {
  return experiment.assignments.find(({ roles }) => roles.some(({ id }) => id === place))?.places ?? [place];
}

/** The apparatus that a place is or is part of; of a role, the one whose parts it is assigned among. */
export function apparatusOf(place: Id | undefined, experiment: ExperimentModel): Definition | undefined {
  const declared = place === undefined ? undefined : experiment.study.definition(partsOf(place, experiment)[0]);
  if (declared === undefined || declared.kind === 'apparatus') return declared;
  return [...experiment.study.definitions.values()].find(({ kind, parts = [] }) => kind === 'apparatus' && parts.includes(declared));
}
