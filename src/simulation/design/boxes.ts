import { entryOf } from '../../language/entry-of.js';
import { named, reference, referencesIn, term } from '../../language/ir/reading.js';
import type { Assignment, Definition, Id, Phase, Session } from '../../language/ir/types.js';
import type { Parameters } from '../parameters/parameters.js';
import { factHere, type Source } from './source.js';
import type { CompiledAssignment, CompiledBox } from './types.js';

/** The apparatus of an experiment: places and roles by their index. */
export interface Boxes {
  readonly places: readonly Id[];
  readonly roles: readonly Id[];
  readonly boxes: readonly CompiledBox[];
  readonly assignments: readonly CompiledAssignment[];
}

const methods: Readonly<Record<string, CompiledAssignment['method']>> = { fixed: 'fixed', counterbalanced: 'counterbalanced', random: 'random', biased: 'biased', group_balanced: 'counterbalanced' };

export function boxesOf(source: Source, parameters: Parameters): Boxes {
  const { assignments } = source.experiment;
  const places: Id[] = [];
  const boxes: CompiledBox[] = [];
  const assigned = new Set(assignments.flatMap((assignment) => assignment.places));
  const biased = new Set(assignments.filter((assignment) => term(assignment, 'apparatus_bias') === 'yes').flatMap((assignment) => assignment.places.slice(0, 1)));
  for (const apparatus of source.definitions.values()) {
    if (apparatus.kind !== 'apparatus') continue;
    const parts = compartmentsOf(apparatus);
    const hasRoles = parts.some(({ id }) => assigned.has(id));
    const attraction = parts.map(({ id }) => (hasRoles && !assigned.has(id) ? parameters.get('corridor_bias') : 0) + (biased.has(id) ? parameters.get('apparatus_bias') : 0));
    boxes.push({ id: apparatus.id, first: places.length, count: parts.length, joined: joinedBy(apparatus, parts), attraction });
    places.push(...parts.map(({ id }) => id));
  }
  const roles: Id[] = [];
  return { places, boxes, assignments: assignments.map((assignment) => assignmentOf(source, assignment, places, roles)), roles };
}

/** Compartments and zones, which lie beside one another: an alley is a place like any other. */
function compartmentsOf({ parts = [] }: Definition): Definition[] {
  return parts.filter(({ kind }) => kind === 'compartment' || kind === 'zone');
}

/** Doors say from where one can go to where; a compartment without a door is open to all. */
function joinedBy({ parts = [] }: Definition, compartments: readonly Definition[]): boolean[] {
  const pairs = parts.filter(({ kind }) => kind === 'door').map((door) => referencesIn(door, 'joins'));
  const hasDoor = (id: Id): boolean => pairs.some((pair) => pair.includes(id));
  return compartments.flatMap((from) => compartments.map((to) => from !== to && (!hasDoor(from.id) || !hasDoor(to.id) || pairs.some((pair) => pair.includes(from.id) && pair.includes(to.id)))));
}

function assignmentOf(source: Source, assignment: Assignment, places: readonly Id[], roles: Id[]): CompiledAssignment {
  const firstRole = roles.length;
  roles.push(...assignment.roles.map(({ id }) => id));
  const stated = source.value(assignment.id, 'method', assignment.facts['method']?.values[0]);
  const written = stated?.type === 'term' ? stated.term : undefined;
  const method = entryOf(methods, written);
  if (method === undefined) source.need(assignment.id, 'method', `how places are assigned: ${Object.keys(methods).join(', ')}`, Object.keys(methods));
  if (written === 'group_balanced') source.assume(`Places are assigned so that groups do not differ on the pretest: taken as counterbalanced.`);
  const nonpreferred = reference(assignment, 'nonpreferred');
  const preferred = reference(assignment, 'preferred');
  const other = assignment.roles.findIndex(({ id }) => (nonpreferred === undefined ? preferred !== undefined && id !== preferred : id === nonpreferred));
  return { firstRole, places: assignment.places.map((place) => places.indexOf(place)), method: method ?? 'fixed', nonpreferred: method === 'biased' ? Math.max(0, other) : -1 };
}

/** Where an animal is put for free access: index of a place, or -1 where nothing says it. */
export function startOf(source: Source, { places, boxes }: Boxes, box: CompiledBox, session: Session | undefined, phase: Phase | undefined): number {
  const configuration = source.definition(named(factHere('configuration', session, phase)));
  const apparatus = source.definition(box.id);
  const stated = named(factHere('start', session, phase, configuration, apparatus));
  const start = stated === undefined ? -1 : places.indexOf(stated);
  if (start >= box.first && start < box.first + box.count) return start;
  const assigned = new Set(source.experiment.assignments.flatMap((assignment) => assignment.places));
  const corridors = places.slice(box.first, box.first + box.count).filter((place) => !assigned.has(place));
  const name = apparatus?.name ?? box.id;
  if (corridors.length === 1 && boxes.length > 0) {
    source.assume(`Where a test in ${name} begins is not stated: in the compartment that has no role.`);
    return places.indexOf(corridors[0] ?? '');
  }
  source.assume(`Where a test in ${name} begins is not stated: drawn for each test.`);
  return -1;
}
