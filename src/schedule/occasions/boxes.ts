import { count } from '../../language/ir/reading.js';
import type { Id } from '../../language/ir/types.js';
import type { Laboratory } from '../facility/laboratory.js';
import type { AnimalId, ScheduledAnimal } from '../types.js';
import { apparatusIn, type StudyParts } from './study.js';

export type Boxes = ReadonlyMap<AnimalId, ReadonlyMap<Id, number>>;

/** Boxes that there are of an apparatus, those of the facility before those of the protocol; 1 where neither says. */
export function boxesOf(apparatus: Id, { definitions }: StudyParts, laboratory: Laboratory): number {
  const declared = definitions.get(apparatus);
  return laboratory.apparatus.get(declared?.name ?? '')?.boxes ?? count(declared, 'boxes') ?? 1;
}

export const roomOf = (apparatus: Id, { definitions }: StudyParts, laboratory: Laboratory): string | null => laboratory.apparatus.get(definitions.get(apparatus)?.name ?? '')?.room ?? null;

/** The box of each animal: the one that it was allocated to; where it has none, or there are other boxes now, in turn. */
export function boxesByAnimal(animals: readonly ScheduledAnimal[], parts: StudyParts, laboratory: Laboratory, more: ReadonlyMap<Id, number> = new Map()): Boxes {
  const inTurn = animals.filter(({ arm }) => arm !== null);
  return new Map(
    inTurn.map((animal, index) => [
      animal.id,
      new Map(apparatusIn(parts).map((id) => {
        const extra = more.get(id) ?? 0;
        const turn = (index % (boxesOf(id, parts, laboratory) + extra)) + 1;
        return [id, extra > 0 ? turn : (animal.boxes[id] ?? turn)];
      })),
    ]),
  );
}
