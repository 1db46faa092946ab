import { resolve } from 'node:path';
import { Command } from 'commander';
import type { Io } from '../io.js';
import type { Finish } from './finish.js';
import { formatFor, formatOption } from './result-format.js';
import type { ResultFormat } from '../simulation/formats.js';

export function mergeCommand(io: Io, finish: Finish): Command {
  return new Command('merge')
    .description('Put the parts of a simulation together that were made with --shard: the file is the one that a single run would have written.')
    .argument('<folder>', 'where the parts are')
    .requiredOption('-o, --output <file>', 'write the results into this file; its ending says the format: .csv, .ndjson or .parquet')
    .addOption(formatOption())
    .action(async (folder: string, options: { output: string; format?: ResultFormat }) => {
      const target = { file: resolve(io.cwd, options.output), format: formatFor(options) };
      const { merge } = await import('../with-simulation.js');
      finish(await merge(resolve(io.cwd, folder), target, io));
    });
}
