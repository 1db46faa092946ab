import type { Arm, Definition, Id, Phase, Position, Session } from '../../../ir/types.js';
import type { Administration } from './administrations.js';
import type { ExperimentModel, Happening } from './experiment.js';
import { drugsIn, givenBefore, pairingsOf, type Pairing } from './pairings.js';
import { nameOf, term, texts } from './values.js';

/** A test of where an animal stays, with what was given before it in its session. */
export interface Choice {
  readonly test: Happening;
  readonly given: readonly Administration[];
  /** Before anything was paired with a drug in this track. */
  readonly isPretest: boolean;
}

/** Pairings of the phases in which some group gets a drug before a confinement. */
export function conditioningOf(experiment: ExperimentModel): readonly Pairing[] {
  const pairings = experiment.derived(pairingsOf);
  const phases = new Set(pairings.filter((pairing) => drugsIn(pairing).length > 0).map(({ confinement }) => confinement.declared.phase));
  return pairings.filter(({ confinement }) => phases.has(confinement.declared.phase));
}

/** Every test in the apparatus, track by track: a measurement that names a place. */
export function testsOf(experiment: ExperimentModel): readonly Choice[] {
  const phases = new Set(experiment.derived(conditioningOf).map(({ confinement }) => confinement.declared.phase.id));
  const paired = new Set<object>();
  return experiment.happenings.flatMap((test): Choice[] => {
    if (phases.has(test.declared.phase.id)) paired.add(test.track);
    if (test.declared.phase.kind === 'background' || term(test.procedure, 'kind') !== 'measurement' || placesOf(test, experiment).length === 0) return [];
    return [{ test, given: givenBefore(test, experiment), isPretest: phases.size > 0 && !paired.has(test.track) }];
  });
}

const placeKinds: ReadonlySet<Definition['kind']> = new Set(['apparatus', 'compartment', 'zone']);

/** Places that the sentence of a step names: an apparatus, its parts, or assigned roles. */
export function placesOf({ declared: { step } }: Pick<Happening, 'declared'>, { study, experiment }: ExperimentModel): readonly Id[] {
  const roles = new Set(experiment.assignments.flatMap((assignment) => assignment.roles.map(({ id }) => id)));
  return Object.values(step.values).flat().flatMap((value) => {
    if (value.type !== 'reference') return [];
    const kind = study.definition(value.id)?.kind;
    return roles.has(value.id) || (kind !== undefined && placeKinds.has(kind)) ? [value.id] : [];
  });
}

/** The apparatus that a place is or is part of; undefined for a role. */
export function apparatusOf(place: Id | undefined, { study }: ExperimentModel): Definition | undefined {
  const declared = study.definition(place);
  if (declared === undefined || declared.kind === 'apparatus') return declared;
  return [...study.definitions.values()].find(({ kind, parts = [] }) => kind === 'apparatus' && parts.includes(declared));
}

/** Does a phase say, in its name, its aim or a note, what the words are sought for? */
export function isSaid(part: Phase | Session, words: RegExp): boolean {
  return [part.name, ...texts(part, 'aim'), ...('provenance' in part ? (part.provenance?.notes ?? []) : [])].some((text) => words.test(text));
}

export const isExtinction = ({ kind, name }: Phase): boolean => kind === 'phase' && /extin/i.test(name);

/** A group by its levels, or by its own name. */
export function armName({ name, levels }: Arm): string {
  const own = Object.values(levels).map(nameOf);
  return own.length > 0 ? own.join(' with ') : name;
}

/** Where to point for the groups of an experiment. */
export function placeOfDesign({ experiment }: ExperimentModel): Position | undefined {
  return experiment.groups[0]?.at ?? experiment.arms[0]?.at;
}
