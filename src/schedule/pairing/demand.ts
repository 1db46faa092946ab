import type { Definition, Experiment, Id, Track } from '../../language/ir/types.js';
import { count, term } from '../../language/ir/reading.js';

/** What a pairing asks of one animal, and of one of its partners. */
export interface Demand {
  /** Partners at once. */
  readonly atOnce: number;
  /** Sets of partners, one after the other. */
  readonly sets: number;
  /** Animals to which one partner can belong; null where nothing limits it. */
  readonly capacity: number | null;
}

/** How often one partner may serve; null where it is not limited, undefined where it is not stated. */
export function serves(pairing: Definition): number | null | undefined {
  const word = term(pairing, 'reuse');
  if (word === 'no') return 1;
  return word === 'yes' ? null : count(pairing, 'reuse');
}

/** Days, or sessions where each has a new partner, on which animals of a population take part in what the animals of a track go through. */
function occasions({ days }: Track, population: Id, per: 'day' | 'session'): number {
  const held = days.map(({ sessions }) => sessions.filter(({ steps }) => steps.some(({ participants }) => participants.some(({ animals }) => animals === population))).length).filter((sessions) => sessions > 0);
  return per === 'day' ? held.length : held.reduce((sum, sessions) => sum + sessions, 0);
}

/**
 * Partners of one population that animals need, by the track that has the most occasions. `new_partner` changes them at each; else they are
 * changed only where one may not serve so often.
 */
export function demandOf(pairing: Definition, population: Id, tracks: Experiment['timeline']): Demand {
  const changed = term(pairing, 'new_partner');
  const per = changed === 'session' || changed === 'trial' ? 'session' : 'day';
  const most = tracks.reduce((most, track) => Math.max(most, occasions(track, population, per)), 1);
  const limit = serves(pairing) ?? null;
  const areNew = changed === 'day' || changed === 'session' || changed === 'trial';
  const sets = areNew ? most : Math.ceil(most / (limit ?? most));
  return { atOnce: count(pairing, 'ratio') ?? 1, sets, capacity: limit === null ? null : Math.max(1, Math.floor(limit / Math.ceil(most / sets))) };
}
