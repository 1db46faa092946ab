import type { ClusterPlan } from '../../cluster/plan.js';
import { slurmFiles } from '../../cluster/slurm.js';
import { snakemakeFiles } from '../../cluster/snakemake.js';
import { counted } from '../../language/words.js';
import { shellWord } from '../../simulation/shell-word.js';
import { exit, type ExitCode } from '../exit.js';
import { shownPath } from '../files/paths.js';
import type { Io } from '../io.js';
import { writeOutputFolder } from '../output/write-output-folder.js';
import type { Engine } from './engines.js';

const engines = {
  slurm: { filesOf: slurmFiles, hint: (folder: string) => `sh ${folder}/submit.sh` },
  snakemake: { filesOf: snakemakeFiles, hint: (folder: string) => `cd ${folder} && snakemake --cores all` },
} as const;

/** Writes what an engine needs to compute something in parts, and says how to hand it over; nothing is handed over. */
export async function clusterFolder(plan: ClusterPlan, { engine, folder, force }: { engine: Engine; folder: string; force: boolean }, io: Io): Promise<ExitCode> {
  const { filesOf, hint } = engines[engine];
  await writeOutputFolder(folder, filesOf(plan), force, io);
  const shown = shownPath(folder, io.cwd);
  io.stdout.write(`${shown}: ${counted(plan.shards, 'part')}; nothing was submitted. To do it:\n\n  ${hint(shellWord(shown))}\n\nThe results will be ${shown}/${plan.results[0]}.\n`);
  return exit.clean;
}
