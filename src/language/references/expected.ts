import { type AstNode, type ReferenceInfo } from 'langium';
import { isAct, isAdministration, isAmount, isAnchor, isAssignment, isAtClause, isBinary, isEach, isExclusion, isFactor, isLevel, isObservation, isPhase, isPrepositionClause, isRef, isSession, isStated, isTerm, isTerms, isUntil, type Expression, type Named, type PrepositionClause, type Ref } from '../generated/ast.js';
import { isDimensionName, type Accepts } from '../vocabulary/accepts.js';
import { kindOf, materialKinds, placeKinds, timedKinds } from '../vocabulary/kinds.js';
import { fieldTypeOf } from './field-type.js';
import { parameterFor } from './parameters.js';

/** What can be named at a place; undefined where anything can. */
export interface Expected {
  readonly accepts: readonly Accepts[];
  /** A narrower choice: the levels of this factor, the terms of this list. */
  readonly among?: AstNode | undefined;
}

const preposition: Readonly<Record<string, readonly Accepts[]>> = {
  to: ['animals', 'role', 'arm', 'groups'],
  of: ['animals', 'arm', 'groups'],
  in: ['vehicle', 'mix'],
  by: ['terms basis'],
  with: ['device', 'stimulus'],
};

const accepts = (...kinds: readonly Accepts[]): Expected => ({ accepts: kinds });

const material = accepts(...materialKinds);
const timed = accepts(...timedKinds);
const place = accepts(...placeKinds);
const anchor = accepts(...timedKinds, 'procedure');
const part = accepts('compartment', 'zone');
const result = accepts('outcome', 'measure');
const stratum = accepts('level', 'term', 'arm');
const observed = accepts('measure', 'outcome', 'factor', 'terms', 'parameter', 'fact', 'level');
const basis = accepts('terms basis', 'terms shared_by', 'terms animal_role', 'animals');
const substance = accepts('substance');
const excluded = accepts('terms basis');
const failure = accepts('terms on_failure');
const factor = accepts('factor');
const procedure = accepts('procedure');
const animals = accepts('animals');
const template = accepts('template');

function ofClause(clause: PrepositionClause): readonly Accepts[] | undefined {
  const sentence = clause.$container;
  if (isAct(sentence)) return parameterFor(sentence, clause)?.accepts;
  if (isAdministration(sentence) || isPhase(sentence) || isSession(sentence) || isEach(sentence)) return preposition[clause.preposition];
  return undefined;
}

function ofRef(ref: Ref): Expected | undefined {
  const { $container: around, $containerProperty: property } = ref;
  if (isStated(around)) return fieldTypeOf(around.$container);
  if (isAmount(around)) return material;
  if (isPrepositionClause(around)) {
    const found = ofClause(around);
    return found && { accepts: found };
  }
  if (isAdministration(around)) return material;
  if (isAssignment(around)) return part;
  if (isExclusion(around)) return result;
  if (isAtClause(around)) return timed;
  if (isAnchor(around)) return anchor;
  if (isObservation(around)) {
    if (property === 'place') return place;
    if (property === 'session') return timed;
    if (property === 'levels') return stratum;
    const choice = chosenFrom(around);
    if (choice !== undefined) return { accepts: ['level', 'term'], among: choice };
    return observed;
  }
  return undefined;
}

/** For the right side of `is`: the factor or list of terms on its left. */
function chosenFrom(right: Expression): AstNode | undefined {
  const comparison = right.$container;
  if (!isBinary(comparison) || comparison.operator !== 'is' || comparison.right !== right) return undefined;
  const left = comparison.left;
  return isObservation(left) ? left.subject?.target?.ref : undefined;
}

/** What a reference may name, from where it stands. */
export function expectedOf({ container, property }: ReferenceInfo): Expected | undefined {
  if (isRef(container)) return property === 'target' ? ofRef(container) : undefined;
  if (property === 'basis') return basis;
  if (property === 'substance') return substance;
  if (isExclusion(container) && property === 'unit') return excluded;
  if (isUntil(container) && property === 'failure') return failure;
  if (isEach(container)) return factor;
  if (isAct(container)) return procedure;
  if (property === 'animals') return animals;
  if (property === 'template') return template;
  return undefined;
}

/** Does a declaration fit? A template parameter fits everywhere but as a verb: what it stands for is checked where it is used. */
export function fits(node: Named, expected: Expected | undefined): boolean {
  if (expected === undefined) return true;
  const kind = kindOf(node);
  if (kind === 'placeholder') return !expected.accepts.includes('procedure');
  if (expected.among !== undefined && (isFactor(expected.among) || isTerms(expected.among)) && node.$container !== expected.among) return false;
  // A factor whose levels are quantities stands for the quantity that holds.
  if ((isFactor(node) || isLevel(node)) && expected.accepts.some(isDimensionName)) return true;
  const { accepts } = expected;
  if (isTerm(node)) return accepts.includes(`terms ${node.$container.name}`) || accepts.includes('term');
  return (kind !== undefined && accepts.includes(kind)) || (kind === 'procedure' && accepts.includes('parameter'));
}
