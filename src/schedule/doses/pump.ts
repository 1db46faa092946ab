import { minutesOfDay } from '../../language/ir/clock.js';
import { named } from '../../language/ir/reading.js';
import { timesOf } from '../../language/ir/giving.js';
import type { Definition, QuantityValue, Step, Value } from '../../language/ir/types.js';
import { significant, unitText, withoutDust } from '../../language/words.js';
import { words, type Given } from './given.js';
import type { Plan } from './plan.js';
import { strengthIn, unitOfDose } from './strength.js';

/** What a step says of the pump that delivers. */
export interface Pump {
  /** mL/min. */
  readonly flow: QuantityValue | undefined;
  /** mL. */
  readonly capacity: QuantityValue | undefined;
  /** What of it is not known, in words. */
  readonly missing: readonly { readonly why: string; readonly isOfRate: boolean }[];
}

/** What a pump is filled with of one material, and what it delivers of it; the unit is that of the dose without `/kg` and the time: mg, [iU]. */
export interface Filling {
  readonly unit: string | undefined;
  /** As the protocol states it: dose of a day, mg/kg or mg. */
  readonly daily: { readonly value: number; readonly unit: string } | undefined;
  /** In `unit` per mL. */
  readonly concentration: number | undefined;
  /** In `unit`, of all the time that it delivers. */
  readonly amount: number | undefined;
  readonly missing: readonly string[];
}

const perMinute = '/min';
const perKilogram = '/kg';

/** Above this share, what a stated concentration gives is another dose than the stated one. */
const tolerance = 0.01;

/** A dose in a time, which no flow of liquid is: mg/kg/min, mg/min. */
const isDosePerTime = (value: QuantityValue | undefined): value is QuantityValue => value !== undefined && value.unit.endsWith(perMinute) && !value.unit.startsWith('mL');

/** The pump of a step: that with which it gives; else the one device with a rate or a capacity that the protocol uses. */
export function pumpOf(step: Step, rate: Value | undefined, plan: Plan): Pump {
  const device = plan.definitions.get(named(step.values['device']?.[0]) ?? '') ?? onlyPump(plan);
  const own = rate?.type === 'quantity' && rate.unit === 'mL/min' ? rate : undefined;
  const byWeight = rate?.type === 'quantity' && rate.unit === 'mL/kg/min' ? `${rate.written} is a rate by body weight, and a pump has one rate` : undefined;
  const [flow, capacity] = [own ?? device?.facts['rate']?.values[0], device?.facts['capacity']?.values[0]];
  return {
    flow: single(flow),
    capacity: single(capacity),
    missing: [
      { why: byWeight, isOfRate: false },
      { why: lacking('the rate of the pump', flow, 'state the “rate” of the device with which it is given, as 0.25 uL/h'), isOfRate: true },
      { why: lacking('what the pump holds', capacity, 'state the “capacity” of the device with which it is given, as 100 uL'), isOfRate: false },
    ].flatMap(({ why, isOfRate }) => (why === undefined ? [] : [{ why, isOfRate }])),
  };
}

const single = (value: Value | undefined): QuantityValue | undefined => (value?.type === 'quantity' && value.upper === undefined ? value : undefined);

function lacking(what: string, value: Value | undefined, advice: string): string | undefined {
  if (single(value) !== undefined) return undefined;
  if (value?.type === 'unstated') return `${what} is unstated`;
  return value?.type === 'quantity' ? `${what} is a range, ${value.written}` : `${what} is not known: ${advice}`;
}

function onlyPump({ steps, definitions }: Plan): Definition | undefined {
  const used = [...steps.values()].flatMap(({ values }) => (values['device'] ?? []).flatMap((value) => named(value) ?? []));
  const pumps = [...new Set(used)].flatMap((id) => definitions.get(id) ?? []).filter(({ facts }) => facts['rate'] !== undefined || facts['capacity'] !== undefined);
  return pumps.length === 1 ? pumps[0] : undefined;
}

/**
 * Dose in a time over the rate of the pump is the concentration that the pump needs. Where the protocol states one, that is filled in, and it is
 * said where it gives another dose.
 *
 * @param minutes for which the pump delivers; 0 where that is not known
 */
export function fillingOf(given: Given, { flow, capacity }: Pump, kilograms: number, minutes: number): Filling {
  const { dose, rate, sites } = given;
  const said = [dose, rate].find(isDosePerTime);
  const { concentration: stated, lacking } = strengthIn(given.material, given.concentration, said);
  const unit = unitOfDose(said) ?? (stated?.unit.endsWith('/mL') === true ? stated.unit.slice(0, -'/mL'.length) : undefined);
  const daily = said === undefined ? undefined : withoutDust(said.value * minutesOfDay);
  const delivered = said === undefined || daily === undefined ? undefined : daily * timesOf(said, sites) * (said.unit.includes(perKilogram) ? kilograms : 1);
  // By the day, in which rates are round numbers.
  const pumped = flow === undefined ? undefined : withoutDust(flow.value * timesOf(flow, sites) * minutesOfDay);
  const needed = delivered !== undefined && pumped !== undefined && pumped > 0 ? delivered / pumped : undefined;
  const own = stated !== undefined && stated.unit === `${unit}/mL` ? stated : undefined;
  const concentration = own?.value ?? needed;
  const gives = own !== undefined && pumped !== undefined ? own.value * pumped : delivered;
  // No longer than it holds out.
  const days = Math.min(minutes / minutesOfDay, flow === undefined || capacity === undefined ? Number.POSITIVE_INFINITY : capacity.value / withoutDust(flow.value * minutesOfDay));
  return {
    unit,
    daily: said === undefined || daily === undefined ? undefined : { value: daily, unit: said.unit.slice(0, -perMinute.length) },
    concentration: concentration === undefined ? undefined : withoutDust(concentration),
    amount: gives === undefined || days === 0 ? undefined : withoutDust(gives * days),
    missing: [
      ...(lacking === undefined ? [] : [lacking]),
      ...(said === undefined && own === undefined && given.material.kind === 'drug' ? [withoutDaily(given)] : []),
      ...given.unclear.filter((why) => why.startsWith(words.concentration) && why !== `${words.concentration} is unstated`),
      ...(own !== undefined && needed !== undefined && Math.abs(own.value / needed - 1) > tolerance ? [`at this weight ${own.written} at ${flow?.written} give ${significant((own.value / needed) * (daily ?? 0))} ${unitText(`${said?.unit.slice(0, -perMinute.length)}/d`)}, not ${said?.written}`] : []),
    ],
  };
}

/** What it holds is less than it delivers, or nobody says for how long that is. */
export function runsDry({ flow, capacity }: Pump, minutes: number): string[] {
  if (minutes === 0) return ['for how long it delivers is not known: write it behind what is given, as “for 14 days”'];
  if (flow === undefined || capacity === undefined || withoutDust(flow.value * minutes) <= capacity.value) return [];
  return [`${capacity.written} last ${significant(capacity.value / flow.value / minutesOfDay)} days at ${flow.written}, and it is to deliver for ${significant(minutes / minutesOfDay)}`];
}

function withoutDaily({ material, dose, unclear }: Given): string {
  if (dose !== undefined) return `the dose of ${material.name}, ${dose.written}, is not said to be that of a day: ${dose.unit.startsWith('mg') ? `write it as ${dose.written}/day` : 'state the concentration that the pump is filled with'}`;
  return unclear[0] ?? `no dose of ${material.name} for a day is stated`;
}
