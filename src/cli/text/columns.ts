import { displayWidth } from './width.js';

/** Lines of cells that stand under one another, the first to the left, all others to the right. */
export function inColumns(rows: readonly (readonly string[])[], indent = '  '): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  const filled = (cell: string, column: number): string => {
    const blanks = ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)));
    return column === 0 ? cell + blanks : blanks + cell;
  };
  return rows.map((row) => `${indent}${row.map(filled).join('  ')}`.trimEnd());
}
