import type { AstNode } from 'langium';
import { isEntry, isExperiment, isFactor, isField, isGroups, isLabelClause, isLevel, isMaterial, isOutcome, isParameter, isPhase, isPlace, isPopulation, isProcedure, isRole, isSection, isSession, isTemplate, isTemplateParameter, isTerm, isTerms } from '../generated/ast.js';

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

/** What kind of thing a node declares; undefined when it declares nothing. */
export function kindOf(node: AstNode): Kind | undefined {
  if (isMaterial(node) || isPlace(node) || isPopulation(node) || isEntry(node) || isGroups(node) || isSection(node) || isPhase(node)) return node.kind;
  if (isTerm(node)) return 'term';
  if (isTerms(node)) return 'terms';
  if (isLevel(node)) return 'level';
  if (isFactor(node)) return 'factor';
  if (isRole(node)) return 'role';
  if (isSession(node)) return 'session';
  if (isLabelClause(node)) return 'step';
  if (isOutcome(node)) return 'outcome';
  if (isProcedure(node)) return 'procedure';
  if (isParameter(node)) return 'parameter';
  if (isTemplateParameter(node)) return 'placeholder';
  if (isTemplate(node)) return 'template';
  if (isExperiment(node)) return 'experiment';
  if (isField(node)) return 'fact';
  return undefined;
}

export const placeKinds: readonly Kind[] = ['apparatus', 'compartment', 'zone', 'role'];
export const materialKinds: readonly Kind[] = ['drug', 'vehicle', 'mix', 'device', 'stimulus', 'preparation'];
export const timedKinds: readonly Kind[] = ['session', 'phase', 'background', 'step'];
