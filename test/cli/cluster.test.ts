import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exit } from '../../src/cli/exit.js';
import { folderWith, run, type Ran } from './run.js';

const example = (name: string): string => readFileSync(new URL(`../../examples/${name}.cpp`, import.meta.url), 'utf8');
const files = { 'studies/plan.cpp': example('witnessed-fear-planned'), 'release.cpp': example('witnessed-fear'), 'parameters.json': '{ "morphine_half_life": 50 }' };

const cluster = (cwd: string, ...more: readonly string[]): Promise<Ran> => run(['cluster', ...more], { cwd });

describe('placepref cluster', () => {
  it('writes what Slurm needs, with paths as seen from its folder, and says how to submit it', async () => {
    const cwd = folderWith(files);
    const { code, stdout, stderr } = await cluster(cwd, 'studies/plan.cpp', '--engine', 'slurm', '--shards', '20', '--runs', '1000', '--seed', '3', '--parameters', 'parameters.json', '--time', '90 min', '--memory', '2 GB', '-o', 'sweep');
    expect([code, stderr]).toEqual([exit.clean, '']);
    expect(stdout).toBe('sweep: 20 parts; nothing was submitted. To do it:\n\n  sh sweep/submit.sh\n\nThe results will be sweep/results.csv.\n');
    expect(readdirSync(join(cwd, 'sweep')).toSorted()).toEqual(['SHA256SUMS', 'merge.sbatch', 'simulate.sbatch', 'submit.sh']);
    const text = readFileSync(join(cwd, 'sweep', 'simulate.sbatch'), 'utf8');
    expect(text).toContain('simulate ../studies/plan.cpp --runs 1000 --seed 3 --learner strengths --parameters ../parameters.json --threads 1');
    expect(text).toContain('#SBATCH --time=0-01:30:00\n#SBATCH --mem=2000M\n');
  });

  it('writes what Snakemake needs', async () => {
    const cwd = folderWith(files);
    const { code, stdout } = await cluster(cwd, 'studies/plan.cpp', '--engine', 'snakemake', '--shards', '4', '-o', 'sweep', '--result', 'r.parquet');
    expect([code, stdout]).toEqual([exit.clean, expect.stringContaining('  cd sweep && snakemake --cores all\n')]);
    expect(existsSync(join(cwd, 'sweep', 'slurm', 'config.yaml'))).toBe(true);
  });

  it('refuses at once what each part would refuse', async () => {
    const cwd = folderWith(files);
    const { code, stderr } = await cluster(cwd, 'release.cpp', '--engine', 'slurm', '--shards', '4', '-o', 'sweep');
    expect([code, existsSync(join(cwd, 'sweep'))]).toEqual([exit.problems, false]);
    expect(stderr).toContain('--assume');
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
    [['--result', 'a/r.csv'], 'expected the name of a file, without folders'],
    [['--shards', '0'], 'Expected a whole number from 1 on.'],
  ])('says of %j what it expected', async (wrong, message) => {
    const cwd = folderWith(files);
    const { code, stderr } = await cluster(cwd, 'studies/plan.cpp', '--engine', 'slurm', '--shards', '4', '-o', 'sweep', ...wrong);
    expect([code, stderr]).toEqual([exit.usage, expect.stringContaining(message)]);
  });
});
