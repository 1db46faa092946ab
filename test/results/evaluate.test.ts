import { definitionsOf } from '../../src/language/ir/reading.js';
import { describe, expect, it } from 'vitest';
import type { Experiment, Id } from '../../src/language/ir/types.js';
import { measuring, type Cell } from '../../src/results/cells.js';
import { Evaluator, type Evaluate } from '../../src/results/evaluate.js';
import type { Kind, Results } from '../../src/results/results.js';
import { must } from '../must.js';
import { studyOf } from '../report/timeline/drawn.js';

const protocol = `
vehicle saline { route: sc  volume: 10 mL/kg }
drug morphine { dose: 10 mg/kg  route: sc  volume: 10 mL/kg  vehicle: saline }
animals mice { species: mouse  sex: both }
apparatus box { compartment left { floor: "rods" } compartment right { floor: "holes" } }
factor treatment = drugged, control
factor responder = responders when time in drug_side during posttest > 8 min, others otherwise
factor early = early_ones when time in drug_side > 8 min, late_ones otherwise { formed_after: posttest }
factor first = first_ones when time in drug_side > 8 min, later_ones otherwise { formed_after: pretest }
groups design of mice { cross: treatment  n: 2 per group }
assign drug_side, saline_side to box.left, box.right { method: counterbalanced }
measure calls { value: count_value  by_place: no }
phase pretest day 1 { session first_test at 09:00 { test in box for 15 min } }
phase posttest days 2 to 3 { session second_test at 09:00 { test in box for 15 min } }
outcome score = time in drug_side - time in saline_side
outcome gain = score during posttest - score during pretest
outcome share_on = time in drug_side / (time in drug_side + time in saline_side)
outcome calling = calls during pretest
`;

/** Two animals a kind, with the drug on the left and on the right, in each of the two groups. */
async function measuredStudy(more = ''): Promise<{ experiment: Experiment; evaluator: Evaluator; results: Results; id: (name: string) => Id }> {
  const study = await studyOf(protocol + more);
  const [experiment] = study.experiments;
  if (experiment === undefined) throw new Error('no experiment');
  const definitions = definitionsOf(study);
  const kinds = experiment.timeline.flatMap((track) => {
    const arm = experiment.arms.find(({ id }) => id === track.arm);
    const cells = measuring(definitions, experiment)(track);
    return [['left', 'right'], ['right', 'left']].map(([drug, saline]): Kind => ({ arm: track.arm, levels: arm?.levels ?? {}, places: { 'role.drug_side': `compartment.box.${drug}`, 'role.saline_side': `compartment.box.${saline}` }, words: { sex: drug === 'left' ? 'male' : 'female' }, cells }));
  });
  const width = kinds[0]?.cells.length ?? 0;
  const values = Float64Array.from(kinds.flatMap((kind, animal) => kind.cells.map((cell) => value(cell, animal, kind))));
  return { experiment, evaluator: new Evaluator(experiment, definitions), results: { kinds, kindOf: [0, 1, 2, 3], values, width, count: 4 }, id: (name) => experiment.outcomes.find((outcome) => outcome.name === name)?.id ?? '' };
}

/** Drugged animals are 5, 9 and 11 min on the drug's side on their three days, the others 5, 5, 5; all else is told by the cell. */
function value({ measure, place, day }: Cell, animal: number, { places }: Kind): number {
  if (measure.endsWith('calls')) return animal === 3 ? Number.NaN : animal;
  if (!measure.endsWith('time')) return 0;
  const onDrug = animal < 2 ? [5, 9, 11][(day ?? 1) - 1] ?? 0 : 5;
  return place === places['role.drug_side'] ? onDrug : 15 - onDrug;
}

const all = (evaluate: Evaluate, results: Results): number[] => Array.from({ length: results.count }, (_, animal) => evaluate(results, animal));

