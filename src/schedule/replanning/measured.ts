import { dateOf } from '../../language/ir/clock.js';
import { nameOf } from '../../language/ir/reading.js';
import { counted, daysText, list } from '../../language/words.js';
import type { Day } from '../../language/ir/types.js';
import { columnsOf, type Column } from '../../results/columns.js';
import type { Results } from '../../results/results.js';
import { isNothing, numberOf } from '../animals/cells.js';
import { rowsOf } from '../animals/rows.js';
import { refuse, type Problem } from '../problems.js';
import type { DateText, Schedule } from '../types.js';
import type { Subjects } from './evidence.js';

export interface Asked {
  /** The date from which it is planned anew; the day after the last that was measured where it is not said. */
  readonly from?: DateText;
  readonly today: DateText;
}

/** What says in a table of results what a row is of. */
const keys = ['animal', 'phase', 'session', 'day'] as const;

/** A number of the table, with its line. */
interface Written {
  readonly line: number;
  readonly value: number;
}

/**
 * Reads what was measured of the animals of a schedule: comma-separated values in the layout that `simulate` writes, one row an animal and
 * session.
 *
 * @throws Unschedulable with every fault of the table and its row and column
 */
export function measured(text: string, subjects: Subjects, previous: Schedule, { from, today }: Asked): { readonly results: Results; readonly from: Day } {
  const { start } = previous;
  const { header, rows, decimalComma, problems: unread } = rowsOf(text);
  const faults = new Faults();
  const wrong = faults.add.bind(faults);
  const known = columnsOf(subjects.definitions, subjects.kinds.flatMap(({ cells }) => cells));
  const measures = known.flatMap((column) => (header.includes(column.name) ? [{ ...column, at: header.indexOf(column.name) }] : []));
  for (const name of keys) if (!header.includes(name)) wrong(`The column ${name} is missing; the columns are ${header.join(', ') || 'none'}.`, 1);
  for (const name of new Set(header.filter((name, index) => name !== '' && header.indexOf(name) < index))) wrong(`There are two columns ${name}.`, 1);
  if (measures.length === 0) wrong(`There is no column of anything that the protocol measures: ${list(known.map(({ name }) => name), 'or')}.`, 1);
  if (header.includes('run') && new Set(rows.map(({ cells }) => cells[header.indexOf('run')])).size > 1) wrong('These are several simulated runs; a schedule has one.', 1, 'run');
  refuse([...unread.map((problem): Problem => ({ ...problem, input: 'results' })), ...faults.problems()]);
  const reading = new Reading(subjects);
  for (const { line, cells } of rows) {
    const [animal = '', phase = '', session = '', day = ''] = keys.map((name) => cells[header.indexOf(name)]);
    const number = numberOf(day, decimalComma);
    if (number === undefined || !Number.isInteger(number)) {
      wrong(`“${day}” is no day of the study; expected a whole number.`, line, 'day');
      continue;
    }
    const date = dateOf(start, number);
    const why = reading.unknown(animal, phase, session, number);
    if (why !== undefined) wrong(why.message, line, why.column);
    else if (date > today) wrong(`Day ${number} is ${date}, which has not come yet: today is ${today}.`, line, 'day');
    else if (from !== undefined && date >= from) wrong(`Day ${number} is ${date}, which is not before ${from}, from which it is to be planned anew.`, line, 'day');
    else {
      for (const column of measures) {
        const written = cells[column.at] ?? '';
        const value = numberOf(written, decimalComma);
        if (isNothing(written)) continue;
        if (value === undefined) wrong(`“${written}” is no number.`, line, column.name);
        else {
          const before = reading.take(column, { animal, phase, session, day: number }, { line, value });
          if (before !== undefined && before.value !== value) wrong(`${animal} has ${before.value} in ${session} on day ${number} in row ${before.line}, and ${value} here.`, line, column.name);
        }
      }
    }
  }
  if (reading.last === undefined && faults.problems().length === 0) wrong('Nothing was measured: no row has a number.');
  const first = previous.replanned?.day ?? 2;
  const asked = from === undefined ? Math.max((reading.last ?? 0) + 1, first) : dayOf(start, from);
  const problems = faults.problems();
  if (asked < first) problems.push({ input: 'request', message: previous.replanned === undefined ? `--from ${from} is not after the first day, ${start}.` : `--from ${from} is before ${previous.replanned.from}, from which the schedule was planned anew already; what was before stands.` });
  refuse(problems);
  return { results: reading.results(), from: asked };
}

