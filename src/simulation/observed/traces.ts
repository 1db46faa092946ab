import { nameOf } from '../../language/ir/reading.js';
import type { Id } from '../../language/ir/types.js';
import type { CompiledDesign, CompiledTrack } from '../design/types.js';
import type { SimulatedExperiment } from '../experiment.js';
import type { Occasion } from './occasions.js';

/** A stretch of time in one place, minutes since the test began. */
export interface Visit {
  /** Index into the places of the test. */
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

/** Where one animal was during one test. */
export interface TracedTest extends Occasion {
  readonly minutes: number;
  /** Roles, or names of places that have none. */
  readonly places: readonly string[];
  readonly visits: readonly Visit[];
}

export interface TracedAnimal {
  /** In the experiment, from 0. */
  readonly index: number;
  readonly arm: Id;
  readonly tests: readonly TracedTest[];
}

/** Where animals of one experiment are, minute by minute, in the tests that they are measured in. @param indices which animals */
export function tracesOf(design: CompiledDesign, simulated: SimulatedExperiment, { seed, run, indices }: { readonly seed: number; readonly run: number; readonly indices: readonly number[] }): TracedAnimal[] {
  return indices.map((index): TracedAnimal => {
    const track = simulated.trackOf(index);
    const entered = new Map<number, { place: number; minutes: number }[]>();
    let current: { place: number; minutes: number }[] = [];
    simulated.watch(seed, run, index, {
      begin: (event) => entered.set(event, (current = [])),
      enter: (place, minutes) => current.push({ place, minutes }),
    });
    const roles = simulated.kinds[simulated.kindOf[index] ?? -1]?.places ?? {};
    return { index, arm: track.arm, tests: [...entered].flatMap(([event, entries]) => testOf(design, track, event, entries, roles)) };
  });
}

function testOf({ boxes, places }: CompiledDesign, { events, measurements, cells }: CompiledTrack, event: number, entries: readonly { place: number; minutes: number }[], roles: Readonly<Record<Id, Id>>): TracedTest[] {
  const [from, to] = [events.measuredFrom[event] as number, events.measuredFrom[event + 1] as number];
  const cell = from < to ? cells[measurements.column[from] as number] : undefined;
  const box = boxes[events.box[event] as number];
  if (cell === undefined || box === undefined) return [];
  const minutes = events.minutes[event] as number;
  const roleOf = new Map(Object.entries(roles).map(([role, place]) => [place, role]));
  const named = places.slice(box.first, box.first + box.count).map((place) => nameOf(roleOf.get(place) ?? place));
  const visits = entries.map(({ place, minutes: begin }, index): Visit => ({ place, from: begin, to: entries[index + 1]?.minutes ?? minutes }));
  return [{ day: cell.day, phase: cell.phase, session: cell.session, minutes, places: named, visits }];
}
