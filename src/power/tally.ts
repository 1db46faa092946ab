import type { Id } from '../language/ir/types.js';

/** What came of some simulated experiments of one size; plain numbers, so that it can be sent between threads. */
export interface Tally {
  runs: number;
  /** Of all experiments together: animals, and those that rules excluded. */
  animals: number;
  excluded: number;
  /** By `questionKey`, in the order of the plan. */
  questions: Record<string, Counts>;
  /** Why analyses could not be run, with the number of experiments: by the name of the analysis. */
  notRun: Record<string, Record<string, number>>;
  /** Of phases that end by a criterion: animals, and how many met it on which day of the phase. */
  criteria: Record<Id, { animals: number; metOn: Record<string, number> }>;
}

export interface Counts {
  /** Experiments in which p could be had, was below alpha, and was so on the side that is expected. */
  tested: number;
  found: number;
  expected: number;
}

/** One thing that an analysis decides. */
export interface Question {
  readonly analysis: string;
  readonly kind: 'test' | 'expectation';
  readonly what: string;
  readonly at: string | null;
}

export const questionKey = ({ analysis, kind, what, at }: Question): string => JSON.stringify([analysis, kind, what, at]);

export function questionOf(key: string): Question {
  const [analysis, kind, what, at] = JSON.parse(key) as [string, Question['kind'], string, string | null];
  return { analysis, kind, what, at };
}

export const emptyTally = (): Tally => ({ runs: 0, animals: 0, excluded: 0, questions: {}, notRun: {}, criteria: {} });

/** Adds what came of further experiments. */
export function addTally(to: Tally, from: Tally): void {
  to.runs += from.runs;
  to.animals += from.animals;
  to.excluded += from.excluded;
  for (const [key, { tested, found, expected }] of Object.entries(from.questions)) {
    const known = (to.questions[key] ??= { tested: 0, found: 0, expected: 0 });
    known.tested += tested;
    known.found += found;
    known.expected += expected;
  }
  for (const [analysis, reasons] of Object.entries(from.notRun)) addCounts((to.notRun[analysis] ??= {}), reasons);
  for (const [phase, { animals, metOn }] of Object.entries(from.criteria)) {
    const known = (to.criteria[phase] ??= { animals: 0, metOn: {} });
    known.animals += animals;
    addCounts(known.metOn, metOn);
  }
}

/** The same for each of several sizes. */
export function addTallies(to: readonly Tally[] = [], from: readonly Tally[]): void {
  for (const [size, tally] of from.entries()) addTally(to[size] as Tally, tally);
}

function addCounts(to: Record<string, number>, from: Readonly<Record<string, number>>): void {
  for (const [key, count] of Object.entries(from)) to[key] = (to[key] ?? 0) + count;
}