const dayOf = (start: DateText, date: DateText): Day => Math.round((Date.parse(date) - Date.parse(start)) / 86_400_000) + 1;

/** What is wrong with a table: a fault of many rows is told once, where it is first. */
class Faults {
  private readonly found = new Map<string, { readonly problem: Problem; rows: number }>();

  add(message: string, line?: number, column?: string): void {
    const key = `${column ?? ''} ${message}`;
    const known = this.found.get(key);
    if (known !== undefined) known.rows++;
    else this.found.set(key, { rows: 1, problem: { input: 'results', message, ...(line !== undefined && { at: `row ${line}${column === undefined ? '' : `, column ${column}`}` }) } });
  }

  problems(): Problem[] {
    return [...this.found.values()].map(({ problem, rows }) => (rows === 1 ? problem : { ...problem, message: `${problem.message} So it is in ${counted(rows - 1, 'more row', 'more rows')}.` }));
  }
}

/** Takes numbers to their places among the results. */
class Reading {
  /** The last day of which there is a number. */
  last: Day | undefined;
  private readonly width: number;
  private readonly values: Float64Array;
  private readonly taken = new Map<string, Written>();
  private readonly indices: ReadonlyMap<string, number>;

  constructor(private readonly subjects: Subjects) {
    this.width = Math.max(0, ...subjects.kinds.map(({ cells }) => cells.length));
    this.values = new Float64Array(subjects.kinds.length * this.width).fill(Number.NaN);
    this.indices = new Map(subjects.animals.map(({ id }, index) => [id, index]));
  }

  /** Why the schedule has no such row; undefined where it has. */
  unknown(animal: string, phase: string, session: string, day: Day): { readonly message: string; readonly column: (typeof keys)[number] } | undefined {
    const index = this.indices.get(animal);
    if (index === undefined) return { column: 'animal', message: `There is no animal “${animal}” of which anything is measured in the schedule.` };
    const cells = this.subjects.kinds[index]?.cells ?? [];
    const ofPhase = cells.filter((cell) => nameOf(cell.phase) === phase);
    if (ofPhase.length === 0) return { column: 'phase', message: `There is no phase “${phase}” in which anything is measured; there is ${list([...new Set(cells.map((cell) => nameOf(cell.phase)))])}.` };
    const ofSession = ofPhase.filter((cell) => nameOf(cell.session) === session);
    if (ofSession.length === 0) return { column: 'session', message: `There is no session “${session}” in ${phase} in which anything is measured; there is ${list([...new Set(ofPhase.map((cell) => nameOf(cell.session)))])}.` };
    if (ofSession.some((cell) => cell.day === day)) return undefined;
    return { column: 'day', message: `${animal} has no ${session} on day ${day}; by the schedule it has it on ${daysText(ofSession.map((cell) => cell.day))}.` };
  }

  /** @returns what stood there before */
  take(column: Column, { animal, phase, session, day }: { animal: string; phase: string; session: string; day: Day }, written: Written): Written | undefined {
    const index = this.indices.get(animal) ?? 0;
    const key = JSON.stringify([index, phase, session, day, column.name]);
    const before = this.taken.get(key);
    if (before !== undefined) return before;
    this.taken.set(key, written);
    this.last = Math.max(this.last ?? day, day);
    for (const [at, cell] of (this.subjects.kinds[index]?.cells ?? []).entries()) {
      if (cell.measure === column.measure && cell.place === column.place && cell.day === day && nameOf(cell.phase) === phase && nameOf(cell.session) === session) this.values[index * this.width + at] = written.value / column.scale;
    }
    return undefined;
  }

  results(): Results {
    const { kinds } = this.subjects;
    return { kinds, kindOf: kinds.map((_, index) => index), values: this.values, width: this.width, count: kinds.length };
  }
}
