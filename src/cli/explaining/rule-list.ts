import { allCodes, codes } from '../../language/checks/codes.js';
import { version } from '../../language/version.js';
import { Stop } from '../exit.js';
import type { Format } from '../reporters/formats.js';
import { wrap } from '../text/wrap.js';

/** All rules in the order of the table, for a reader or for a program. Throws `Stop` for a format of another kind. */
export function ruleList(format: Format, columns = 80): string {
  if (format === 'text') return table(columns);
  if (format !== 'json') throw new Stop(`--list-rules is written as text or json, not as ${format}.`);
  const rules = allCodes.map((code) => ({ code, ...codes[code] }));
  return `${JSON.stringify({ tool: { name: 'placepref', version }, rules }, undefined, 2)}\n`;
}

/** One rule a row: code, name, severity, and the summary wrapped within its column. A rule whose name is its code has no other. */
function table(columns: number): string {
  const rows = allCodes.map((code) => [code === codes[code].name ? '' : code, codes[code].name, codes[code].severity, codes[code].summary] as const);
  const width = (column: 0 | 1 | 2): number => Math.max(...rows.map((row) => row[column].length)) + 2;
  const indent = width(0) + width(1) + width(2);
  return rows
    .map(([code, name, severity, summary]) => `${code.padEnd(width(0))}${name.padEnd(width(1))}${severity.padEnd(width(2))}${wrap(summary, columns, indent, ' '.repeat(indent))}\n`)
    .join('');
}
