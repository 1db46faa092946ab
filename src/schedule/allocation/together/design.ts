import { greatestCommonDivisor } from '../statistics.js';
import type { Crossed, Dealing, Row } from './claim.js';

export const product = (numbers: readonly number[]): number => numbers.reduce((all, each) => all * each, 1);

export const leastCommonMultiple = (one: number, other: number): number => (one / greatestCommonDivisor(one, other)) * other;

export const sum = ({ weights }: Dealing): number => weights.reduce((all, each) => all + each, 0);

/** Tables over dimensions, of which those that animals bring with them come first and the others as they are dealt. */
export interface Design {
  readonly dimensions: readonly Dealing[];
  readonly brought: number;
  readonly tables: readonly { readonly over: readonly Dealing[]; readonly sets: readonly string[] }[];
  /** How many animals a cage, a litter or a block has to hold. */
  readonly sizes: ReadonlyMap<string, number>;
}

export function designOf(claims: readonly Crossed[]): Design {
  const columns = [...new Map(claims.map(({ crossing: { column } }) => [column.name, column])).values()];
  const brought = new Map<string, Dealing>();
  const over = ({ name, values, isSet }: Row): Dealing[] => {
    const dealtBefore = columns.filter((column) => column.name.split(' ')[0] === name);
    if (dealtBefore.length > 0 || isSet) return dealtBefore;
    const own = brought.get(name) ?? { name, weights: Array.from({ length: values }, () => 1) };
    brought.set(name, own);
    return [own];
  };
  const tables = claims.map(({ crossing: { column, rows } }) => ({ over: [...new Set([...rows.flatMap(over), ...columns.filter(({ name }) => name === column.name)])], sets: rows.filter(({ isSet }) => isSet) }));
  const sizes = new Map<string, number>();
  for (const { over: dimensions, sets } of tables) {
    const least = product(dimensions.map(sum));
    for (const { name, largest } of sets) sizes.set(name, leastCommonMultiple(sizes.get(name) ?? 1, Math.ceil(largest / least) * least));
  }
  return { dimensions: [...brought.values(), ...columns], brought: brought.size, tables: tables.map((table) => ({ ...table, sets: table.sets.map(({ name }) => name) })), sizes };
}

/** Every count of every table is a whole number for its multiples alone; cages hold animals of one sex. */
export function leastOf({ dimensions, brought, tables, sizes }: Design): number {
  const own = dimensions.slice(0, brought);
  const sexes = own.find(({ name }) => name === 'sex')?.weights.length ?? 1;
  return [...tables.map(({ over }) => product(over.map(sum))), product(own.map(sum)), ...[...sizes].map(([name, size]) => size * (name === 'cage' ? sexes : 1))].reduce(leastCommonMultiple, 1);
}
