import type { Definitions } from '../language/ir/reading.js';
import { columnsOf, type Column } from './columns.js';
import { occasionsIn, type Occasion } from './cells.js';
import type { Kind, Results } from './results.js';

/** One row of a table of results: what was measured of an animal in one session of one day. */
export interface Row extends Occasion {
  readonly animal: number;
  /** One for each column, in its unit; NaN where nothing was measured. */
  readonly values: Float64Array;
}

/** Results as rows and columns, as `placepref simulate` writes them and `placepref analyze` reads them. */
export interface ResultsTable {
  readonly columns: readonly Column[];
  rows(results: Results): Iterable<Row>;
}

/** Lays out the tables of animals of some kinds; the layout is made once, for any number of results. */
export function tableOf(definitions: Definitions, kinds: readonly Kind[]): ResultsTable {
  const columns = columnsOf(definitions, kinds.flatMap(({ cells }) => cells));
  const sessions = new Map(kinds.map((kind) => [kind, sessionsOf(kind, columns)]));
  return {
    columns,
    *rows({ kinds: ofResults, kindOf, values, width, count }) {
      for (let animal = 0; animal < count; animal++) {
        const kind = ofResults[kindOf[animal] ?? -1];
        for (const { cells, ...session } of (kind && sessions.get(kind)) ?? []) {
          yield { animal, ...session, values: Float64Array.from(columns, ({ scale }, column) => meanAt(values, animal * width, cells[column] ?? []) * scale) };
        }
      }
    },
  };
}

interface SessionCells extends Occasion {
  /** Indices of the cells of each column; several where two steps of a session measure the same. */
  readonly cells: readonly (readonly number[])[];
}

function sessionsOf({ cells }: Kind, columns: readonly Column[]): SessionCells[] {
  return occasionsIn(cells).map((session) => ({
    ...session,
    cells: columns.map(({ measure, place }) => cells.flatMap((cell, index) => (cell.day === session.day && cell.session === session.session && cell.measure === measure && cell.place === place ? [index] : []))),
  }));
}

function meanAt(values: Float64Array, start: number, cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + (values[start + cell] ?? Number.NaN), 0) / cells.length;
}
