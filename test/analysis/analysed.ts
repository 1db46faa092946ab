import { definitionsOf } from '../../src/language/ir/reading.js';
import { Analyst, type Analysed } from '../../src/analysis/analyse.js';
import { Exclusions, type Kept } from '../../src/analysis/exclusions.js';
import { plannedAnalyses } from '../../src/analysis/plan.js';
import type { Experiment } from '../../src/language/ir/types.js';
import { Evaluator } from '../../src/results/evaluate.js';
import { readResults, type ReadResults } from '../../src/results/read/read.js';
import { studyOf } from '../report/timeline/drawn.js';

export interface AnalysedTable {
  readonly experiment: Experiment;
  readonly read: ReadResults;
  readonly kept: Kept;
  readonly analyses: readonly Analysed[];
}

/** Runs the analyses of a protocol on a table. */
export async function analysed(protocol: string, csv: string, isDetailed = true): Promise<AnalysedTable> {
  const study = await studyOf(protocol);
  const [experiment] = study.experiments;
  if (experiment === undefined) throw new Error('There is no experiment.');
  const read = readResults(csv, study, experiment);
  const definitions = definitionsOf(study);
  const evaluator = new Evaluator(experiment, definitions);
  const kept = new Exclusions(experiment, evaluator).apply(read.results);
  const analyst = new Analyst(experiment, definitions, evaluator);
  return { experiment, read, kept, analyses: plannedAnalyses(experiment).map((plan) => analyst.analyse(plan, kept, isDetailed)) };
}

/** Two groups of four animals, of which each has its drug on the left. */
export const protocol = `
vehicle saline { route: sc  volume: 10 mL/kg }
drug morphine { dose: 10 mg/kg  route: sc  volume: 10 mL/kg  vehicle: saline }
animals mice { species: mouse  sex: both }
apparatus box { compartment left { floor: "rods" } compartment right { floor: "holes" } }
factor treatment = drugged, control
groups design of mice { cross: treatment  n: 4 per group }
assign drug_side, saline_side to box.left, box.right { method: counterbalanced }
phase pretest day 1 { session first_test at 09:00 { test in box for 15 min } }
phase posttest days 2 to 4 { session second_test at 09:00 { test in box for 15 min } }
outcome score = time in drug_side
`;

const header = 'animal,group,sex,drug_side,session,day,time_left_min,time_right_min';

/** Minutes on the drug's side of each of the eight animals, on day 1 and on the three days after it. */
export const minutes: Readonly<Record<string, readonly number[]>> = {
  D1: [5, 8, 9, 10], D2: [7, 9, 9, 9], D3: [6, 10, 12, 11], D4: [6, 9, 10, 8],
  C1: [6, 7, 6, 5], C2: [5, 5, 6, 7], C3: [7, 6, 6, 6], C4: [6, 8, 7, 9],
};

export const group = (animal: string): string => (animal.startsWith('D') ? 'drugged' : 'control');

export function csvOf(values: Readonly<Record<string, readonly (number | null)[]>> = minutes): string {
  const rows = Object.entries(values).flatMap(([animal, days], index) => days.map((value, day) => [animal, group(animal), index % 2 === 0 ? 'female' : 'male', 'left', day === 0 ? 'first_test' : 'second_test', day + 1, value ?? '', value === null ? '' : 15 - value].join(',')));
  return [header, ...rows].join('\n');
}

/** Two declarations of groups that cross the same factor. */
export const twoAges = `protocol "Two ages"
animals adolescents { species: rat  age: 28 days  n: 4 }
animals adults { species: rat  age: 77 days  n: 4 }
apparatus box { compartment left { floor: "grid" } compartment right { floor: "mesh" } }
factor given = vehicle_only, drugged
groups young of adolescents { cross: given  n: 2 per group }
groups old of adults { cross: given  n: 2 per group }
allocation { method: randomised }
phase posttest day 1 { session last { test in box for 15 min } }
`;
