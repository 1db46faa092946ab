import type { Parts } from '../../power/parts.js';
import type { PowerReport } from '../../power/report/types.js';
import { grouping } from '../../report/simulation/names.js';
import { experimentOfJob, type Job } from '../../simulation/job.js';
import { Refused } from '../../simulation/refused.js';
import { simulationOf, type Settings } from '../../simulation/simulation.js';
import type { ReadFile } from '../files/must-not-be.js';
import type { Io } from '../io.js';
import type { ReportTarget } from '../report/document.js';
import { observed } from '../simulation/observed.js';

/** Most experiments whose outcomes a report of power shows. */
const mostObserved = 500;

/** Files of a report, and the command that makes all of it again. */
export interface WantedReport extends ReportTarget {
  readonly command: string;
}

/** Writes the report of a power analysis with the outcomes that it rests on: those of the protocol as it is, or, where that does not say all, of the first point. */
export async function writeReport(job: Job, { points }: Parts, power: PowerReport, { command, ...target }: WantedReport, read: readonly ReadFile[], io: Io): Promise<void> {
  const own = isWhole(job) ? job : { ...job, settings: points[0]?.settings as Settings };
  const simulated = observed(own, Math.min(mostObserved, power.points[0]?.runs ?? 1));
  const { writePowerReport } = await import('../bundles/reports.js');
  await writePowerReport({ power, simulation: { ...simulated, runs: simulated.spread.runs, command, cited: citedOf(power) } }, target, read, io);
}

/** Can the protocol be simulated without what is swept? */
function isWhole(job: Job): boolean {
  try {
    simulationOf(job.study, experimentOfJob(job), job.settings);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

/** `1,000 simulated experiments of each of 6 designs` */
function citedOf({ points }: PowerReport): string {
  const planned = points.filter(({ variant }) => variant === 'as planned');
  const runs = [...new Set(planned.map((point) => point.runs))].sort((one, other) => one - other);
  const [least = 0, most = least] = [runs[0], runs.at(-1)];
  return `${least === most ? grouping(least) : `${grouping(least)} to ${grouping(most)}`} simulated experiment${most === 1 ? '' : 's'}${planned.length === 1 ? '' : ` of each of ${planned.length} designs`}`;
}
