import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exit } from '../../src/cli/exit.js';
import { folderWith, run, type Ran } from './run.js';

const example = (name: string): string => readFileSync(new URL(`../../examples/${name}.cpp`, import.meta.url), 'utf8');
const files = { 'studies/plan.cpp': example('witnessed-fear-planned'), 'release.cpp': example('witnessed-fear'), 'parameters.json': '{ "morphine_half_life": 50 }' };

const cluster = (cwd: string, ...more: readonly string[]): Promise<Ran> => run(['cluster', ...more], { cwd });

/** Does what a script for Slurm asks of placepref. */
async function runScript(folder: string, script: string, task = ''): Promise<void> {
  const { stdout } = spawnSync('bash', [script], { cwd: folder, env: { ...process.env, PLACEPREF: '/usr/bin/printf %s\\n', SLURM_ARRAY_TASK_ID: task }, encoding: 'utf8' });
  expect((await run(stdout.trimEnd().split('\n'), { cwd: folder })).code).toBe(exit.clean);
}

describe('placepref cluster', () => {
  it('says how many parts have nothing to do', async () => {
    const { code, stderr } = await cluster(folderWith(files), 'studies/plan.cpp', '--engine', 'slurm', '--shards', '200', '--runs', '1000', '-o', 'sweep');
    expect([code, stderr]).toEqual([exit.clean, 'note: 1000 experiments are simulated 16 at a time, so that 63 of 200 parts have something to do.\n']);
  });

  it('says so of one experiment, too', async () => {
    const { stderr } = await cluster(folderWith(files), 'studies/plan.cpp', '--engine', 'slurm', '--shards', '2', '--runs', '1', '-o', 'sweep');
    expect(stderr).toBe('note: 1 experiment is simulated 16 at a time, so that 1 of 2 parts has something to do.\n');
  });

  it.each([
    ['slurm', '1000', ''],
    ['slurm', '1001', 'note: Slurm takes arrays of at most 1000 jobs where its MaxArraySize is the usual 1001; scontrol show config says what it is.\n'],
    ['snakemake', '1001', ''],
  ])('says what %s may not take of %s parts', async (engine, shards, said) => {
    const { code, stderr } = await cluster(folderWith(files), 'studies/plan.cpp', '--engine', engine, '--shards', shards, '--runs', '100000', '-o', 'sweep');
    expect([code, stderr]).toEqual([exit.clean, said]);
  });

  it('writes what Slurm needs, with paths as seen from its folder, and says how to submit it', async () => {
    const cwd = folderWith(files);
    const { code, stdout, stderr } = await cluster(cwd, 'studies/plan.cpp', '--engine', 'slurm', '--shards', '20', '--runs', '1000', '--seed', '3', '--parameters', 'parameters.json', '--time', '90 min', '--memory', '2 GB', '--partition', 'short,long_2.a', '-o', 'sweep');
    expect([code, stderr]).toEqual([exit.clean, '']);
    expect(stdout).toBe('sweep: 20 parts; nothing was submitted. To do it:\n\n  sh sweep/submit.sh\n\nThe results will be sweep/results.csv.\n');
    expect(readdirSync(join(cwd, 'sweep')).toSorted()).toEqual(['SHA256SUMS', 'merge.sbatch', 'simulate.sbatch', 'submit.sh']);
    const text = readFileSync(join(cwd, 'sweep', 'simulate.sbatch'), 'utf8');
    expect(text).toContain('simulate ../studies/plan.cpp --runs 1000 --seed 3 --learner strengths --parameters ../parameters.json --threads 1');
    expect(text).toContain('#SBATCH --time=0-01:30:00\n#SBATCH --mem=2000M\n#SBATCH --partition=short,long_2.a\n');
  });

  it('writes what Snakemake needs', async () => {
    const cwd = folderWith(files);
    const { code, stdout } = await cluster(cwd, 'studies/plan.cpp', '--engine', 'snakemake', '--shards', '4', '-o', 'sweep', '--result', 'r.parquet');
    expect([code, stdout]).toEqual([exit.clean, expect.stringContaining('  cd sweep && snakemake --cores all\n')]);
    expect(existsSync(join(cwd, 'sweep', 'slurm', 'config.yaml'))).toBe(true);
  });

  it('names for Snakemake what each part is made of, as seen from its folder', async () => {
    const cwd = folderWith({
      'my study/plan.cpp': files['studies/plan.cpp'].replace(/^protocol .*$/m, (title) => `${title}\nimport "../our drugs.cpp"`),
      'our drugs.cpp': 'library "Ours"\n\ndrug ours {\n  dose: 1 mg/kg\n}\n',
      'placepref.json': '{}',
      'parameters.json': files['parameters.json'],
    });
    const { code, stderr } = await cluster(cwd, 'my study/plan.cpp', '--engine', 'snakemake', '--shards', '4', '--runs', '100', '--parameters', 'parameters.json', '-o', 'sweep');
    expect([code, stderr]).toEqual([exit.clean, '']);
    expect(readFileSync(join(cwd, 'sweep', 'Snakefile'), 'utf8')).toContain(`
rule part:
    input:
        "../my study/plan.cpp",
        "../our drugs.cpp",
        "../parameters.json",
    output:
`);
  });

  it.each([
    ['plan {a}.cpp', 'r.csv', '../plan {a}.cpp: in the name of a file Snakemake takes {a} for what it is to fill in; name it without braces, or use --engine slurm.\n'],
    ['plan.cpp', 'r{1}.csv', 'r{1}.csv: in the name of a file Snakemake takes {1}'],
  ])('refuses %s and %s, which Snakemake would fill in', async (protocol, result, said) => {
    const cwd = folderWith({ [protocol]: files['studies/plan.cpp'] });
    const made = (engine: string): Promise<Ran> => cluster(cwd, protocol, '--engine', engine, '--shards', '2', '--runs', '100', '-o', engine, '--result', result);
    expect(await made('snakemake')).toMatchObject({ code: exit.usage, stderr: expect.stringContaining(said) });
    expect(existsSync(join(cwd, 'snakemake'))).toBe(false);
    expect((await made('slurm')).code).toBe(exit.clean);
  });

  it('refuses a protocol from standard input, which no part could read again', async () => {
    const { code, stderr } = await cluster(folderWith({}), '-', '--engine', 'slurm', '--shards', '2', '-o', 'sweep');
    expect([code, stderr]).toEqual([exit.usage, 'placepref: -: every part reads the protocol for itself, and standard input is read once; name a file.\n']);
  });

  it.each([
    ['results of a sweep', ['simulate', '--sweep', 'n=3, 4', '--sweep', 'morphine.dose=1, 10 mg/kg', '--runs', '10'], [], 'results.csv'],
    ['power', ['power', '--sweep', 'n=3, 4', '--runs', '30', '--target', '0.7', '--alpha', '0.01', '--no-beside'], ['--format', 'json'], 'power.json'],
  ])('asks of every part, and of putting them together, what makes %s those of one process', { timeout: 60_000 }, async (_, [command = '', ...asked], format, result) => {
    const cwd = folderWith(files);
    expect(await cluster(cwd, 'studies/plan.cpp', '--engine', 'slurm', '--shards', '3', '-o', 'sweep', ...asked, ...(command === 'power' ? ['--power'] : []))).toMatchObject({ code: exit.clean, stdout: expect.stringContaining(`The results will be sweep/${result}.`) });
    const [sweep, one] = [join(cwd, 'sweep'), `one-${result}`];
    for (const task of ['1', '2', '3']) await runScript(sweep, `${command}.sbatch`, task);
    await runScript(sweep, 'merge.sbatch');
    expect((await run([command, 'studies/plan.cpp', ...asked, ...format, '-o', one, '--threads', '1'], { cwd })).code).toBe(exit.clean);
    expect(readFileSync(join(sweep, result)).equals(readFileSync(join(cwd, one)))).toBe(true);
  });

  it('lets Snakemake wait for the one file that power is', async () => {
    const cwd = folderWith(files);
    await cluster(cwd, 'studies/plan.cpp', '--engine', 'snakemake', '--shards', '4', '-o', 'sweep', '--power', '--result', 'p.txt');
    const text = readFileSync(join(cwd, 'sweep', 'Snakefile'), 'utf8');
    expect(text).toContain('{placepref} power ../studies/plan.cpp --runs 1000 ');
    expect(text).toContain('    output:\n        "p.txt",\n    threads');
  });

  it('refuses at once what each part would refuse', async () => {
    const cwd = folderWith(files);
    const { code, stderr } = await cluster(cwd, 'release.cpp', '--engine', 'slurm', '--shards', '4', '-o', 'sweep');
    expect([code, existsSync(join(cwd, 'sweep'))]).toEqual([exit.problems, false]);
    expect(stderr).toContain('--assume');
    expect((await cluster(cwd, 'studies/plan.cpp', '--engine', 'slurm', '--shards', '4', '-o', 'sweep', '--power', '--sweep', 'm=3')).stderr).toContain('Nothing that a simulation can change is called m.');
    expect(existsSync(join(cwd, 'sweep'))).toBe(false);
  });

  it('says what a folder holds already', async () => {
    const cwd = folderWith(files);
    const again = (): Promise<Ran> => cluster(cwd, 'studies/plan.cpp', '--engine', 'slurm', '--shards', '1', '-o', 'sweep');
    expect((await again()).code).toBe(exit.clean);
    expect(await again()).toMatchObject({ code: exit.usage, stderr: expect.stringContaining('sweep: it holds merge.sbatch and 2 more already; add --force to replace it, or name another folder.\n') });
  });

  it('leaves a folder in which a sweep has begun as it is', async () => {
    const cwd = folderWith(files);
    const again = (): Promise<Ran> => cluster(cwd, 'studies/plan.cpp', '--engine', 'slurm', '--shards', '4', '-o', 'sweep', '--force');
    expect((await again()).code).toBe(exit.clean);
    expect((await again()).code).toBe(exit.clean);
    writeFileSync(join(cwd, 'sweep', 'results.csv'), 'x');
    expect(await again()).toMatchObject({ code: exit.usage, stderr: expect.stringContaining('sweep: ') });
    expect(readFileSync(join(cwd, 'sweep', 'results.csv'), 'utf8')).toBe('x');
  });

  it.each([
    [['--time', 'soon'], 'Expected a duration, as 90 min, 2 h or 1 d.'],
    [['--time', '0 h'], 'Expected a duration'],
    [['--memory', '2'], 'Expected a size, as 500 MB or 2 GB.'],
    [['--result', 'r.xlsx'], 'r.xlsx: its ending says no format'],
    [['--power', '--result', 'p.parquet'], 'p.parquet: a report on numbers is not written as parquet'],
    [['--result', 'a/r.csv'], 'expected the name of a file, without folders'],
    [['--power', '--result', '..'], 'expected the name of a file, without folders'],
    [['--power', '--result', '-'], 'expected the name of a file, without folders'],
    [['--power', '--result', 'submit.sh'], '--result submit.sh: submit.sh in that folder is what the parts are computed with; give the results another name.'],
    [['--power', '--result', 'POWER.sbatch'], '--result POWER.sbatch: power.sbatch in that folder'],
    [['--power', '--result', 'parts'], '--result parts: parts in that folder'],
    [['--power', '--result', 'SHA256SUMS'], '--result SHA256SUMS: SHA256SUMS in that folder'],
    [['--power', '--engine', 'snakemake', '--result', 'slurm'], '--result slurm: slurm in that folder'],
    [['--partition', 'short\n#SBATCH --array=1'], "error: option '--partition <name>' argument 'short\n#SBATCH --array=1' is invalid. Expected a name of letters, digits and _ . - only, or several with commas between them."],
    [['--partition', ''], 'Expected a name of letters'],
    [['--account', 'the lab'], 'Expected a name of letters'],
    [['--engine', 'snakemake', '--account', 'lab"'], 'Expected a name of letters'],
    [['--no-beside'], '--no-beside is asked of power: add --power.'],
    [['--target', '0.9', '--alpha', '0.01'], '--target is asked of power: add --power.'],
    [['--shards', '0'], 'Expected a whole number from 1 to 1000000000.'],
  ])('says of %j what it expected', async (wrong, message) => {
    const cwd = folderWith(files);
    const { code, stderr } = await cluster(cwd, 'studies/plan.cpp', '--engine', 'slurm', '--shards', '4', '-o', 'sweep', ...wrong);
    expect([code, stderr]).toEqual([exit.usage, expect.stringContaining(message)]);
  });
});
