import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { parquetWriter } from '../../src/export/results/parquet.js';
import type { Batch } from '../../src/results/batch.js';
import type { TableWriter } from '../../src/export/results/table.js';
import { csvWriter, ndjsonWriter } from '../../src/export/results/text.js';

type Row = readonly [animal: string, day: number, time: number];

const batchOf = (rows: readonly Row[]): Batch => ({
  rows: rows.length,
  columns: [
    { name: 'animal', type: 'text', values: rows.map(([animal]) => animal) },
    { name: 'day', type: 'integer', values: Int32Array.from(rows, ([, day]) => day) },
    { name: 'time_left_s', type: 'number', values: Float64Array.from(rows, ([, , time]) => time) },
  ],
});

const written = (writer: TableWriter, batches: readonly (readonly Row[])[]): Uint8Array => {
  const pieces = [...batches.map((rows) => writer.add(batchOf(rows))), writer.end()];
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
};

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const animals: Row[] = [['O01', 1, 452.125], ['O02, "the bold"', -3, Number.NaN], ['O03', 25, 0.1]];

describe('a table of data', () => {
  it('is written as CSV', () => {
    expect(text(written(csvWriter(), [animals.slice(0, 2), animals.slice(2)]))).toBe('animal,day,time_left_s\nO01,1,452.125\n"O02, ""the bold""",-3,\nO03,25,0.1\n');
  });

  it('is written as one JSON object a line', () => {
    const lines = text(written(ndjsonWriter(), [animals])).trimEnd().split('\n').map((line): unknown => JSON.parse(line));
    expect(lines[1]).toEqual({ animal: 'O02, "the bold"', day: -3, time_left_s: null });
    expect(lines).toHaveLength(3);
  });

  it('is written as Parquet that others read, with facts of its own', async () => {
    const row = fc.tuple(fc.string(), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.oneof(fc.double({ noDefaultInfinity: true, noNaN: true }), fc.constant(Number.NaN)));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(row, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 4 }), async (batches) => {
        const bytes = written(parquetWriter({ seed: '7' }), batches);
        const file = bytes.buffer.slice(0, bytes.byteLength) as ArrayBuffer;
        expect(await parquetReadObjects({ file })).toEqual(batches.flat().map(([animal, day, time]) => ({ animal, day, time_left_s: Number.isNaN(time) ? null : time })));
        const { row_groups, key_value_metadata: facts } = parquetMetadata(file);
        expect([row_groups.length, facts]).toEqual([batches.length, [{ key: 'seed', value: '7' }]]);
      }),
      { numRuns: 50 },
    );
  });

  it('of one batch or of many is the same text', () => {
    for (const writer of [csvWriter, ndjsonWriter]) expect(text(written(writer(), animals.map((row) => [row])))).toBe(text(written(writer(), [animals])));
  });
});
