import type { Analysed } from '../analysis/analyse.js';
import type { Question } from './tally.js';

/** What an analysis said of one thing that it decides, in one experiment. */
export interface Decision {
  readonly question: Question;
  /** After the correction that the analysis names; NaN where it could not be had. */
  readonly p: number;
  readonly isOnSide: boolean;
  /** The difference that a hypothesis is about, in the unit of the representation; NaN of a test. */
  readonly effect: number;
}

export function decisionsOf({ plan: { name: analysis }, main, expectations }: Analysed): Decision[] {
  const tests = 'tests' in main ? main.tests : [];
  return [
    ...tests.map(({ what, at = null, pCorrected }): Decision => ({ question: { analysis, kind: 'test', what, at }, p: pCorrected, isOnSide: true, effect: Number.NaN })),
    ...expectations.flatMap(({ expectation: { name: what }, result }): Decision[] => (result.notRun !== undefined ? [] : [{ question: { analysis, kind: 'expectation', what, at: null }, p: result.pCorrected, isOnSide: result.isOnSide !== false, effect: result.difference }])),
  ];
}

/** Of several experiments in their order: in which something was found on the side that is expected, and its effect in each; NaN where there was none. */
export interface Findings {
  found: boolean[];
  effects: number[];
}

/** By `questionKey`. */
export type FindingsByQuestion = Record<string, Findings>;

/** Of so many experiments, none of which decided anything. */
export const nothingFound = (runs: number): Findings => ({ found: Array.from({ length: runs }, () => false), effects: Array.from({ length: runs }, () => Number.NaN) });

/** Adds what was found in some of so many experiments, the first of them number `from`. */
export function addFindings(to: FindingsByQuestion, some: FindingsByQuestion, from: number, runs: number): void {
  for (const [key, { found, effects }] of Object.entries(some)) {
    const own = (to[key] ??= nothingFound(runs));
    own.found.splice(from, found.length, ...found);
    own.effects.splice(from, effects.length, ...effects);
  }
}
