import type { Cell } from './cells.js';
import type { Evaluate } from './evaluate.js';
import type { Results } from './results.js';

/** A number that something rests on. */
export interface Asked {
  readonly animal: number;
  readonly cell: Cell;
  /** NaN where it was not measured. */
  readonly value: number;
}

/** What is worked out for an animal, with every number that it rests on, of other animals too. */
export function askedBy(evaluate: Evaluate, results: Results, animal: number): { readonly value: number; readonly asked: readonly Asked[] } {
  const indices = new Set<number>();
  const values = new Proxy(results.values, {
    get(target, name) {
      const index = typeof name === 'string' ? Number(name) : Number.NaN;
      if (!Number.isNaN(index)) indices.add(index);
      return Reflect.get(target, name, target) as unknown;
    },
  });
  const value = evaluate({ kinds: results.kinds, kindOf: results.kindOf, values, width: results.width, count: results.count }, animal);
  return {
    value,
    asked: [...indices].sort((one, other) => one - other).flatMap((index) => {
      const of = Math.floor(index / results.width);
      const cell = results.kinds[results.kindOf[of] ?? -1]?.cells[index - of * results.width];
      return cell === undefined ? [] : [{ animal: of, cell, value: results.values[index] ?? Number.NaN }];
    }),
  };
}
