import type { Day, Id } from '../../language/ir/types.js';
import type { Role } from '../facility/laboratory.js';
import type { AnimalId, EventKind } from '../types.js';

/** One step of one animal, with times from the onset of its session; minutes. */
export interface Act {
  readonly step: Id;
  readonly kind: EventKind;
  readonly onset: number;
  readonly duration: number;
  /** Compartment or apparatus. */
  readonly place: Id | null;
  /** The apparatus that it takes a box of. */
  readonly apparatus: Id | null;
  readonly with: readonly { readonly role: string; readonly animal: AnimalId }[];
  /** It happens during another act, which has the box and the people. */
  readonly inner: boolean;
  /** Only of a pump: for how many minutes it delivers by itself from its onset on; 0 where that is not known. */
  readonly delivers?: number;
  readonly written: string;
}

/** What is taken from the onset of a session on; minutes. */
export interface Use {
  /** Names one box or one animal, of which there is one. */
  readonly resource: string;
  /** Of which it is a box; null for an animal. */
  readonly apparatus: Id | null;
  readonly from: number;
  readonly to: number;
}

/** When one of those with a role is busy. */
export interface Duty {
  readonly role: Role;
  readonly from: number;
  readonly to: number;
}

/** One animal in one session of one day. */
export interface Visit {
  readonly animal: AnimalId;
  readonly day: Day;
  readonly phase: Id;
  readonly session: Id;
  readonly status: 'planned' | 'conditional';
  readonly acts: readonly Act[];
  readonly uses: readonly Use[];
  readonly duties: readonly Duty[];
  /** When it has the animal in hand or in a box: this lies in working hours, and in the light phase. */
  readonly attended: readonly { readonly from: number; readonly to: number }[];
}
