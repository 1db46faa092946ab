import type { Id, TrackSession } from '../../../language/ir/types.js';
import { mergeInOrder } from './merge.js';

/** Where the marks of one day stand: each at the place of its step, in whichever lane. */
export interface Slots {
  /** Of each slot, from the left, which group of sessions it belongs to; groups are set apart. */
  readonly groups: readonly number[];
  /** Slot of a step of a session, by `slotKey`. */
  readonly of: ReadonlyMap<string, number>;
}

export const slotKey = (session: Id, step: Id | undefined): string => `${session}\n${step ?? ''}`;

/**
 * The place of each thing in a row for all lists: behind what comes before it in any of them. Things that no list has
 * together can share a place, as the drug and the vehicle that two groups get at the same time.
 */
function placesIn(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const item of mergeInOrder(lists)) {
    const before = lists.flatMap((list) => list.slice(0, Math.max(0, list.indexOf(item))));
    places.set(item, Math.max(0, ...before.map((other) => (places.get(other) ?? -1) + 1)));
  }
  return places;
}

/** `lanes`: the sessions of one day, lane by lane. */
export function slotsOf(lanes: readonly (readonly TrackSession[])[]): Slots {
  const groupOf = placesIn(lanes.map((sessions) => sessions.map(({ session }) => session)));
  const groups: number[] = [];
  const of = new Map<string, number>();
  for (let group = 0; group <= Math.max(-1, ...groupOf.values()); group++) {
    const inGroup = lanes.flatMap((sessions) => sessions.filter(({ session }) => groupOf.get(session) === group));
    // A session in which nothing is stated to happen has a place too.
    const steps = placesIn(inGroup.map(({ session, steps }) => (steps.length === 0 ? [slotKey(session, undefined)] : steps.map(({ step }) => slotKey(session, step)))));
    const first = groups.length;
    for (const [key, place] of steps) of.set(key, first + place);
    for (let place = 0; place <= Math.max(-1, ...steps.values()); place++) groups.push(group);
  }
  return { groups, of };
}
