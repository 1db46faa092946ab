import { describe, expect, it } from 'vitest';
import { Analyst, type Analysed } from '../../src/analysis/analyse.js';
import { Exclusions } from '../../src/analysis/exclusions.js';
import { plannedAnalyses } from '../../src/analysis/plan.js';
import { csvWriter } from '../../src/export/results/text.js';
import { Evaluator } from '../../src/results/evaluate.js';
import { readResults } from '../../src/results/read/read.js';
import type { Results } from '../../src/results/results.js';
import { SimulatedData } from '../../src/simulation/data.js';
import { simulationOf } from '../../src/simulation/simulation.js';
import { example, studyOf } from '../simulation/design/compiled.js';

describe('the analysis of a simulated experiment', () => {
  it.each(['witnessed-fear-planned', 'biased-cocaine'])('%s is that of its table, to the decimals of the table', async (name) => {
    const study = await studyOf(example(name));
    const [experiment] = study.experiments;
    if (experiment === undefined) throw new Error('There is no experiment.');
    const { definitions, simulated } = simulationOf(study, experiment, { learner: 'strengths', assumptions: {}, overrides: {}, overridesFrom: '', sizes: Object.fromEntries(experiment.arms.map(({ id }) => [id, 8])) });
    const evaluator = new Evaluator(experiment, definitions);
    const analyst = new Analyst(experiment, definitions, evaluator);
    const plans = plannedAnalyses(experiment);
    const analyses = (results: Results, isDetailed: boolean): Analysed[] => {
      const kept = new Exclusions(experiment, evaluator).apply(results);
      return plans.map((plan) => analyst.analyse(plan, kept, isDetailed));
    };
    const text = new TextDecoder().decode(csvWriter().add(new SimulatedData(definitions, experiment, simulated).batch(3, 4, 5)));
    simulated.run(3, 4);
    const [quick, whole, read] = [analyses(simulated, false), analyses(simulated, true), analyses(readResults(text, study, experiment).results, true)];
    const figures = (found: readonly Analysed[]): (readonly [string, number])[] => found.flatMap(({ main, expectations }) => [...('tests' in main ? main.tests.map(({ what, value }) => [what, value] as const) : []), ...expectations.flatMap(({ expectation, result }) => ('t' in result ? [[expectation.name, result.t] as const] : []))]);
    expect(figures(whole).length).toBeGreaterThan(2);
    expect(figures(quick)).toEqual(figures(whole));
    // A share of time freezing has three decimals.
    for (const [index, [what, value]] of figures(whole).entries()) expect(figures(read)[index]).toEqual([what, expect.toSatisfy((other: number) => Math.abs(other - value) < 0.005 * Math.max(1, Math.abs(value)))]);
  });
});
