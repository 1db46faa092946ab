import type { Schedule } from './types.js';

/** What helps where the schedule that stands cannot be read. */
export const howToBeginAnew = 'Calendars go by the number of its revision, which cannot be read; to begin with revision 0, move the folder away.';

/** The revision of a schedule of a protocol: one more than that of the schedule of the same protocol whose place it takes, else 0. */
export function revisionAfter(standing: Pick<Schedule, 'revision' | 'protocol'> | undefined, protocol: string | undefined): number {
  return standing !== undefined && standing.protocol.inputs[0]?.path === protocol ? standing.revision + 1 : 0;
}
