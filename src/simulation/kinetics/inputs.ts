import { Refused } from '../refused.js';
import { type CheckedDose, checkedDose } from './checked-dose.js';
import type { DrugModel } from './model.js';
import type { EventRecord } from './records.js';
import { accumulate, addBolus, addInfusion, emptyState, type Entry, type State } from './state.js';

/** One dose, or one endless series of doses, that enters. */
export interface Input {
  /** When it begins to enter and when it has entered; the same for a dose given at once. */
  readonly start: number;
  readonly end: number;
  readonly entry: Entry;
  /** Amount per unit of time from start to end; 0 for a dose given at once. */
  readonly rate: number;
  /** What is there at `end`. */
  readonly atEnd: State;
  /** It counts from this record, by its index in the list of records … */
  readonly from: number;
  /** … and no longer from this one, which empties the system. */
  until: number;
}

/** The inputs of records, for any number of questions. Their number is that of doses, additional ones counted one by one. */
export interface Inputs {
  readonly model: DrugModel;
  readonly inputs: readonly Input[];
  /** Of the records. */
  readonly times: readonly number[];
}

/** @throws Refused for records that are not in the order of time, or a dose that cannot be given; it names the record, from 1 */
export function inputsOf(model: DrugModel, records: readonly EventRecord[]): Inputs {
  const inputs: Input[] = [];
  const empty = (from: number): void => {
    for (const input of inputs) input.until = Math.min(input.until, from);
  };
  for (const [index, { time, kind, dose }] of records.entries()) {
    const before = records[index - 1];
    if (!Number.isFinite(time)) throw new Refused(`Record ${index + 1} is at the time ${time}, which is no number.`);
    if (before && time < before.time) throw new Refused(`Record ${index + 1} is at ${time}, before record ${index}, at ${before.time}. Records stand in the order of time, those after a reset too.`);
    if (kind === 'reset' || kind === 'reset and dose') empty(index);
    if (kind !== 'dose' && kind !== 'reset and dose') continue;
    if (!dose) throw new Refused(`Record ${index + 1} is a dose, and does not say of what.`);
    const checked = checkedDose(model, dose, index + 1);
    if (checked.steady === 'instead') empty(index);
    inputs.push(...inputsOfDose(model, checked, time, index));
  }
  return { model, inputs, times: records.map(({ time }) => time) };
}

function inputsOfDose(model: DrugModel, dose: CheckedDose, time: number, from: number): Input[] {
  const { amount, entry, given, lag, bioavailability, additional, interval, steady } = dose;
  if (steady !== 'no' && amount === 0) return given !== 'at once' && 'rate' in given ? [endless(model, entry, given.rate, time, from)] : [];
  const entering = amount * bioavailability;
  if (entering === 0) return [];
  const duration = given === 'at once' ? 0 : 'rate' in given ? entering / given.rate : given.duration;
  const rate = duration === 0 ? 0 : entering / duration;
  const atEnd = emptyState(model);
  if (duration === 0) addBolus(atEnd, model, entry, entering);
  else addInfusion(atEnd, model, entry, rate, duration);
  const begun = (start: number): Input => ({ start, end: start + duration, entry, rate, atEnd, from, until: Infinity });
  const nth = (index: number): Input => begun(time + lag + index * interval);
  const doses = Array.from({ length: additional + 1 }, (_, index) => nth(index));
  if (steady === 'no') return doses;
  // Of the implied doses before it, those that may still enter after the record stand one by one, all others as one series.
  const late = Math.ceil((duration + lag) / interval);
  const implied = Array.from({ length: late }, (_, index) => nth(-1 - index));
  const all = atEnd.slice();
  accumulate(all, model, interval);
  return [{ ...nth(-1 - late), start: -Infinity, rate: 0, atEnd: all }, ...implied, ...doses];
}

/** An infusion that has gone on for ever, and ends. */
function endless(model: DrugModel, entry: Entry, rate: number, end: number, from: number): Input {
  const atEnd = emptyState(model);
  const { absorption, effectSite, rates, shares, peripheralShares } = model;
  if (entry === 'depot') atEnd[0] = rate / absorption;
  for (const [mode, elimination] of rates.entries()) {
    const central = (rate * ((entry === 'peripheral' ? peripheralShares : shares)[mode] as number)) / elimination;
    atEnd[1 + 2 * mode] = central;
    if (effectSite === effectSite) atEnd[2 + 2 * mode] = central;
  }
  return { start: -Infinity, end, entry, rate: 0, atEnd, from, until: Infinity };
}
