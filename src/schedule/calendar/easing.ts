import type { Id } from '../../language/ir/types.js';
import type { Role } from '../facility/laboratory.js';

/** What a laboratory could ease, and what is left out to see what stands in the way. */
export interface Easing {
  /** Minutes that people stay longer. */
  readonly later?: number;
  /** Minutes by which gaps between sessions are shorter. */
  readonly closer?: number;
  /** Minutes by which windows of sessions close later. */
  readonly wider?: number;
  /** Further boxes, by the apparatus. */
  readonly boxes?: ReadonlyMap<Id, number>;
  /** Roles of one further person each, who is there whenever the laboratory is open. */
  readonly people?: readonly Role[];
  /** Names of constraints that do not count. */
  readonly without?: ReadonlySet<string>;
}

/** Names of constraints. */
export const constraint = {
  hours: 'hours',
  light: 'light',
  window: (session: Id): string => `window ${session}`,
  beginning: (session: Id): string => `beginning ${session}`,
  gap: (written: string): string => `gap ${written}`,
  same: (written: string): string => `same ${written}`,
  boxes: (apparatus: Id): string => `boxes ${apparatus}`,
  people: (role: Role): string => `people ${role}`,
  partners: 'partners',
} as const;
