import { factOf } from '../language/ir/reading.js';
import type { Experiment, Input, Study } from '../language/ir/types.js';
import { allocate } from './allocation/allocate.js';
import { readAnimals } from './animals/read.js';
import { weighed } from './animals/weighings.js';
import { arrange } from './calendar/arrange.js';
import type { LoadSolver } from './calendar/highs.js';
import { administered } from './doses/administer.js';
import { stockOf } from './doses/stock.js';
import { usualLaboratory } from './facility/defaults.js';
import type { Laboratory } from './facility/laboratory.js';
import { readFacility } from './facility/read.js';
import { Unschedulable } from './problems.js';
import type { Assumption, DateText, Schedule } from './types.js';

/** A file that is read beside the protocol. */
export interface Source extends Input {
  readonly text: string;
}

export interface ScheduleRequest {
  /** Version of placepref. */
  readonly version: string;
  readonly study: Study;
  readonly experiment: Experiment;
  readonly start: DateText;
  /** Where nothing can be planned any more, unless `past` says so. */
  readonly today: DateText;
  readonly past: boolean;
  readonly animals?: Source;
  readonly facility?: Source;
  /** Weighings with their dates. */
  readonly weights?: Source;
  readonly seed?: number;
  readonly revision: number;
  /** Without one, calendars are those of the sweep, and bounds from the boxes alone. */
  readonly solver?: LoadSolver | undefined;
}

export interface Made {
  readonly schedule: Schedule;
  readonly laboratory: Laboratory;
}

/**
 * Makes the schedule of an experiment: allocation, calendar, doses and stock.
 *
 * @throws Unschedulable with every reason why there is none
 */
export async function scheduleOf(request: ScheduleRequest): Promise<Made> {
  const { study, experiment, start, today, past, revision, solver } = request;
  if (start < today && !past) throw new Unschedulable([{ input: 'request', message: `The start, ${start}, is before today, ${today}. Give a later one, or add --past to plan days that have gone by.` }]);
  const laboratory = laboratoryOf(request);
  const { seed, assumed: ofSeed } = seedOf(request);
  const table = request.animals === undefined ? undefined : readAnimals(request.animals.text, study, experiment, start);
  const boxes = Object.fromEntries([...laboratory.apparatus].map(([name, { boxes: count }]) => [name, count]));
  const allocated = allocate(study, experiment, table, { seed, boxes });
  const animals = request.weights === undefined ? allocated.animals : weighed(request.weights.text, allocated.animals, study.definitions);
  const zone = laboratory.zone ?? zoneOf(study, experiment);
  const { calendar, events } = await arrange({ study, experiment, animals, laboratory, start, zone, solver });
  const given = administered(study, experiment, animals, events, { hours: {}, people: [], syringes: [...laboratory.syringes] });
  return {
    laboratory,
    schedule: {
      $schema: 'urn:placepref:schema:schedule:1',
      schedule: '1.0',
      tool: { name: 'placepref', version: request.version },
      protocol: { title: study.title, version: textOf(study, 'version'), experiment: experiment.id, inputs: study.inputs },
      inputs: [request.animals, request.weights, request.facility].flatMap((source) => (source === undefined ? [] : [{ path: source.path, sha256: source.sha256 }])),
      start,
      zone,
      revision,
      allocation: allocated.allocation,
      calendar,
      animals,
      events: given.events,
      stock: stockOf(given.events, laboratory.margin),
      assumed: [...ofSeed, ...laboratory.assumed, ...allocated.assumed, ...given.assumed],
    },
  };
}

function laboratoryOf({ study, facility }: ScheduleRequest): Laboratory {
  if (facility === undefined) return usualLaboratory;
  const read = readFacility(facility.text, study.definitions.filter(({ kind }) => kind === 'apparatus').map(({ name }) => name));
  if (read.laboratory !== undefined) return read.laboratory;
  const [first, ...rest] = read.problems.map(({ message, line, column }) => ({ input: 'facility' as const, message, at: `${line}:${column}` }));
  throw new Unschedulable(first === undefined ? [{ input: 'facility', message: 'It cannot be read.' }] : [first, ...rest]);
}

/** The seed that is asked for, else that of the protocol. */
function seedOf({ seed, experiment }: ScheduleRequest): { seed: number; assumed: Assumption[] } {
  if (seed !== undefined) return { seed, assumed: [] };
  const value = factOf(experiment.sections.find(({ kind }) => kind === 'allocation'), 'seed')?.values[0];
  if (value?.type === 'number') return { seed: value.value, assumed: [] };
  return { seed: 1, assumed: [{ name: 'seed', value: '1', because: 'the protocol states none; write “seed:” into its allocation, or give --seed' }] };
}

function zoneOf(study: Study, experiment: Experiment): string | null {
  return textOf(experiment, 'time_zone') ?? textOf(study, 'time_zone');
}

function textOf(stating: Study | Experiment, name: string): string | null {
  const value = factOf(stating, name)?.values[0];
  return value?.type === 'text' ? value.text : null;
}
