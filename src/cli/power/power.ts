import { powerReport } from '../../power/report/report.js';
import type { PowerPlan } from '../../power/report/plan.js';
import { batchesOf, isNarrow, type Request } from '../../power/requests.js';
import { addTallies, emptyTally, type Tally } from '../../power/tally.js';
import { exit, Stop, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import { RunProgress } from '../simulation/progress.js';
import { preparePower, talliesOf, type PowerAsked, type PowerJob } from './job.js';
import { writePowerReport, type PowerTarget } from './write-report.js';

export interface PowerRequest extends PowerAsked, PowerTarget {
  /** Absolute. */
  readonly protocol: string;
  readonly threads: number;
}

/** Simulates, and writes how often the analyses of a protocol would find what they look for. Interrupted, it tells what was done. */
export async function power(request: PowerRequest, io: Io): Promise<ExitCode> {
  const { job, plan, simulation } = preparePower(request);
  const { tallies, complete } = await tallied(job, plan, request.threads, io);
  if (tallies.every((sizes) => sizes.every(({ runs }) => runs === 0))) throw new Stop('interrupted before the first hundred experiments were done.', exit.failure);
  writePowerReport(powerReport(simulation, plan, tallies, complete), request, [request.protocol], io);
  return complete ? exit.clean : exit.failure;
}

/** Tallies of each part at each of its sizes, of whole batches only. */
async function tallied(job: PowerJob, { width, confidence }: PowerPlan, threads: number, io: Io): Promise<{ readonly tallies: Tally[][]; readonly complete: boolean }> {
  const { parts } = job;
  const batches = batchesOf(parts);
  const requests = batches.flat();
  const tallies = parts.map(({ sizes }) => sizes.map(emptyTally));
  const progress = new RunProgress(io, requests.reduce((sum, { from, to }) => sum + to - from, 0));
  let interrupted = false;
  const forget = io.onInterrupt(() => (interrupted = true));
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
      if (interrupted) return { tallies, complete: batch === batches.length };
    }
    return { tallies, complete: true };
  } finally {
    progress.end();
    forget();
  }
}
