import type { KineticParameters } from '../../../src/simulation/kinetics/model.js';
import type { EventRecord } from '../../../src/simulation/kinetics/records.js';

/** Amounts in depot, central and peripheral compartment, and concentration times volume at the effect site. */
type Amounts = number[];

type Entering = { start: number; end: number; rate: number; amount: number; into: number };

/** Slope of the amounts with what flows in. */
function slope(parameters: KineticParameters, [depot = 0, central = 0, peripheral = 0, site = 0]: Amounts, inflow: Amounts): Amounts {
  const { absorption = 0, elimination, toPeripheral = 0, fromPeripheral = 0, effectSite = 0 } = parameters;
  const flows = [-absorption * depot, absorption * depot - (elimination + toPeripheral) * central + fromPeripheral * peripheral, toPeripheral * central - fromPeripheral * peripheral, effectSite * (central - site)];
  return flows.map((flow, index) => flow + (inflow[index] ?? 0));
}

/** Classical Runge-Kutta of order 4, in steps short enough for 1e-8. */
function passed(parameters: KineticParameters, amounts: Amounts, inflow: Amounts, time: number): Amounts {
  const steps = Math.max(1, Math.ceil(time / 0.04));
  const h = time / steps;
  const plus = (to: Amounts, by: Amounts, factor: number): Amounts => to.map((value, index) => value + factor * (by[index] ?? 0));
  let now = amounts;
  for (let step = 0; step < steps; step++) {
    const one = slope(parameters, now, inflow);
    const two = slope(parameters, plus(now, one, h / 2), inflow);
    const three = slope(parameters, plus(now, two, h / 2), inflow);
    const four = slope(parameters, plus(now, three, h), inflow);
    now = plus(plus(plus(plus(now, one, h / 6), two, h / 3), three, h / 3), four, h / 6);
  }
  return now;
}

const entries = ['depot', 'central', 'peripheral'];

/** Everything that a dose brings, a steady state by doses for `before` hours before it. */
function entering({ time, dose }: EventRecord, before: number): Entering[] {
  if (!dose) return [];
  const { amount, entry, given, lag = 0, bioavailability = 1, additional = 0, interval = 0, steady } = dose;
  const bioavailable = amount * bioavailability;
  const duration = given === 'at once' ? 0 : 'rate' in given ? bioavailable / given.rate : given.duration;
  const first = steady ? -Math.ceil(before / interval) : 0;
  return Array.from({ length: additional + 1 - first }, (_, index) => {
    const start = time + lag + (first + index) * interval;
    return { start, end: start + duration, rate: duration > 0 ? bioavailable / duration : 0, amount: bioavailable, into: entries.indexOf(entry) };
  });
}

/**
 * Central and effect-site concentrations after the records of each time, worked out from the differential equations alone. A steady
 * state is reached by giving doses for `before` hours, which must be few enough to be quick and many enough for the slowest rate.
 */
export function bruteForce(parameters: KineticParameters, records: readonly EventRecord[], times: readonly number[], before: number): { central: number; site: number }[] {
  return times.map((time) => {
    const past = records.filter((record) => record.time <= time);
    const reset = past.findLastIndex(({ kind, dose }) => kind !== 'dose' && kind !== 'observation' ? true : dose?.steady === 'instead');
    const doses = past.slice(Math.max(reset, 0)).flatMap((record) => entering(record, before));
    const instants = [...new Set([...doses.flatMap(({ start, end }) => [start, end]), time])].filter((instant) => instant <= time).sort((a, b) => a - b);
    let now: Amounts = [0, 0, 0, 0];
    let last = instants[0] ?? time;
    for (const instant of instants) {
      const inflow = [0, 0, 0, 0];
      const middle = (last + instant) / 2;
      for (const { start, end, rate, into } of doses) if (start < middle && middle < end) inflow[into] = (inflow[into] ?? 0) + rate;
      now = passed(parameters, now, inflow, instant - last);
      for (const { start, end, amount, into } of doses) if (start === instant && end === start) now[into] = (now[into] ?? 0) + amount;
      last = instant;
    }
    return { central: (now[1] ?? 0) / parameters.volume, site: (now[3] ?? 0) / parameters.volume };
  });
}
