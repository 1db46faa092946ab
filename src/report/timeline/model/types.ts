import type { Day, Id } from '../../../language/ir/types.js';
import type { AxisItem } from './axis.js';
import type { Sort } from './kinds.js';

/**
 * What a timeline shows, free of where on paper it stands: days across, tracks down. Every renderer starts here.
 */
export interface Timeline {
  readonly title: string;
  /** Of the protocol itself, as in the IR. */
  readonly file: string;
  readonly columns: readonly Column[];
  /** Columns, and breaks in place of some. */
  readonly axis: readonly AxisItem[];
  /** Phases that run beside the others, in the order of the text. */
  readonly background: readonly Background[];
  readonly lanes: readonly Lane[];
  readonly legend: readonly Sort[];
  /** Whole sentences: what the days do not say. */
  readonly notes: readonly string[];
  /** Signs of the picture that its legend does not show. */
  readonly signs: readonly string[];
}

/** Lines of a text, both counted from 1 and both included. */
export interface Source {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** One day of one phase. */
export interface Column {
  /** Null where the protocol does not state it. */
  readonly day: Day | null;
  /** ISO 8601, where the date of day 1 is known. */
  readonly date?: string;
  /** Which day of its phase it is, from 1. */
  readonly ordinal: number;
  /** Undefined on days on which only background phases run. */
  readonly phase?: PhaseHead;
  /** Equal for days on which the same happens in every lane, but for what runs in the background. */
  readonly content: string;
  /** It may not come to be, as the phase ends by its criterion. */
  readonly isConditional: boolean;
  /** It may come earlier, as a phase before it ends by a criterion. */
  readonly isLatest: boolean;
  /** Of each place for a mark, from the left, the group of sessions that it belongs to. */
  readonly groups: readonly number[];
}

export interface PhaseHead {
  readonly id: Id;
  readonly name: string;
  /** What is to be known of its length: a criterion, or that it is not stated. */
  readonly remark?: string;
  readonly title: string;
  readonly source?: Source;
  /** How many days it has is not stated; one of them is drawn. */
  readonly isOpen: boolean;
  /** It begins on the day after the phase before it. */
  readonly isImmediate: boolean;
}

export interface Background {
  readonly id: Id;
  /** With its days, as far as they are written. */
  readonly name: string;
}

/** One track: an arm, with one order of what varies within its animals. */
export interface Lane {
  readonly id: Id;
  readonly arm: Id;
  readonly label: string;
  /** `n = 8`; only on the first lane of an arm. */
  readonly n?: string;
  /** `drug free → low dose`, where there are several. */
  readonly order?: string;
  readonly source?: Source;
  /** As many as columns. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly sessions: readonly SessionBox[];
  readonly background: readonly Running[];
}

export interface SessionBox {
  readonly id: Id;
  /** First and last of its slots in the column. */
  readonly slots: readonly [number, number];
  readonly title: string;
  readonly source?: Source;
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly slot: number;
  /** Key of its sort. */
  readonly sort: string;
  /** Its dose, where doses differ; the unit stands in the legend. */
  readonly number?: string;
  /** It depends on what will be measured. */
  readonly isConditional: boolean;
  /** Said in full, for who points at it: step, day, clock time, dose, arm. */
  readonly title: string;
  readonly entry: Entry;
  readonly source?: Source;
}

/** The words of one step, for tables. */
export interface Entry {
  readonly text: string;
  /** The same without the names of what is not stated. */
  readonly brief: string;
  readonly day: string;
  readonly session: string;
  readonly clock: string;
  readonly condition?: string;
  /** Of the one thing that is given, as written. */
  readonly dose?: string;
  /** Animals other than those of the arm, that it is done to. */
  readonly to?: string;
}

export interface Running {
  readonly phase: Id;
  readonly name: string;
  readonly title: string;
  /** What is done, step by step. */
  readonly lines: readonly string[];
  readonly source?: Source;
}
