import { nameOf } from '../../language/ir/reading.js';
import type { Day, Id } from '../../language/ir/types.js';
import { didYouMean } from '../../language/json.js';
import { counted, list, withoutDust } from '../../language/words.js';
import { isNothing, numberOf, sexOf } from '../../tables/cells.js';
import type { Faults } from '../../tables/faults.js';
import { keyOf, type Key, type Measured, type TableColumn } from './columns.js';
import type { Expected } from './expected.js';

/** A number of a row, in the units of the representation, with its column. */
export interface RecordedValue {
  readonly column: Measured & { readonly header: string };
  readonly value: number;
}

/** One row: of which animal it is, when, what it says of the animal, and what was measured. */
export interface AnimalRecord {
  readonly line: number;
  readonly animal: string;
  readonly phase: Id | undefined;
  readonly session: Id;
  /** Null where it says none, as 0 does: then the session is meant whenever it was. */
  readonly day: Day | null;
  readonly arm: Id | undefined;
  /** Levels by their factors, places by their roles, words by their lists. */
  readonly levels: ReadonlyMap<Id, Id>;
  readonly places: ReadonlyMap<Id, Id>;
  readonly words: ReadonlyMap<string, string>;
  readonly values: readonly RecordedValue[];
}

/** Something that a cell can name. */
interface Named {
  readonly name: string;
  readonly id: Id;
}

/** Reads rows for a protocol, one after the other. */
export class RecordReader {
  private readonly groups: readonly Named[];
  private readonly phases: readonly Named[];
  private readonly sessions: readonly (Named & { readonly phase: Id })[];
  /** The first number with each decimal mark. */
  private readonly marks = new Map<string, string>();

  constructor(
    private readonly expected: Expected,
    private readonly columns: readonly (TableColumn | undefined)[],
    private readonly decimalComma: boolean,
    private readonly problems: Faults,
  ) {
    const cells = expected.tracks.flatMap((track) => track.cells);
    this.groups = [...expected.groups].map(([id, name]) => ({ id, name }));
    this.phases = [...new Set(cells.map(({ phase }) => phase))].map((id) => ({ id, name: nameOf(id) }));
    this.sessions = [...new Map(cells.map(({ phase, session }) => [session, { id: session, name: nameOf(session), phase }])).values()];
  }

  /** Undefined where a row does not say of what it is, which has been told then. */
  read(line: number, cells: readonly string[]): AnimalRecord | undefined {
    const { columns } = this;
    if (cells.length !== columns.length) {
      // The one that was cut off cannot be told from the one whose last cells were left out as they were empty.
      const why = cells.length < columns.length ? ': it was cut off, or empty cells at its end were left out; a row has a cell for each column' : '';
      this.problems.add(`The row has ${counted(cells.length, 'cell')}, and the header ${columns.length}${why}.`, line);
      return undefined;
    }
    const of = (kind: Key): string => cells[columns.findIndex((column) => column?.kind === kind)] ?? '';
    const animal = of('animal');
    if (animal === '') this.problems.add('The animal has no name.', line, 'animal');
    const phase = of('phase') === '' ? undefined : this.pick(this.phases, of('phase'), 'phase', line, 'phase in which anything is measured');
    const session = this.session(of('session'), phase, line);
    const day = this.day(of('day'), line);
    const arm = of('group') === '' ? undefined : this.pick(this.groups, of('group'), 'group', line, 'group');
    const said = this.said(cells, line);
    if (animal === '' || session === undefined || day === undefined) return undefined;
    return { line, animal, phase, session, day, arm, ...said };
  }

  private session(name: string, phase: Id | undefined, line: number): Id | undefined {
    const alike = this.sessions.filter((one) => (phase === undefined || one.phase === phase) && keyOf(one.name) === keyOf(name));
    if (alike.length > 1) {
      this.problems.add(`There is a session ${name} in ${list(alike.map((one) => nameOf(one.phase)))}: the column phase has to say which is meant.`, line, 'session');
      return undefined;
    }
    return alike[0]?.id ?? this.pick(this.sessions.filter((one) => phase === undefined || one.phase === phase), name, 'session', line, `session${phase === undefined ? '' : ` of ${nameOf(phase)}`} in which anything is measured`);
  }

