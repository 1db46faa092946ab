import { powerParts, type AskedPower, type Parts } from '../../power/parts.js';
import { powerReport } from '../../power/report/report.js';
import type { PowerReport } from '../../power/report/types.js';
import { batchesOf, isNarrow, type Request } from '../../power/requests.js';
import { addTally, emptyTally, type Tally } from '../../power/tally.js';
import { version } from '../../language/version.js';
import { experimentOfJob, type Job } from '../../simulation/job.js';
import { sweepsOf } from '../../simulation/sweep.js';
import { exit, Stop, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import { formatted, type ReportFormat } from '../reporters/report-format.js';
import { RunProgress } from '../simulation/progress.js';
import { orStop } from '../simulation/refused.js';
import { answersHere, answersOf } from '../simulation/threads.js';
import { writeOutput } from '../write-output.js';
import { powerCsv } from './csv.js';
import { answering, type PowerJob } from './job.js';
import { powerText } from './text.js';

/** Confidence of all intervals. */
const confidence = 0.95;

export interface PowerRequest extends AskedPower {
  readonly job: Job;
  /** Absolute. */
  readonly protocol: string;
  readonly threads: number;
  readonly alpha?: number;
  readonly target: number;
  /** How wide an interval may be when simulating ends. */
  readonly width?: number;
  readonly format: ReportFormat;
  /** `-` is standard output. */
  readonly output: string;
}

/** Simulates, and writes how often the analyses of a protocol would find what they look for. Interrupted, it tells what was done. */
export async function power(request: PowerRequest, io: Io): Promise<ExitCode> {
  const { job: { study, experiment: name, settings, seed }, alpha, target, width, weaker, format, output, protocol } = request;
  const experiment = experimentOfJob(request.job);
  const parts = orStop(() => powerParts(study, experiment, settings, { ...request, sweeps: request.sweeps.length > 0 ? request.sweeps : sweepsOf(experiment) }));
  const { tallies, complete } = await tallied({ study, experiment: name, seed, ...(alpha !== undefined && { alpha }), parts: parts.parts }, parts, request, io);
  if (tallies.every((sizes) => sizes.every(({ runs }) => runs === 0))) throw new Stop('interrupted before the first hundred experiments were done.', exit.failure);
  const report = powerReport(study, experiment, parts, tallies, { seed, alpha: alpha ?? null, target, confidence, width: width ?? null, complete, weaker }, version);
  mustDecide(report);
  writeOutput(output, formatted(report, format, output, { text: powerText, csv: powerCsv }, io), [protocol], io);
  return complete ? exit.clean : exit.failure;
}

/** Tallies of each part at each of its sizes, of whole batches only. */
async function tallied(job: PowerJob, { parts }: Parts, { threads, width }: PowerRequest, io: Io): Promise<{ readonly tallies: Tally[][]; readonly complete: boolean }> {
  const batches = batchesOf(parts);
  const requests = batches.flat();
  const answers = threads > 1 ? answersOf<Request, Tally[]>('power-worker.cjs', job, threads, requests) : answersHere(requests, answering(job));
  const tallies = parts.map(({ sizes }) => sizes.map(emptyTally));
  const progress = new RunProgress(io, requests.reduce((sum, { from, to }) => sum + to - from, 0));
  let interrupted = false;
  const forget = io.onInterrupt(() => (interrupted = true));
  let [batch, waiting, done] = [0, [] as { readonly request: Request; readonly answer: Tally[] }[], 0];
  let next = 0;
  try {
    for await (const answer of answers) {
      const request = requests[next++] as Request;
      waiting.push({ request, answer });
      done += request.to - request.from;
      progress.at(done);
      if (waiting.length === (batches[batch]?.length ?? 0)) {
        for (const one of waiting) for (const [size, tally] of one.answer.entries()) addTally(tallies[one.request.part]?.[size] as Tally, tally);
        batch++;
        waiting = [];
        if (width !== undefined && isNarrow(parts, tallies, width, confidence)) break;
      }
      if (interrupted) return { tallies, complete: batch === batches.length };
    }
    return { tallies, complete: true };
  } finally {
    progress.end();
    forget();
  }
}

/** Of a protocol that plans nothing that can be decided there is no power. */
function mustDecide({ points, notRun }: PowerReport): void {
  if (points.some(({ rates }) => rates.length > 0)) return;
  const reasons = notRun.map(({ analysis, why }) => `  ${analysis}: ${why}`);
  throw new Stop(reasons.length === 0 ? 'The protocol plans no analysis, so there is nothing that could be found.' : ['No analysis of the protocol can be run:', ...reasons].join('\n'), exit.problems);
}
