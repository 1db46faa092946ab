import { count, texts } from '../language/ir/reading.js';
import type { Experiment, Input, Study } from '../language/ir/types.js';
import { allocate } from './allocation/allocate.js';
import { readAnimals } from './animals/read.js';
import { weighed } from './animals/weighings.js';
import { arrange } from './calendar/arrange.js';
import { inTime } from './calendar/events.js';
import type { LoadSolver } from './calendar/highs.js';
import { administered } from './doses/administer.js';
import { stockOf } from './doses/stock.js';
import { usualLaboratory } from './facility/defaults.js';
import type { Laboratory } from './facility/laboratory.js';
import { readFacility } from './facility/read.js';
import { longStays } from './occasions/long-stays.js';
import { refuse, Unschedulable, type Problem } from './problems.js';
import { problemsOfAnimals, problemsOfStanding } from './replanning/fits.js';
import { subjectsOf, type Evidence } from './replanning/evidence.js';
import { measured } from './replanning/measured.js';
import { replan } from './replanning/replan.js';
import type { AnimalId, Assumption, DateText, Schedule, ScheduledAnimal } from './types.js';

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
  /** The schedule that stands, and what was measured since: then only what is to come is planned, from that date on. */
  readonly anew?: { readonly previous: Schedule; readonly results: Source; readonly from?: DateText; /** Who is not there any more. */ readonly gone: readonly AnimalId[] };
  /** Without one, calendars are those of the sweep, and bounds from the boxes alone. */
  readonly solver?: LoadSolver | undefined;
}

export interface Made {
  readonly schedule: Schedule;
  readonly laboratory: Laboratory;
  /** What could not be told from the measurements, in words. */
  readonly notes: readonly string[];
}

/**
 * Makes the schedule of an experiment: allocation, calendar, doses and stock.
 *
 * @throws Unschedulable with every reason why there is none
 */
export async function scheduleOf(request: ScheduleRequest): Promise<Made> {
  const { study, experiment, start, revision, solver, anew } = request;
  refuse(anew === undefined ? problemsOfStart(request) : problemsOfStanding(anew.previous, study, experiment, request));
  const laboratory = laboratoryOf(request);
  const { seed, assumed: ofSeed } = seedOf(request);
  const table = request.animals === undefined ? undefined : readAnimals(request.animals.text, study, experiment, start);
  const boxes = Object.fromEntries([...laboratory.apparatus].map(([name, { boxes: count }]) => [name, count]));
  const allocated = allocate(study, experiment, table, { seed, boxes });
  if (anew !== undefined) refuse(problemsOfAnimals(anew.previous, allocated.animals, allocated.allocation));
  const animals = weighedAnimals(request, allocated.animals);
  const zone = laboratory.zone ?? zoneOf(study, experiment);
  const arrangement = { study, experiment, animals, laboratory, start, zone, solver };
  const planned = anew === undefined ? { ...(await arrange(arrangement)), animals, notes: [] } : await replan(arrangement, { ...request, ...anew, evidence: evidenceOf(request, animals, anew), isSameLaboratory: isSameLaboratory(request) });
  // What has been given stays what it was, whatever animals weigh by now.
  const [past, coming] = [planned.events.filter(({ status }) => status === 'past'), planned.events.filter(({ status }) => status !== 'past')];
  const given = administered(study, experiment, planned.animals, coming, laboratory.syringes);
  return {
    laboratory,
    notes: planned.notes,
    schedule: {
      $schema: 'urn:placepref:schema:schedule:1',
      schedule: '1.0',
      tool: { name: 'placepref', version: request.version },
      protocol: { title: study.title, version: texts(study, 'version')[0] ?? null, experiment: experiment.id, inputs: study.inputs },
      inputs: [request.animals, request.weights, request.facility, anew?.results].flatMap((source) => (source === undefined ? [] : [{ path: source.path, sha256: source.sha256 }])),
      start,
      zone,
      revision,
      allocation: allocated.allocation,
      calendar: planned.calendar,
      animals: planned.animals,
      events: inTime([...past, ...given.events]),
      stock: stockOf(given.events, laboratory.margin),
      assumed: [...ofSeed, ...laboratory.assumed, ...allocated.assumed, ...longStays(planned.events), ...given.assumed],
      ...('replanned' in planned && { replanned: planned.replanned }),
    },
  };
}

function problemsOfStart({ start, today, past }: ScheduleRequest): Problem[] {
  if (start >= today || past) return [];
  return [{ input: 'request', message: `The start, ${start}, is before today, ${today}. Give a later one, or add --past to plan days that have gone by.` }];
}

/** Weighings that a schedule knows already stay, where the table has none of that date. */
function weighedAnimals({ weights, study, anew }: ScheduleRequest, animals: ScheduledAnimal[]): ScheduledAnimal[] {
  const read = weights === undefined ? animals : weighed(weights.text, animals, study.definitions);
  const before = new Map(anew?.previous.animals.map((animal) => [animal.id, animal.weights]));
  return read.map((animal) => {
    const known = (before.get(animal.id) ?? []).filter(({ date }) => date !== null && animal.weights.every((weighing) => weighing.date !== date));
    return known.length === 0 ? animal : { ...animal, weights: [...animal.weights, ...known].toSorted((one, other) => ((one.date ?? '') < (other.date ?? '') ? -1 : 1)) };
  });
}

function evidenceOf({ study, experiment, today }: ScheduleRequest, animals: readonly ScheduledAnimal[], { previous, results, from }: NonNullable<ScheduleRequest['anew']>): Evidence {
  const subjects = subjectsOf(study, experiment, animals, previous);
  return { ...subjects, ...measured(results.text, study, subjects, previous, { today, ...(from !== undefined && { from }) }) };
}

/** Is the facility what it was: the same file; or none, as the schedule then says among what it assumed? */
function isSameLaboratory({ anew, facility }: ScheduleRequest): boolean {
  if (facility !== undefined) return anew?.previous.inputs.some(({ sha256 }) => sha256 === facility.sha256) === true;
  return usualLaboratory.assumed.every(({ name, value }) => anew?.previous.assumed.some((one) => one.name === name && one.value === value));
}

function laboratoryOf({ study, facility }: ScheduleRequest): Laboratory {
  if (facility === undefined) return usualLaboratory;
  const read = readFacility(facility.text, study.definitions.filter(({ kind }) => kind === 'apparatus').map(({ name }) => name));
  if (read.laboratory !== undefined) return read.laboratory;
  const [first, ...rest] = read.problems.map(({ message, line, column }) => ({ input: 'facility' as const, message, at: `${line}:${column}` }));
  throw new Unschedulable(first === undefined ? [{ input: 'facility', message: 'It cannot be read.' }] : [first, ...rest]);
}

/** The seed that is asked for, else that of the schedule that stands, else that of the protocol. */
function seedOf({ seed, experiment, anew }: ScheduleRequest): { seed: number; assumed: Assumption[] } {
  if (seed !== undefined) return { seed, assumed: [] };
  const said = count(experiment.sections.find(({ kind }) => kind === 'allocation'), 'seed');
  const before = anew?.previous.allocation.seed ?? undefined;
  if (before !== undefined && before !== (said ?? 1)) return { seed: before, assumed: [] };
  if (said !== undefined) return { seed: said, assumed: [] };
  return { seed: 1, assumed: [{ name: 'seed', value: '1', because: 'the protocol states none; write “seed:” into its allocation, or give --seed' }] };
}

function zoneOf(study: Study, experiment: Experiment): string | null {
  return texts(experiment, 'time_zone')[0] ?? texts(study, 'time_zone')[0] ?? null;
}
