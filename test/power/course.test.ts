import { describe, expect, it } from 'vitest';
import type { Experiment, Study } from '../../src/language/ir/types.js';
import { Course } from '../../src/power/course.js';
import { Subset } from '../../src/power/subset.js';
import { addTally, emptyTally, questionOf, type Tally } from '../../src/power/tally.js';
import { variantSettings } from '../../src/power/variants.js';
import { Parameters } from '../../src/simulation/parameters/parameters.js';
import { simulationOf, type Settings } from '../../src/simulation/simulation.js';
import { clopperPearson } from '../../src/statistics/proportion.js';
import { example, studyOf } from '../simulation/design/compiled.js';

const plain: Settings = { learner: 'strengths', assumptions: {}, overrides: {}, overridesFrom: '', sizes: {} };
const nothing = variantSettings('no effect', plain, Parameters.defaults, 1);

async function studied(text: string): Promise<{ study: Study; experiment: Experiment; sizes: (n: number) => Record<string, number> }> {
  const study = await studyOf(text);
  const [experiment] = study.experiments;
  if (experiment === undefined) throw new Error('There is no experiment.');
  return { study, experiment, sizes: (n) => Object.fromEntries(experiment.arms.map(({ id }) => [id, n])) };
}

const founding = (): ReturnType<typeof studied> => studied(example('witnessed-fear-planned'));

/** Share of experiments with p below alpha, by what is asked. */
const rates = ({ runs, questions }: Tally): Record<string, { found: number; runs: number }> => Object.fromEntries(Object.entries(questions).map(([key, { found }]) => [`${questionOf(key).analysis} ${questionOf(key).what}`, { found, runs }]));

describe('an experiment of many animals', () => {
  it('contains each smaller one, number for number', async () => {
    const { study, experiment, sizes } = await founding();
    const { simulated: large } = simulationOf(study, experiment, { ...plain, sizes: sizes(9) });
    const { simulated: small } = simulationOf(study, experiment, { ...plain, sizes: sizes(5) });
    const subset = new Subset(large, sizes(5));
    for (const run of [0, 7]) {
      large.run(3, run);
      small.run(3, run);
      subset.refresh();
      expect(subset.values).toEqual(small.values);
      expect([...subset.kindOf]).toEqual([...small.kindOf]);
    }
  });

  it('gives the power of each smaller one, as that gives it by itself', async () => {
    const { study, experiment, sizes } = await founding();
    const [five] = new Course(study, experiment, plain, [sizes(5), sizes(9)]).block(1, 0, 30);
    const [alone] = new Course(study, experiment, plain, [sizes(5)]).block(1, 0, 30);
    expect(five).toEqual(alone);
  });
});

