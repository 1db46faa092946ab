import type { Parameter } from './parameter.js';

/** Between what an assumed number may well be, and why not beyond. */
export interface Range {
  readonly least: number;
  readonly most: number;
  readonly why: string;
}

/** The range of a parameter; of what is given as a share of another parameter, that of the share. */
interface StatedRange extends Range {
  readonly name: string;
  readonly shareOf?: string;
}

const hill = 'half of the effect lies between the concentrations of the lowest and the highest dose that was tried';
const drug = 'an effect of half to one and a quarter of that of morphine';
const pace = 'from twenty pairings to two for what one half of a preference takes';

const range = (name: string, least: number, most: number, why: string, shareOf?: string): StatedRange => ({ name, least, most, why, ...(shareOf !== undefined && { shareOf }) });

/** Within which `npm run fit` moves parameters. */
export const fittedRanges: readonly StatedRange[] = [
  range('morphine_absorption_half_life', 3, 19, 'not slower than in rats'),
  range('morphine_half', 0.3, 6, hill),
  range('morphine_steepness', 1, 6, 'from one binding site to a threshold'),
  range('cocaine_half', 0.2, 4, hill),
  range('cocaine_largest', 0.5, 1.25, drug),
  range('ethanol_half', 200, 2000, hill),
  range('ethanol_largest', 0.5, 1.25, drug),
  range('opponent_gain', 0.6, 2, 'an opponent that leaves some reward at first, and one that turns it round'),
  range('opponent_minutes', 8, 120, 'within a session, and within a day'),
  range('learning_rate', 0.05, 0.6, pace),
  range('extinction_rate', 0.05, 0.6, pace),
  range('learning_minutes', 0.5, 15, 'trials of 5 min condition; the rest is not much shorter than the sessions in use'),
  range('extinction_minutes', 2, 40, 'as for learning, sessions of 15 to 60 min'),
  range('stress_release', 0.2, 1.2, 'from a fifth to all of an inhibition by a stress of 1'),
  range('prime_release', 0.2, 1, 'from a fifth to all of an inhibition by the whole effect'),
  range('strength_days', 15, 365, 'preferences last for weeks to months'),
  range('inhibition_days', 0.2, 0.95, 'inhibitions fade faster than strengths, which is what recovery with time comes from', 'strength_days'),
  range('footshock_half', 2, 50, 'a tenth of the session of shocks in use to more than all of it'),
  range('never_shocked_factor', 0.05, 1, 'no more than a witness that was shocked'),
  range('unfamiliar_weight', 0.02, 0.5, 'less than a familiar one'),
  range('freezing_half', 1, 3, 'within the stress that stressors make'),
  range('crossings', 1, 5, 'for fewer or more entries than were reported'),
  range('approach', 2, 8, 'half and twice what was assumed'),
];

/** Of parameters that are not fitted, and of which half and twice would say nothing. */
const otherRanges: readonly StatedRange[] = [
  range('oxytocin_familiar_gain', 1, 6.2, 'from none, which is 1, to twice what was assumed'),
  range('oxytocin_unfamiliar_gain', 1, 16, 'from none, which is 1, to twice what was assumed'),
  range('oxytocin_peripheral_gain', 0.3, 1, 'from half of what was assumed to none, which is 1'),
  range('attrition', 0, 0.1, 'from none to one animal in ten'),
];

/** Of what nobody states a range. */
export const halfAndTwice = 'half and twice: nobody states a range';

/**
 * The range in which an assumed parameter with this value may be: the one that is stated, where the value lies in it, else from half to twice, as far as
 * the parameter can go.
 *
 * @param valueOf other parameters
 */
export function rangeOf({ name, least, most }: Parameter, value: number, valueOf: (name: string) => number): Range {
  const stated = [...fittedRanges, ...otherRanges].find((one) => one.name === name);
  if (stated !== undefined) {
    const scale = stated.shareOf === undefined ? 1 : valueOf(stated.shareOf);
    const found = { least: rounded(stated.least * scale), most: rounded(stated.most * scale), why: stated.why };
    if (value >= found.least && value <= found.most) return found;
  }
  const [one, other] = [rounded(value / 2), rounded(value * 2)].map((end) => Math.max(least, Math.min(most, end))) as [number, number];
  return { least: Math.min(one, other), most: Math.max(one, other), why: halfAndTwice };
}

/** Without the digits that come of multiplying. */
const rounded = (value: number): number => Number(value.toPrecision(6));
