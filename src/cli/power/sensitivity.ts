import { addFindings, type FindingsByQuestion } from '../../power/decisions.js';
import type { Sensitivity } from '../../power/report/types.js';
import { requestsOf, type Request } from '../../power/requests.js';
import { assumptionsOf, type Assumptions } from '../../power/sensitivity/assumptions.js';
import { sensitivityReport } from '../../power/sensitivity/report.js';
import { experimentOfJob, type Job } from '../../simulation/job.js';
import { simulationOf } from '../../simulation/simulation.js';
import type { Io } from '../io.js';
import { RunProgress } from '../simulation/progress.js';
import { orStop } from '../simulation/refused.js';
import { findingsOf, type PowerJob } from './job.js';

/** Experiments of a request; a part is laid out anew for each. */
const block = 500;

/** What is to be varied, once it is known that it can be. Throws `Stop` where the protocol does not say all, whatever is swept. */
export function assumptionsOfJob({ study, settings, seed, ...job }: Job): Assumptions {
  return orStop(() => assumptionsOf(study, experimentOfJob({ study, ...job }), settings, seed));
}

export interface AskedSensitivity {
  readonly alpha?: number;
  readonly threads: number;
  /** Experiments of each setting. */
  readonly runs: number;
  readonly confidence: number;
}

/** Simulates the experiment as it is planned with one assumption at a time set otherwise; null where that was interrupted. */
export async function sensitivityOf(job: Job, assumptions: Assumptions, { alpha, threads, runs, confidence }: AskedSensitivity, io: Io): Promise<Sensitivity | null> {
  const { study, settings, seed } = job;
  const experiment = experimentOfJob(job);
  const varied = assumptions.varied.flatMap(({ settings: own, hasSameDesign }) => own.map((each) => ({ settings: each.settings, hasSameDesign })));
  const parts = [{ settings }, ...varied].map((part) => ({ ...part, sizes: [{}] }));
  const asked: PowerJob = { study, experiment: experiment.name, seed, parts, told: 'findings', ...(alpha !== undefined && { alpha }) };
  const requests = requestsOf(parts.length, { from: 0, to: runs }, block);
  const found = parts.map((): FindingsByQuestion => ({}));
  const progress = new RunProgress(io, runs * parts.length);
  let next = 0;
  try {
    for await (const answer of findingsOf(asked, requests, threads)) {
      const { part, from, to } = requests[next++] as Request;
      addFindings(found[part] as FindingsByQuestion, answer, from, runs);
      progress.at(part * runs + to);
      if (progress.interrupted) return null;
    }
  } finally {
    progress.end();
  }
  return sensitivityReport(study, experiment, assumptions, found, { runs, animals: simulationOf(study, experiment, settings).simulated.count, confidence });
}
