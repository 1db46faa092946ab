import type { Definition, Experiment, Id, Study } from '../../language/ir/types.js';
import { reference, stepsOf } from '../../language/ir/reading.js';
import { roles, type Role } from './types.js';

/** A pairing of an experiment: who has partners, and which populations they are of. */
export interface Paired {
  readonly pairing: Definition;
  readonly role: Role;
  readonly population: Id;
  readonly partners: readonly { role: Role; population: Id }[];
}

/** Who watches or meets others: the first of these roles that a pairing gives. */
const leading = ['observer', 'subject'] as const satisfies readonly Role[];

function pairedIn(pairing: Definition): Paired | undefined {
  const role = leading.find((role) => reference(pairing, role) !== undefined);
  const population = role === undefined ? undefined : reference(pairing, role);
  if (role === undefined || population === undefined) return undefined;
  const partners = roles.filter((other) => other !== role).flatMap((role) => {
    const population = reference(pairing, role);
    return population === undefined ? [] : [{ role, population }];
  });
  return { pairing, role, population, partners };
}

/** Animals that take part in any step of an experiment. */
function taking(experiment: Experiment): Set<Id> {
  const steps = experiment.timeline.flatMap(({ days }) => days).flatMap(({ sessions }) => sessions).flatMap(({ steps }) => steps);
  return new Set(steps.flatMap(({ participants }) => participants).flatMap(({ animals }) => (animals === null ? [] : [animals])));
}

export interface Populations {
  readonly all: readonly Definition[];
  /** Those that are allocated to groups. */
  readonly studied: readonly Id[];
  readonly pairings: readonly Paired[];
}

/** Who takes part in an experiment: the animals of its groups, their partners, and whoever else a step names. */
export function populationsOf({ definitions }: Study, experiment: Experiment): Populations {
  const studied = [...new Set(experiment.arms.flatMap(({ animals }) => (animals === null ? [] : [animals])))];
  const pairings = definitions.filter(({ kind, origin }) => kind === 'pairing' && origin !== 'library').flatMap((pairing) => pairedIn(pairing) ?? []).filter(({ population }) => studied.includes(population));
  const taken = taking(experiment);
  const partners = new Set(pairings.flatMap(({ partners }) => partners.map(({ population }) => population)));
  const all = definitions.filter(({ id, kind }) => kind === 'animals' && (studied.includes(id) || taken.has(id) || partners.has(id)));
  return { all, studied, pairings };
}

/** What the steps of an experiment name. */
export function namedInSteps(experiment: Experiment): ReadonlySet<Id> {
  return new Set(stepsOf(experiment).flatMap(({ values }) => Object.values(values).flat()).flatMap((value) => (value.type === 'reference' ? [value.id] : [])));
}
