import { availableParallelism } from 'node:os';
import { Command, Option } from 'commander';
import { variants, type Variant } from '../../power/variant-names.js';
import type { SimulationOptions } from '../../simulation/command.js';
import type { ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import { reportFormats, type ReportFormat } from '../reporters/report-format.js';
import type { Finish } from './finish.js';
import { count, share } from './numbers.js';
import { simulationAsked, withSimulationOptions, withSweep } from './simulation-options.js';

interface Options extends SimulationOptions {
  readonly sweep: readonly string[];
  readonly threads: number;
  readonly target: number;
  readonly alpha?: number;
  readonly width?: number;
  readonly weaker: number;
  readonly beside: boolean;
  readonly format: ReportFormat;
  readonly output: string;
}

/** Experiments of each point: as many, or at most as many where intervals are to be narrow. */
const usual = { fixed: 1000, most: 10_000 } as const;

export function powerCommand(io: Io, finish: Finish): Command {
  const command = new Command('power').description('Say by simulation how often the analyses that a protocol plans would find what they look for, and with how many animals.').argument('<file>', 'the protocol');
  return withSweep(withSimulationOptions(command, { runs: `how many experiments of each point; else as the protocol says, or ${usual.fixed}` }), '; else as the protocol says')
    .option('--target <share>', 'the power that is aimed at', share, 0.8)
    .option('--alpha <p>', 'in the place of that of the protocol', share)
    .option('--width <share>', 'simulate until all intervals are as narrow, or --runs are done', share)
    .option('--weaker <share>', 'how large effects are in the weaker variant', share, 0.5)
    .option('--no-beside', 'without the variants beside what is planned')
    .option('--threads <n>', 'how many work at once; the results are the same', count, availableParallelism())
    .addOption(new Option('--format <format>', 'for people, or for programs').choices(reportFormats).default('text'))
    .option('-o, --output <file>', 'write it into this file', '-')
    .action(async (path: string, options: Options) => finish(await powerAt(path, options, io)));
}

async function powerAt(path: string, options: Options, io: Io): Promise<ExitCode> {
  const { power, sweepsAsked } = await import('../with-power.js');
  const sweeps = sweepsAsked(options.sweep);
  const asked = await simulationAsked(path, options, io, options.width === undefined ? usual.fixed : usual.most);
  if (typeof asked === 'number') return asked;
  const { job, protocol, runs } = asked;
  const beside: readonly Variant[] = options.beside ? variants : [];
  const { threads, target, alpha, width, weaker, format, output } = options;
  return power({ job, protocol, runs, sweeps, beside, threads, target, weaker, format, output, ...(alpha !== undefined && { alpha }), ...(width !== undefined && { width }) }, io);
}
