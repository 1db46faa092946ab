import { madeFolders, type ClusterFile, type ClusterPlan } from '../../cluster/plan.js';
import { slurmFiles } from '../../cluster/slurm.js';
import { snakemakeFiles, wildcardIn } from '../../cluster/snakemake.js';
import { sumsName } from '../../export/sums.js';
import { counted } from '../../language/words.js';
import { shellWord } from '../../simulation/shell-word.js';
import { exit, Stop, type ExitCode } from '../exit.js';
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
  const files = filesOf(plan);
  mustBeFree(plan.results[0], files);
  if (engine === 'snakemake') mustBeNames([plan.results[0], ...plan.madeOf]);
  await writeOutputFolder(folder, files, force, io);
  const shown = shownPath(folder, io.cwd);
  io.stdout.write(`${shown}: ${counted(plan.shards, 'part')}; nothing was submitted. To do it:\n\n  ${hint(shellWord(shown))}\n\nThe results will be ${shown}/${plan.results[0]}.\n`);
  return exit.clean;
}

/** Throws `Stop` where Snakemake would not take the name of a file for one. */
function mustBeNames(files: readonly string[]): void {
  for (const file of files) {
    const found = wildcardIn(file);
    if (found !== undefined) throw new Stop(`${file}: in the name of a file Snakemake takes ${found} for what it is to fill in; name it without braces, or use --engine slurm.`);
  }
}

/** Throws `Stop` where the results would take the place of something that the engine needs, also where names in capitals are the same. */
function mustBeFree(result: string, files: readonly ClusterFile[]): void {
  const taken = [...files.map(({ path }) => path.replace(/\/.*/, '')), sumsName, ...madeFolders];
  const found = taken.find((name) => name.toLowerCase() === result.toLowerCase());
  if (found !== undefined) throw new Stop(`--result ${result}: ${found} in that folder is what the parts are computed with; give the results another name.`);
}
