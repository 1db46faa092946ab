import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exit } from '../../src/cli/exit.js';
import { expectXml } from '../report/xml.js';
import { folderWith, run } from './run.js';

const plan = readFileSync(new URL('../../examples/witnessed-fear-planned.cpp', import.meta.url), 'utf8');
const simulate = (...more: readonly string[]): string[] => ['simulate', 'plan.cpp', '--threads', '1', '--runs', '2', ...more];
const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8');

describe('placepref simulate --report', () => {
  it('writes a page without results beside it, and says of what it is', async () => {
    const cwd = folderWith({ 'plan.cpp': plan });
    const { code, stdout, stderr } = await run(simulate('--report', 'out.html'), { cwd });
    expect([code, stdout, stderr]).toEqual([exit.clean, '', 'out.html: report of 2 simulated experiments, seed 1\n']);
    expect(readdirSync(cwd).sort()).toEqual(['out.html', 'plan.cpp']);
    expect(read(cwd, 'out.html')).toContain('<code>placepref simulate plan.cpp --runs 2 --seed 1 --report out.html</code>');
  });

  it('writes figures as SVG and PNG, and a Markdown file that shows them', async () => {
    const cwd = folderWith({ 'plan.cpp': plan });
    const { code } = await run(simulate('--report', 'out.md', '--figures', 'my figures'), { cwd });
    expect(code).toBe(exit.clean);
    const names = ['animals', 'concentrations', 'predicted-fear', 'predicted-preference', 'timeline'];
    expect(readdirSync(join(cwd, 'my figures')).sort()).toEqual(['SHA256SUMS', ...names.flatMap((name) => [`${name}.png`, `${name}.svg`])].sort());
    for (const name of names) {
      await expectXml(read(cwd, `my figures/${name}.svg`));
      expect(readFileSync(join(cwd, `my figures/${name}.png`)).subarray(1, 4).toString()).toBe('PNG');
      expect(read(cwd, 'out.md')).toContain(`](<my%20figures/${name}.svg>)`);
    }
    // Once more it takes the place of what it wrote.
    expect((await run(simulate('--figures', 'my figures'), { cwd })).code).toBe(exit.clean);
  });

  it('has the same bytes with any number of threads, with results or without, resumed or not', async () => {
    const cwd = folderWith({ 'plan.cpp': plan });
    await run(simulate('--report', 'one.html'), { cwd });
    await run(simulate('-o', 'r.csv', '--report', 'two.html'), { cwd });
    const [one, two] = ['one.html', 'two.html'].map((name) => read(cwd, name).replace(/<pre>.*<\/pre>/, ''));
    expect(two).toBe(one);
    expect(existsSync(join(cwd, 'r.csv.manifest.json'))).toBe(true);
  });

  it('repeats by the command that it tells: with names and values quoted for a shell', async () => {
    const cwd = folderWith({ "my plan's.cpp": plan, 'p.json': '{"social_gain": 2}' });
    await run(['simulate', "my plan's.cpp", '--seed', '3', '--parameters', 'p.json', '--learner', 'latent causes', '-o', 'r.txt', '--format', 'csv', '--threads', '1', '--report', 'out.html'], { cwd });
    expect(read(cwd, 'out.html')).toContain(String.raw`placepref simulate 'my plan'\''s.cpp' --runs 1 --seed 3 --learner 'latent causes' --parameters p.json -o r.txt --format csv --report out.html`);
    expect(read(cwd, 'out.html')).toContain('<td>social_gain</td><td>2</td><td></td><td>p.json</td>');
  });

  it.each([
    [[], 'nothing to write: name a file for the results with -o, or one for a report with --report.'],
    [['--report', 'out.pdf'], 'out.pdf: a report is a page or a text; name it .html or .md.'],
    [['--report', 'plan.cpp.html', '--shard', '1/2', '-o', 'parts'], "option '--shard <i/n>' cannot be used with option '--report <file>'"],
    [['--report', 'no/out.html'], 'no/out.html'],
    [['--report', 'out.html', '--sweep', 'n=6, 8'], 'What a sweep changes is told by placepref power with --sweep and --report.'],
    [['--format', 'csv', '-o', 'out.md', '--report', './out.md'], './out.md: the results and the report need a file each.'],
    [['--figures', 'taken'], 'taken: '],
  ])('refuses %j, and leaves what is there', async (more, message) => {
    const cwd = folderWith({ 'plan.cpp': plan, 'taken/mine.txt': 'mine' });
    const { code, stderr } = await run(simulate(...more), { cwd });
    expect(code).not.toBe(exit.clean);
    expect(stderr).toContain(message);
    expect(read(cwd, 'taken/mine.txt')).toBe('mine');
  });

  it('makes no report of a simulation that was interrupted', async () => {
    const cwd = folderWith({ 'plan.cpp': plan });
    const { code } = await run(['simulate', 'plan.cpp', '--threads', '1', '--runs', '40', '-o', 'r.csv', '--report', 'out.html'], { cwd, onInterrupt: (stop) => stop() });
    expect(code).toBe(exit.failure);
    expect(existsSync(join(cwd, 'out.html'))).toBe(false);
  });

  it('does not take the place of the protocol', async () => {
    const cwd = folderWith({});
    writeFileSync(join(cwd, 'plan.md'), plan);
    const { code, stderr } = await run(['simulate', 'plan.md', '--report', 'plan.md'], { cwd });
    expect([code, stderr]).toEqual([exit.usage, 'placepref: plan.md: this is the protocol itself; it was not overwritten.\n']);
    expect(read(cwd, 'plan.md')).toBe(plan);
  });
});
