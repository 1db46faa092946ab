// What is proposed for the questions about a schedule, and what is said of an answer while it is typed. Knows no editor.
import { dateOf, isDate, weekdayOf } from '../../language/ir/clock.js';

/** The date where this runs, ISO 8601. */
export function todayOf(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The first Monday after a date. */
export function nextMonday(today: string): string {
  const ahead = [2, 3, 4, 5, 6, 7, 8].find((day) => weekdayOf(dateOf(today, day)) === 'Monday');
  return dateOf(today, ahead ?? 8);
}

export interface Remark {
  readonly message: string;
  /** Whether the answer can be given all the same. */
  readonly stands: boolean;
}

/** What is to be said of a date of day 1: what is wrong with it, or what weekday it is. */
export function remarkOnStart(text: string, today: string): Remark {
  const date = text.trim();
  if (!isDate(date)) return { message: `Expected a date as ${nextMonday(today)}.`, stands: false };
  return { message: date < today ? `${weekdayOf(date)}. That day has gone by: the schedule is of the past.` : `${weekdayOf(date)}.`, stands: true };
}

/** What is wrong with the name of a folder beside the protocol; undefined if nothing is. */
export function problemOfFolder(text: string): string | undefined {
  const name = text.trim();
  if (name === '') return 'The schedule is a folder, which has a name.';
  if (/[\\:*?"<>|\0]/.test(name) || name.startsWith('/')) return 'Expected a name, or a path from the folder of the protocol.';
  return name.split('/').every((part) => part === '..' || /^\.*$/.test(part)) ? 'That folder holds the protocol; name one for the schedule alone.' : undefined;
}

/** `study` of `lab/study.cpp` and of `study.place.cpp`. */
const stemOf = (path: string): string => (path.split('/').at(-1) ?? '').replace(/(?:\.place)?\.cpp$/, '');

/** `study-schedule`, beside a protocol; of one of several experiments with its name. */
export function folderFor(protocol: string, experiment?: string): string {
  return [stemOf(protocol), ...(experiment === undefined ? [] : [experiment]), 'schedule'].join('-');
}

/** Tables that may be of the animals of a protocol: those named for it first, then those named for animals. */
export function sortTables(names: readonly string[], protocol: string): string[] {
  const stem = stemOf(protocol).toLowerCase();
  const rank = (name: string): number => (name.toLowerCase().startsWith(stem) ? 0 : /animal|mice|mouse|rat/i.test(name) ? 1 : 2);
  return names.toSorted((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
}

/** A path from one folder to a file, both with `/` and absolute: `../data/animals.csv`. */
export function pathFrom(folder: string, file: string): string {
  const [from, to] = [folder, file].map((path) => path.split('/').filter((part) => part !== ''));
  const shared = (from ?? []).findIndex((part, index) => to?.[index] !== part);
  const common = shared === -1 ? (from ?? []).length : shared;
  return [...(from ?? []).slice(common).map(() => '..'), ...(to ?? []).slice(common)].join('/');
}
