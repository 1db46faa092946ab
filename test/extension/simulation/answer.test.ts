import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/extension/simulation/answer.js';
import { problemOf, valuesOf } from '../../../src/extension/simulation/needs.js';
import type { MadeReport, SimulationAnswer, SimulationOrder } from '../../../src/extension/simulation/order.js';
import { learners } from '../../../src/simulation/learners.js';
import { folderWith, run } from '../../cli/run.js';
import { must } from '../../must.js';
import { studyOf } from '../../report/timeline/drawn.js';
import { example } from '../../simulation/design/compiled.js';

async function order(text: string, path: string, { given = {}, runs = 3, command = '' }: { given?: Record<string, string>; runs?: number; command?: string } = {}): Promise<SimulationOrder> {
  const study = await studyOf(text, path);
  const experiment = must(study.experiments[0]);
  return { job: { study, experiment: experiment.name, settings: { learner: learners[0], assumptions: valuesOf(given), sizes: {}, overrides: {}, overridesFrom: '' }, seed: 7 }, runs, command };
}

function reportOf(made: SimulationAnswer): MadeReport {
  if (!('page' in made)) throw new Error(JSON.stringify(made));
  return made;
}

const open = example('witnessed-fear-planned').replace('shock_history: no assumed', 'shock_history: unstated');

const silent = (): void => undefined;

describe('a simulation that is made for an editor', () => {
  it('has the bytes that the command line writes, as a page and as Markdown', async () => {
    const cwd = folderWith({ 'plan.cpp': example('witnessed-fear-planned') });
    const command = (file: string): string => `placepref simulate plan.cpp --runs 3 --seed 7 --report ${file}`;
    for (const [file, kind] of [['r.html', 'html'], ['r.md', 'markdown']] as const) {
      expect((await run(command(file).split(' ').slice(1), { cwd })).code).toBe(0);
      const made = reportOf(simulate(await order(example('witnessed-fear-planned'), '/lab/plan.cpp', { command: command(file) }), silent));
      expect(made[kind]).toBe(readFileSync(join(cwd, file), 'utf8'));
    }
  });

  it('has a page of the editor that runs and loads nothing, with the colours of the editor', async () => {
    const { page, html } = reportOf(simulate(await order(example('witnessed-fear-planned'), '/lab/plan.cpp', { runs: 1 }), silent));
    expect(page).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'">/);
    expect(page.match(/<style/g)).toHaveLength(1);
    expect(page).not.toMatch(/<script|https?:(?!\/\/www\.w3\.org)|url\((?!#)|src=| style="| on\w+="/);
    expect(page).toContain('body.vscode-dark');
    expect(html).not.toContain('vscode');
  });

  it('tells what it would have to know, with its place, and is made when that is given', async () => {
    const text = open;
    const asked = await order(text, '/lab/open.cpp');
    const made = simulate(asked, silent);
    expect(made).toEqual({ needs: [{ name: 'observers.shock_history', of: 'animals.observers', why: 'whether the witness was shocked before: yes or no', choices: ['yes', 'no'] }] });
    const { study } = asked.job;
    const need = must('needs' in made ? made.needs[0] : undefined);
    const line = text.split('\n').findIndex((each) => each.startsWith('  shock_history: unstated')) + 1;
    expect(problemOf(need, study, must(study.experiments[0]))).toEqual({ input: 'protocol', message: `A simulation has to know observers.shock_history: ${need.why}.`, at: expect.stringMatching(new RegExp(`^open\\.cpp:${line}:`)) });
    expect(reportOf(simulate(await order(text, '/lab/open.cpp', { given: { 'observers.shock_history': 'no' } }), silent)).html).toContain('observers.shock_history');
  });

  it('never throws', async () => {
    const asked = await order(open, '/lab/open.cpp', { given: { 'observers.shock_history': 'no', 'no.such': '3 min' } });
    expect(simulate(asked, silent)).toEqual({ failure: expect.stringContaining('no.such') });
    expect(simulate({ ...asked, job: { ...asked.job, experiment: 'other' } }, silent)).toEqual({ failure: expect.any(String) });
  });
});
