import { definitionsOf } from '../../src/language/ir/reading.js';
import { describe, expect, it } from 'vitest';
import { Evaluator } from '../../src/results/evaluate.js';
import { compileDesign } from '../../src/simulation/design/compile.js';
import { SimulatedExperiment } from '../../src/simulation/experiment.js';
import { Parameters } from '../../src/simulation/parameters/parameters.js';
import { animalOf } from '../../src/simulation/simulator.js';
import { example, studyOf } from './design/compiled.js';

async function simulated(name: string, sizes?: ReadonlyMap<string, number>): Promise<{ results: SimulatedExperiment; evaluator: Evaluator; arms: readonly string[] }> {
  const study = await studyOf(example(name));
  const [experiment] = study.experiments;
  if (experiment === undefined) throw new Error('There is no experiment.');
  const definitions = definitionsOf(study);
  const design = compileDesign(study, experiment, Parameters.defaults);
  return { results: new SimulatedExperiment(design, experiment, definitions, animalOf(design, Parameters.defaults), sizes), evaluator: new Evaluator(experiment, definitions), arms: experiment.arms.map(({ id }) => id) };
}

describe('a simulated experiment', () => {
  it('is results like measured ones: the outcomes of the protocol can be worked out', async () => {
    const { results, evaluator } = await simulated('witnessed-fear-planned');
    expect([results.count, results.kinds.length]).toEqual([48, 8]);
    const preference = evaluator.outcome('outcome.preference', { during: 'phase.posttest' });
    const fear = evaluator.outcome('outcome.fear');
    const means = [0, 0];
    for (let run = 0; run < 20; run++) {
      results.run(1, run);
      for (let animal = 0; animal < results.count; animal++) {
        means[0] = (means[0] ?? NaN) + preference(results, animal) / (20 * 48);
        if (animal < 12 && animal >= 0) means[1] = (means[1] ?? NaN) + fear(results, animal) / (20 * 12);
      }
    }
    expect(means[0]).toBeGreaterThan(7);
    expect(means[1]).toBeGreaterThan(0.04);
  });

  it('has half the animals of each group one way, the other half the other', async () => {
    const { results, arms } = await simulated('witnessed-fear-planned');
    results.run(1, 0);
    for (const arm of arms) {
      const sides = Array.from(results.kindOf).map((kind) => results.kinds[kind]).filter((kind) => kind?.arm === arm).map((kind) => kind?.places['role.drug_side']);
      expect([sides.length, sides.filter((side) => side === 'compartment.box.left').length]).toEqual([12, 6]);
    }
  });

  it('goes through the orders of a crossover in turn', async () => {
    const { results } = await simulated('prime-crossover');
    results.run(1, 0);
    expect(new Set(Array.from(results.kindOf, (kind) => results.kinds[kind]?.cells)).size).toBeGreaterThan(1);
  });

  it('is as large as is asked for, and not of no animals', async () => {
    const sizes = (size: number): ReadonlyMap<string, number> => new Map([['groups.design.calm.vehicle_given', size]]);
    expect((await simulated('witnessed-fear-planned', sizes(5))).results.count).toBe(41);
    await expect(simulated('witnessed-fear-planned', sizes(1e10))).rejects.toThrow(/^The groups have 100000000\d\d animals or more; at most 1000000 in all are simulated\.$/);
    await expect(simulated('witnessed-fear-planned', sizes(0))).rejects.toThrow('calm.vehicle_given has 0 animals; it must be a whole number from 1 on.');
  });
});
