/** A column of a table of data: words, whole numbers, or numbers of which some are not known (NaN). */
export type DataColumn =
  | { readonly name: string; readonly type: 'text'; readonly values: readonly string[] }
  | { readonly name: string; readonly type: 'integer'; readonly values: Int32Array }
  | { readonly name: string; readonly type: 'number'; readonly values: Float64Array };

/** Some rows of a table, column by column; every batch of a table has the same columns. */
export interface Batch {
  readonly rows: number;
  readonly columns: readonly DataColumn[];
}
