import { common, type Span, without } from './spans.js';
import { weekdayOf } from './days.js';
import type { Assumption, DateText } from '../types.js';
import type { Person, Syringe, Weekday } from './types.js';

export type Role = NonNullable<Person['roles']>[number];

export interface Worker {
  readonly name: string;
  readonly email?: string;
  readonly roles: ReadonlySet<Role>;
  readonly off: ReadonlySet<string>;
  /** Null where the hours of the laboratory are theirs. */
  readonly hours: Partial<Record<Weekday, readonly Span[]>> | null;
}

/** A facility as it counts: all that may be left out is there. Times are minutes. */
export interface Laboratory {
  readonly name: string | null;
  readonly zone: string | null;
  readonly hours: Partial<Record<Weekday, readonly Span[]>>;
  readonly breaks: readonly Span[];
  readonly holidays: ReadonlySet<DateText>;
  readonly people: readonly Worker[];
  /** By the name of the apparatus. */
  readonly apparatus: ReadonlyMap<string, { readonly boxes: number; readonly room: string | null }>;
  readonly cleaning: number;
  readonly handling: number;
  readonly syringes: readonly Syringe[];
  /** Share. */
  readonly margin: number;
  readonly assumed: readonly Assumption[];
}

/** When the laboratory is open on a date, without its breaks. */
export function openOn({ hours, breaks, holidays }: Laboratory, date: DateText): Span[] {
  return holidays.has(date) ? [] : without(hours[weekdayOf(date)] ?? [], breaks);
}

/** When somebody works on a date. */
export function worksOn(laboratory: Laboratory, { off, hours }: Worker, date: DateText): Span[] {
  const weekday = weekdayOf(date);
  if (off.has(date) || off.has(weekday)) return [];
  const open = openOn(laboratory, date);
  return hours === null ? open : common(open, hours[weekday] ?? []);
}
