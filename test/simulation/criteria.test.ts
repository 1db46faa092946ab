import { definitionsOf } from '../../src/language/ir/reading.js';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/language/ir/types.js';
import { compileDesign } from '../../src/simulation/design/compile.js';
import { SimulatedExperiment } from '../../src/simulation/experiment.js';
import { Parameters } from '../../src/simulation/parameters/parameters.js';
import { animalOf } from '../../src/simulation/simulator.js';
import { studyOf } from './design/compiled.js';

const protocol = (until: string): string => `protocol "Extinction to a criterion"
vehicle saline { route: sc  volume: 5 mL/kg }
drug morphine { dose: 10 mg/kg  route: sc  vehicle: saline }
animals mice { species: mouse  weight: 25 g }
apparatus box { compartment left { floor: "rods" } compartment right { floor: "holes" } start: left }
groups design of mice { n: 40 per group }
assign drug_side, saline_side to box.left, box.right { method: counterbalanced }
phase conditioning days 1 to 6 {
  session morning at 09:00 { inject saline immediately before one  confine to saline_side for 30 min as one }
  session afternoon at 16:00 { inject morphine immediately before other  confine to drug_side for 30 min as other }
}
phase posttest day 7 { session choice at 10:00 { test in box for 20 min } }
phase extinction immediately after posttest {
  ${until}
  session daily at 10:00 { test in box for 20 min }
}
phase prime immediately after extinction { session primed at 10:00 { inject morphine immediately before last  test in box for 20 min as last } }
outcome preference = time in drug_side - time in saline_side
`;

async function simulated(until: string): Promise<{ results: SimulatedExperiment; assumed: readonly string[] }> {
  const study = await studyOf(protocol(until));
  const [experiment] = study.experiments;
  if (experiment === undefined) throw new Error('There is no experiment.');
  const design = compileDesign(study, experiment, Parameters.defaults, { assumed: new Map<string, Value>() });
  const results = new SimulatedExperiment(design, experiment, definitionsOf(study), animalOf(design, Parameters.defaults));
  results.run(1, 0);
  return { results, assumed: design.assumed };
}

/** Preference of an animal in each session in which it was tested, by phase. */
function preferences(results: SimulatedExperiment, animal: number, phase: string): number[] {
  const kind = results.kinds[results.kindOf[animal] ?? -1];
  const cells = kind?.cells ?? [];
  return cells.flatMap((cell, column) => {
    if (!cell.measure.endsWith('.time') || !cell.phase.endsWith(phase) || cell.place !== kind?.places['role.drug_side']) return [];
    const time = results.values[animal * results.width + column] ?? Number.NaN;
    return Number.isNaN(time) ? [] : [2 * time - 20];
  });
}

const animals = Array.from({ length: 40 }, (_, animal) => animal);

describe('a phase that ends by a criterion', async () => {
  const { results, assumed } = await simulated('until preference < 20 % of preference during posttest for 2 days, at most 14 days');
  const met = results.metOn.get('phase.extinction') ?? new Int32Array(0);

  it('ends for each animal on the second day in a row on which it holds, and goes on until then', () => {
    for (const animal of animals) {
      const [before = NaN] = preferences(results, animal, 'posttest');
      const holds = preferences(results, animal, 'extinction').map((preference) => preference < 0.2 * before);
      const first = holds.findIndex((held, day) => held && holds[day - 1] === true);
      expect(met[animal]).toBe(first + 1);
      expect(holds).toHaveLength(first < 0 ? 14 : first + 1);
    }
    expect(new Set(met).size).toBeGreaterThan(3);
  });

  it('is followed by what follows', () => {
    for (const animal of animals) expect(preferences(results, animal, 'prime')).toHaveLength(1);
    expect(assumed.filter((line) => line.includes('criterion'))).toEqual([]);
  });

  it('an animal that does not meet it is out, where the protocol says so', async () => {
    const { results } = await simulated('until preference < -10 min for 2 days, at most 3 days otherwise exclude_animal');
    const met = results.metOn.get('phase.extinction') ?? new Int32Array(0);
    for (const animal of animals) expect(preferences(results, animal, 'prime')).toHaveLength(met[animal] === 0 ? 0 : 1);
    expect(met.filter((day) => day === 0).length).toBeGreaterThan(20);
  });

  it('of the whole group is not looked at, and that is said', async () => {
    const { results, assumed } = await simulated('until mean(preference) < 20 % of 20 min for 2 days, at most 4 days');
    for (const animal of animals) expect(preferences(results, animal, 'extinction')).toHaveLength(4);
    expect(assumed).toContain('Phase extinction takes all the days that it may: its criterion is not looked at, as it is one of several animals together.');
  });
});
