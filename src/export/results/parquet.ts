import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { DataColumn, TableWriter } from './table.js';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];
type Data = Parameters<ParquetWriter['write']>[0]['columnData'][number]['data'];

const types = { text: 'BYTE_ARRAY', integer: 'INT32', number: 'DOUBLE' } as const;

/** Apache Parquet, each batch a group of rows; null where a number is not known. @param facts are kept with the file, by name */
export function parquetWriter(facts: Readonly<Record<string, string>> = {}): TableWriter {
  const bytes = new Pieces();
  let file: ParquetWriter | undefined;
  return {
    add({ rows, columns }) {
      file ??= new ParquetWriter({ writer: bytes, schema: schemaOf(columns), createdBy: 'placepref', kvMetadata: Object.entries(facts).map(([key, value]) => ({ key, value })) });
      void file.write({ columnData: columns.map((column) => ({ name: column.name, data: dataOf(column) })), rowGroupSize: rows });
      return bytes.take();
    },
    end() {
      file ??= new ParquetWriter({ writer: bytes, schema: schemaOf([]) });
      void file.finish();
      return bytes.take();
    },
  };
}

function schemaOf(columns: readonly DataColumn[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }): SchemaElement => ({ name, type: types[type], repetition_type: type === 'number' ? 'OPTIONAL' : 'REQUIRED', ...(type === 'text' && { converted_type: 'UTF8' as const }) })),
  ];
}

function dataOf({ type, values }: DataColumn): Data {
  if (type === 'number') return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
  return type === 'text' ? [...values] : values;
}

/** The writer counts on knowing how much it has written; what was taken stays counted. */
class Pieces extends ByteWriter {
  take(): Uint8Array {
    const piece = this.getBytes().slice();
    this.index = 0;
    return piece;
  }
}
