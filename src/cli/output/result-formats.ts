export const resultFormats = ['csv', 'ndjson', 'parquet'] as const;

export type ResultFormat = (typeof resultFormats)[number];

/** The format that the ending of a file says. */
export function resultFormatOf(path: string): ResultFormat | undefined {
  return resultFormats.find((format) => path.toLowerCase().endsWith(`.${format}`));
}
