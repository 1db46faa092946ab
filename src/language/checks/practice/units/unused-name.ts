import type { Definition, DefinitionKind, Factor, Id, Outcome, Position } from '../../../ir/types.js';
import type { StudyModel } from '../model/study.js';
import { term } from '../../../ir/reading.js';
import { practice } from '../rule.js';

/** Pairings hold for whoever they pair, whether or not a step names them. */
const kinds: readonly DefinitionKind[] = ['drug', 'vehicle', 'mix', 'device', 'stimulus', 'preparation', 'apparatus', 'animals', 'procedure', 'measure'];

/** Something declared, with the ids by which it and its parts are named. */
interface Declared {
  readonly kind: string;
  readonly name: string;
  readonly at: Position;
  readonly ids: readonly Id[];
  readonly whole: unknown;
}

/** Adds every text inside a part of the study but some: ids among them. */
function addTexts(part: unknown, found: Set<string>, but: readonly Id[] = []): void {
  if (typeof part === 'string') {
    if (!but.includes(part)) found.add(part);
  } else if (Array.isArray(part)) {
    for (const item of part) addTexts(item, found, but);
  } else if (typeof part === 'object' && part !== null) {
    for (const key in part) {
      if (key === 'at') continue;
      found.add(key);
      addTexts(part[key as keyof typeof part], found, but);
    }
  }
}

const idsIn = ({ id, parts = [] }: Definition): readonly Id[] => [id, ...parts.flatMap(idsIn)];

const ofDefinition = (definition: Definition): Declared => ({ kind: definition.kind, name: definition.name, at: definition.at, ids: idsIn(definition), whole: definition });
const ofFactor = (factor: Factor): Declared => ({ kind: 'factor', name: factor.name, at: factor.at, ids: [factor.id, ...factor.levels.map(({ id }) => id)], whole: factor });
const ofOutcome = (outcome: Outcome): Declared => ({ kind: 'outcome', name: outcome.name, at: outcome.at, ids: [outcome.id], whole: outcome });

/** Every id that some part of the study names; what something says of itself does not count, and a timeline names what its steps do. */
function namedIn({ study }: StudyModel, declared: readonly Declared[]): ReadonlySet<Id> {
  const named = new Set<Id>();
  const { definitions: _definitions, experiments, inputs: _inputs, unstated: _unstated, ...rest } = study;
  addTexts([rest, experiments.map(({ factors: _factors, outcomes: _outcomes, timeline: _timeline, ...others }) => others)], named);
  for (const { ids, whole } of declared) addTexts(whole, named, ids);
  return named;
}

/** Compartments that no animal ever comes to: others of the apparatus are named one by one, and never the whole. */
function leftOut({ id, parts = [] }: Definition, named: ReadonlySet<Id>): readonly Definition[] {
  const compartments = parts.filter(({ kind }) => kind === 'compartment');
  return named.has(id) || !compartments.some((part) => named.has(part.id)) ? [] : compartments.filter((part) => !named.has(part.id));
}

export const unusedName = practice('unused-name', (model, report) => {
  if (model.study.kind === 'library') return;
  const { definitions, experiments } = model.study;
  // Where a group does not say of whom it is, it can be of any.
  const isOpen = experiments.some(({ arms }) => arms.some(({ animals }) => animals === null));
  const own = new Set(kinds.filter((kind) => kind !== 'animals' || !isOpen).flatMap((kind) => model.own(kind)));
  // An outcome that decides, or that no analysis could name, is used by who reads it.
  const outcomes = experiments.filter(({ sections }) => sections.some(({ kind }) => kind === 'analysis')).flatMap((experiment) => experiment.outcomes).filter((outcome) => term(outcome, 'primary') !== 'yes');
  const factors = experiments.flatMap((experiment) => experiment.factors);
  const all = [...definitions.map(ofDefinition), ...experiments.flatMap((experiment) => [...experiment.factors.map(ofFactor), ...experiment.outcomes.map(ofOutcome)])];
  const named = namedIn(model, all);
  const declared = [...definitions.filter((definition) => own.has(definition)), ...model.own('apparatus').flatMap((apparatus) => leftOut(apparatus, named))].map(ofDefinition);
  for (const { kind, name, at, ids } of [...declared, ...factors.map(ofFactor), ...outcomes.map(ofOutcome)]) {
    if (ids.some((id) => named.has(id))) continue;
    report({ at, message: `The ${kind} ${name} ${kind === 'animals' ? 'are' : 'is'} declared, but nothing uses ${kind === 'animals' ? 'them' : 'it'}; use ${kind === 'animals' ? 'them where they are' : 'it where it is'} meant, or take ${kind === 'animals' ? 'them' : 'it'} out.` });
  }
});
