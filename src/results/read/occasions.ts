import { nameOf } from '../../language/ir/reading.js';
import type { Day, Id, Track } from '../../language/ir/types.js';
import { daysText } from '../../language/words.js';
import type { Cell } from '../cells.js';
import type { AnimalRecord } from './records.js';

/** One session of one day of a track in which something is measured. */
export interface Occasion {
  readonly phase: Id;
  readonly session: Id;
  readonly day: Day | null;
  readonly levels: Cell['levels'];
  /** False where the phase may have ended by its criterion before. */
  readonly isSure: boolean;
  /** Indices of what is measured then. */
  readonly cells: readonly number[];
}

/** In order of time. Sessions of days without a number are told apart by how often the same was measured before. */
export function occasionsOf(track: Track, cells: readonly Cell[]): Occasion[] {
  const found = new Map<string, Occasion & { readonly cells: number[] }>();
  const repeats = new Map<string, number>();
  for (const [index, { day, phase, session, levels, step, measure, place }] of cells.entries()) {
    const same = JSON.stringify([session, step, measure, place, day]);
    const before = repeats.get(same) ?? 0;
    repeats.set(same, before + 1);
    const key = JSON.stringify([session, day, before]);
    const known = found.get(key);
    if (known !== undefined) known.cells.push(index);
    else found.set(key, { phase, session, day, levels, isSure: !track.days.some((one) => one.phase === phase && one.day === day && one.status === 'conditional'), cells: [index] });
  }
  return [...found.values()];
}

/** The occasions of an animal that a record is of: one, or several where nothing tells them apart. */
export interface Matched {
  readonly of: readonly Occasion[];
  /** It was on another day than the one that is planned. */
  readonly moved?: string;
}

/**
 * Of which of the occasions of an animal a record is; a text that says why where it can be of none.
 *
 * @param nth which of the records of the same session, in order of days, from 0
 */
export function matched({ session, day }: AnimalRecord, occasions: readonly Occasion[], nth: number): Matched | string {
  const own = occasions.filter((occasion) => occasion.session === session);
  const exact = own.filter((occasion) => occasion.day === day);
  if (exact.length > 0) return { of: exact };
  const unnumbered = own.filter((occasion) => occasion.day === null);
  const [only] = own;
  if (unnumbered.length > 0) return unnumbered[nth] === undefined ? `There are more rows of ${nameOf(session)} than the ${unnumbered.length} times that the protocol has it.` : { of: [unnumbered[nth]] };
  if (only !== undefined && own.length === 1) return { of: own, ...(day !== null && { moved: `${nameOf(session)} was on day ${day}, and by the protocol it is on day ${only.day}.` }) };
  if (own.length === 0) return `By the protocol nothing is measured of this animal in ${nameOf(session)}.`;
  return `${nameOf(session)} is not on ${day === null ? 'a day without a number' : `day ${day}`}; by the protocol it is on ${daysText(own.map((occasion) => occasion.day))}.`;
}
