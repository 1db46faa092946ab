import { isBinary, isFactor, isLevel, isObservation, isUnary, type Expression } from '../generated/ast.js';
import type { Lowering } from './lowering.js';
import type { Id } from './types.js';

/** Levels that hold for an arm at one point of its track, by the id of the factor; null where the factor does not apply to it. */
export type LevelsHeld = Pick<ReadonlyMap<Id, Id | null>, 'get'>;

/**
 * Truth of a condition where it depends on the design only; undefined where it depends on what will be measured,
 * or on a factor that says nothing of the arm.
 */
export function decide(condition: Expression, levels: LevelsHeld, lowering: Lowering): boolean | undefined {
  if (isUnary(condition) && condition.operator === 'not') {
    const operand = decide(condition.operand, levels, lowering);
    return operand === undefined ? undefined : !operand;
  }
  if (!isBinary(condition)) return undefined;
  if (condition.operator === 'is') return decideLevel(condition.left, condition.right, condition.negated, levels, lowering);
  if (condition.operator !== 'and' && condition.operator !== 'or') return undefined;
  const left = decide(condition.left, levels, lowering);
  const right = decide(condition.right, levels, lowering);
  const settles = condition.operator === 'or';
  if (left === settles || right === settles) return settles;
  return left === undefined || right === undefined ? undefined : !settles;
}

function decideLevel(left: Expression, right: Expression, negated: boolean, levels: LevelsHeld, lowering: Lowering): boolean | undefined {
  if (!isObservation(left) || !isObservation(right)) return undefined;
  const factor = lowering.target(left.subject);
  const level = lowering.target(right.subject);
  if (factor === undefined || level === undefined || !isFactor(factor) || !isLevel(level)) return undefined;
  const held = levels.get(lowering.id(factor));
  return held === undefined ? undefined : (held === lowering.id(level)) !== negated;
}
