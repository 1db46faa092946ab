import { groupName, nameOf } from '../../language/ir/reading.js';
import { clockText, lengthText } from '../../language/ir/clock.js';
import { counted, list } from '../../language/words.js';
import type { BalanceClaim, Schedule, ScheduledEvent } from '../../schedule/types.js';
import { wrap } from '../reporters/wrap.js';

/**
 * What a schedule comes to, for a terminal: who, when, what is proved, what was taken for granted.
 *
 * @param learned what measurements have told, of a schedule that was planned anew
 */
export function summaryOf(schedule: Schedule, files: readonly string[], folder: string, width: number | undefined, learned: readonly string[] = []): string {
  const { allocation, calendar, events, animals, assumed } = schedule;
  const sections: [string, readonly string[]][] = [
    [`Planned anew from ${schedule.replanned?.from ?? ''}, day ${schedule.replanned?.day ?? ''}`, learned],
    ['Animals', groupsOf(schedule)],
    [`Allocation, seed ${allocation.seed}`, allocation.claims.map(claimText)],
    ['Calendar', [calendarText(schedule), `${calendar.status}: ${calendar.objective} ${round(calendar.value)}${calendar.status === 'bounded' ? `, at least ${round(calendar.bound)}` : ''} (${calendar.solver})`, ...calendar.shifted.map(shiftedText)]],
    ['Injections', injectionsText(events)],
    ['Assumed, as neither the protocol nor the facility says it', assumed.map(({ name, value, because }) => `${name}: ${value} (${because})`)],
    [`Written to ${folder}`, foldersOf(files)],
  ];
  const head = `${schedule.protocol.title}: ${counted(animals.length, 'animal')}, from ${schedule.start}`;
  const body = sections.filter(([, lines]) => lines.length > 0).flatMap(([title, lines]) => ['', title, ...lines.map((line) => `  ${wrap(line, width, 4, '    ')}`)]);
  return [wrap(head, width, 0, ''), ...body, ''].join('\n');
}

function groupsOf({ animals }: Schedule): string[] {
  const groups = new Map<string, number>();
  for (const { arm, population } of animals) {
    const name = arm === null ? nameOf(population) : groupName(arm);
    groups.set(name, (groups.get(name) ?? 0) + 1);
  }
  return [[...groups].map(([name, count]) => `${count} ${name}`).join(', ')];
}

function claimText({ what, status, difference, note }: BalanceClaim): string {
  const said = { exact: 'balanced', closest: `as close as can be, apart by ${round(difference)}`, unmet: 'NOT balanced' }[status];
  return `${what}: ${said}${note === undefined ? '' : `. ${note}`}`;
}

function calendarText({ events }: Schedule): string {
  const dates = [...new Set(events.map(({ date }) => date))].sort();
  const earliest = Math.min(...events.map(({ clock }) => clock));
  const latest = Math.max(...events.map(({ clock, duration }) => clock + duration));
  const people = [...new Set(events.flatMap(({ person }) => person ?? []))];
  return `${counted(events.length, 'event')} on ${counted(dates.length, 'day')}, ${dates[0]} to ${dates.at(-1)}, between ${clockText(earliest)} and ${clockText(latest)}${people.length === 0 ? '' : `; ${list(people)}`}`;
}

function shiftedText({ date, sessions, most }: Schedule['calendar']['shifted'][number]): string {
  return `${date}: ${counted(sessions, 'session')} at another clock time than on other days, up to ${lengthText(most)} away`;
}

function injectionsText(events: readonly ScheduledEvent[]): string[] {
  const given = events.flatMap(({ administration }) => administration ?? []);
  if (given.length === 0) return [];
  const volumes = given.flatMap(({ volume }) => volume ?? []);
  const drawn = volumes.length === 0 ? '' : `, ${round(Math.min(...volumes))} to ${round(Math.max(...volumes))} mL each, ${round(volumes.reduce((sum, volume) => sum + volume, 0))} mL in all`;
  return [`${given.length}${drawn}`];
}

/** `days/ 50 files`, `schedule.json` */
function foldersOf(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = file.includes('/') ? `${file.slice(0, file.indexOf('/'))}/` : file;
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => (name.endsWith('/') ? `${name} ${counted(count, 'file')}` : name));
}

const round = (value: number): number => Number(value.toPrecision(4));
