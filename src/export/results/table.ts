import type { Batch } from '../../results/batch.js';

/** Makes a file of batches, piece by piece; the pieces one after another are the file. */
export interface TableWriter {
  add(batch: Batch): Uint8Array;
  /** What is left to write after the last batch. */
  end(): Uint8Array;
}
