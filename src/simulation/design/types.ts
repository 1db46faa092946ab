import type { Cell } from '../../results/cells.js';
import type { CriterionDay } from '../../results/criteria.js';
import type { Id } from '../../language/ir/types.js';
import type { GivenDose } from './doses.js';

/** What happens to an animal. */
export const kinds = { exposure: 0, access: 1, stressor: 2, witnessing: 3 } as const;

/** A place that is no compartment of an apparatus. */
export const nowhere = 0x7fffffff;

/** What one animal of a track goes through, in order of time; all arrays have one element for each event. */
export interface Events {
  readonly count: number;
  /** One of `kinds`. */
  readonly kind: Uint8Array;
  /** Minutes from the midnight before the first day, and how long. */
  readonly onset: Float64Array;
  readonly minutes: Float64Array;
  /** Of an exposure: index of a place, -1 - index of a role, or `nowhere`. */
  readonly place: Int32Array;
  /** Of free access: index of the apparatus. */
  readonly box: Int32Array;
  /** Of free access: index of the place where it starts; -1 if it is drawn. */
  readonly start: Int32Array;
  readonly context: Int32Array;
  /** Of a stressor the stress; of witnessing the fear of who is watched, as a share of the most that shocks make. */
  readonly stress: Float64Array;
  readonly familiar: Uint8Array;
  readonly shockedBefore: Uint8Array;
  /** What drugs do: for each event and each of `clearances` the columns of `drugColumn`; `drugAt` says where one stands. */
  readonly drugs: Float64Array;
  /** Where what is measured of it goes: its part of `Measurements`, from this to the next. */
  readonly measuredFrom: Int32Array;
  /** Index of the check that follows it, -1 for none. */
  readonly check: Int32Array;
}

/** Of one event: mean reward, drug on board as a share, oxytocin in the brain and elsewhere. */
export const drugColumn = { reward: 0, share: 1, central: 2, peripheral: 3 } as const;

const drugColumns = Object.keys(drugColumn).length;

/** Clearances for which drugs are worked out, in SD of their logarithm about the typical one: from the first on, each a step above the one before. Between them lines are drawn. */
export const clearances = { first: -3, step: 1, count: 7 } as const;

/** Where in the table of drugs the number of a column stands, of an event and a clearance by its number from 0. */
export const drugAt = (event: number, clearance: number, column: number): number => (event * clearances.count + clearance) * drugColumns + column;

/** How long the table of drugs is. */
export const drugNumbers = (events: number): number => drugAt(events, 0, 0);

export const measures = { time: 0, entries: 1, latency: 2, transitions: 3, freezing: 4 } as const;

/** Numbers that are taken of events: the column of each in the row of the animal, which of `measures` it is, and the place, or -1. */
export interface Measurements {
  readonly column: Int32Array;
  readonly measure: Int32Array;
  readonly place: Int32Array;
}

/** After the last event of a day of a phase that ends by a criterion. */
export interface Check extends CriterionDay {
  /** Index of the event, and of the first after the phase. */
  readonly event: number;
  readonly resume: number;
}

export interface CompiledTrack {
  readonly id: Id;
  readonly arm: Id;
  /** Animals of the arm; null where the protocol does not say. */
  readonly n: number | null;
  /** Share of its animals that is lost, as the protocol says; NaN where it does not. */
  readonly attrition: number;
  /** Of all drugs in its species: by what concentrations that do something are divided. */
  readonly potency: number;
  /** Of drugs that the model knows. */
  readonly doses: readonly GivenDose[];
  readonly events: Events;
  readonly measurements: Measurements;
  readonly checks: readonly Check[];
  /** What the columns of a row are. */
  readonly cells: readonly Cell[];
}

export interface CompiledBox {
  readonly id: Id;
  /** Index of its first place, and how many it has. */
  readonly first: number;
  readonly count: number;
  readonly joined: readonly boolean[];
  /** Mean log attraction of each of its places. */
  readonly attraction: readonly number[];
}

export interface CompiledAssignment {
  /** Index of its first role, and places by their index, as many as roles. */
  readonly firstRole: number;
  readonly places: readonly number[];
  readonly method: 'fixed' | 'counterbalanced' | 'random' | 'biased';
  /** Role that goes to the place that is less liked in the first test; -1 for none. */
  readonly nonpreferred: number;
}

export interface CompiledDesign {
  readonly places: readonly Id[];
  readonly roles: readonly Id[];
  readonly boxes: readonly CompiledBox[];
  readonly assignments: readonly CompiledAssignment[];
  readonly contexts: number;
  readonly tracks: readonly CompiledTrack[];
  /** What the protocol says and the model does not represent, in words. */
  readonly ignored: readonly string[];
  /** What the protocol does not say and was taken to be so, in words. */
  readonly assumed: readonly string[];
  /** Names of all that it asked the protocol for, as `--assume` and `--sweep` have them: `morphine.dose`. */
  readonly asked: readonly string[];
}
