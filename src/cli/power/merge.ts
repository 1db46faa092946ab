import { powerReport } from '../../power/report/report.js';
import type { PowerPlan } from '../../power/report/plan.js';
import { addTallies, emptyTally } from '../../power/tally.js';
import { exit, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import { countedIn } from '../parts/part.js';
import type { WholeParts } from '../parts/read-parts.js';
import { mustDecide, writeNumbers, type NumbersTarget } from './write-numbers.js';

/** Puts parts of a power analysis together: the bytes are those that one process would have written. */
export async function mergePower({ head: { simulation }, files }: WholeParts, plan: PowerPlan, target: NumbersTarget, io: Io): Promise<ExitCode> {
  const tallies = plan.parts.map(({ points }) => points.map(emptyTally));
  for (const file of files) for await (const { of, tallies: counted } of countedIn(file)) addTallies(tallies[of], counted);
  const report = powerReport(simulation, plan, tallies, true);
  mustDecide(report);
  writeNumbers(report, target, [], io);
  return exit.clean;
}
