import type { Day, Experiment, Id, Phase, Study, TrackDay } from '../../language/ir/types.js';
import { cellsOf, definitionsOf, type Cell, type Definitions } from '../../results/cells.js';
import { columnsOf } from '../../results/columns.js';
import type { Kind, Results } from '../../results/results.js';
import type { AnimalId, EndedPhase, Schedule, ScheduledAnimal } from '../types.js';
import { courseOf } from './course.js';

/** The animals of a schedule that have a group, with all that can be measured of each by the schedule that stands. */
export interface Subjects {
  readonly experiment: Experiment;
  readonly definitions: Definitions;
  readonly animals: readonly ScheduledAnimal[];
  /** The days of each of them; what was run after a criterion was met is among them. */
  readonly courses: readonly (readonly TrackDay[])[];
  /** One for each animal. */
  readonly kinds: readonly Kind[];
}

/** What is known of them by the day from which it is planned anew. */
export interface Evidence extends Subjects {
  readonly results: Results;
  /** First day that is planned anew; all that is measured was measured before. */
  readonly from: Day;
}

export function subjectsOf(study: Study, experiment: Experiment, animals: readonly ScheduledAnimal[], previous: Schedule): Subjects {
  const definitions = definitionsOf(study);
  const own = animals.filter(({ track }) => track !== null);
  const courses = own.map((animal) => standingCourse(animal, experiment, previous));
  const kinds = own.map((animal, index): Kind => {
    const track = { id: animal.track ?? '', arm: animal.arm ?? '', orders: animal.orders, days: [...(courses[index] ?? [])] };
    return { arm: track.arm, levels: animal.levels, places: animal.places, words: wordsOf(animal, definitions), cells: cellsOf(definitions, experiment, track) };
  });
  return { experiment, definitions, animals: own, courses, kinds };
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

/** What an animal is by words of lists of terms: its own sex, and what is said of the animals that it is one of. */
function wordsOf({ population, sex }: ScheduledAnimal, definitions: Definitions): Record<string, string> {
  const facts = Object.values(definitions.get(population)?.facts ?? {});
  const said = facts.flatMap(({ values: [value, ...others] }) => (value?.type === 'term' && others.length === 0 ? [[value.list, value.term] as const] : []));
  return { ...Object.fromEntries(said), ...(sex !== null && { sex }) };
}

/** Days of a phase on which something is measured of an animal, in order. */
export function measuredDays({ kinds }: Subjects, animal: number, { id }: Phase): Day[] {
  return [...new Set((kinds[animal]?.cells ?? []).flatMap(({ phase, day }) => (phase === id && day !== null ? [day] : [])))].sort((one, other) => one - other);
}

/** The column in which a number stands: `time_left_s`. */
export function columnOf({ definitions, kinds }: Subjects, { measure, place }: Cell): string {
  return columnsOf(definitions, kinds.flatMap(({ cells }) => cells)).find((column) => column.measure === measure && column.place === place)?.name ?? measure;
}
