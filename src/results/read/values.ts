import { type Definitions, nameOf } from '../../language/ir/reading.js';
import type { Id, Track } from '../../language/ir/types.js';
import { figure, list } from '../../language/words.js';
import type { Faults } from '../../tables/faults.js';
import type { Cell } from '../cells.js';
import { unitsOf } from '../columns.js';
import type { Occasion } from './occasions.js';
import type { AnimalRecord, RecordedValue } from './records.js';
import type { Subject } from './subjects.js';

/** Min by which times may be longer than their session: clocks and frames are not exact. */
const slack = 1 / 60;

/** Puts what a record has into the row of its animal, and tells what cannot be. @param row one number for each cell */
export function fill(row: Float64Array, record: AnimalRecord, subject: Subject, occasions: readonly Occasion[], definitions: Definitions, problems: Faults, notes: Faults): void {
  const from = new Map<number, RecordedValue>();
  for (const given of record.values) {
    const { column, value } = given;
    const place = column.role === undefined ? column.place : (subject.places[column.role] ?? null);
    const cells = occasions.flatMap((occasion) => occasion.cells).filter((index) => isOf(subject.cells[index], column.measure, place));
    if (cells.length === 0) notes.add(`By the protocol this is not measured in ${nameOf(record.session)}; what stands there is not read.`, record.line, column.header);
    if (new Set(cells.map((index) => subject.cells[index]?.step)).size > 1) notes.add(`Several steps of ${nameOf(record.session)} measure this; the number is taken for each of them.`, undefined, column.header);
    if (isShare(definitions, column.measure) && value > 1) problems.add(`A share is at most 1, or 100 %: ${figure(value)} is more; a column of per cent is called “${nameOf(column.measure)} (%)”.`, record.line, column.header);
    for (const index of cells) {
      const before = from.get(index);
      if (before !== undefined && Math.abs(before.value - value) > slack) problems.add(`The columns ${before.column.header} and ${column.header} differ, and ${nameOf(place ?? '')} is both.`, record.line);
      from.set(index, given);
      row[index] = value;
    }
  }
  checkTimes(row, record, subject, [...from.keys()], definitions, problems, notes);
}

const isOf = (cell: Cell | undefined, measure: Id, place: Id | null): boolean => cell?.measure === measure && cell.place === place;

const isShare = (definitions: Definitions, measure: Id): boolean => '%' in unitsOf(definitions, measure);

/** No time can be longer than the step in which it is taken, nor can those in all compartments together; those in all places make all of it. */
function checkTimes(row: Float64Array, { line, session }: AnimalRecord, { cells, track }: Subject, filled: readonly number[], definitions: Definitions, problems: Faults, notes: Faults): void {
  const times = filled.flatMap((index) => {
    const cell = cells[index];
    return cell !== undefined && 'min' in unitsOf(definitions, cell.measure) ? [{ cell, value: row[index] ?? Number.NaN }] : [];
  });
  for (const step of new Set(times.map(({ cell }) => cell.step))) {
    const minutes = minutesOf(track, session, step);
    if (minutes === undefined) continue;
    const own = times.filter(({ cell }) => cell.step === step);
    const seconds = (value: number): string => `${figure(value * 60)} s`;
    const length = `${nameOf(session)} is ${seconds(minutes)} long`;
    const longer = own.find(({ value }) => value > minutes + slack);
    const inPlaces = own.filter(({ cell }) => isTimeIn(cell, definitions));
    const apart = inPlaces.filter(({ cell }) => definitions.get(cell.place ?? '')?.kind === 'compartment');
    const sum = apart.reduce((total, { value }) => total + value, 0);
    if (longer !== undefined) problems.add(`${nameOf(longer.cell.measure)}${longer.cell.place === null ? '' : ` in ${nameOf(longer.cell.place)}`} is ${seconds(longer.value)}, and ${length}.`, line);
    else if (sum > minutes + slack) problems.add(`The times in ${list(apart.map(({ cell }) => nameOf(cell.place ?? '')))} make ${seconds(sum)}, and ${length}.`, line);
    else if (isLittle(inPlaces, minutes, new Set(cells.filter((cell) => cell.step === step && isTimeIn(cell, definitions)).map(({ place }) => place)))) notes.add(`${length}; the times in ${list(inPlaces.map(({ cell }) => nameOf(cell.place ?? '')))} make less than half of that. Are they in the unit that the columns say?`);
  }
}

const isTimeIn = ({ measure, place }: Cell, definitions: Definitions): boolean => nameOf(measure) === 'time' && ['compartment', 'zone'].includes(definitions.get(place ?? '')?.kind ?? '');

/** Do the times in all places of an apparatus make less than half of a session? Then minutes may stand for seconds. */
function isLittle(times: readonly { readonly value: number }[], minutes: number, places: ReadonlySet<Id | null>): boolean {
  return times.length > 1 && times.length === places.size && times.reduce((total, { value }) => total + value, 0) < minutes / 2;
}

/** How long a step takes; undefined where that is not stated, or differs. */
function minutesOf({ days }: Track, session: Id, step: Id | null): number | undefined {
  const durations = days.flatMap(({ sessions }) => sessions.filter((one) => one.session === session).flatMap(({ steps }) => steps.filter((one) => one.step === step).map(({ duration }) => duration)));
  const longest = Math.max(...durations.map((duration) => duration ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(longest) ? longest : undefined;
}
