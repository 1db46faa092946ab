import type { Study } from '../../language/ir/types.js';
import { Course } from '../../power/course.js';
import type { Part } from '../../power/parts.js';
import type { Request } from '../../power/requests.js';
import type { Tally } from '../../power/tally.js';
import { experimentOfJob } from '../../simulation/job.js';

/** All that a thread has to know to simulate any part of a power analysis; plain data. */
export interface PowerJob {
  readonly study: Study;
  readonly experiment: string;
  readonly seed: number;
  /** In the place of that of the protocol. */
  readonly alpha?: number;
  readonly parts: readonly Part[];
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
