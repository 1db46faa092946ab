import type { Batch, DataColumn } from '../../results/batch.js';
import type { TableWriter } from './table.js';

const utf8 = new TextEncoder();

/** Comma-separated values, RFC 4180, with a header; empty where a number is not known. @param begun whether the header is written already */
export function csvWriter(begun = false): TableWriter {
  let isFirst = !begun;
  return {
    add(batch) {
      const head = isFirst ? `${batch.columns.map(({ name }) => quoted(name)).join(',')}\n` : '';
      isFirst = false;
      const cells = batch.columns.map((column) => (column.type === 'text' ? (row: number) => quoted(column.values[row] ?? '') : numberText(column)));
      return utf8.encode(head + lines(batch, (row) => cells.map((cell) => cell(row)).join(',')));
    },
    end: () => new Uint8Array(),
  };
}

/** One JSON object a line; null where a number is not known. */
export function ndjsonWriter(): TableWriter {
  return {
    add(batch) {
      const members = batch.columns.map((column) => {
        const name = JSON.stringify(column.name);
        const text = column.type === 'text' ? (row: number) => JSON.stringify(column.values[row] ?? '') : numberText(column);
        return (row: number) => `${name}:${text(row) || 'null'}`;
      });
      return utf8.encode(lines(batch, (row) => `{${members.map((member) => member(row)).join(',')}}`));
    },
    end: () => new Uint8Array(),
  };
}

function lines({ rows }: Batch, line: (row: number) => string): string {
  let text = '';
  for (let row = 0; row < rows; row++) text += `${line(row)}\n`;
  return text;
}

function numberText({ values }: Exclude<DataColumn, { type: 'text' }>): (row: number) => string {
  return (row) => {
    const value = values[row] ?? Number.NaN;
    return Number.isNaN(value) ? '' : String(value);
  };
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
