import { type AstNode, type ReferenceInfo } from 'langium';
import { isAct, isAdministration, isAmount, isAnchor, isAssignment, isAtClause, isBinary, isEach, isExclusion, isFactor, isLevel, isObservation, isPhase, isPrepositionClause, isProcedure, isRef, isSession, isStated, isTerm, isTerms, isUntil, type Expression, type Named, type PrepositionClause, type Ref } from '../generated/ast.js';
import { isDimensionName, isKind, termsOf, type Accepts } from '../vocabulary/accepts.js';
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

function ofClause(clause: PrepositionClause): readonly Accepts[] | undefined {
  const sentence = clause.$container;
  if (isAct(sentence)) return parameterFor(sentence, clause)?.accepts;
  if (isAdministration(sentence) || isPhase(sentence) || isSession(sentence) || isEach(sentence)) return preposition[clause.preposition];
  return undefined;
}

function ofRef(ref: Ref): Expected | undefined {
  const { $container: around, $containerProperty: property } = ref;
  const accepts = (...kinds: Accepts[]): Expected => ({ accepts: kinds });
  if (isStated(around)) {
    const type = fieldTypeOf(around.$container);
    return type && { accepts: type.accepts };
  }
  if (isAmount(around)) return accepts(...materialKinds);
  if (isPrepositionClause(around)) {
    const found = ofClause(around);
    return found && { accepts: found };
  }
  if (isAdministration(around)) return accepts(...materialKinds);
  if (isAssignment(around)) return accepts('compartment', 'zone');
  if (isExclusion(around)) return accepts('outcome', 'measure');
  if (isAtClause(around)) return accepts(...timedKinds);
  if (isAnchor(around)) return accepts(...timedKinds, 'procedure');
  if (isObservation(around)) {
    if (property === 'place') return accepts(...placeKinds);
    if (property === 'session') return accepts(...timedKinds);
    if (property === 'levels') return accepts('level', 'term', 'arm');
    const choice = chosenFrom(around);
    if (choice !== undefined) return { accepts: ['level', 'term'], among: choice };
    return accepts('measure', 'outcome', 'factor', 'terms', 'parameter', 'fact', 'level');
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
  if (property === 'basis') return { accepts: ['terms basis', 'terms shared_by', 'terms animal_role', 'animals'] };
  if (property === 'substance') return { accepts: ['substance'] };
  if (isExclusion(container) && property === 'unit') return { accepts: ['terms basis'] };
  if (isUntil(container) && property === 'failure') return { accepts: ['terms on_failure'] };
  if (isEach(container)) return { accepts: ['factor'] };
  if (isAct(container)) return { accepts: ['procedure'] };
  if (property === 'animals') return { accepts: ['animals'] };
  if (property === 'template') return { accepts: ['template'] };
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
  return expected.accepts.some((accepts) => {
    const list = termsOf(accepts);
    if (list !== undefined) return isTerm(node) && isTerms(node.$container) && node.$container.name === list;
    return isKind(accepts) && (accepts === kind || (accepts === 'parameter' && isProcedure(node)));
  });
}
