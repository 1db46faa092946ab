import { composed } from '../language/words.js';
import Papa from 'papaparse';
import { otherFile } from './other-file.js';

/** A line of a table: where it begins in the file, from 1, and its cells without blanks around them, composed. */
interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

interface Rows {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  /** Are numbers written with a comma, as where columns are parted by `;`? */
  readonly decimalComma: boolean;
  /** What keeps it from being read as it is meant, and where: `row 3`. */
  readonly problems: readonly { readonly at: string; readonly message: string }[];
}

const separators = [',', ';', '\t'] as const;

/** The mark that the header has most often: it says how the table was saved. */
function separatorOf(text: string): string {
  const header = (/^\s*([^\r\n]*)/.exec(text)?.[1] ?? '').replace(/"[^"]*"/g, '');
  const counts = separators.map((separator) => ({ separator, count: header.split(separator).length }));
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).separator;
}

/** Reads comma-separated values, and those with `;` or tabs as a spreadsheet writes them elsewhere. Lines without a word are left out, and a first line `sep=;` of Excel's. */
export function rowsOf(text: string): Rows {
  const unmarked = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const other = otherFile(unmarked) ?? (unmarked.includes('\0') ? 'This is no text; save the table as CSV (UTF-8).' : undefined);
  if (other !== undefined) return { header: [], rows: [], decimalComma: false, problems: [{ at: 'row 1', message: other }] };
  const body = unmarked.replace(/^sep=.\n/, '\n');
  const delimiter = separatorOf(body);
  const problems: { at: string; message: string }[] = [];
  const rows: Row[] = [];
  let lineStart = 1;
  let cursor = 0;
  Papa.parse<string[]>(body, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }) => {
      const line = lineStart;
      lineStart += body.slice(cursor, meta.cursor).split('\n').length - 1;
      cursor = meta.cursor;
      // One slip of quotation marks brings others in its row.
      const error = errors.find(({ type }) => type === 'Quotes');
      if (error !== undefined) problems.push({ at: `row ${line}`, message: error.code === 'MissingQuotes' ? 'A quotation mark is opened and never closed.' : 'After a closing quotation mark the next column has to begin.' });
      const cells = data.map((cell) => composed(cell.trim()));
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
    },
  });
  const [header, ...records] = rows;
  return { header: header?.cells ?? [], rows: records, decimalComma: delimiter !== ',', problems };
}
