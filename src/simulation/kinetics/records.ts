import type { Entry } from './state.js';

/**
 * One event record as NONMEM has it, its numbers for the compartments resolved: what is given, or that the system is
 * emptied, or that it is looked at. Records stand in the order of their times; of those with the same time the earlier comes first.
 */
export interface EventRecord {
  time: number;
  /** EVID 0 or 2, 1, 3, and 4, which is a reset followed by a dose. */
  kind: 'observation' | 'dose' | 'reset' | 'reset and dose';
  dose?: Dose;
}

export interface Dose {
  amount: number;
  entry: Entry;
  /** Given at once; at a rate, for as long as the bioavailable amount lasts; or within a duration. */
  given: 'at once' | { rate: number } | { duration: number };
  /** From the record to the entry of the drug, for it and the doses that it implies. */
  lag?: number;
  /** Share of the amount that enters, 1 if it is not said; a rate stays as it is, and lasts shorter. */
  bioavailability?: number;
  /** Doses like this one that follow, one every `interval`. */
  additional?: number;
  interval?: number;
  /**
   * As if such a dose had been given every `interval` for ever: instead of what is there (SS 1), or on top of it (SS 2). With a
   * rate and neither amount nor interval it is an infusion without beginning that ends at the record.
   */
  steady?: 'instead' | 'added';
}
