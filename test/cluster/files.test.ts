import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ClusterPlan } from '../../src/cluster/plan.js';
import { shellWord } from '../../src/simulation/shell-word.js';
import { slurmFiles } from '../../src/cluster/slurm.js';
import { snakemakeFiles, wildcardIn } from '../../src/cluster/snakemake.js';
import { folderWith } from '../cli/run.js';

const plan: ClusterPlan = {
  name: 'witnessed-fear',
  shards: 200,
  part: ['simulate', '../plan of {mine}.cpp', '--runs', '100000', '--assume', 'morphine.dose=10 mg/kg', '--assume', `x='"`],
  madeOf: ['../plan of {mine}.cpp', '../our "library"/drugs.cpp'],
  results: ['r.parquet', 'r.parquet.manifest.json'],
  resources: { minutes: 1530, megabytes: 2000, partition: 'short', account: 'lab' },
  version: '1.2.3',
};

const textOf = (files: readonly { path: string; text: string }[], path: string): string => files.find((file) => file.path === path)?.text ?? '';

/** What a shell makes of words. */
const asRead = (words: string): string[] => spawnSync('sh', ['-c', `for word in ${words}; do printf '%s\\n' "$word"; done`], { encoding: 'utf8' }).stdout.trimEnd().split('\n');

describe('a word of the shell', () => {
  it.each(['plain', 'a b', `it's`, '$HOME', '`date`', '*', '"', '\\', '{a,b}', '~', '#x', '-o', 'ü'])('is read back as %s', (text) => {
    expect(asRead(shellWord(text))).toEqual([text]);
  });
});

describe('the files for Slurm', () => {
  const files = slurmFiles(plan);

  it('are scripts that a shell can read', () => {
    for (const { path, text } of files) expect({ path, ...spawnSync(path.endsWith('.sh') ? 'sh' : 'bash', ['-n'], { input: text, encoding: 'utf8' }) }).toMatchObject({ path, status: 0, stderr: '' });
  });

  it('ask for what a part may take, and to begin anew what was preempted', () => {
    const text = textOf(files, 'simulate.sbatch');
    for (const option of ['--array=1-200', '--time=1-01:30:00', '--mem=2000M', '--partition=short', '--account=lab', '--requeue']) expect(text).toContain(`#SBATCH ${option}\n`);
    expect(textOf(files, 'merge.sbatch')).toContain('exec $placepref merge parts -o r.parquet\n');
  });

  it('are handed in from their own folder, whatever folders the shell searches', () => {
    const cwd = folderWith({ 'sweep/submit.sh': textOf(files, 'submit.sh'), 'other/sweep/x': '', sbatch: '#!/bin/sh\npwd >&2\necho 12\n' });
    chmodSync(join(cwd, 'sbatch'), 0o755);
    const { stderr } = spawnSync('sh', ['sweep/submit.sh'], { cwd, env: { PATH: `${cwd}:${process.env.PATH ?? ''}`, CDPATH: join(cwd, 'other') }, encoding: 'utf8' });
    expect(stderr).toBe(`${join(cwd, 'sweep')}\n`.repeat(2));
  });

  it('give each part its number and the arguments as they were', () => {
    const line = textOf(files, 'simulate.sbatch').split('\n').find((text) => text.startsWith('$placepref simulate')) ?? '';
    expect(asRead(line.replace('$placepref ', '').replace('$SLURM_ARRAY_TASK_ID', '17'))).toEqual([...plan.part, '--threads', '1', '--shard', '17/200', '-o', 'parts']);
  });
});

describe('the files for Snakemake', () => {
  it('keep the braces of an argument from Snakemake, and its quotes from Python', () => {
    const shell = /shell:\n\s+(".*simulate.*")\n/.exec(textOf(snakemakeFiles(plan), 'Snakefile'))?.[1] ?? '';
    // Python reads this string as JSON does; then Snakemake fills in what stands in single braces.
    const command = String(JSON.parse(shell)).replace('{placepref} ', '').replace('{wildcards.number}', '017').replaceAll('{{', '{').replaceAll('}}', '}');
    expect(asRead(command)).toEqual([...plan.part, '--threads', '1', '--shard', '017/200', '-o', 'parts']);
  });

  it('let each part depend on what it is made of, by names that Python reads', () => {
    const [, listed = ''] = /rule part:\n    input:\n((?: {8}.*,\n)+)    output:/.exec(textOf(snakemakeFiles(plan), 'Snakefile')) ?? [];
    expect(JSON.parse(`[${listed.trimEnd().slice(0, -1)}]`)).toEqual(plan.madeOf);
  });

  it.each(['{mine}', 'a{ b }', 'x{b,[0-9]{3,5}}', '{ä_1}', '{{a}}'])('know of %s that Snakemake would fill it in', (name) => {
    expect(wildcardIn(`../${name}.cpp`)).toBeDefined();
  });

  it.each(['{a b}', '{', '}{', '{}', '{a-b}'])('know of %s that Snakemake takes it as it is', (name) => {
    expect(wildcardIn(`../${name}.cpp`)).toBeUndefined();
  });

  it('name parts as placepref does', () => {
    expect(textOf(snakemakeFiles(plan), 'Snakefile')).toContain('expand("parts/part-{number}-of-200.ndjson", number=[f"{number:03}" for number in range(1, shards + 1)])');
  });

  it.each([
    ['', '', 'running'],
    ['', 'FAILED', 'failed'],
    ['', 'CANCELLED by 1000', 'failed'],
    ['', 'COMPLETED\nCOMPLETED', 'success'],
    ['PREEMPTED', '', 'running'],
    ['REQUEUED', '', 'running'],
    ['COMPLETED', 'FAILED', 'success'],
    ['TIMEOUT', '', 'failed'],
    ['RUNNING', '', 'running'],
  ])('take a job of which scontrol says “%s” and sacct “%s” for one that is %s', (live, accounted, said) => {
    const cwd = folderWith({
      'status.sh': textOf(snakemakeFiles(plan), 'slurm/status.sh'),
      scontrol: `#!/bin/sh\n[ "$*" = "--oneliner show job 12" ] && [ -n "${live}" ] && echo "JobId=12 JobName=x JobState=${live} Reason=None"\n`,
      sacct: `#!/bin/sh\ncase "$*" in *--jobs=12) echo "${accounted}" ;; esac\n`,
    });
    for (const name of ['scontrol', 'sacct']) chmodSync(join(cwd, name), 0o755);
    const env = { PATH: `${cwd}:${process.env.PATH ?? ''}` };
    for (const job of ['12', '12;c1']) expect(spawnSync('sh', ['status.sh', job], { cwd, env, encoding: 'utf8' })).toMatchObject({ status: 0, stdout: `${said}\n`, stderr: '' });
    rmSync(join(cwd, 'sacct'));
    if (live === '') expect(spawnSync('sh', ['status.sh', '12'], { cwd, env, encoding: 'utf8' })).toMatchObject({ stdout: 'running\n', stderr: '' });
  });

  it('ask what Slurm says of a job in a shell that reads it', () => {
    expect(spawnSync('sh', ['-n'], { input: textOf(snakemakeFiles(plan), 'slurm/status.sh'), encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    expect(textOf(snakemakeFiles(plan), 'slurm/config.yaml')).toContain('--partition=short --account=lab');
  });
});
