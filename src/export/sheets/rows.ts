import { grouped } from '../../language/grouped.js';
import { clockText } from '../../language/ir/clock.js';
import { withoutDust } from '../../language/words.js';
import type { Administration, DateText, Schedule, ScheduledEvent } from '../../schedule/types.js';
import { pathNames } from '../file.js';
import type { Cell, Column } from '../table.js';
import { drawText, materialsText, partsText, readableName, roundingPercent } from '../words.js';

/** What one person does on one date, in order of time. */
export interface Sheet {
  /** Of its files, without their suffix. */
  readonly path: string;
  readonly date: DateText;
  readonly day: number;
  /** Null where nobody is named. */
  readonly person: string | null;
  readonly events: readonly ScheduledEvent[];
}

export const whoseOf = ({ person }: Pick<Sheet, 'person'>): string => person ?? 'nobody named';

export function sheetsOf({ events }: Schedule): Sheet[] {
  const due = events.filter(({ status }) => status !== 'past');
  const nameOf = pathNames(events.map(whoseOf));
  return [...grouped(due, (event) => `sheets/${event.date}/${nameOf(whoseOf(event))}`)].flatMap(([path, same]) => same.slice(0, 1).map(({ date, day, person }) => ({ path, date, day, person, events: same.toSorted((one, other) => one.clock - other.clock) })));
}

/** What an administration is told by. */
const givenColumns: readonly Column[] = [
  { name: 'give', type: 'string', description: 'What is given with its dose, or its code.' },
  { name: 'route', type: 'string', description: 'How it is given.' },
  { name: 'volume_mL', type: 'number', description: 'What to draw up.' },
  { name: 'volume_missing', type: 'string', description: 'Why it is not known what to draw up: no volume, or no dose in it.' },
  { name: 'sites', type: 'integer', description: 'At how many sites it is given, in equal parts: volume_mL is that of all of them. Empty where it goes into one.' },
  { name: 'volume_per_site_mL', type: 'number', description: 'What to draw up for each of several sites.' },
  { name: 'parts', type: 'string', description: 'Of solutions that are drawn up one after the other, what of each; for one site, and one draw.' },
  { name: 'draws', type: 'integer', description: 'In how many equal parts it is drawn up, for each site, where no syringe holds it whole.' },
  { name: 'syringe', type: 'string', description: 'What it is drawn up with.' },
  { name: 'rounding_percent', type: 'number', description: 'How much more (or less) than the dose of the protocol is in that volume, as the syringe measures in steps; of several solutions, in all of it.' },
  { name: 'weight_g', type: 'number', description: 'Body weight on which the volume rests.' },
];

export const sheetColumns: readonly Column[] = [
  { name: 'date', type: 'date', description: 'Date, local.', isRequired: true },
  { name: 'day', type: 'integer', description: 'Day of the study.', isRequired: true },
  { name: 'clock', type: 'string', description: 'Local time of the onset, hh:mm.', isRequired: true },
  { name: 'minutes', type: 'number', description: 'How long it takes.', isRequired: true },
  { name: 'animal', type: 'string', description: 'Name of the animal.', isRequired: true },
  { name: 'cage', type: 'string', description: 'Its cage.' },
  { name: 'box', type: 'integer', description: 'Number of the box.' },
  { name: 'place', type: 'string', description: 'Compartment, or apparatus.' },
  { name: 'room', type: 'string', description: 'Room.' },
  { name: 'person', type: 'string', description: 'Who does it.' },
  { name: 'with', type: 'string', description: 'Other animals that take part.' },
  { name: 'what', type: 'string', description: 'What to do, as the protocol says it.', isRequired: true },
  ...givenColumns,
  { name: 'status', type: 'string', description: 'planned, conditional (falls away if a criterion is met before) or past.', isRequired: true },
];

export function sheetRow(event: ScheduledEvent, cages: ReadonlyMap<string, string | null>): Cell[] {
  const { administration } = event;
  return [
    event.date, event.day, clockText(event.clock), event.delivers ?? event.duration, event.animal, cages.get(event.animal) ?? null, event.box,
    event.place === null ? null : readableName(event.place), event.room, event.person, event.with.map(({ animal }) => animal).join(' ') || null, event.written,
    ...(administration === undefined ? givenColumns.map(() => null) : givenCells(administration)),
    event.status,
  ];
}

function givenCells(administration: Administration): Cell[] {
  const { route, volume, missing, sites, syringe, weight } = administration;
  const perSite = volume === null || sites === undefined ? null : withoutDust(volume / sites.count);
  return [materialsText(administration), route, volume, missing.join('; ') || null, sites?.count ?? null, perSite, partsText(administration, (sites?.count ?? 1) * (syringe?.draws ?? 1)), syringe?.draws ?? null, syringe?.name ?? null, roundingPercent(administration), weight?.grams ?? null];
}

export function cagesOf({ animals }: Schedule): ReadonlyMap<string, string | null> {
  return new Map(animals.map(({ id, cage }) => [id, cage]));
}

/** What there is to draw up, or why it is not known. */
export const drawn = ({ administration }: ScheduledEvent): string => (administration === undefined ? '' : drawText(administration));
