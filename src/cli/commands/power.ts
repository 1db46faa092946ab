import { availableParallelism } from 'node:os';
import { Command, Option } from 'commander';
import { variants, type Variant } from '../../power/variant-names.js';
import type { ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import { reportFormatOf } from '../report/format.js';
import { reportFormats, type ReportFormat } from '../reporters/report-format.js';
import type { Finish } from './finish.js';
import { count, share } from './numbers.js';
import { mustDiffer, type ReportOptions, withReport } from './report-options.js';
import { commandOf, simulationAsked, withSimulationOptions, withSweep, type SimulationOptions } from './simulation-options.js';

interface Options extends SimulationOptions, ReportOptions {
  readonly sweep: readonly string[];
  readonly threads: number;
  readonly target: number;
  readonly alpha?: number;
  readonly width?: number;
  readonly weaker: number;
  readonly beside: boolean;
  readonly sensitivity?: true;
  readonly format: ReportFormat;
  readonly output?: string;
}

/** Experiments of each point: as many, or at most as many where intervals are to be narrow. */
const usual = { fixed: 1000, most: 10_000, target: 0.8, weaker: 0.5, varied: 200 } as const;

export function powerCommand(io: Io, finish: Finish): Command {
  const command = new Command('power').description('Say by simulation how often the analyses that a protocol plans would find what they look for, and with how many animals.').argument('<file>', 'the protocol');
  return withSweep(withSimulationOptions(withReport(command), { runs: `how many experiments of each point; else as the protocol says, or ${usual.fixed}` }), '; else as the protocol says')
    .option('--target <share>', 'the power that is aimed at', share, usual.target)
    .option('--alpha <p>', 'in the place of that of the protocol', share)
    .option('--width <share>', 'simulate until all intervals are as narrow, or --runs are done', share)
    .option('--weaker <share>', 'how large effects are in the weaker variant', share, usual.weaker)
    .option('--no-beside', 'without the variants beside what is planned')
    .option('--sensitivity', `also which assumption moves the power most, with ${usual.varied} experiments of each setting, or --runs`)
    .option('--threads <n>', 'how many work at once; the results are the same', count, availableParallelism())
    .addOption(new Option('--format <format>', 'for people, or for programs').choices(reportFormats).default('text'))
    .option('-o, --output <file>', 'write the numbers into this file; else on the terminal, or, with a report, nowhere')
    .action(async (path: string, options: Options) => finish(await powerAt(path, options, io)));
}

async function powerAt(path: string, options: Options, io: Io): Promise<ExitCode> {
  const hasReport = options.report !== undefined || options.figures !== undefined;
  const { sweep, threads, target, alpha, width, weaker, format, report, figures, output = hasReport && format === 'text' ? undefined : '-' } = options;
  if (report !== undefined) reportFormatOf(report);
  const { power, sweepsAsked } = await import('../with-power.js');
  const sweeps = sweepsAsked(sweep);
  const asked = await simulationAsked(path, options, io, width === undefined ? usual.fixed : usual.most);
  if (typeof asked === 'number') return asked;
  const { job, protocol, runs } = asked;
  mustDiffer({ protocol, output, report }, 'numbers', io);
  const beside: readonly Variant[] = options.beside ? variants : [];
  const command = commandOf('power', path, { ...options, runs, seed: job.seed }, [
    ...sweep.map((each) => ['--sweep', each] as const),
    ['--target', target === usual.target ? undefined : target],
    ['--alpha', alpha],
    ['--width', width],
    ['--weaker', weaker === usual.weaker ? undefined : weaker],
    ['--no-beside', options.beside ? undefined : true],
    ['--sensitivity', options.sensitivity],
    ['--report', report],
    ['--figures', figures],
  ]);
  const wanted = !hasReport ? undefined : { command, ...(report !== undefined && { report }), ...(figures !== undefined && { figures }) };
  return power({ job, protocol, runs, sweeps, beside, threads, target, weaker, format, output, wanted, sensitivity: options.sensitivity && Math.min(options.runs ?? usual.varied, width === undefined ? Infinity : usual.varied), ...(alpha !== undefined && { alpha }), ...(width !== undefined && { width }) }, io);
}
