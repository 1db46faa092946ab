import { definitionsOf, type Definitions } from '../../language/ir/reading.js';
import type { Day, Experiment, Id, Phase, Study, TrackDay } from '../../language/ir/types.js';
import { measuring, type Cell } from '../../results/cells.js';
import { columnsOf, type Column } from '../../results/columns.js';
import { occasionsOf } from '../../results/read/occasions.js';
import type { Subject } from '../../results/read/subjects.js';
import type { Results } from '../../results/results.js';
import type { AnimalId, EndedPhase, Schedule, ScheduledAnimal } from '../types.js';
import { courseOf } from './course.js';

/** The animals of a schedule that have a group, each with all that can be measured of it by the schedule that stands. */
export interface Subjects {
  readonly experiment: Experiment;
  readonly definitions: Definitions;
  readonly animals: readonly ScheduledAnimal[];
  /** The same, each with days of its own; what was run after a criterion was met is among them. */
  readonly subjects: readonly Subject[];
  /** Columns in which what is measured of them stands. */
  readonly columns: readonly Column[];
}

/** What is known of them by the day from which it is planned anew. */
export interface Evidence extends Subjects {
  readonly results: Results;
  /** First day that is planned anew; all that is measured was measured before. */
  readonly from: Day;
  /** What of the measurements was not read, in words. */
  readonly notes: readonly string[];
}

export function subjectsOf(study: Study, experiment: Experiment, animals: readonly ScheduledAnimal[], previous: Schedule): Subjects {
  const definitions = definitionsOf(study);
  const cellsOf = measuring(definitions, experiment);
  const own = animals.filter(({ track }) => track !== null);
  const subjects = own.map((animal): Subject => {
    const track = { id: `${animal.track} ${animal.id}`, arm: animal.arm ?? '', orders: animal.orders, days: standingCourse(animal, experiment, previous) };
    const cells = cellsOf(track);
    return { name: animal.id, track, cells, occasions: occasionsOf(track, cells), places: animal.places, words: animal.sex === null ? {} : { sex: animal.sex } };
  });
  return { experiment, definitions, animals: own, subjects, columns: columnsOf(definitions, subjects.flatMap(({ cells }) => cells)) };
}

/** The days of an animal by the schedule that stands. */
function standingCourse({ id, track }: ScheduledAnimal, { timeline, phases }: Experiment, { replanned, events }: Schedule): TrackDay[] {
  const found = timeline.find((one) => one.id === track);
  if (found === undefined) return [];
  const days = new Map<Id, Day>();
  for (const { animal, phase, day } of events) if (animal === id) days.set(phase, Math.max(day, days.get(phase) ?? day));
  const left = replanned?.left.find(({ animal }) => animal === id)?.from ?? Number.POSITIVE_INFINITY;
  return courseOf(found, phases, endedOf(replanned?.ended ?? [], id), days).filter(({ day }) => day === null || day < left);
}

export const endedOf = (ended: readonly EndedPhase[], animal: AnimalId): EndedPhase[] => ended.filter((one) => one.animal === animal);

/** Days of a phase on which something is measured of an animal, in order. */
export function measuredDays({ subjects }: Subjects, animal: number, { id }: Phase): Day[] {
  return [...new Set((subjects[animal]?.cells ?? []).flatMap(({ phase, day }) => (phase === id && day !== null ? [day] : [])))].sort((one, other) => one - other);
}

/** The column in which a number stands: `time_left_s`. */
export function columnOf({ columns }: Subjects, { measure, place }: Cell): string {
  return columns.find((column) => column.measure === measure && column.place === place)?.name ?? measure;
}
