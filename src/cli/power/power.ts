import { powerReport } from '../../power/report/report.js';
import type { PowerReport } from '../../power/report/types.js';
import { batchesOf, isNarrow, type Request } from '../../power/requests.js';
import { addTallies, emptyTally, type Tally } from '../../power/tally.js';
import { exit, Stop, type ExitCode } from '../exit.js';
import type { ReadFile } from '../files/must-not-be.js';
import type { Io } from '../io.js';
import type { ReportFormat } from '../output/formatted.js';
import { RunProgress } from '../simulation/progress.js';
import { preparePower, talliesOf, type PowerAsked, type PreparedPower } from './job.js';
import { type WantedReport, writeReport } from './reported.js';
import { assumptionsOfJob, sensitivityOf } from './sensitivity.js';
import { mustDecide, writeNumbers } from './write-numbers.js';

export interface PowerRequest extends PowerAsked {
  /** Files that must not be replaced. */
  readonly read: readonly ReadFile[];
  readonly threads: number;
  /** Experiments of each setting of an assumption; undefined where assumptions are not varied. */
  readonly sensitivity: number | undefined;
  readonly format: ReportFormat;
  /** `-` is standard output; undefined where nothing but a report is wanted. */
  readonly output: string | undefined;
  readonly wanted: WantedReport | undefined;
}

/** Simulates, and writes how often the analyses of a protocol would find what they look for. Interrupted, it tells what was done. */
export async function power(request: PowerRequest, io: Io): Promise<ExitCode> {
  const { format, output, read, wanted, threads } = request;
  const prepared = preparePower(request);
  const { job, parts, plan, simulation } = prepared;
  const assumptions = request.sensitivity === undefined ? undefined : assumptionsOfJob(request.job);
  const { tallies, complete } = await tallied(prepared, request, io);
  if (tallies.every((sizes) => sizes.every(({ runs }) => runs === 0))) throw new Stop('interrupted before the first hundred experiments were done.', exit.failure);
  const ofPower = powerReport(simulation, plan, tallies, complete);
  mustDecide(ofPower);
  const sensitivity = complete && assumptions !== undefined ? await sensitivityOf(request.job, assumptions, { ...(job.alpha !== undefined && { alpha: job.alpha }), threads, runs: request.sensitivity ?? 0, confidence: plan.confidence }, io) : null;
  const isCut = complete && assumptions !== undefined && sensitivity === null;
  const report: PowerReport = { ...ofPower, ...(isCut && { complete: false, interrupted: 'sensitivity' }), sensitivity };
  if (output !== undefined) writeNumbers(report, { format, output }, read, io);
  if (wanted !== undefined) await writeReport(request.job, parts, report, wanted, read, io);
  return report.complete ? exit.clean : exit.failure;
}

/** Tallies of each part at each of its sizes, of whole batches only. */
async function tallied({ job, parts: { parts }, plan: { width, confidence } }: PreparedPower, { runs, threads }: PowerRequest, io: Io): Promise<{ readonly tallies: Tally[][]; readonly complete: boolean }> {
  const batches = batchesOf(parts.length, runs);
  const requests = batches.flat();
  const tallies = parts.map(({ sizes }) => sizes.map(emptyTally));
  const progress = new RunProgress(io, requests.reduce((sum, { from, to }) => sum + to - from, 0));
  let [batch, waiting, done] = [0, [] as { readonly request: Request; readonly answer: Tally[] }[], 0];
  let next = 0;
  try {
    for await (const answer of talliesOf(job, requests, threads)) {
      const request = requests[next++] as Request;
      waiting.push({ request, answer });
      done += request.to - request.from;
      progress.at(done);
      if (waiting.length === (batches[batch]?.length ?? 0)) {
        for (const one of waiting) addTallies(tallies[one.request.part], one.answer);
        batch++;
        waiting = [];
        if (width !== null && isNarrow(parts, tallies, width, confidence)) break;
      }
      if (progress.interrupted) return { tallies, complete: batch === batches.length };
    }
    return { tallies, complete: true };
  } finally {
    progress.end();
  }
}
