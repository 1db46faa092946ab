import { counted, list } from '../../../language/words.js';
import type { Allocation } from '../../types.js';
import type { Claim, Crossed } from './claim.js';
import { designOf, sum } from './design.js';
import { smallest } from './smallest.js';

/**
 * Where some counts are unequal: with how many animals the counts of all tables could be equal at once, each set of animals being as large as the others.
 *
 * @returns undefined where all counts are equal
 */
export function together(claims: readonly Claim[], animals: number): Allocation['together'] {
  const counts = claims.filter((claim): claim is Crossed => claim.crossing !== undefined);
  const uneven = counts.filter(({ difference }) => difference > 0);
  if (uneven.length === 0 || counts.every(({ crossing }) => crossing.column.name !== 'group')) return undefined;
  const design = designOf(counts);
  const { animals: number, isLeast } = smallest(design);
  const next = Math.ceil(animals / number) * number;
  const brought = design.dimensions.slice(0, design.brought);
  const group = design.dimensions.find(({ name }) => name === 'group');
  const conditions = [
    ...(group === undefined || group.weights.length < 2 ? [] : [`${list([...new Set(group.weights)].map((weight) => String((next / sum(group)) * weight)), 'or')} in each group`]),
    ...brought.flatMap(({ name, weights }) => (weights.length > 1 ? [`as many of each ${name}`] : [])),
    ...[...design.sizes].flatMap(([name, size]) => (['cage', 'litter', 'block'].includes(name) ? [`${name}s of ${size}`] : [])),
  ];
  // Sexes, say, that are as many as each other already.
  const isAsWanted = counts.every(({ crossing: { rows } }) => rows.every(({ name, values, largest }) => brought.every((own) => own.name !== name) || values * largest === animals));
  const asked = counts.filter(({ of }) => of !== null);
  const fewer = asked.length < counts.length && asked.some(({ difference }) => difference > 0) ? smallest(designOf(asked)).animals : number;
  const note = [
    `${list(uneven.map(({ what }) => what))} ${uneven.length === 1 ? 'has' : 'have'} unequal counts. The counts of all tables can be equal together with ${counted(next, 'animal')}${conditions.length === 0 ? '' : `: ${list(conditions)}`}.${next === animals && isAsWanted ? ' Another seed may give that.' : ''}`,
    ...(number < next ? [`The smallest number is ${number}${isLeast ? '' : ', as far as was tried'}.`] : isLeast ? [] : ['Whether fewer would do is not proved.']),
    ...(fewer < number ? [`For what the protocol asks for, ${fewer} would do.`] : []),
  ].join(' ');
  return { uneven: uneven.map(({ what }) => what), animals: next, smallest: number, isProved: isLeast, note };
}
