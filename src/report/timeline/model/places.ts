import type { Id, Phase, TrackDay, TrackSession } from '../../../language/ir/types.js';
import type { Lookup } from './lookup.js';
import { mergeInOrder } from './merge.js';

/** One day of one phase, in all lanes. */
export interface Place {
  readonly day: number | null;
  /** Which day of its phase it is, from 1. */
  readonly ordinal: number;
  /** Undefined on days on which only background phases run. */
  readonly phase: Phase | undefined;
  readonly isConditional: boolean;
  /** What the lanes have on it, lane by lane; of the background too. */
  readonly days: readonly (readonly TrackDay[])[];
}

/** Sessions of the phase itself, lane by lane. */
export function ownSessions({ days, phase }: Place): TrackSession[][] {
  return days.map((ofLane) => ofLane.filter((day) => day.phase === phase?.id).flatMap(({ sessions }) => sessions));
}

interface Keyed {
  readonly key: string;
  readonly day: TrackDay;
  readonly ordinal: number;
}

/** Days from the first to the last. Background phases stand on the days of the others; a day that has no other is a place of its own. */
export function placesOf(lookup: Lookup): Place[] {
  const tracks = lookup.experiment.timeline;
  const isBackground = (day: TrackDay): boolean => lookup.phases.get(day.phase)?.kind === 'background';
  const covered = new Set(tracks.flatMap(({ days }) => days.filter((day) => !isBackground(day)).map(({ day }) => day)));
  const keyed = tracks.map(({ days }): Keyed[] => {
    const counts = new Map<Id, number>();
    return days.map((day) => {
      const ordinal = (counts.get(day.phase) ?? 0) + 1;
      counts.set(day.phase, ordinal);
      return { key: isBackground(day) && day.day !== null ? `background ${day.day}` : `${day.phase} ${ordinal}`, day, ordinal };
    });
  });
  const opens = ({ day }: Keyed): boolean => !isBackground(day) || day.day === null || !covered.has(day.day);
  const first = new Map<string, Keyed>(keyed.flat().filter(opens).reverse().map((each) => [each.key, each]));
  const order = mergeInOrder(keyed.map((days) => [...new Set(days.filter(opens).map(({ key }) => key))]));
  const taken = new Set<number>();
  return order.flatMap((key): Place[] => {
    const opened = first.get(key);
    if (opened === undefined) return [];
    const { day, ordinal } = opened;
    // Of several phases on one day, the first has what runs in the background.
    const hasBackground = day.day !== null && !taken.has(day.day);
    if (day.day !== null) taken.add(day.day);
    const days = keyed.map((all) => all.filter((other) => other.key === key || (hasBackground && isBackground(other.day) && other.day.day === day.day)).map((other) => other.day));
    return [{ day: day.day, ordinal, phase: isBackground(day) ? undefined : lookup.phases.get(day.phase), isConditional: day.status === 'conditional', days }];
  });
}
