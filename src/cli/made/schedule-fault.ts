import schema from '../../../schema/schedule-1.schema.json' with { type: 'json' };
import { dayOf } from '../../language/ir/clock.js';
import type { Day } from '../../language/ir/types.js';
import type { AnimalId, Schedule } from '../../schedule/types.js';
import { faultBySchema } from './by-schema.js';
import type { JsonFault } from './json-fault.js';

/** What is wrong in a schedule: a value that is not as its schema says, an animal that it does not have, a day that has no date. */
export function scheduleFault(schedule: unknown): JsonFault | undefined {
  return faultBySchema(schema, schedule) ?? incoherences(schedule as Schedule).next().value;
}

/** What no schema can say: how parts of a schedule hang together. */
function* incoherences({ start, animals, events, replanned }: Schedule): Generator<JsonFault, undefined> {
  const ids = new Set(animals.map(({ id }) => id));
  const animalFault = (path: string, id: AnimalId): JsonFault[] => (ids.has(id) ? [] : [{ path, message: `Found ${JSON.stringify(id)}; there is no such animal in “animals”.` }]);
  /** A year has four digits. */
  const dayFault = (path: string, day: Day | null): JsonFault[] => (day === null || (dayOf(start, '0000-01-01') <= day && day <= dayOf(start, '9999-12-31')) ? [] : [{ path, message: `Found ${day}; there is no date of such a day.` }]);
  for (const [path, all] of [['events', events], ['replanned.cancelled', replanned?.cancelled ?? []]] as const) {
    for (const [index, { animal, day, with: others }] of all.entries()) {
      yield* animalFault(`${path}[${index}].animal`, animal);
      yield* dayFault(`${path}[${index}].day`, day);
      for (const [place, other] of others.entries()) yield* animalFault(`${path}[${index}].with[${place}].animal`, other.animal);
    }
  }
  if (replanned === undefined) return;
  yield* dayFault('replanned.day', replanned.day);
  for (const [index, { animal, met, last, resumes }] of replanned.ended.entries()) {
    yield* animalFault(`replanned.ended[${index}].animal`, animal);
    for (const [name, day] of Object.entries({ met, last, resumes })) yield* dayFault(`replanned.ended[${index}].${name}`, day);
  }
  for (const [index, { animal, from }] of replanned.left.entries()) {
    yield* animalFault(`replanned.left[${index}].animal`, animal);
    yield* dayFault(`replanned.left[${index}].from`, from);
  }
}
