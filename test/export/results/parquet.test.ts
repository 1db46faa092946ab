import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects, type FileMetaData } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { parquetWriter } from '../../../src/export/results/parquet.js';
import type { Batch, DataColumn } from '../../../src/results/batch.js';

interface Table {
  readonly texts: readonly string[];
  readonly integers: readonly number[];
  readonly numbers: readonly number[];
}

const batchOf = ({ texts, integers, numbers }: Table): Batch => ({
  rows: texts.length,
  columns: [
    { name: 'text', type: 'text', values: texts },
    { name: 'integer', type: 'integer', values: Int32Array.from(integers) },
    { name: 'number', type: 'number', values: Float64Array.from(numbers) },
  ],
});

function written(batches: readonly Batch[], facts?: Readonly<Record<string, string>>): ArrayBuffer {
  const writer = parquetWriter(facts);
  const bytes = [...batches.map((batch) => writer.add(batch)), writer.end()].flatMap((piece) => [...piece]);
  return Uint8Array.from(bytes).buffer;
}

/** The same table as the library writes it by itself. */
function writtenByLibrary({ rows, columns }: Batch): ArrayBuffer {
  const bytes = new ByteWriter();
  const { schema } = parquetMetadata(written([{ rows, columns }]));
  const library = new ParquetWriter({ writer: bytes, schema });
  const dataOf = ({ type, values }: DataColumn) => (type === 'number' ? Array.from(values, (value) => (Number.isNaN(value) ? null : value)) : Array.from<string | number>(values));
  void library.write({ columnData: columns.map((column) => ({ name: column.name, data: dataOf(column) })), rowGroupSize: rows });
  void library.finish();
  return bytes.getBuffer();
}

const rowsOf = ({ texts, integers, numbers }: Table): object[] =>
  texts.map((text, row) => ({ text, integer: integers[row], number: Number.isNaN(numbers[row]) ? null : numbers[row] }));

const chunksOf = ({ row_groups }: FileMetaData) => row_groups.flatMap(({ columns }) => columns.flatMap(({ meta_data }) => meta_data ?? []));

/** So many values, each of them one of few or any. */
const column = <Value>(any: fc.Arbitrary<Value>, length: number): fc.Arbitrary<Value[]> =>
  fc.oneof(fc.array(any, { minLength: 1, maxLength: 5 }).chain((few) => fc.array(fc.constantFrom(...few), { minLength: length, maxLength: length })), fc.array(any, { minLength: length, maxLength: length }));

const number = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, 0, -0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.MAX_SAFE_INTEGER, Number.MIN_VALUE));
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'é', '\uFFFD', '😀', 'x'.repeat(100), '\u{10FFFF}'.repeat(40)));
const table = fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 300 })).chain((rows) =>
  fc.record<Table>({ texts: column(text, rows), integers: column(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), rows), numbers: column(fc.oneof({ weight: 1, arbitrary: fc.constant(Number.NaN) }, { weight: 3, arbitrary: number }), rows) }),
);

const many = (rows: number, distinct: number): Table => {
  const places = Array.from({ length: rows }, (_value, row) => (row * 7919) % distinct);
  return { texts: places.map((place) => `animal ${place}`), integers: places, numbers: places.map((place) => (place % 9 === 1 ? Number.NaN : place / 8)) };
};

describe('results as Parquet', () => {
  it('are read as they were, down to the sign of zero', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 3 }), async (tables) => {
        expect(await parquetReadObjects({ file: written(tables.map(batchOf)) })).toEqual(tables.flatMap(rowsOf));
      }),
    );
  });

  it('say of each column what the library would say', () => {
    fc.assert(
      fc.property(table, (one) => {
        const told = (file: ArrayBuffer) => chunksOf(parquetMetadata(file)).map(({ type, path_in_schema, num_values, codec, statistics }) => ({ type, path_in_schema, num_values, codec, statistics }));
        expect(told(written([batchOf(one)]))).toEqual(told(writtenByLibrary(batchOf(one))));
      }),
    );
  });

  it.each([
    [20_000, 1, 'RLE_DICTIONARY'],
    [20_000, 3, 'RLE_DICTIONARY'],
    [20_000, 1000, 'RLE_DICTIONARY'],
    [3000, 2900, 'PLAIN'],
    [20_000, 20_000, 'PLAIN'],
  ])('of %i rows with %i different values are %s, no larger than the library makes them', async (rows, distinct, encoding) => {
    const one = many(rows, distinct);
    const file = written([batchOf(one)]);
    expect(chunksOf(parquetMetadata(file)).map(({ encodings }) => encodings.at(-1))).toEqual(Array(3).fill(encoding));
    expect(file.byteLength).toBeLessThan(1.1 * writtenByLibrary(batchOf(one)).byteLength);
    expect(await parquetReadObjects({ file })).toEqual(rowsOf(one));
  });

  it('of one long text and many short ones have a dictionary', () => {
    const long = Array.from({ length: 300 }, (_value, at) => String.fromCodePoint(97 + ((at * at * 7) % 26))).join('');
    const batch: Batch = { rows: 20_000, columns: [{ name: 'text', type: 'text', values: Array.from({ length: 20_000 }, (_value, row) => (row % 3 === 0 ? `animal ${row}` : long)) }] };
    const file = written([batch]);
    expect(chunksOf(parquetMetadata(file))[0]?.encodings).toContain('RLE_DICTIONARY');
    expect(file.byteLength).toBeLessThan(1.1 * writtenByLibrary(batch).byteLength);
  });

  it('of which no number is known have no bounds', async () => {
    const one: Table = { texts: ['a', 'b', 'c'], integers: [1, 2, 3], numbers: Array(3).fill(Number.NaN) };
    const file = written([batchOf(one)]);
    expect(chunksOf(parquetMetadata(file))[2]?.statistics).toMatchObject({ null_count: 3n, min_value: undefined, max_value: undefined });
    expect(await parquetReadObjects({ file })).toEqual(rowsOf(one));
  });

  it('of no rows are a file all the same, with its facts', async () => {
    const nothing = batchOf({ texts: [], integers: [], numbers: [] });
    for (const file of [written([], { seed: '7' }), written([nothing], { seed: '7' })]) {
      expect(await parquetReadObjects({ file })).toEqual([]);
      expect(parquetMetadata(file)).toMatchObject({ num_rows: 0n, row_groups: [], created_by: 'placepref', key_value_metadata: [{ key: 'seed', value: '7' }] });
    }
  });

  it('of columns of different lengths are refused', () => {
    const { rows, columns } = batchOf({ texts: ['a', 'b'], integers: [1], numbers: [1, 2] });
    expect(() => parquetWriter().add({ rows, columns })).toThrow('integer: 1 values in 2 rows');
  });

  it('have the same bytes each time, whatever was written before', () => {
    fc.assert(
      fc.property(table, table, (one, other) => {
        const first = (batch: Batch) => parquetWriter().add(batch);
        const writer = parquetWriter();
        writer.add(batchOf(other));
        const again = writer.add(batchOf(one));
        expect(first(batchOf(one)).subarray(4)).toEqual(again);
      }),
      { examples: [[many(300, 300), many(299, 299)]] },
    );
  });
});
