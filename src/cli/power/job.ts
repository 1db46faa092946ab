import { plannedAnalyses } from '../../analysis/plan.js';
import type { Study } from '../../language/ir/types.js';
import { Course } from '../../power/course.js';
import { powerParts, type AskedPower, type Part } from '../../power/parts.js';
import { powerPlan, type PowerPlan } from '../../power/report/plan.js';
import type { Request } from '../../power/requests.js';
import type { Tally } from '../../power/tally.js';
import type { SimulationManifest } from '../../simulation/manifest.js';
import { sweepsOf } from '../../simulation/sweep.js';
import { exit, Stop } from '../exit.js';
import { experimentOfJob, type Job } from '../simulation/job.js';
import { manifestOf } from '../simulation/manifest.js';
import { orStop } from '../simulation/refused.js';
import { answersHere, answersOf } from '../simulation/threads.js';

/** Confidence of all intervals. */
const confidence = 0.95;

/** What the power is asked of. */
export interface PowerAsked extends AskedPower {
  readonly job: Job;
  readonly alpha?: number;
  readonly target: number;
  /** How wide an interval may be when simulating ends. */
  readonly width?: number;
}

/** All that a thread has to know to simulate any part of a power analysis; plain data. */
export interface PowerJob {
  readonly study: Study;
  readonly experiment: string;
  readonly seed: number;
  /** In the place of that of the protocol. */
  readonly alpha?: number;
  readonly parts: readonly Part[];
}

/** Lays a power analysis out. Throws `Stop` where it is refused, or nothing is planned of which there could be power. */
export function preparePower(asked: PowerAsked): { readonly job: PowerJob; readonly plan: PowerPlan; readonly simulation: SimulationManifest } {
  const { job, alpha, target, width, weaker, runs } = asked;
  const experiment = experimentOfJob(job);
  if (plannedAnalyses(experiment).length === 0) throw new Stop('The protocol plans no analysis, so there is nothing that could be found.', exit.problems);
  const sweeps = asked.sweeps.length > 0 ? asked.sweeps : sweepsOf(experiment);
  const parts = orStop(() => powerParts(job.study, experiment, job.settings, { ...asked, sweeps }));
  return {
    job: { study: job.study, experiment: job.experiment, seed: job.seed, ...(alpha !== undefined && { alpha }), parts: parts.parts },
    plan: powerPlan(parts, weaker, { alpha: alpha ?? null, target, confidence, width: width ?? null }),
    simulation: manifestOf({ ...job, sweep: { sweeps, runs } }, parts.simulation),
  };
}

/** Answers to requests, in their order, by so many threads. */
export function talliesOf(job: PowerJob, requests: readonly Request[], threads: number): AsyncGenerator<Tally[]> {
  return threads > 1 ? answersOf<Request, Tally[]>('power-worker.cjs', job, threads, requests) : answersHere(requests, answering(job));
}

/** Answers requests, each part laid out when it is first asked for. */
export function answering(job: PowerJob): (request: Request) => Tally[] {
  const { study, seed, alpha, parts } = job;
  const experiment = experimentOfJob(job);
  const courses = new Map<number, Course>();
  return ({ part, from, to }) => {
    const { settings, sizes } = parts[part] as Part;
    const course = courses.get(part) ?? new Course(study, experiment, settings, sizes, alpha);
    courses.set(part, course);
    return course.block(seed, from, to);
  };
}
