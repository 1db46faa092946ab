import { withWeekday } from '../../../language/ir/clock.js';
import { grouped } from '../../../language/grouped.js';
import type { Table } from '../../document/types.js';
import { dayLabel, type AxisItem } from '../model/axis.js';
import type { Column, Lane, SessionBox, Timeline } from '../model/types.js';

/** One step with all days and all groups that have it so. */
export interface StepRow {
  readonly days: string;
  readonly session: string;
  readonly clock: string;
  readonly step: string;
  /** Empty where it is the same for all. */
  readonly groups: readonly string[];
}

export function laneName({ label, order }: Lane): string {
  return order === undefined ? label : `${label}: ${order}`;
}

/** `2, 4, 6 to 8`; days within a phase, whose day in the study is not known, in brackets. */
function daysText(columns: readonly Column[]): string {
  const runs: Column[][] = [];
  for (const column of columns) {
    const last = runs.at(-1)?.at(-1);
    const follows = last !== undefined && last.phase?.id === column.phase?.id && (column.day === null ? last.day === null && column.ordinal === last.ordinal + 1 : last.day !== null && column.day === last.day + 1);
    if (follows) runs.at(-1)?.push(column);
    else runs.push([column]);
  }
  return runs.map((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return '';
    return run.length === 1 ? dayLabel(first) : `${dayLabel(first)} ${run.length === 2 ? 'and' : 'to'} ${dayLabel(last)}`;
  }).join(', ');
}

interface Occurrence {
  readonly column: number;
  readonly lane: Lane;
  readonly row: Omit<StepRow, 'days' | 'groups'>;
}

function occurrences({ columns, lanes }: Timeline): Occurrence[] {
  return columns.flatMap((_, column) => lanes.flatMap((lane) => {
    const cell = lane.cells[column];
    const inSessions = cell?.sessions.flatMap(({ marks }) => marks.map(({ entry: { text, to, condition, session, clock } }): Occurrence => ({ column, lane, row: { session, clock, step: sentence(text, to, condition) } }))) ?? [];
    const beside = cell?.background.flatMap(({ name, lines }) => lines.map((step): Occurrence => ({ column, lane, row: { session: name, clock: 'in the background', step } }))) ?? [];
    return [...inSessions, ...beside];
  }));
}

function sentence(text: string, to: string | undefined, condition: string | undefined): string {
  return `${text}${to === undefined ? '' : ` (to ${to})`}${condition === undefined ? '' : `, ${condition}`}`;
}

/** What is done, each step once, in the order of the days. */
export function stepRows(timeline: Timeline): StepRow[] {
  const { columns, lanes } = timeline;
  // First the groups of each step on each day, then the days that have the same groups.
  const byDay = grouped(occurrences(timeline), ({ column, row }) => JSON.stringify([column, row]));
  const found = [...byDay.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ column: first.column, row: first.row, groups: [...new Set(same.map(({ lane }) => lane))] }];
  });
  const rows = grouped(found, ({ row, groups }) => JSON.stringify([row, groups.map(({ id }) => id)]));
  return [...rows.values()].flatMap((same): StepRow[] => {
    const [first] = same;
    if (first === undefined) return [];
    const days = daysText(same.flatMap(({ column }) => columns[column] ?? []));
    return [{ ...first.row, days, groups: first.groups.length === lanes.length ? [] : first.groups.map(laneName) }];
  });
}

/** The same as a table for a page. */
export function stepTable(timeline: Timeline): Table {
  const rows = stepRows(timeline).map(({ days, session, clock, step, groups }) => [days, session, clock, step, groups.length === 0 ? 'all' : groups.join('; ')]);
  return { heads: ['Day', 'Session', 'Time', 'Step', 'Groups'], rows };
}

/** One line of the table of days: a day, or days that are left out. */
export interface DayRow {
  readonly days: string;
  /** `Mon 2026-03-02`; empty where it is not known. */
  readonly date: string;
  readonly phase: string;
  /** Lane by lane; undefined for days that are left out. */
  readonly cells?: readonly string[];
  /** Why they are left out. */
  readonly remark?: string;
}

export function dayRows({ axis, columns, lanes }: Timeline): DayRow[] {
  return axis.map((item: AxisItem): DayRow => {
    const name = item.phase?.name ?? '';
    if (item.type === 'break') return { days: item.label, phase: name, date: '', remark: item.title };
    const column = columns[item.column];
    const phase = column?.isConditional === true ? `${name}, unless the criterion was met` : name;
    return { days: item.label, phase, date: column?.date === undefined ? '' : withWeekday(column.date), cells: lanes.map((lane) => lane.cells[item.column]?.sessions.map(sessionText).join('; ') ?? '') };
  });
}

/** `09:00 inject morphine 10 mg/kg, confine to drug side for 30 min` */
function sessionText({ marks }: SessionBox): string {
  return marks.map(({ entry: { brief, to, condition, clock } }, index) => {
    const time = /^\d/.test(clock) && clock !== marks[index - 1]?.entry.clock ? `${clock} ` : '';
    return `${time}${sentence(brief, to, condition)}`;
  }).join(', ');
}
