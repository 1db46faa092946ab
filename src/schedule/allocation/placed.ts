import type { Arm, Id } from '../../language/ir/types.js';
import type { Animal } from '../animals/types.js';

/** An animal with what it was given so far. */
export interface Placed {
  readonly animal: Animal;
  readonly arm: Arm;
  /** Places by the ids of their roles. */
  readonly places: Record<Id, Id>;
  readonly orders: { factor: Id; levels: Id[] }[];
  /** Number of the box, from 1, by the apparatus. */
  readonly boxes: Record<Id, number>;
}

/** Sides of an animal as one word, to tell those that are alike. */
export const sidesOf = ({ places }: Placed): string => JSON.stringify(places);

export const orderOf = ({ orders }: Placed): string => JSON.stringify(orders);

export const armOf = ({ arm }: Placed): string => arm.id;

export const sexOf = ({ animal }: Placed): string | undefined => animal.sex ?? undefined;
