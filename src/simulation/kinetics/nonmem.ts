import { Refused } from '../refused.js';
import type { DrugModel } from './model.js';
import type { Dose, EventRecord } from './records.js';
import type { Entry } from './state.js';

/** One row of a NONMEM data set, as numbers; what it does not have is 0. */
export interface NonmemRow {
  time: number;
  evid: number;
  amt?: number;
  /** Compartment: of a drug with absorption 1 is the depot, 2 the central and 3 the peripheral one, else 1 and 2 without the depot. */
  cmt?: number;
  /** Above 0 a rate, -1 the rate and -2 the duration that is modelled for the compartment. */
  rate?: number;
  ss?: number;
  ii?: number;
  addl?: number;
}

/** What the model says of the compartment that a row doses. */
export interface CompartmentParameters {
  lag?: number;
  bioavailability?: number;
  rate?: number;
  duration?: number;
}

const kinds: readonly EventRecord['kind'][] = ['observation', 'dose', 'observation', 'reset', 'reset and dose'];

/**
 * The event that a row states.
 *
 * @param number of the row, from 1, for messages
 * @throws Refused for a row that NONMEM has no meaning for, or that asks for what the model here has not
 */
export function recordOf(model: DrugModel, row: NonmemRow, number: number, parameters: CompartmentParameters = {}): EventRecord {
  const { time, evid, amt = 0, cmt = 0, rate = 0, ss = 0, ii = 0, addl = 0 } = row;
  const refuse = (what: string): never => {
    throw new Refused(`Row ${number}: ${what}.`);
  };
  const kind = kinds[evid] ?? refuse(`EVID is ${evid}; it must be 0, 1, 2, 3 or 4`);
  if (kind !== 'dose' && kind !== 'reset and dose') {
    for (const [name, value] of Object.entries({ AMT: amt, RATE: rate, SS: ss, II: ii, ADDL: addl })) {
      if (value !== 0) refuse(`${name} is ${value}, but with EVID ${evid} nothing is given`);
    }
    if (cmt < 0) refuse(`CMT is ${cmt}, which would turn a compartment off; this cannot be represented`);
    return { time, kind };
  }
  if (![0, 1, 2, 3].includes(ss)) refuse(`SS is ${ss}; it must be 0, 1, 2 or 3`);
  if (addl < 0) refuse(`ADDL is ${addl}; a steady state by trial is not worked out, SS=1 gives it exactly`);
  if (amt === 0 && ss === 0) refuse('AMT is 0, and the dose is not at steady state: nothing is given');
  const { lag = 0, bioavailability = 1 } = parameters;
  const dose: Dose = { amount: amt, entry: entryOf(model, cmt, refuse), given: givenOf(rate, parameters, refuse), lag, bioavailability, additional: addl, interval: ii };
  // SS=3 starts an iteration elsewhere, and there is none here.
  if (ss !== 0) dose.steady = ss === 2 ? 'added' : 'instead';
  return { time, kind, dose };
}

function entryOf({ absorption, peripheralShares }: DrugModel, compartment: number, refuse: (what: string) => never): Entry {
  const entries: Entry[] = [...(absorption === absorption ? ['depot' as const] : []), 'central', ...(peripheralShares.length > 0 ? ['peripheral' as const] : [])];
  return entries[compartment === 0 ? 0 : compartment - 1] ?? refuse(`CMT is ${compartment}; the drug has compartments 1 to ${entries.length}`);
}

function givenOf(rate: number, parameters: CompartmentParameters, refuse: (what: string) => never): Dose['given'] {
  if (rate === 0) return 'at once';
  if (rate === -1) return { rate: parameters.rate ?? refuse('RATE is -1, and the model has no rate for the compartment') };
  if (rate === -2) return { duration: parameters.duration ?? refuse('RATE is -2, and the model has no duration for the compartment') };
  return rate > 0 ? { rate } : refuse(`RATE is ${rate}; it must be above 0, or 0, -1 or -2`);
}
