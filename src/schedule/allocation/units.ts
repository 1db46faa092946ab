import { counted, list } from '../../language/words.js';
import type { Animal } from '../animals/types.js';
import { ofAnimals, ofProtocol } from '../design/reasons.js';
import type { Sizes } from '../design/sizes.js';
import type { Problem } from '../problems.js';
import { cells, criterionOf } from './criteria.js';
import { quotas } from './deal/shares.js';
import type { Pool } from './pools.js';

/** What comes to a group as a whole: one animal, or all of a cage or litter. */
export type Unit = readonly [Animal, ...Animal[]];

function unitsOf(animals: readonly Animal[], unit: string): Unit[] {
  if (unit === 'animal') return animals.map((animal) => [animal]);
  const criterion = criterionOf(unit, animals);
  return cells(animals, [criterion.of]).flatMap((items): Unit[] => {
    const [first, ...rest] = items.flatMap((item) => animals[item] ?? []);
    return first === undefined ? [] : [[first, ...rest]];
  });
}

/**
 * Units of a pool, as many as are needed: of each sex as its share of those that are there, the first by name.
 * Animals beyond that stay spare.
 */
export function unitsNeeded({ animals, needed, name, arms }: Pool, unit: string, sizes: Sizes): { units: Unit[]; spare: Animal[]; problems: Problem[] } {
  const units = unitsOf(animals, unit);
  const size = units[0]?.length ?? 1;
  const unlike = units.filter(({ length }) => length !== size);
  if (unlike.length > 0) return { units: [], spare: [], problems: [ofAnimals(`Whole ${unit}s are allocated, so that each must hold as many ${name}; ${list(units.map((unit, index) => ({ unit, index })).filter(({ unit }) => unit.length !== size).slice(0, 5).map(({ unit: [first, ...rest] }) => `that of ${first.id} holds ${rest.length + 1}`))}, and that of ${units[0]?.[0].id ?? ''} ${size}.`)] };
  const odd = arms.filter(({ id }) => (sizes.get(id) ?? 0) % size !== 0);
  if (odd.length > 0) return { units: [], spare: [], problems: odd.map((arm) => ofProtocol(`Whole ${unit}s of ${size} are allocated, and ${arm.name} has ${counted(sizes.get(arm.id) ?? 0, 'animal')}; the next n that can be is ${Math.ceil((sizes.get(arm.id) ?? 0) / size) * size}.`, arm.at)) };
  const sexes = cells(units, [([first]) => first.sex ?? undefined]);
  const wanted = quotas(needed / size, sexes.map(({ length }) => length / units.length));
  const taken = new Set(sexes.flatMap((items, index) => items.slice(0, wanted[index])));
  return { units: units.filter((_, index) => taken.has(index)), spare: units.filter((_, index) => !taken.has(index)).flat(), problems: [] };
}
