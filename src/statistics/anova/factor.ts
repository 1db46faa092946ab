import { StatisticsProblem } from '../problem.js';

export interface Factor {
  readonly name: string;
  /** At least two, in the order in which cells are counted. */
  readonly levels: readonly string[];
}

/** Cells of crossed factors; the last factor changes fastest. One cell if there are none. */
export const cellCount = (factors: readonly Factor[]): number => factors.reduce((count, { levels }) => count * levels.length, 1);

/** Index of the cell with these levels, one a factor; NaN for a level that its factor does not have. */
export function cellIndex(factors: readonly Factor[], levels: readonly string[]): number {
  return factors.reduce((index, factor, position) => {
    const level = factor.levels.indexOf(levels[position] ?? '');
    return level < 0 ? NaN : index * factor.levels.length + level;
  }, 0);
}

/** The levels of a cell, one a factor. */
export function levelsOfCell(factors: readonly Factor[], cell: number): string[] {
  const levels: string[] = [];
  let rest = cell;
  for (const factor of factors.toReversed()) {
    levels.unshift(factor.levels[rest % factor.levels.length] as string);
    rest = Math.floor(rest / factor.levels.length);
  }
  return levels;
}

/** A cell in words: `treatment drug, session 2`. */
export const cellInWords = (factors: readonly Factor[], cell: number): string => levelsOfCell(factors, cell).map((level, index) => `${factors[index]?.name} ${level}`).join(', ');

/** Terms of a full factorial model, as sets of factors: none, each, each two … in R's order. */
export function termsOf(count: number): number[][] {
  const terms = Array.from({ length: 2 ** count }, (_value, bits) => Array.from({ length: count }, (_value, factor) => factor).filter((factor) => (bits >> factor) & 1));
  return terms.sort((a, b) => a.length - b.length);
}

/** @throws StatisticsProblem for a factor with fewer than two levels, a level or a factor that is there twice */
export function checkFactors(factors: readonly Factor[]): void {
  factors.forEach(({ name, levels }, index) => {
    if (factors.findIndex((factor) => factor.name === name) < index) throw new StatisticsProblem(`Factor ${name} is named twice.`);
    const twice = levels.find((level, position) => levels.indexOf(level) < position);
    if (twice !== undefined) throw new StatisticsProblem(`Factor ${name} has the level ${twice} twice.`);
    if (levels.length < 2) throw new StatisticsProblem(`Factor ${name}: found ${levels.length === 0 ? 'no level' : `one level, ${levels[0]}`}, expected at least two to compare.`);
  });
}
