import { nameOf } from '../../language/ir/reading.js';
import type { Schedule, ScheduledEvent } from '../../schedule/types.js';
import { pathName } from '../file.js';
import { type Entry, entriesOf } from './entries.js';
import { calendarLines, type Property, textValue } from './lines.js';

export interface CalendarOptions {
  /** `O01`, `box 3`, `Ada`: whose it is. */
  readonly of: string;
  /** The same as a name of a file, which no other calendar has; entries keep theirs by it. */
  readonly name: string;
  /** When it was made, ms since 1970; the machine's clock is not read. */
  readonly made: number;
  /** Events that calendars made before have, and this one has no more. */
  readonly cancelled?: readonly ScheduledEvent[];
}

/** Names of CSS Color Module 3, as RFC 7986 wants them; dark enough to read white on them. One for each phase in turn. */
const colours = ['steelblue', 'seagreen', 'sienna', 'slateblue', 'crimson', 'darkgoldenrod', 'teal', 'dimgray'] as const;

/** A calendar by RFC 5545 with names and colours of RFC 7986: times in UTC, or floating where the schedule has no zone. */
export function calendarOf(events: readonly ScheduledEvent[], schedule: Schedule, { of, name: ownName, made, cancelled = [] }: CalendarOptions): string {
  const stamp = utc(made);
  const study = pathName(schedule.protocol.title).toLowerCase();
  const name = `${schedule.protocol.title}: ${of}`;
  const phases = [...new Set([...new Set(schedule.events.map(({ phase }) => phase))].map(nameOf))];
  const head: Property[] = [
    ['BEGIN', 'VCALENDAR'], ['VERSION', '2.0'], ['PRODID', `-//placepref//schedule ${schedule.tool.version}//EN`], ['CALSCALE', 'GREGORIAN'],
    ['UID', textValue(`${ownName}@${study}.placepref`)], ['NAME', textValue(name)], ['X-WR-CALNAME', textValue(name)], ['LAST-MODIFIED', stamp],
    ['DESCRIPTION', textValue(`Protocol ${schedule.protocol.inputs[0]?.sha256.slice(0, 12) ?? ''}, revision ${schedule.revision}`)],
  ];
  const own = entriesOf(events, schedule);
  const known = new Set(own.map(({ id }) => id));
  const gone = entriesOf(cancelled, schedule).filter(({ id }) => !known.has(id)).map((entry): Entry => ({ ...entry, state: 'cancelled' }));
  const entries = [...own, ...gone].flatMap((entry) => [...properties(entry, ownName, study), ...dated(entry, schedule, stamp), ['COLOR', colours[phases.indexOf(entry.phase) % colours.length] ?? colours[0]], ['END', 'VEVENT']] satisfies Property[]);
  return calendarLines([...head, ...entries, ['END', 'VCALENDAR']]);
}

const statuses = { certain: 'CONFIRMED', conditional: 'TENTATIVE', cancelled: 'CANCELLED' } as const;

const remarks = { certain: '', conditional: ' (unless the criterion is met)', cancelled: ' (fell away)' } as const;

function properties({ id, summary, description, location, phase, state }: Entry, of: string, study: string): Property[] {
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', textValue(`${id.replaceAll('/', '-')}-${of}@${study}.placepref`)],
    ['SUMMARY', textValue(summary + remarks[state])],
    ['DESCRIPTION', textValue(description)],
    ...(location === '' ? [] : [['LOCATION', textValue(location)] as const]),
    ['CATEGORIES', textValue(phase)],
    ['STATUS', statuses[state]],
  ];
}

function dated({ from, to }: Entry, { zone, revision }: Schedule, stamp: string): Property[] {
  const time = (instant: number): string => (zone === null ? utc(instant).slice(0, -1) : utc(instant));
  // An end must lie behind the beginning; what takes no time has none.
  return [['DTSTAMP', stamp], ['LAST-MODIFIED', stamp], ['SEQUENCE', String(revision)], ['DTSTART', time(from)], ...(to > from ? [['DTEND', time(to)] as const] : [])];
}

/** `20260308T140000Z` */
function utc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