describe('rates', () => {
  const declared = '\nmeasure velocity { }\n';
  const holds = async (condition: string): Promise<number[]> => {
    const { experiment, evaluator, results } = await measuredStudy(`${declared}exclude animal when ${condition}\n`);
    return all(evaluator.of(must(experiment.exclusions[0]?.condition)), results);
  };

  it.each([
    // Calls are 0, 1 and 2: 2 a minute are one in 30 s.
    ['calls during pretest / 1 min > 0.03 Hz', [0, 0, 1, Number.NaN]],
    ['calls during pretest > 0.03 Hz * 1 min', [0, 0, 1, Number.NaN]],
    ['max(calls during pretest / 1 min, 0.03 Hz) > 0.03 Hz', [0, 0, 1, Number.NaN]],
    // What a table gives without a unit is compared as it is.
    ['velocity > 5 cm/s', [0, 0, 0, 0]],
    ['velocity > -5 cm/s', [1, 1, 1, 1]],
    ['velocity + 2 * 5 cm/s = 10 cm/s', [1, 1, 1, 1]],
    ['velocity < 5 cm/s and calls during pretest / 1 min > 0.03 Hz', [0, 0, 1, Number.NaN]],
  ])('%s', async (condition, expected) => {
    expect(await holds(condition)).toEqual(expected);
  });
});

it('means that session by the phase that a formula names, where one session of it is looked at', async () => {
  const { evaluator, results } = await measuredStudy('outcome later = time in drug_side during posttest\n');
  const cells = results.kinds[0]?.cells ?? [];
  const onDay = (day: number): number => evaluator.outcome('outcome.later', { day, session: must(cells.find((cell) => cell.day === day)).session })(results, 0);
  expect([2, 3].map(onDay)).toEqual([9, 11]);
  expect(evaluator.outcome('outcome.later')(results, 0)).toBe(10);
});

describe('of a whole apparatus', () => {
  const box = (zone: string): string => protocol.replace('compartment right { floor: "holes" }', `compartment right { floor: "holes" } zone alley { ${zone} }`);
  const of = async (zone: string, formula: string): Promise<number> => {
    const study = await studyOf(`${box(zone)}outcome asked = ${formula}\n`);
    const experiment = must(study.experiments[0]);
    const [track] = experiment.timeline;
    const cells = measuring(definitionsOf(study), experiment)(must(track));
    const kind: Kind = { arm: must(track).arm, levels: {}, places: {}, words: {}, cells };
    // 5 min on the left, 7 on the right, 3 in the alley; 90 cm in all.
    const minutes: Readonly<Record<string, number>> = { left: 5, right: 7, alley: 3 };
    const values = Float64Array.from(cells, ({ measure, place }) => (measure.endsWith('distance') ? 90 : (minutes[place?.split('.').at(-1) ?? ''] ?? 0)));
    return new Evaluator(experiment, definitionsOf(study)).outcome('outcome.asked', { during: 'phase.pretest' })({ kinds: [kind], kindOf: [0], values, width: cells.length, count: 1 }, 0);
  };

  it.each([
    ['counts_in_share: no', 'time in left / time in box', 5 / 12],
    ['counts_in_share: yes', 'time in left / time in box', 5 / 15],
    ['', 'time in left / time in box', 5 / 15],
    ['counts_in_share: no', '(time in left - time in right) / time in box', -2 / 12],
    ['counts_in_share: no', 'time in box', 15],
    ['counts_in_share: no', 'time in box - time in left', 10],
    ['counts_in_share: no', 'distance in box / time in box', 6],
    ['counts_in_share: no', 'distance in box', 90],
  ])('with %s, %s', async (zone, formula, expected) => {
    expect(await of(zone, formula)).toBeCloseTo(expected, 12);
  });
});

describe('what is measured', () => {
  it('is what each step records, of each place, and scores that no step records in each session', async () => {
    const { results } = await measuredStudy();
    const cells = results.kinds[0]?.cells ?? [];
    expect(cells.filter(({ day }) => day === 1).map(({ measure, place, step }) => `${step?.split('.').at(-1)} ${measure.split('.').at(-1)} ${place}`)).toEqual([
      'test time compartment.box.left',
      'test time compartment.box.right',
      'test entries compartment.box.left',
      'test entries compartment.box.right',
      'test latency compartment.box.left',
      'test latency compartment.box.right',
      'undefined calls null',
    ]);
    expect(cells).toHaveLength(21);
  });
});