describe('tallies', () => {
  it('of parts add up to that of the whole', async () => {
    const { study, experiment, sizes } = await founding();
    const course = new Course(study, experiment, plain, [sizes(4)]);
    const sum = emptyTally();
    for (const [from, to] of [[20, 40], [0, 20], [40, 45]] as const) for (const tally of course.block(2, from, to)) addTally(sum, tally);
    expect(sum).toEqual(course.block(2, 0, 45)[0]);
  });

  it('count whoever meets a criterion, and on which day', async () => {
    const { study, experiment, sizes } = await studied(example('morphine-extinction-planned'));
    const [tally] = new Course(study, experiment, plain, [sizes(3)]).block(1, 0, 5);
    const [criterion] = Object.values(tally?.criteria ?? {});
    expect(criterion?.animals).toBe(5 * 3 * experiment.arms.length);
    expect(Object.values(criterion?.metOn ?? {}).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  });
});

it('a hypothesis and a contrast that share the name of their analysis are counted apart', async () => {
  const { study, experiment, sizes } = await studied(example('witnessed-fear-planned').replace('hypothesis stronger_fear', 'hypothesis fear_test').replace(/(analysis fear_test \{)/, '$1\n  contrasts: (mean(fear among fearful) > mean(fear among calm))'));
  const course = new Course(study, experiment, plain, [sizes(4)]);
  const [{ questions } = emptyTally()] = course.block(1, 0, 20);
  const own = Object.entries(questions).filter(([key]) => questionOf(key).kind === 'expectation' && questionOf(key).analysis === 'fear_test');
  expect(own.map(([key, { tested }]) => [questionOf(key).what, tested])).toEqual([['fear_test', 20], ['fear_test (2)', 20]]);
  const found = course.findings(1, 0, 20);
  for (const [key, { expected }] of own) expect(found[key]?.found.filter(Boolean)).toHaveLength(expected);
});

/** One group before and after pairings with morphine. */
const pairedStudy = ({ n, method, lastPairing }: { readonly n: number; readonly method: string; readonly lastPairing: number }, analyses: string): string => `protocol "Before and after"
vehicle saline { route: sc  volume: 10 mL/kg }
drug morphine { dose: 10 mg/kg  route: sc  concentration: 1 mg/mL  vehicle: saline }
animals mice { species: mouse  sex: male  weight: 25 g }
apparatus box { compartment left { floor: "rods" } compartment right { floor: "holes" } }
groups all of mice { n: ${n} per group }
assign drug_side, saline_side to box.left, box.right { method: ${method} }
phase pretest day 1 { session first_test at 09:00 { test in box for 15 min } }
phase conditioning days 2 to ${lastPairing} { session pairing at 09:00 { inject morphine immediately before kept  confine to drug_side for 30 min as kept } }
phase posttest day ${lastPairing + 1} { session second_test at 09:00 { test in box for 15 min } }
outcome drug_time = time in drug_side
${analyses}
`;

describe('without any effect', () => {
  it('p is below alpha as often as alpha says', async () => {
    const { study, experiment, sizes } = await founding();
    const [tally = emptyTally()] = new Course(study, experiment, nothing, [sizes(8)]).block(11, 0, 600);
    for (const [what, { found, runs }] of Object.entries(rates(tally)).filter(([name]) => name.includes('witnessed') || name.includes('treatment'))) {
      const { low, high } = clopperPearson(found, runs, 0.999);
      expect([what, low < 0.05 && high > 0.05]).toEqual([what, true]);
    }
  });

  it('a biased design with a comparison within groups finds one far too often', async () => {
    const { study, experiment, sizes } = await studied(pairedStudy({ n: 12, method: 'biased  nonpreferred: drug_side', lastPairing: 3 }, 'analysis within { outcome: drug_time  phase: pretest, posttest  test: paired_t_test  alpha: 0.05 }'));
    const [tally = emptyTally()] = new Course(study, experiment, nothing, [sizes(12)]).block(1, 0, 200);
    const { found, runs } = rates(tally)['within posttest less pretest'] ?? { found: 0, runs: 1 };
    expect(clopperPearson(found, runs, 0.999).low).toBeGreaterThan(0.1);
  });
});

it('a hypothesis has the power of the test that decides it', async () => {
  const { study, experiment, sizes } = await studied(pairedStudy({ n: 6, method: 'counterbalanced', lastPairing: 5 }, `hypothesis wanted { expects: (mean(drug_time during posttest) > mean(drug_time during pretest))  analysis: ranks }
analysis ranks { outcome: drug_time  phase: pretest, posttest  test: wilcoxon  alpha: 0.05 }`));
  // The least p of five pairs is 2 / 32, and of six 2 / 64.
  const [five, six] = new Course(study, experiment, plain, [sizes(5), sizes(6)]).block(1, 0, 60).map(rates);
  expect(five?.['ranks wanted']).toEqual({ found: 0, runs: 60 });
  expect(six?.['ranks wanted']?.found).toBeGreaterThan(0);
  expect(six?.['ranks wanted']).toEqual(six?.['ranks posttest less pretest']);
});
