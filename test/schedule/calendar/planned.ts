import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import load from 'highs';
import type { Experiment, Study } from '../../../src/language/ir/types.js';
import { allocate } from '../../../src/schedule/allocation/allocate.js';
import { arrange } from '../../../src/schedule/calendar/arrange.js';
import type { LoadSolver } from '../../../src/schedule/calendar/highs.js';
import { usualLaboratory } from '../../../src/schedule/facility/defaults.js';
import type { Laboratory } from '../../../src/schedule/facility/laboratory.js';
import type { Schedule } from '../../../src/schedule/types.js';
import { studyOf } from '../../simulation/design/compiled.js';

const wasm = createRequire(import.meta.url).resolve('highs/runtime');
export const solver: LoadSolver = () => (load as unknown as typeof load.default)({ wasmBinary: readFileSync(wasm) });

export const start = '2027-03-01';

export interface Design {
  readonly n: number;
  readonly boxes: number;
  readonly minutes: number;
  readonly morning: string;
  readonly afternoon: string;
}

export const protocol = ({ n, boxes, minutes, morning, afternoon }: Design): string => `protocol "Generated"
vehicle saline { route: sc  volume: 10 mL/kg }
drug morphine { dose: 10 mg/kg  route: sc  volume: 10 mL/kg  vehicle: saline }
animals mice { species: mouse  sex: male  weight: 25 g  housing: 2 }
apparatus box { boxes: ${boxes}  compartment left { floor: "rods" } compartment right { floor: "holes" } }
factor treatment = drugged, control
groups design of mice { cross: treatment  n: ${n} per group }
assign drug_side, saline_side to box.left, box.right { method: counterbalanced  within: group }
allocation { method: randomised  unit: animal  seed: 7 }
phase pretest day 1 { session first_test ${morning} { test in box for ${minutes} min } }
phase conditioning days 2 to 4 {
  session early ${morning} { inject saline  confine to saline_side for ${minutes} min }
  session late ${afternoon} { when treatment is drugged { inject morphine } otherwise { inject saline }  confine to drug_side for ${minutes} min }
}
phase posttest day 5 { session second_test at the same time as first_test { test in box for ${minutes} min } }
`;

export const usual: Design = { n: 4, boxes: 2, minutes: 20, morning: 'between 08:00 and 12:00', afternoon: 'between 13:00 and 17:00, at least 4 h after early' };

export type Planned = { readonly study: Study; readonly experiment: Experiment; readonly animals: Schedule['animals'] } & Awaited<ReturnType<typeof arrange>>;

export async function planned(text: string, laboratory: Laboratory = usualLaboratory, zone: string | null = null): Promise<Planned> {
  const study = await studyOf(text);
  const experiment = study.experiments[0] as Experiment;
  const { animals } = allocate(study, experiment, undefined, { seed: 7, boxes: {} });
  return { study, experiment, animals, ...(await arrange({ study, experiment, animals, laboratory, start, zone, solver })) };
}

/** What a calendar is refused with; `planned` where there is one. */
export const refusal = async (text: string, laboratory?: Laboratory): Promise<string> => planned(text, laboratory).then(() => 'planned', (error: unknown) => (error instanceof Error && error.name === 'Unschedulable' ? error.message : Promise.reject(error as Error)));
