import { flatMap } from '../../../flat-map.js';
import { apparatusByPlace, term } from '../../../ir/reading.js';
import type { Assignment, Definition, Id, Step } from '../../../ir/types.js';
import type { ExperimentModel, Happening } from './experiment.js';

type Declared = Pick<Happening, 'declared'>;

/** The place that a step is in: an apparatus, a part of one, or an assigned role. */
export const placeOf = ({ declared: { step } }: Declared): Id | undefined => placeIn(step);

export function placeIn(step: Step): Id | undefined {
  const place = step.values['place']?.[0];
  return place?.type === 'reference' ? place.id : undefined;
}

const declaredPlaces: ReadonlySet<Definition['kind']> = new Set(['apparatus', 'compartment', 'zone']);

const roleIds = ({ experiment }: ExperimentModel): ReadonlySet<Id> => new Set(flatMap(experiment.assignments, (assignment) => assignment.roles.map(({ id }) => id)));

/** Every place that the sentence of a step names. */
export function placesOf({ declared: { step } }: Declared, experiment: ExperimentModel): readonly Id[] {
  const roles = experiment.derived(roleIds);
  const isPlace = (id: Id): boolean => {
    const kind = experiment.study.definition(id)?.kind;
    return roles.has(id) || (kind !== undefined && declaredPlaces.has(kind));
  };
  return flatMap(Object.values(step.values), (values) => flatMap(values, (value) => (value.type === 'reference' && isPlace(value.id) ? [value.id] : [])));
}

const assignmentOf = (place: Id, { experiment }: ExperimentModel): Assignment | undefined => experiment.assignments.find(({ roles }) => roles.some(({ id }) => id === place));

/** The parts of an apparatus that a place can be: of a role, all that it is assigned among, or the one beside it in a fixed assignment. */
export function placeParts(place: Id, experiment: ExperimentModel): readonly Id[] {
  const assignment = assignmentOf(place, experiment);
  if (assignment === undefined) return [place];
  const { places, roles } = assignment;
  return term(assignment, 'method') === 'fixed' ? places.filter((_, index) => roles[index]?.id === place) : places;
}

/** Whether two names can stand for one place in some animal, as two roles of one assignment never do. */
export function canBeOne(one: Id, other: Id, experiment: ExperimentModel): boolean {
  if (one === other) return true;
  const assignment = assignmentOf(one, experiment);
  if (assignment !== undefined && assignment === assignmentOf(other, experiment)) return false;
  const places = placeParts(other, experiment);
  return placeParts(one, experiment).some((place) => places.includes(place));
}

const apparatuses = ({ study, experiment }: ExperimentModel): ReadonlyMap<Id, Definition> => apparatusByPlace(study.definitions.values(), experiment);

/** The apparatus that a place is or is part of; of a role, the one whose parts it is assigned among. */
export function apparatusOf(place: Id | undefined, experiment: ExperimentModel): Definition | undefined {
  return place === undefined ? undefined : experiment.derived(apparatuses).get(place);
}
