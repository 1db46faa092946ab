import { composed } from '../../language/words.js';
import type { Id } from '../../language/ir/types.js';
import type { AnimalId, DateText } from '../types.js';

/** One animal as it comes to the study: a row of the table of animals, or one that was thought up where there is none. */
export interface Animal {
  readonly id: AnimalId;
  readonly population: Id;
  readonly cage: string | null;
  readonly sex: 'female' | 'male' | null;
  /** g */
  readonly weight: number | null;
  readonly birth: DateText | null;
  readonly litter: string | null;
  readonly genotype: string | null;
  readonly strain: string | null;
  /** Animals that the table puts it together with, by the role that they have then. */
  readonly partners: Readonly<Record<string, readonly AnimalId[]>>;
  /** Every further column: measures of a pretest as numbers, levels of a factor as words. By the name of the column, as `columnKey` gives it. */
  readonly measures: Readonly<Record<string, number>>;
  readonly words: Readonly<Record<string, string>>;
  /** Line of the table, from 1; null without one. */
  readonly row: number | null;
}

/** Roles that a pairing can give. */
export const roles = ['subject', 'observer', 'demonstrator', 'aggressor', 'stimulus'] as const;

export type Role = (typeof roles)[number];

/** A column whatever its case, with blanks for `_`, and without the unit at its end: `time in left` of `Time_in_left (s)`. */
export function columnKey(header: string): string {
  return composed(header).trim().toLowerCase().replace(/\s*[([][^()[\]]*[)\]]$/, '').replace(/[\s_]+/g, ' ').trim();
}
