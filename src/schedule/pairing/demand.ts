import type { Definition, Experiment, Id, Track } from '../../language/ir/types.js';
import { count, term } from '../../language/ir/reading.js';
import { conditionsOf } from './meeting.js';

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

/** On what a partner counts as serving once: a day, or a session where each has a new partner. */
export function servedBy(pairing: Definition): 'day' | 'session' {
  const changed = term(pairing, 'new_partner');
  return changed === 'session' || changed === 'trial' ? 'session' : 'day';
}

/**
 * Do the animals of an arm have partners of a population by a pairing? Those that never take part in a step with them have none, unless
 * they share a cage with them, or no step of any arm names them.
 */
export function hasPartners(pairing: Definition, population: Id, arm: Id, tracks: Experiment['timeline']): boolean {
  if (conditionsOf(pairing).some(({ shared, wanted }) => shared === 'cage' && wanted)) return true;
  const meeting = tracks.filter((track) => occasions(track, population, 'day') > 0);
  return meeting.length === 0 || meeting.some((track) => track.arm === arm);
}

/**
 * Partners of one population that animals need, by the track that has the most occasions. `new_partner` changes them at each; else they are
 * changed only where one may not serve so often.
 */
export function demandOf(pairing: Definition, population: Id, tracks: Experiment['timeline']): Demand {
  const changed = term(pairing, 'new_partner');
  const most = tracks.reduce((most, track) => Math.max(most, occasions(track, population, servedBy(pairing))), 1);
  const limit = serves(pairing) ?? null;
  const areNew = changed === 'day' || changed === 'session' || changed === 'trial';
  const sets = areNew ? most : Math.ceil(most / (limit ?? most));
  return { atOnce: count(pairing, 'ratio') ?? 1, sets, capacity: limit === null ? null : Math.max(1, Math.floor(limit / Math.ceil(most / sets))) };
}
