import { Option } from 'commander';
import { Stop } from '../exit.js';
import { resultFormatOf, resultFormats, type ResultFormat } from '../output/result-formats.js';

export const formatOption = (): Option => new Option('--format <format>', 'in place of what the ending says').choices(resultFormats);

/** The format of a file of results, by its ending or as it was asked for. Throws `Stop` where neither says one. */
export function formatFor({ output, format }: { readonly output: string; readonly format?: ResultFormat }): ResultFormat {
  if (output === '-') throw new Stop('results are written into a file, with their manifest beside it, and not to standard output: name one with -o.');
  const found = format ?? resultFormatOf(output);
  if (found === undefined) throw new Stop(`${output}: its ending says no format; name it .csv, .ndjson or .parquet, or add --format.`);
  return found;
}
