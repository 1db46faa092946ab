import type { AstNode } from 'langium';

/** Every kind of thing that a protocol can name, with its article for messages. */
export const kinds = {
  drug: 'a drug',
  vehicle: 'a vehicle',
  mix: 'a mix',
  device: 'a device',
  stimulus: 'a stimulus',
  preparation: 'a preparation',
  apparatus: 'an apparatus',
  compartment: 'a compartment',
  zone: 'a zone',
  door: 'a door',
  configuration: 'a configuration',
  animals: 'a group of animals',
  pairing: 'a pairing',
  procedure: 'a procedure',
  parameter: 'a parameter',
  species: 'a species',
  route: 'a route',
  substance: 'a substance',
  limit: 'a limit',
  kinetics: 'a kinetics entry',
  measure: 'a measure',
  term: 'a term',
  terms: 'a list of terms',
  factor: 'a factor',
  level: 'a level of a factor',
  groups: 'a set of groups',
  arm: 'an arm',
  role: 'a place role',
  allocation: 'an allocation',
  blinding: 'a blinding',
  analysis: 'an analysis',
  hypothesis: 'a hypothesis',
  simulation: 'a simulation',
  scenario: 'a scenario',
  sample_size: 'a sample size',
  outcome: 'an outcome',
  experiment: 'an experiment',
  template: 'a template',
  placeholder: 'a template parameter',
  phase: 'a phase',
  background: 'a background phase',
  session: 'a session',
  step: 'a step',
  fact: 'a fact',
} as const;

export type Kind = keyof typeof kinds;

/** Kinds of nodes that are of one kind; the others carry a `kind` of their own. */
const kindByType: ReadonlyMap<string, Kind> = new Map([
  ['Term', 'term'],
  ['Terms', 'terms'],
  ['Level', 'level'],
  ['Factor', 'factor'],
  ['Role', 'role'],
  ['Session', 'session'],
  ['LabelClause', 'step'],
  ['Outcome', 'outcome'],
  ['Procedure', 'procedure'],
  ['Parameter', 'parameter'],
  ['TemplateParameter', 'placeholder'],
  ['Template', 'template'],
  ['Experiment', 'experiment'],
  ['Field', 'fact'],
]);

const ownKind: ReadonlySet<string> = new Set(['Material', 'Place', 'Population', 'Entry', 'Groups', 'Section', 'Phase']);

/** What kind of thing a node declares; undefined when it declares nothing. */
export function kindOf(node: AstNode): Kind | undefined {
  return ownKind.has(node.$type) ? (node as AstNode & { kind?: Kind }).kind : kindByType.get(node.$type);
}

export const placeKinds: readonly Kind[] = ['apparatus', 'compartment', 'zone', 'role'];
export const materialKinds: readonly Kind[] = ['drug', 'vehicle', 'mix', 'device', 'stimulus', 'preparation'];
export const timedKinds: readonly Kind[] = ['session', 'phase', 'background', 'step'];