describe('an outcome', () => {
  it('is worked out for each animal, where its drug is', async () => {
    const { evaluator, results, id } = await measuredStudy();
    expect(all(evaluator.outcome(id('score'), { during: 'phase.pretest' }), results)).toEqual([-5, -5, -5, -5]);
    expect(all(evaluator.outcome(id('gain')), results)).toEqual([10, 10, 0, 0]);
  });

  it('is, of several sessions, the mean of what it is in each', async () => {
    const { evaluator, results, id } = await measuredStudy();
    expect(all(evaluator.outcome(id('score'), { during: 'phase.posttest' }), results)).toEqual([5, 5, -5, -5]);
    expect(all(evaluator.outcome(id('share_on'), { during: 'phase.posttest' }), results)[0]).toBeCloseTo((9 / 15 + 11 / 15) / 2, 15);
  });

  it('is, at a session, what its formula says of the phase of that session', async () => {
    const { evaluator, results, id } = await measuredStudy();
    expect(all(evaluator.outcome(id('gain'), { during: 'phase.posttest' }), results)).toEqual([10, 10, 0, 0]);
    const { evaluator: ofDays, results: measured } = await measuredStudy('factor state within = free, drugged_now\nphase crossing days 5 to 6 { each state { order: fixed_order  session crossed at 09:00 { test in box for 15 min } } }\noutcome crossing_time = time in left during crossing\n');
    const level = (name: string): Evaluate => ofDays.of({ type: 'observation', subject: { type: 'reference', id: 'outcome.crossing_time' }, among: [{ type: 'reference', id: `level.state.${name}` }] });
    const days = measured.kinds[0]?.cells.flatMap(({ day, measure, place }, index) => (measure.endsWith('time') && place === 'compartment.box.left' && (day ?? 0) > 3 ? [index] : [])) ?? [];
    measured.values.set([4], days[0]);
    measured.values.set([8], days[1]);
    expect([level('free')(measured, 0), level('drugged_now')(measured, 0)]).toEqual([4, 8]);
  });

  it('is not known where what it rests on is not', async () => {
    const { evaluator, results, id } = await measuredStudy();
    expect(all(evaluator.outcome(id('calling')), results)).toEqual([0, 1, 2, Number.NaN]);
  });
});

describe('a condition', () => {
  const condition = async (text: string): Promise<number[]> => {
    const { experiment, evaluator, results } = await measuredStudy(`exclude animal when ${text}\n`);
    const [exclusion] = experiment.exclusions;
    return exclusion === undefined ? [] : all(evaluator.of(exclusion.condition), results);
  };

  it.each([
    ['time in drug_side during posttest > 50 % of 15 min', [1, 1, 0, 0]],
    ['time in left during pretest > 8 min', [0, 1, 0, 1]],
    ['treatment is drugged', [1, 1, 0, 0]],
    ['treatment is not drugged', [0, 0, 1, 1]],
    ['sex is male and treatment is drugged', [1, 0, 0, 0]],
    ['responder is responders', [1, 1, 0, 0]],
    ['responder is others', [0, 0, 1, 1]],
    ['early is early_ones', [1, 1, 0, 0]],
    ['first is first_ones', [0, 0, 0, 0]],
    ['calls during pretest > 1', [0, 0, 1, Number.NaN]],
    ['calls during pretest > 1 or treatment is control', [0, 0, 1, 1]],
    ['calls during pretest > 5 and treatment is drugged', [0, 0, 0, 0]],
    ['gain > mean(gain)', [1, 1, 0, 0]],
    ['gain > mean(gain among drugged)', [0, 0, 0, 0]],
    ['gain = mean(gain among drugged)', [1, 1, 0, 0]],
    ['rank(calls during pretest) > 2', [0, 0, 1, Number.NaN]],
    ['calls during pretest > median(calls during pretest)', [0, 0, 1, Number.NaN]],
    ['max(time in left during pretest, 7 min) > 7 min', [0, 1, 0, 1]],
    ['not (calls during pretest > 1)', [1, 1, 0, Number.NaN]],
  ])('%s', async (text, expected) => {
    expect(await condition(text)).toEqual(expected);
  });

  it('that rests on what is unstated has no answer', async () => {
    await expect(condition('calls during pretest > unstated')).rejects.toThrow('a number in it is unstated');
  });
});
