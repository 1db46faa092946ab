import type { ColumnChunk, ColumnMetaData } from 'hyparquet';
import type { Writer } from 'hyparquet-writer';
import { writeRleBitPackedHybrid } from 'hyparquet-writer/src/encoding.js';
import type { DataColumn } from '../../../results/batch.js';
import { encoded, type Encoded } from './encoded.js';
import { withoutGaps } from './gaps.js';
import { bytesOf, writePage, type Compress } from './pages.js';
import { storages } from './storage.js';

/** Writes what a group of at least one row has of a column, in one page, and gives what the file says of it at its end. @param compress by Snappy */
export function writeColumn(writer: Writer, column: DataColumn, compress: Compress): ColumnChunk {
  const begin = writer.offset;
  const rows = column.values.length;
  const { dictionary, data, bounds, nulls, levels = new Uint8Array() } = contentsOf(column);
  const ofDictionary = dictionary && writePage(writer, { type: 'DICTIONARY_PAGE', dictionary_page_header: { num_values: dictionary.count, encoding: 'PLAIN' } }, { data: dictionary.data }, compress);
  const dataBegin = writer.offset;
  const encoding = dictionary === undefined ? 'PLAIN' : 'RLE_DICTIONARY';
  const head = { num_values: rows, num_rows: rows, num_nulls: nulls, encoding, definition_levels_byte_length: levels.length, repetition_levels_byte_length: 0, is_compressed: true } as const;
  const ofData = writePage(writer, { type: 'DATA_PAGE_V2', data_page_header_v2: head }, { levels, data }, compress);
  const pages: NonNullable<ColumnMetaData['encoding_stats']> = [{ page_type: 'DATA_PAGE_V2', encoding, count: 1 }];
  if (dictionary !== undefined) pages.unshift({ page_type: 'DICTIONARY_PAGE', encoding: 'PLAIN', count: 1 });
  return {
    file_offset: BigInt(begin),
    meta_data: {
      type: storages[column.type].type,
      encodings: pages.map(({ encoding }) => encoding),
      encoding_stats: pages,
      path_in_schema: [column.name],
      codec: 'SNAPPY',
      num_values: BigInt(rows),
      total_uncompressed_size: BigInt((ofDictionary ?? 0) + ofData),
      total_compressed_size: BigInt(writer.offset - begin),
      ...(dictionary !== undefined && { dictionary_page_offset: BigInt(begin) }),
      data_page_offset: BigInt(dataBegin),
      statistics: { ...bounds, null_count: BigInt(nulls), ...(column.type === 'number' && { nan_count: 0n }) },
    },
  };
}

/** Values that are known, how many are not, and where, if any may be missing. */
interface Contents extends Encoded {
  readonly nulls: number;
  readonly levels?: Uint8Array;
}

function contentsOf(column: DataColumn): Contents {
  if (column.type === 'text') return { ...encoded(column.values, storages.text), nulls: 0 };
  if (column.type === 'integer') return { ...encoded(column.values, storages.integer), nulls: 0 };
  const { known, levels } = withoutGaps(column.values);
  return { ...encoded(known, storages.number), nulls: levels.length - known.length, levels: bytesOf((page) => writeRleBitPackedHybrid(page, levels, 1)) };
}
