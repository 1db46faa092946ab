/** A column as Table Schema (Frictionless Data v1) describes it. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'boolean';
  readonly description: string;
  readonly isRequired?: boolean;
}

export type Cell = string | number | boolean | null;

/**
 * A table as RFC 4180 says it: commas, a header, lines that end in CR LF, quotes where they are needed. Nothing is an empty cell.
 *
 * @throws Error for a row that has not as many cells as there are columns
 */
export function csvOf(columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  const wrong = rows.find(({ length }) => length !== columns.length);
  if (wrong !== undefined) throw new Error(`A row of ${wrong.length} cells in a table of ${columns.length} columns.`);
  return [columns.map(({ name }) => name), ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
