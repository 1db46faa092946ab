import { plannedAnalyses } from '../../analysis/plan.js';
import type { Study } from '../../language/ir/types.js';
import { version } from '../../language/version.js';
import { Course } from '../../power/course.js';
import type { FindingsByQuestion } from '../../power/decisions.js';
import { powerParts, type AskedPower, type Part, type Parts } from '../../power/parts.js';
import { powerPlan, type PowerPlan } from '../../power/report/plan.js';
import type { Request } from '../../power/requests.js';
import type { Tally } from '../../power/tally.js';
import type { Simulation } from '../../simulation/simulation.js';
import { sweepsOf } from '../../simulation/sweep.js';
import { exit, Stop } from '../exit.js';
import { experimentOfJob, type Job } from '../../simulation/job.js';
import { manifestOf, type SimulationManifest } from '../../simulation/manifest.js';
import { orStop } from '../simulation/refused.js';
import { answersBy } from '../simulation/threads.js';

/** What each thread runs. */
const worker = 'power-worker.cjs';

/** Confidence of all intervals. */
const confidence = 0.95;

/** What the power is asked of. */
export interface PowerAsked extends AskedPower {
  readonly job: Job;
  /** Experiments of each point. */
  readonly runs: number;
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
  readonly parts: readonly (Pick<Part, 'settings' | 'sizes'> & { /** Of the first part? */ readonly hasSameDesign?: boolean })[];
  /** How much is told: how often something was found at each size, or in which experiments at the first. */
  readonly told: 'tallies' | 'findings';
}

/** A power analysis, laid out. */
export interface PreparedPower {
  readonly job: PowerJob;
  readonly parts: Parts;
  readonly plan: PowerPlan;
  readonly simulation: SimulationManifest;
}

/** Lays a power analysis out. Throws `Stop` where it is refused, or nothing is planned of which there could be power. */
export function preparePower(asked: PowerAsked): PreparedPower {
  const { job, alpha, target, width, weaker, runs } = asked;
  const experiment = experimentOfJob(job);
  if (plannedAnalyses(experiment).length === 0) throw new Stop('The protocol plans no analysis, so there is nothing that could be found.', exit.problems);
  const sweeps = asked.sweeps.length > 0 ? asked.sweeps : sweepsOf(experiment);
  const parts = orStop(() => powerParts(job.study, experiment, job.settings, { ...asked, sweeps }));
  return {
    job: { study: job.study, experiment: job.experiment, seed: job.seed, ...(alpha !== undefined && { alpha }), parts: parts.parts, told: 'tallies' },
    parts,
    plan: powerPlan(parts, weaker, { alpha: alpha ?? null, target, confidence, width: width ?? null }),
    simulation: manifestOf(version, { ...job, sweep: { sweeps, runs } }, parts.simulation),
  };
}

/** Answers to requests for tallies, in their order, by so many threads. */
export function talliesOf(job: PowerJob, requests: readonly Request[], threads: number): AsyncGenerator<Tally[]> {
  return answersBy(threads, requests, { answer: tallying(job), file: worker, data: job });
}

/** Answers to requests for findings, in their order, by so many threads. */
export function findingsOf(job: PowerJob, requests: readonly Request[], threads: number): AsyncGenerator<FindingsByQuestion> {
  return answersBy(threads, requests, { answer: finding(job), file: worker, data: job });
}

/** Answers requests for tallies, each part laid out when it is first asked for. */
export function tallying(job: PowerJob): (request: Request) => Tally[] {
  const courses = new Map<number, Course>();
  return ({ part, from, to }) => {
    const course = courses.get(part) ?? courseOf(job, part);
    courses.set(part, course);
    return course.block(job.seed, from, to);
  };
}

/** Answers requests for findings; these are of one part after the other. */
export function finding(job: PowerJob): (request: Request) => FindingsByQuestion {
  let first: Simulation | undefined;
  return ({ part, from, to }) => {
    const isAlike = job.parts[part]?.hasSameDesign === true;
    if (isAlike) first ??= courseOf(job, 0).simulation;
    return courseOf(job, part, isAlike ? first : undefined).findings(job.seed, from, to);
  };
}

function courseOf(job: PowerJob, part: number, like?: Simulation): Course {
  const { settings, sizes } = job.parts[part] as PowerJob['parts'][number];
  return new Course(job.study, experimentOfJob(job), settings, sizes, job.alpha, like);
}
