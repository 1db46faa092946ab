import { fittedRanges } from '../../src/simulation/parameters/ranges.js';
import { priorTable } from '../../src/simulation/parameters/table.js';

/** A parameter that a fit may move: one that is assumed, within a range, from the value of its row. */
export interface Free {
  readonly name: string;
  /** Of which parameter it is a share, if it is one: what follows is then of the share. */
  readonly shareOf?: string | undefined;
  readonly prior: number;
  readonly least: number;
  readonly most: number;
  /** Why not beyond. */
  readonly range: string;
}

const priors = new Map(priorTable.map((row) => [row.name, row]));

export const free: readonly Free[] = fittedRanges.map(({ name, least, most, why, shareOf }) => {
  const row = priors.get(name);
  const prior = (row?.value ?? Number.NaN) / (shareOf === undefined ? 1 : (priors.get(shareOf)?.value ?? Number.NaN));
  if (row?.source.startsWith('assumed') !== true) throw new Error(`${name} is not assumed, so that it cannot be fitted.`);
  if (!(prior > least && prior < most)) throw new Error(`${name} is ${prior}, which is not between ${least} and ${most}.`);
  return { name, shareOf, prior, least, most, range: why };
});

/** The value of a free parameter among those of all, or its share of another where it is one. */
export const valueIn = (values: Readonly<Record<string, number>>, { name, shareOf }: Free): number => (values[name] ?? Number.NaN) / (shareOf === undefined ? 1 : (values[shareOf] ?? Number.NaN));

/** A range is taken as four standard deviations of the logarithm of what the parameter may be. */
const spreadOf = ({ least, most }: Free): number => Math.log(most / least) / 4;

/** How many such standard deviations a bound is from the prior. */
export const deviationOf = (one: Free, bound: number): number => Math.log(bound / one.prior) / spreadOf(one);

/** Values of all free parameters by name, at such deviations from their priors; to three digits, as they are written. */
export function valuesOf(deviations: readonly number[]): Record<string, number> {
  const values: Record<string, number> = {};
  for (const [index, one] of free.entries()) {
    const value = one.prior * Math.exp((deviations[index] ?? 0) * spreadOf(one));
    values[one.name] = Number((one.shareOf === undefined ? value : value * (values[one.shareOf] ?? Number.NaN)).toPrecision(3));
  }
  return values;
}
