import { flatMap } from '../../../flat-map.js';
import type { Definition, DefinitionKind, Factor, Id, Outcome, Position } from '../../../ir/types.js';
import type { StudyModel } from '../model/study.js';
import { term } from '../../../ir/reading.js';
import { practice } from '../rule.js';
import { remembered } from '../../../remembered.js';

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

/** Is any text inside a part of the study what is sought, or any name of a property? Where something stands and how it is written does not count. */
function someText(part: unknown, isSought: (text: string) => boolean): boolean {
  if (typeof part === 'string') return isSought(part);
  if (Array.isArray(part)) {
    for (const item of part) if (someText(item, isSought)) return true;
    return false;
  }
  if (typeof part !== 'object' || part === null) return false;
  for (const key in part) {
    if (key !== 'at' && key !== 'written' && (isSought(key) || someText(part[key as keyof typeof part], isSought))) return true;
  }
  return false;
}

const isOfLibrary = ({ origin }: Definition): boolean => origin === 'library';

const idsIn = ({ id, parts = [] }: Definition): readonly Id[] => [id, ...flatMap(parts, idsIn)];

const ofDefinition = (definition: Definition): Declared => ({ kind: definition.kind, name: definition.name, at: definition.at, ids: idsIn(definition), whole: definition });
const ofFactor = (factor: Factor): Declared => ({ kind: 'factor', name: factor.name, at: factor.at, ids: [factor.id, ...factor.levels.map(({ id }) => id)], whole: factor });
const ofOutcome = (outcome: Outcome): Declared => ({ kind: 'outcome', name: outcome.name, at: outcome.at, ids: [outcome.id], whole: outcome });

/** What a definition of the library, which is the same in every study, can name; itself does not count. */
const textsOf = remembered((definition: Definition): ReadonlySet<string> => {
  const texts = new Set<string>();
  someText(definition, (text) => {
    texts.add(text);
    return false;
  });
  for (const id of idsIn(definition)) texts.delete(id);
  return texts;
});

/**
 * Ids of what is sought that some part of the study names; what something says of itself does not count, and a timeline names
 * what its steps do. The search ends when all is named: of an apparatus the whole, since of one that is not a part may be left out.
 */
function namedIn({ study }: StudyModel, sought: readonly Declared[], all: readonly Declared[]): ReadonlySet<Id> {
  const byId = new Map<Id, Declared>();
  for (const one of sought) for (const id of one.ids) byId.set(id, one);
  const waiting = new Set(sought);
  const named = new Set<Id>();
  const isLast = (text: string): boolean => {
    const one = byId.get(text);
    if (one === undefined) return false;
    named.add(text);
    if (one.kind !== 'apparatus' || text === one.ids[0]) waiting.delete(one);
    return waiting.size === 0;
  };
  const { definitions, experiments, inputs: _inputs, unstated: _unstated, ...rest } = study;
  const others = experiments.map(({ factors: _factors, outcomes: _outcomes, timeline: _timeline, ...other }) => other);
  if (someText([others, rest], isLast) || all.some(({ ids, whole }) => someText(whole, (text) => !ids.includes(text) && isLast(text)))) return named;
  for (const texts of definitions.filter(isOfLibrary).map(textsOf)) for (const id of byId.keys()) if (texts.has(id)) named.add(id);
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
  const own = new Set(flatMap(kinds.filter((kind) => kind !== 'animals' || !isOpen), (kind) => model.own(kind)));
  const factors = flatMap(experiments, (experiment) => experiment.factors).map(ofFactor);
  // An outcome that decides, or that no analysis could name, is used by who reads it.
  const decided = flatMap(experiments.filter(({ sections }) => sections.some(({ kind }) => kind === 'analysis')), (experiment) => experiment.outcomes).filter((outcome) => term(outcome, 'primary') !== 'yes');
  const declared = definitions.filter((definition) => own.has(definition)).map(ofDefinition);
  const designed = [...factors, ...decided.map(ofOutcome)];
  const all = [...definitions.filter((definition) => !isOfLibrary(definition)).map(ofDefinition), ...factors, ...flatMap(experiments, (experiment) => experiment.outcomes).map(ofOutcome)];
  const named = namedIn(model, [...declared, ...designed], all);
  const compartments = flatMap(model.own('apparatus'), (apparatus) => leftOut(apparatus, named)).map(ofDefinition);
  for (const { kind, name, at, ids } of [...declared, ...compartments, ...designed]) {
    if (ids.some((id) => named.has(id))) continue;
    report({ at, message: `The ${kind} ${name} ${kind === 'animals' ? 'are' : 'is'} declared, but nothing uses ${kind === 'animals' ? 'them' : 'it'}; use ${kind === 'animals' ? 'them where they are' : 'it where it is'} meant, or take ${kind === 'animals' ? 'them' : 'it'} out.` });
  }
});
