import { flatMap } from '../flat-map.js';
import { isLevel, isOutcome, type Level, type Outcome } from '../generated/ast.js';
import { contentsOf } from '../references/tree.js';
import { mostParts } from './bounds.js';
import type { Lowering } from './lowering.js';

/** What is worked out of others: an outcome by its formula, a level by the rule that puts animals into it. */
type Made = Outcome | Level;

/** What something names to be worked out of; what is in a level `otherwise` is known by the rules of the others. */
function partsOf(made: Made): readonly Made[] {
  if (isLevel(made) && made.otherwise) return made.$container.levels.filter(({ rule }) => rule !== undefined);
  return flatMap(contentsOf(made).references, ({ reference }) => {
    const target = 'ref' in reference ? reference.ref : undefined;
    return isOutcome(target) || isLevel(target) ? [target] : [];
  });
}

/** Is something part of itself, by whatever way round? */
function isCircular(from: Made, goal: Made, seen: Set<Made> = new Set()): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  return partsOf(from).some((part) => part === goal || isCircular(part, goal, seen));
}

/** How many outcomes and levels there are in something, with itself, each as often as it is named; of a circle, without what closes it. */
function sizeOf(made: Made, sizes: Map<Made, number>): number {
  const known = sizes.get(made);
  if (known !== undefined) return known;
  sizes.set(made, 0);
  const size = partsOf(made).reduce((sum, part) => sum + sizeOf(part, sizes), 1);
  sizes.set(made, size);
  return size;
}

/** Says what is wrong with how an outcome or a level is made: of itself, or of more than can be worked out. */
export function checkMade(made: Made, lowering: Lowering): void {
  const parts = partsOf(made);
  if (parts.length === 0) return;
  const name = isOutcome(made) ? `The outcome '${made.name}'` : `The level '${made.name}'`;
  if (isCircular(made, made)) lowering.problem('PP1603', made, `${name} is computed from itself.`);
  const sizes = new Map<Made, number>();
  // What is made of it is too large as well, and said by it.
  if (sizeOf(made, sizes) > mostParts && parts.every((part) => sizeOf(part, sizes) <= mostParts)) lowering.problem('PP1005', made, `${name} is made of more than ${mostParts} others, each counted as often as it is named by them; nothing that is measured needs so many.`);
}
