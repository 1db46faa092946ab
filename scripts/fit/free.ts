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

const hill = 'half of the effect lies between the concentrations of the lowest and the highest dose that was tried';
const drug = 'an effect of half to one and a quarter of that of morphine';
const pace = 'from twenty pairings to two for what one half of a preference takes';

/** Least and most; of what is given as a share, of another parameter. */
const ranges: readonly (readonly [name: string, least: number, most: number, range: string, shareOf?: string])[] = [
  ['morphine_absorption_half_life', 3, 19, 'not slower than in rats'],
  ['morphine_half', 0.3, 6, hill],
  ['morphine_steepness', 1, 6, 'from one binding site to a threshold'],
  ['cocaine_half', 0.2, 4, hill],
  ['cocaine_largest', 0.5, 1.25, drug],
  ['ethanol_half', 200, 2000, hill],
  ['ethanol_largest', 0.5, 1.25, drug],
  ['opponent_gain', 0.6, 2, 'an opponent that leaves some reward at first, and one that turns it round'],
  ['opponent_minutes', 8, 120, 'within a session, and within a day'],
  ['learning_rate', 0.05, 0.6, pace],
  ['extinction_rate', 0.05, 0.6, pace],
  ['learning_minutes', 0.5, 15, 'trials of 5 min condition; the rest is not much shorter than the sessions in use'],
  ['extinction_minutes', 2, 40, 'as for learning, sessions of 15 to 60 min'],
  ['stress_release', 0.2, 1.2, 'from a fifth to all of an inhibition by a stress of 1'],
  ['prime_release', 0.2, 1, 'from a fifth to all of an inhibition by the whole effect'],
  ['strength_days', 15, 365, 'preferences last for weeks to months'],
  ['inhibition_days', 0.2, 0.95, 'inhibitions fade faster than strengths, which is what recovery with time comes from', 'strength_days'],
  ['footshock_half', 2, 50, 'a tenth of the session of shocks in use to more than all of it'],
  ['never_shocked_factor', 0.05, 1, 'no more than a witness that was shocked'],
  ['unfamiliar_weight', 0.02, 0.5, 'less than a familiar one'],
  ['freezing_half', 1, 3, 'within the stress that stressors make'],
  ['crossings', 1, 5, 'for fewer or more entries than were reported'],
  ['approach', 2, 8, 'half and twice what was assumed'],
];

const priors = new Map(priorTable.map((row) => [row.name, row]));

export const free: readonly Free[] = ranges.map(([name, least, most, range, shareOf]) => {
  const row = priors.get(name);
  const prior = (row?.value ?? Number.NaN) / (shareOf === undefined ? 1 : (priors.get(shareOf)?.value ?? Number.NaN));
  if (row?.source.startsWith('assumed') !== true) throw new Error(`${name} is not assumed, so that it cannot be fitted.`);
  if (!(prior > least && prior < most)) throw new Error(`${name} is ${prior}, which is not between ${least} and ${most}.`);
  return { name, shareOf, prior, least, most, range };
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
