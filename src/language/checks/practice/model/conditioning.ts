import type { Arm, Phase, Position, Session } from '../../../ir/types.js';
import type { ExperimentModel } from './experiment.js';
import { isWithDrug, pairingsOf, type Pairing } from './pairings.js';
import { nameOf, operationsIn, texts } from '../../../ir/reading.js';

/** Pairings of the phases in which some group gets a drug before a confinement. */
export function conditioningOf(experiment: ExperimentModel): readonly Pairing[] {
  const pairings = experiment.derived(pairingsOf);
  const phases = new Set(pairings.filter(isWithDrug).map(({ confinement }) => confinement.declared.phase));
  return pairings.filter(({ confinement }) => phases.has(confinement.declared.phase));
}

/** Does a phase say, in its name, its aim or a note, what the words are sought for? */
export function isSaid(part: Phase | Session, words: RegExp): boolean {
  return [part.name, ...texts(part, 'aim'), ...('provenance' in part ? (part.provenance?.notes ?? []) : [])].some((text) => words.test(text));
}

/** By its name, or since it goes on until something is less. */
export const isExtinction = ({ kind, name, until }: Phase): boolean => kind === 'phase' && (/extin/i.test(name) || (until !== undefined && operationsIn(until.condition).some(({ operator }) => operator === '<' || operator === '<=')));

/** A group by its levels, or by its own name. */
export function armName({ name, levels }: Arm): string {
  const own = Object.values(levels).map(nameOf);
  return own.length > 0 ? own.join(' with ') : name;
}

/** Where to point for the groups of an experiment. */
export function placeOfDesign({ experiment }: ExperimentModel): Position | undefined {
  return experiment.groups[0]?.at ?? experiment.arms[0]?.at;
}
