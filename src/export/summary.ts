import { grouped } from '../language/grouped.js';
import { groupNames, nameOf } from '../language/ir/reading.js';
import { clockText, lengthText, minutesOfDay } from '../language/ir/clock.js';
import { counted, list } from '../language/words.js';
import { extent } from '../numerics/extent.js';
import { byPump } from '../schedule/doses/routes.js';
import type { Administration, BalanceClaim, Schedule, ScheduledEvent } from '../schedule/types.js';

export interface Summary {
  /** How many animals, from when on. */
  readonly head: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** What a schedule comes to: who, when, what is proved, what was taken for granted. */
export function summaryOf(schedule: Schedule): Summary {
  const { allocation, calendar, events, animals, assumed } = schedule;
  const sections: [string, readonly string[]][] = [
    ['Animals', groupsOf(schedule)],
    [`Allocation${allocation.seed === null ? '' : `, seed ${allocation.seed}`}`, [...allocation.claims.map(claimText), ...(allocation.together === undefined ? [] : [allocation.together.note])]],
    ['Calendar', [calendarText(schedule), `${calendar.status}: ${calendar.objective} ${round(calendar.value)}${calendar.status === 'bounded' ? `, at least ${round(calendar.bound)}` : ''} (${calendar.solver})`, ...calendar.shifted.map(shiftedText)]],
    ['Injections', injectionsText(events)],
    ['Assumed, as neither the protocol nor the facility says it', assumed.map(({ name, value, because }) => `${name}: ${value} (${because})`)],
  ];
  return {
    head: `${counted(animals.length, 'animal')}, from ${schedule.start}`,
    sections: sections.flatMap(([title, lines]) => (lines.length === 0 ? [] : [{ title, lines }])),
  };
}

function groupsOf({ animals }: Schedule): string[] {
  const names = groupNames(animals.flatMap(({ arm }) => arm ?? []));
  const groups = new Map<string, number>();
  for (const { arm, population } of animals) {
    const name = names.get(arm ?? '') ?? nameOf(population);
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
  const [earliest] = extent(events.map(({ clock }) => clock));
  // What goes on by itself, over night or for days, says nothing of how late people work.
  const [, latest] = extent(events.map(({ clock, duration }) => (clock + duration > minutesOfDay ? clock : clock + duration)));
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
  const each = [...new Set(extent(volumes).map(round))].join(' to ');
  const drawn = volumes.length === 0 ? '' : `, ${each} mL each, ${round(volumes.reduce((sum, volume) => sum + volume, 0))} mL in all`;
  return [`${given.length}${drawn}`, ...unknown(given)];
}

/** What cannot be drawn up, since its volume is not known, or has a volume but no dose, by the reasons. */
function unknown(given: readonly Administration[]): string[] {
  const byReason = (lacking: readonly Administration[], text: string): string[] => [...grouped(lacking, ({ missing }) => missing.join('; '))].map(([why, { length }]) => `${length} ${text}: ${why}`);
  const lacking = given.filter(({ missing }) => missing.length > 0);
  const drawn = lacking.filter(({ route }) => route !== byPump);
  return [...byReason(lacking.filter(({ route }) => route === byPump), 'PUMPS with something to settle'), ...byReason(drawn.filter(({ volume }) => volume === null), 'WITHOUT A VOLUME to draw up, and not in the stock'), ...byReason(drawn.filter(({ volume }) => volume !== null), 'WITHOUT A DOSE that is a number, in a volume that is known')];
}

const round = (value: number): number => Number(value.toPrecision(4));
