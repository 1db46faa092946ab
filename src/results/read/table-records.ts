import { Faults, type Fault } from '../../tables/faults.js';
import { rowsOf } from '../../tables/rows.js';
import { tableColumns, type TableColumn } from './columns.js';
import type { Expected } from './expected.js';
import { RecordReader, type AnimalRecord } from './records.js';
import { rowsOfOne, type Chosen } from './simulated.js';

/** What the rows of a table say, each for itself. */
export interface TableRecords {
  readonly columns: readonly (TableColumn | undefined)[];
  /** How many rows the table has, those of other experiments too. */
  readonly rows: number;
  /** Of each row that says of what it is. */
  readonly records: readonly AnimalRecord[];
  /** Why it is no such table, by its separators or its header: then no row has been read. */
  readonly unread: readonly Fault[];
  /** What is wrong with its rows, and what kept nothing from being read; who goes on with the records adds to both. */
  readonly problems: Faults;
  readonly notes: Faults;
}

/**
 * Reads comma-separated values with a header, one row an animal and session, in the layout that `placepref simulate` writes.
 *
 * @param chosen of a table of several simulated experiments, the one that is meant
 */
export function readRecords(text: string, expected: Expected, chosen: Chosen = {}): TableRecords {
  const { header, rows, decimalComma, problems: unread } = rowsOf(text);
  const [problems, notes] = [new Faults(), new Faults()];
  // Of what is no table nothing else is told.
  if (header.length === 0) return { columns: [], rows: 0, records: [], unread, problems, notes };
  const columns = tableColumns(header, expected, problems, notes);
  const faults = [...unread, ...problems.all];
  if (faults.length > 0) return { columns, rows: rows.length, records: [], unread: faults, problems, notes };
  const reader = new RecordReader(expected, columns, decimalComma, problems);
  const records = rowsOfOne(rows, columns, chosen, problems).flatMap(({ line, cells }) => reader.read(line, cells) ?? []);
  return { columns, rows: rows.length, records, unread: [], problems, notes };
}
