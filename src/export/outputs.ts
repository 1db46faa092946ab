import type { Id } from '../language/ir/types.js';
import { grouped } from '../language/grouped.js';
import type { Schedule } from '../schedule/types.js';
import { calendarOf } from './calendar/calendar.js';
import { dosingFiles } from './dosing/tables.js';
import { type OutputFile, pathNames } from './file.js';
import { overviewFile } from './overview.js';
import { packageFile } from './package/package.js';
import { sheetFiles } from './sheets/files.js';
import { tableFiles } from './tables.js';

export interface OutputOptions {
  /** When it is made, ms since 1970: the machine's clock is not read. */
  readonly made: number;
  /** What stands at the head of each sheet: who may read it. */
  readonly heading: string | null;
  /** Files of other makers that lie with them. */
  readonly beside?: readonly OutputFile[];
}

/** All that a laboratory is handed of one schedule. */
export function outputsOf(schedule: Schedule, { made, heading, beside = [] }: OutputOptions): OutputFile[] {
  const files = [{ path: 'schedule.json', text: `${JSON.stringify(schedule, undefined, 2)}\n` }, ...tableFiles(schedule), ...sheetFiles(schedule, heading), ...dosingFiles(schedule), ...calendarFiles(schedule, made), ...beside];
  return [...files, packageFile(schedule, files, made), overviewFile(schedule, files, heading)];
}

function calendarFiles(schedule: Schedule, made: number): OutputFile[] {
  const cancelled = new Set(schedule.replanned?.cancelled);
  const events = [...schedule.events, ...cancelled];
  const boxed = events.filter(({ box, place }) => box !== null && place !== null);
  const folders = {
    animals: grouped(events, ({ animal }) => animal),
    boxes: grouped(boxed, ({ box, place }) => `${apparatusOf(place ?? '')} ${box}`),
    people: grouped(events.filter(({ person }) => person !== null), ({ person }) => person ?? ''),
  };
  return Object.entries(folders).flatMap(([folder, calendars]) => {
    const nameOf = pathNames(calendars.keys());
    return [...calendars].map(([of, own]) => ({ path: `calendars/${folder}/${nameOf(of)}.ics`, text: calendarOf(own.filter((event) => !cancelled.has(event)), schedule, { of, name: nameOf(of), made, cancelled: own.filter((event) => cancelled.has(event)) }) }));
  });
}

/** `box`, of a compartment or of the apparatus itself. */
function apparatusOf(place: Id): string {
  return /(?:apparatus|compartment|zone)\.([^.]+)/.exec(place)?.[1] ?? 'box';
}
