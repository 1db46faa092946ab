import { parquetWriter } from '../../export/results/parquet.js';
import type { TableWriter } from '../../export/results/table.js';
import { csvWriter, ndjsonWriter } from '../../export/results/text.js';
import type { ResultFormat } from '../output/result-formats.js';

/** @param begun whether a header stands in the file already */
export function writerOf(format: ResultFormat, begun: boolean): TableWriter {
  if (format === 'parquet') return parquetWriter();
  return format === 'csv' ? csvWriter(begun) : ndjsonWriter();
}
