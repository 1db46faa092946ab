import type { Study } from '../../language/ir/types.js';
import { Course } from '../../power/course.js';
import type { FindingsByQuestion } from '../../power/decisions.js';
import type { Part } from '../../power/parts.js';
import type { Request } from '../../power/requests.js';
import type { Tally } from '../../power/tally.js';
import type { Simulation } from '../../simulation/simulation.js';
import { experimentOfJob } from '../simulation/job.js';

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
