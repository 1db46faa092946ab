import { counted } from '../../language/words.js';
import { shellWord, type ClusterPlan } from '../../cluster/plan.js';
import { slurmFiles } from '../../cluster/slurm.js';
import { snakemakeFiles } from '../../cluster/snakemake.js';
import { prepare, type Job } from '../../simulation/job.js';
import { exit, type ExitCode } from '../exit.js';
import { shownPath } from '../files/paths.js';
import type { Io } from '../io.js';
import { writeOutputFolder } from '../write-folder.js';
import type { Engine } from './engines.js';
import { orStop } from './refused.js';

const engines = {
  slurm: { filesOf: slurmFiles, hint: (folder: string) => `sh ${folder}/submit.sh` },
  snakemake: { filesOf: snakemakeFiles, hint: (folder: string) => `cd ${folder} && snakemake --cores all` },
} as const;

/** Writes what an engine needs to compute a simulation in parts, and says how to hand it over; nothing is handed over. Throws `Stop` for a simulation that would be refused there. */
export async function clusterFolder(job: Job, plan: ClusterPlan, { engine, folder, force }: { engine: Engine; folder: string; force: boolean }, io: Io): Promise<ExitCode> {
  orStop(() => prepare(job));
  const { filesOf, hint } = engines[engine];
  await writeOutputFolder(folder, filesOf(plan), force, io);
  const shown = shownPath(folder, io.cwd);
  io.stdout.write(`${shown}: ${counted(plan.shards, 'part')}; nothing was submitted. To do it:\n\n  ${hint(shellWord(shown))}\n\nThe results will be ${shown}/${plan.result}.\n`);
  return exit.clean;
}