  private day(cell: string, line: number): Day | null | undefined {
    const day = isNothing(cell) ? 0 : numberOf(cell, this.decimalComma);
    if (day !== undefined && Number.isInteger(day)) return day === 0 ? null : day;
    this.problems.add(`“${cell}” is no day of the study; write a whole number, 1 for the first.`, line, 'day');
    return undefined;
  }

  private said(cells: readonly string[], line: number): Pick<AnimalRecord, 'levels' | 'places' | 'words' | 'values'> {
    const { assignments } = this.expected.experiment;
    const levels = new Map<Id, Id>();
    const places = new Map<Id, Id>();
    const words = new Map<string, string>();
    const values: RecordedValue[] = [];
    for (const [index, column] of this.columns.entries()) {
      const cell = cells[index] ?? '';
      if (column === undefined || isNothing(cell)) continue;
      if (column.kind === 'factor') {
        const level = this.pick(column.factor.levels, cell, column.header, line, `level of ${column.factor.name}`);
        if (level !== undefined) levels.set(column.factor.id, level);
      } else if (column.kind === 'role') {
        const own = assignments.find(({ roles }) => roles.some(({ id }) => id === column.role))?.places ?? [];
        const place = this.pick(own.map((id) => ({ id, name: nameOf(id) })), cell, column.header, line, `place of ${nameOf(column.role)}`);
        if (place !== undefined) places.set(column.role, place);
      } else if (column.kind === 'word') words.set(column.list, column.list === 'sex' ? (sexOf(cell) ?? cell) : cell);
      else if (column.kind === 'measured') {
        const value = this.number(column, cell, line);
        if (value !== undefined) values.push({ column, value: represented(value, column.scale) });
      }
    }
    return { levels, places, words, values };
  }

  /** Where a comma is a decimal mark, a point can stand for thousands: with both in one table nobody can tell. */
  private lookAtMark(cell: string, line: number, header: string): void {
    const [mark] = this.decimalComma && /\d/.test(cell) ? (/[.,]/.exec(cell) ?? []) : [];
    if (mark === undefined) return;
    const other = this.marks.get(mark === ',' ? '.' : ',');
    if (other !== undefined && !this.marks.has(mark)) this.problems.add(`Some numbers have a comma and some a point, as ${other} and ${cell}: a point can stand for thousands then. Write all of them in one way.`, line, header);
    if (!this.marks.has(mark)) this.marks.set(mark, cell);
  }

  /** A number in the unit of its column. */
  private number({ header, measure }: RecordedValue['column'], cell: string, line: number): number | undefined {
    const value = numberOf(cell, this.decimalComma);
    this.lookAtMark(cell, line, header);
    if (value === undefined || !Number.isFinite(value)) {
      this.problems.add(`“${cell}” is no number.`, line, header);
      return undefined;
    }
    const kind = this.expected.definitions.get(measure)?.facts['value']?.values[0];
    if (value < 0 && kind?.type === 'term' && kind.term !== 'score_value') this.problems.add(`${cell} is less than nothing.`, line, header);
    return value;
  }

  private pick(from: readonly Named[], cell: string, column: string, line: number, what: string): Id | undefined {
    const found = from.find(({ name }) => name === cell) ?? from.find(({ name }) => keyOf(name) === keyOf(cell));
    if (found !== undefined) return found.id;
    const names = [...new Set(from.map(({ name }) => name))];
    this.problems.add(`There is no ${what} called “${cell}”; there ${names.length === 1 ? 'is' : 'are'} ${list(names) || 'none'}.${didYouMean(cell, names)}`, line, column);
    return undefined;
  }
}

/** A number of a table as the protocol's own numbers are represented, so that one at a limit is at it and not a rounding beside it. */
const represented = (value: number, scale: number): number => (scale === 1 ? value : withoutDust(value / scale));
