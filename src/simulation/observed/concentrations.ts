import { minutesOfDay } from '../../language/ir/clock.js';
import type { Id } from '../../language/ir/types.js';
import type { GivenDose } from '../design/doses.js';
import { type GivenDrug, drugsOf } from '../design/drugs.js';
import { type CompiledDesign, type CompiledTrack, kinds } from '../design/types.js';
import type { Parameters } from '../parameters/parameters.js';

/** Concentrations of one drug over a day on which it is given, of the animal with the typical clearance. */
export interface DrugDay {
  readonly substance: string;
  /** Into the blood or where blood takes it from, or into the brain. */
  readonly way: GivenDrug['way'];
  /** Groups that have it so. */
  readonly arms: readonly Id[];
  /** Counted from the first of the study; where groups get the same on several days, the first of these. */
  readonly day: number;
  /** Those of that day; times are minutes since its midnight. */
  readonly doses: readonly GivenDose[];
  readonly minutes: readonly number[];
  /** mg/L, in the central compartment and where the drug acts. */
  readonly central: readonly number[];
  readonly site: readonly number[];
  /** mg/L at the site with half of the largest effect. */
  readonly half: number;
  /** When the animal is in a place, kept there or free: minutes since midnight. */
  readonly stays: readonly { readonly from: number; readonly to: number }[];
}

const before = 15;
const atLeast = 180;
const points = 240;
/** Share of the largest concentration below which a curve is not followed. */
const low = 0.02;

/** Each way in which a drug is given on a day, once: by substance, doses, routes and clock times. */
export function drugDays({ tracks }: CompiledDesign, parameters: Parameters): DrugDay[] {
  const found = new Map<string, DrugDay>();
  for (const track of tracks) {
    for (const drug of drugsOf(track.doses.filter(({ amount }) => amount > 0), parameters, 1, track.potency)) {
      for (const day of new Set(drug.doses.map(({ onset }) => Math.floor(onset / minutesOfDay)))) {
        const doses = drug.doses.filter(({ onset }) => Math.floor(onset / minutesOfDay) === day).map((dose) => ({ ...dose, onset: dose.onset - day * minutesOfDay }));
        const key = JSON.stringify([drug.way, doses]);
        const known = found.get(key);
        if (known === undefined) found.set(key, drugDay(track, drug, day, doses));
        else if (!known.arms.includes(track.arm)) found.set(key, { ...known, arms: [...known.arms, track.arm] });
      }
    }
  }
  return [...found.values()];
}

function drugDay(track: CompiledTrack, { substance, way, course, effect }: GivenDrug, day: number, doses: readonly GivenDose[]): DrugDay {
  const midnight = day * minutesOfDay;
  const stays = staysOf(track, midnight);
  const from = Math.max(0, Math.min(...doses.map(({ onset }) => onset)) - before);
  const soonest = Math.max(from + atLeast, ...doses.map(({ onset, duration }) => onset + duration), ...stays.map(({ to }) => to));
  const minutes = Array.from({ length: points + 1 }, (_, index) => from + (index * (minutesOfDay - from)) / points);
  const values = minutes.map((minute) => course.concentration(midnight + minute));
  const lowest = low * Math.max(...values);
  // Until it has all but left; on a day of an infusion that is never.
  const last = Math.max(values.findLastIndex((value) => value > lowest), minutes.findIndex((minute) => minute >= Math.min(minutesOfDay, soonest)));
  const to = minutes[last] ?? minutesOfDay;
  const times = Array.from({ length: points + 1 }, (_, index) => from + (index * (to - from)) / points);
  return {
    substance,
    way,
    arms: [track.arm],
    day: day + 1,
    doses,
    minutes: times,
    central: times.map((minute) => course.concentration(midnight + minute)),
    site: times.map((minute) => course.siteConcentration(midnight + minute)),
    half: effect.half,
    stays: stays.filter((stay) => stay.to > from && stay.from < to),
  };
}

function staysOf({ events }: CompiledTrack, midnight: number): { from: number; to: number }[] {
  return Array.from({ length: events.count }, (_, index) => index).flatMap((event) => {
    const [kind, from, minutes] = [events.kind[event], (events.onset[event] as number) - midnight, events.minutes[event] as number];
    return (kind === kinds.exposure || kind === kinds.access) && minutes > 0 && from >= 0 && from < minutesOfDay ? [{ from, to: from + minutes }] : [];
  });
}
