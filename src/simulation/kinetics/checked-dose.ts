import { Refused } from '../refused.js';
import type { DrugModel } from './model.js';
import type { Dose } from './records.js';

/** A dose that can be given, all of it said. */
export interface CheckedDose extends Omit<Required<Dose>, 'steady'> {
  steady: 'no' | 'instead' | 'added';
}

/** No laboratory gives so many; a slip of the pen does. */
const manyDoses = 100_000;

/**
 * @param record its number, from 1
 * @throws Refused for a dose that says nothing that can be given
 */
export function checkedDose(model: DrugModel, dose: Dose, record: number): CheckedDose {
  const { amount, entry, given, lag = 0, bioavailability = 1, additional = 0, interval = 0, steady = 'no' } = dose;
  const refuse = (what: string): never => {
    throw new Refused(`Record ${record} ${what}.`);
  };
  for (const [name, value] of Object.entries({ amount, lag, bioavailability, interval })) {
    if (!(value >= 0 && value < Infinity)) refuse(`has the ${name} ${value}; it must be 0 or more`);
  }
  if (!(Number.isInteger(additional) && additional >= 0 && additional <= manyDoses)) refuse(`has ${additional} additional doses; it must be a whole number from 0 to ${manyDoses}`);
  if (additional > 0 && interval === 0) refuse('has additional doses and no interval between them');
  if (entry === 'depot' && model.absorption !== model.absorption) refuse('is a dose into the depot, of a drug without absorption');
  if (entry === 'peripheral' && model.peripheralShares.length === 0) refuse('is a dose into the peripheral compartment, of a drug that has none');
  if (given !== 'at once') {
    const [name, value] = 'rate' in given ? ['rate', given.rate] : ['duration', given.duration];
    if (!(value > 0 && value < Infinity)) refuse(`is an infusion with the ${name} ${value}; it must be above 0`);
  }
  if (steady !== 'no') checkSteady({ amount, entry, given, lag, bioavailability, additional, interval, steady }, refuse);
  return { amount, entry, given, lag, bioavailability, additional, interval, steady };
}

function checkSteady({ amount, given, lag, bioavailability, additional, interval }: CheckedDose, refuse: (what: string) => never): void {
  if (amount > 0) {
    if (interval === 0) refuse('is a dose at steady state without the interval between the doses before it');
    const duration = given === 'at once' ? 0 : 'rate' in given ? (amount * bioavailability) / given.rate : given.duration;
    if ((duration + lag) / interval > manyDoses) refuse(`is at steady state with more than ${manyDoses} infusions at a time`);
  } else if (given !== 'at once') {
    // What a duration of nothing, or a lag of an infusion that never began, would mean is told differently by every program.
    if (!('rate' in given)) refuse('is an endless infusion at steady state with a duration; it must have a rate');
    if (lag > 0) refuse('is an endless infusion at steady state with a lag; it ends at its record, so that a lag says nothing');
    if (additional > 0 || interval > 0) refuse('is an endless infusion at steady state with an interval or additional doses; it has an amount of 0, and can have neither');
  }
}
