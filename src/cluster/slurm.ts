import { shellWord } from '../simulation/shell-word.js';
import { partsFolder, placeOptions, retries, type ClusterFile, type ClusterPlan, type Resources } from './plan.js';

/** `90` minutes as Slurm says it: `0-01:30:00` */
function timeText(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(minutes / 1440)}-${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}:00`;
}

const asked = (resources: Resources): string[] => [`--time=${timeText(resources.minutes)}`, `--mem=${resources.megabytes}M`, ...placeOptions(resources)];

const script = (options: readonly string[], lines: readonly string[]): string => ['#!/bin/bash', ...options.map((option) => `#SBATCH ${option}`), ...lines, ''].join('\n');

/** An array of jobs, one a part; a job that puts the parts together when all are done; and what submits both. */
export function slurmFiles(plan: ClusterPlan): ClusterFile[] {
  const { name, shards, part, results: [result], resources, version } = plan;
  const [command] = part;
  const program = 'placepref=${PLACEPREF:-placepref}';
  return [
    {
      path: `${command}.sbatch`,
      text: script(
        [`--job-name=${name}`, `--array=1-${shards}`, '--cpus-per-task=1', ...asked(resources), '--requeue', '--open-mode=append', '--output=logs/part-%a.log'],
        [
          `# One part of ${shards}; made by placepref ${version}. A part that is there already is left as it is.`,
          '# Submit it with submit.sh, from any folder. PLACEPREF names the program if it is not on the path.',
          program,
          `$placepref ${part.map(shellWord).join(' ')} --threads 1 --shard "$SLURM_ARRAY_TASK_ID/${shards}" -o ${partsFolder}`,
          'code=$?',
          '# Slurm begins a job anew that was preempted or lost its node. One that failed is tried again here; not one that was refused (codes 1 and 2).',
          `if [ "$code" -gt 2 ] && [ "\${SLURM_RESTART_COUNT:-0}" -lt ${retries} ]; then`,
          '  scontrol requeue "${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}"',
          'fi',
          'exit "$code"',
        ],
      ),
    },
    {
      path: 'merge.sbatch',
      text: script(
        [`--job-name=${name}-merge`, '--cpus-per-task=1', ...asked(resources), '--requeue', '--output=logs/merge.log'],
        [`# Puts the parts together; made by placepref ${version}. submit.sh lets it wait for all of them.`, program, `exec $placepref merge ${partsFolder} -o ${shellWord(result)}`],
      ),
    },
    {
      path: 'submit.sh',
      text: [
        '#!/bin/sh',
        '# Hands both jobs to Slurm: sh submit.sh. To try again after a failure, submit again: only parts that are missing are computed.',
        'set -eu',
        'CDPATH= cd -- "$(dirname -- "$0")"',
        'mkdir -p logs',
        `job=$(sbatch --parsable ${command}.sbatch)`,
        'sbatch --dependency="afterok:${job%%;*}" --kill-on-invalid-dep=yes merge.sbatch',
        '',
      ].join('\n'),
    },
  ];
}
