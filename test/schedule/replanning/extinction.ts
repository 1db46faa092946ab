import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import load from 'highs';
import { nameOf } from '../../../src/language/ir/reading.js';
import type { Experiment, Study } from '../../../src/language/ir/types.js';
import type { Cell } from '../../../src/results/cells.js';
import { expectedOf } from '../../../src/results/read/expected.js';
import { laidOut } from '../../../src/results/read/read.js';
import type { LoadSolver } from '../../../src/schedule/calendar/highs.js';
import { administered } from '../../../src/schedule/doses/administer.js';
import { usualLaboratory } from '../../../src/schedule/facility/defaults.js';
import type { Laboratory } from '../../../src/schedule/facility/laboratory.js';
import { subjectsOf } from '../../../src/schedule/replanning/evidence.js';
import { replan, type PlannedAnew } from '../../../src/schedule/replanning/replan.js';
import { scheduleOf } from '../../../src/schedule/schedule.js';
import type { Schedule, ScheduledAnimal } from '../../../src/schedule/types.js';
import { Faults } from '../../../src/tables/faults.js';
import { studyOf } from '../../simulation/design/compiled.js';

const wasm = createRequire(import.meta.url).resolve('highs/runtime');
const solver: LoadSolver = () => (load as unknown as typeof load.default)({ wasmBinary: readFileSync(wasm) });

const start = '2027-03-01';

export interface Design {
  readonly n?: number;
  readonly boxes?: number;
  readonly until?: string;
  readonly after?: string;
  readonly more?: string;
  /** When daily and primed sessions are, and what is done before the primed test. */
  readonly clock?: string;
  readonly first?: string;
  /** Minutes of a daily session. */
  readonly minutes?: number;
}

/** Extinction to a criterion after a posttest on day 2, at the longest on days 3 to 8, and a primed test. */
export const protocol = ({ n = 2, boxes = 2, until = 'until time in left < 50 % of time in left during posttest for 2 days, at most 6 days', after = 'immediately after extinction', more = '', clock = 'at the same time as first_test', first = '', minutes = 15 }: Design = {}): string => `protocol "Extinction"
vehicle saline { route: sc  volume: 10 mL/kg }
drug morphine { dose: 10 mg/kg  route: sc  volume: 10 mL/kg  vehicle: saline }
animals mice { species: mouse  sex: male  weight: 25 g  housing: 2 }
apparatus box { boxes: ${boxes}  compartment left { floor: "rods" } compartment right { floor: "holes" } }
factor treatment = drugged, control
groups design of mice { cross: treatment  n: ${n} per group }
allocation { method: randomised  unit: animal  seed: 7 }
phase pretest day 1 { session first_test between 08:00 and 12:00 { test in box for 15 min } }
phase posttest day 2 { session second_test at the same time as first_test { test in box for 15 min } }
phase extinction immediately after posttest {
  session daily ${clock} { test in box for ${minutes} min }
  ${until}
}
phase prime ${after} {
  session primed_test ${clock} {
    ${first}
    when treatment is drugged { inject morphine immediately before primed } otherwise { inject saline immediately before primed }
    test in box for 15 min as primed
  }
}
${more}
`;

export interface Planned {
  readonly study: Study;
  readonly experiment: Experiment;
  readonly schedule: Schedule;
}

export async function planned(text: string): Promise<Planned> {
  const study = await studyOf(text);
  const experiment = study.experiments[0] as Experiment;
  const { schedule } = await scheduleOf({ version: '0', study, experiment, start, today: '2027-01-01', past: false, revision: 0, solver });
  return { study, experiment, schedule };
}

/** Minutes on the left, of an animal on a day of the study; undefined where nothing was measured. */
export type Measure = (animal: string, day: number, cell: Cell) => number | undefined;

/** Plans a schedule anew from a day, of which nothing later was measured. */
export async function anew({ study, experiment, schedule }: Planned, from: number, measure: Measure, { laboratory = usualLaboratory, isSameLaboratory = true, today = '2027-01-01', animals = schedule.animals, gone = [] }: { laboratory?: Laboratory; isSameLaboratory?: boolean; today?: string; animals?: readonly ScheduledAnimal[]; gone?: readonly string[] } = {}): Promise<PlannedAnew> {
  const known = subjectsOf(study, experiment, animals, schedule);
  const { results } = laidOut(known.subjects.map((subject) => ({ subject, records: [] })), expectedOf(study, experiment), new Faults(), new Faults());
  for (const [index, { name, cells }] of known.subjects.entries()) {
    for (const [at, cell] of cells.entries()) {
      const day = cell.day ?? 0;
      const left = day < from ? (measure(name, day, cell) ?? Number.NaN) : Number.NaN;
      if (nameOf(cell.measure) === 'time') results.values[index * results.width + at] = cell.place?.endsWith('left') === true ? left : 15 - left;
    }
  }
  return replan({ study, experiment, animals, laboratory, start, zone: null, solver }, { previous: schedule, evidence: { ...known, results, from, notes: [] }, gone, today, past: false, isSameLaboratory });
}

/** The schedule with what was planned anew, as the next one is planned from. */
export function taken({ study, experiment, schedule }: Planned, { animals, calendar, events, replanned }: PlannedAnew): Planned {
  const given = administered(study, experiment, animals, events, []);
  return { study, experiment, schedule: { ...schedule, animals, calendar, events: given.events, replanned, revision: schedule.revision + 1 } };
}

/** `daily 5, daily 6?, primed_test 9`: the sessions of an animal on and after a day; `?` where they may fall away. */
export const coming = ({ events }: { readonly events: Schedule['events'] }, animal: string, from: number): string => [...new Set(events.filter((event) => event.animal === animal && event.day >= from).map(({ session, day, status }) => `${nameOf(session)} ${day}${status === 'conditional' ? '?' : ''}`))].join(', ');
