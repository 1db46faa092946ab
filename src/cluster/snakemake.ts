import { shellWord } from '../simulation/shell-word.js';
import { partsFolder, placeOptions, retries, type ClusterFile, type ClusterPlan } from './plan.js';

/** Text within a string of Python in which Snakemake fills in what stands in braces. */
const inShell = (text: string): string => JSON.stringify(text.replaceAll('{', '{{').replaceAll('}', '}}')).slice(1, -1);

/** What Snakemake takes for a wildcard in the name of a file: it has no way to write it otherwise. */
export const wildcardIn = (path: string): string | undefined => /\{\s*[\p{L}\p{N}_]+\s*(?:,[^{}]*)?\}/u.exec(path)?.[0];

/** Names of files, one a line. */
const named = (files: readonly string[]): string => files.map((file) => `        ${JSON.stringify(file)},\n`).join('');

/** A Snakefile, and a profile with which Snakemake 7 hands its jobs to Slurm. */
export function snakemakeFiles({ name, shards, part, madeOf, results, resources, version }: ClusterPlan): ClusterFile[] {
  const [result] = results;
  const digits = String(shards).length;
  const taken = `    threads: 1
    resources:
        mem_mb=${resources.megabytes},
        runtime=${resources.minutes},
    retries: ${retries}`;
  return [
    {
      path: 'Snakefile',
      text: `# The parts of a simulation, and the file that they become; made by placepref ${version}.
# On this machine: snakemake --cores all
# On Slurm:        snakemake --profile slurm
# PLACEPREF names the program if it is not on the path.
# Parts that are older than what they are made of are computed anew.
import os

shards = ${shards}
placepref = os.environ.get("PLACEPREF", "placepref")


rule all:
    input:
        ${JSON.stringify(result)},


rule part:
    input:
${named(madeOf)}    output:
        "${partsFolder}/part-{number}-of-${shards}.ndjson",
${taken}
    shell:
        "{placepref} ${inShell(part.map(shellWord).join(' '))} --threads 1 --shard {wildcards.number}/${shards} -o ${partsFolder}"


rule merge:
    input:
        expand("${partsFolder}/part-{number}-of-${shards}.ndjson", number=[f"{number:0${digits}}" for number in range(1, shards + 1)]),
    output:
${named(results)}${taken}
    shell:
        "{placepref} merge ${partsFolder} -o ${inShell(shellWord(result))}"
`,
    },
    {
      path: 'slurm/config.yaml',
      text: `# For Snakemake 7: snakemake --profile slurm. (Snakemake 8 has an executor for Slurm of its own: snakemake --executor slurm.)
jobs: 100
cluster: "mkdir -p logs && sbatch --parsable --job-name=${name}-{rule} --output=logs/{rule}-%j.log --cpus-per-task={threads} --mem={resources.mem_mb}M --time={resources.runtime}${placeOptions(resources).map((option) => ` ${option}`).join('')}"
cluster-status: "sh slurm/status.sh"
cluster-cancel: "scancel"
latency-wait: 60
`,
    },
    {
      path: 'slurm/status.sh',
      text: `#!/bin/sh
# What Snakemake asks of a job: success, running or failed.
# Of several clusters sbatch says which one, behind a semicolon.
job=\${1%%;*}
state=$(scontrol --oneliner show job "$job" 2> /dev/null | sed -n 's/.* JobState=\\([A-Z_]*\\).*/\\1/p')
# Slurm soon forgets a job that is over; its accounts, where it keeps any, do not.
if [ -z "$state" ]; then
  state=$(sacct --noheader --parsable2 --allocations --format=State --jobs="$job" 2> /dev/null | sed -n '1s/^\\([A-Z_]*\\).*/\\1/p')
fi
# That nothing answers says nothing of the job: Snakemake asks again. A job that was preempted is begun anew.
case "$state" in
  COMPLETED) echo success ;;
  '' | PENDING | CONFIGURING | RUNNING | COMPLETING | SUSPENDED | STOPPED | SIGNALING | STAGE_OUT | RESIZING) echo running ;;
  PREEMPTED | REQUEUED | REQUEUE_FED | REQUEUE_HOLD) echo running ;;
  *) echo failed ;;
esac
`,
    },
  ];
}
