import { flatMap } from '../flat-map.js';

/** Above this many levels all orders are too many to list: five levels have 120. */
const mostForAllOrders = 4;

export type OrderMethod = 'fixed_order' | 'counterbalanced_order' | 'random_order' | 'latin_square';

function permutations<T>(items: readonly T[]): T[][] {
  return items.length < 2 ? [[...items]] : flatMap(items, (item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

/**
 * Rows of a Latin square: each level once at each position. With an even number of levels it is Williams' square
 * (1949), in which each level also follows each other one equally often.
 */
function latinSquare<T>(items: readonly T[]): T[][] {
  const n = items.length;
  const first = items.map((_, index) => (index % 2 === 0 ? index / 2 : n - (index + 1) / 2));
  const row = n % 2 === 0 ? first : items.map((_, index) => index);
  return items.map((_, shift) => row.map((index) => items[(index + shift) % n] as T));
}

/** The orders that animals can have; undefined when there are too many to list. */
export function ordersOf<T>(method: OrderMethod, items: readonly T[]): T[][] | undefined {
  switch (method) {
    case 'fixed_order':
      return [[...items]];
    case 'latin_square':
      return latinSquare(items);
    default:
      return items.length > mostForAllOrders ? undefined : permutations(items);
  }
}
