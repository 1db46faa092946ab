import type { Arm, Id } from '../../language/ir/types.js';
import { nameOf } from '../../language/ir/reading.js';
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

/** `drug_side left`: where the first role is; the others follow from it where there are two. */
export function sideLabel({ places }: Placed): string {
  const [first] = Object.entries(places);
  return first === undefined ? '' : `${nameOf(first[0])} ${nameOf(first[1])}`;
}

export const orderOf = ({ orders }: Placed): string => JSON.stringify(orders);

export const armOf = ({ arm }: Placed): string => arm.id;

export const sexOf = ({ animal }: Placed): string | undefined => animal.sex ?? undefined;
