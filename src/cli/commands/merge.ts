import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { Stop, type ExitCode } from '../exit.js';
import { mustNotBe, readAs } from '../files/must-not-be.js';
import type { Io } from '../io.js';
import type { Finish } from '../options/finish.js';
import { formatFor } from '../options/results.js';
import { formatOfEnding, reportFormats } from '../output/formatted.js';
import { resultFormats } from '../output/result-formats.js';

interface Options {
  readonly output: string;
  readonly format?: string;
  readonly force?: true;
}

export function mergeCommand(io: Io, finish: Finish): Command {
  return new Command('merge')
    .description('Put the parts together that simulate or power made with --shard: the file is the one that a single run would have written.')
    .argument('<folder>', 'where the parts are')
    .addOption(new Option('-o, --output <file>', 'write it into this file; its ending says the format: .csv, .ndjson or .parquet, of a power analysis .csv, .json or another for text').default('-', '-, standard output, of a power analysis alone'))
    .addOption(new Option('--format <format>', 'in place of what the ending says').choices([...new Set([...resultFormats, ...reportFormats])]))
    .option('--force', 'replace a file of simulated results that placepref did not write')
    .action(async (folder: string, options: Options) => finish(await merge(resolve(io.cwd, folder), options, io)));
}

async function merge(folder: string, { output, format, force }: Options, io: Io): Promise<ExitCode> {
  const { mergeResults, partsIn } = await import('../bundles/simulation.js');
  const parts = await partsIn(folder, io);
  const file = resolve(io.cwd, output);
  mustNotBe(readAs('one of the parts', parts.files), file, io);
  const { power } = parts.head;
  if (power === undefined) {
    return mergeResults(parts, { file, format: formatFor({ output, ...(format !== undefined && { format: among(resultFormats, format, 'results') }) }), force: force === true }, io);
  }
  const { mergePower } = await import('../bundles/power.js');
  return mergePower(parts, power, { output, format: format === undefined ? formatOfEnding(output) : among(reportFormats, format, 'a power analysis') }, io);
}

function among<Format extends string>(formats: readonly Format[], asked: string, what: string): Format {
  const found = formats.find((format) => format === asked);
  if (found === undefined) throw new Stop(`--format ${asked}: these are parts of ${what}; expected ${formats.join(', ')}.`);
  return found;
}
