import { Exclusions, type Kept } from '../../analysis/exclusions.js';
import type { Definitions } from '../../language/ir/reading.js';
import type { Experiment, Id } from '../../language/ir/types.js';
import { type Evaluate, Evaluator, Unanswerable } from '../../results/evaluate.js';
import { quantileOfSorted } from '../../numerics/quantiles.js';
import type { SimulatedExperiment } from '../experiment.js';
import { ExclusionCounts, type RuleCount } from './excluded.js';
import { type Occasion, occasionsOf } from './occasions.js';
import { type Variable, variablesOf } from './variables.js';

/** Shares of animals below each number of `quantiles`, and of experiments below each of `means`. */
const animalShares = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
const meanShares = [0.025, 0.5, 0.975] as const;

/** One group on one occasion; numbers are in the unit that the variable is shown in. */
export interface GroupSpread {
  readonly arm: Id;
  /** Of each animal of the first experiment that has one. */
  readonly animals: readonly number[];
  /** Of the animals of all experiments, at `animalShares`. */
  readonly quantiles: readonly number[];
  /** Of the means of the group, one for each experiment, at `meanShares`. */
  readonly means: readonly number[];
  /** Of how many values the quantiles are. */
  readonly count: number;
}

/** Null where the variable says itself when it is measured. */
export interface OccasionSpread {
  readonly occasion: Occasion | null;
  readonly groups: readonly GroupSpread[];
}

export interface VariableSpread {
  readonly variable: Variable;
  readonly occasions: readonly OccasionSpread[];
}

export interface Spread {
  /** Experiments that it is of, from the first on. */
  readonly runs: number;
  readonly variables: readonly VariableSpread[];
  /** Variables of which the simulation has no value, and why. */
  readonly missing: readonly { readonly name: string; readonly why: string }[];
  /** What the rules of the protocol take out; what they take out is in no number here. */
  readonly exclusions: readonly RuleCount[];
}

/** Values that are kept at once; of more experiments than that the first are looked at, which are as good a sample as any. */
const mostValues = 1_000_000;

interface Look {
  readonly variable: Variable;
  readonly occasion: Occasion | null;
  readonly evaluate: Evaluate;
  readonly values: Float64Array;
}

/**
 * Runs experiments from the first on, carries out the exclusions of the protocol, and says how what is measured spreads over animals and over experiments. Nothing depends on
 * threads: the experiments are simulated here once more. Memory is bounded, not by a summary but by how many of them are looked at.
 */
export function spreadOf(experiment: Experiment, definitions: Definitions, simulated: SimulatedExperiment, seed: number, runs: number, { most = mostValues, tell }: { readonly most?: number; readonly tell?: ((done: number, of: number) => void) | undefined } = {}): Spread {
  const variables = variablesOf(experiment, definitions, simulated.kinds);
  const occasions = occasionsOf(simulated.kinds);
  const asked = variables.flatMap((variable) => (variable.isFixed ? [null] : occasions).map((occasion) => ({ variable, occasion })));
  const looked = Math.min(runs, Math.max(1, Math.floor(most / Math.max(1, asked.length * simulated.count))));
  const evaluator = new Evaluator(experiment, definitions);
  const unanswerable = new Map<Variable, string>();
  const looks = asked.map(({ variable, occasion }): Look => ({
    variable,
    occasion,
    evaluate: evaluator.of(variable.formula, occasion === null ? {} : { day: occasion.day, session: occasion.session }),
    values: new Float64Array(looked * simulated.count),
  }));
  const exclusions = new Exclusions(experiment, evaluator);
  const counts = new ExclusionCounts(experiment.exclusions);
  for (let run = 0; run < looked; run++) {
    simulated.run(seed, run);
    const kept = exclusions.apply(simulated);
    counts.add(kept);
    for (const look of looks) fill(look, kept, run, unanswerable);
    tell?.(run + 1, looked);
  }
  const arms = armsOf(experiment, simulated);
  const found = variables.map((variable): VariableSpread => ({
    variable,
    occasions: looks.filter((look) => look.variable === variable && !unanswerable.has(variable)).flatMap(({ occasion, values }): OccasionSpread[] => {
      const groups = [...arms].flatMap(([arm, indices]) => groupOf(arm, indices, values, simulated.count, variable.shown.scale));
      return groups.length === 0 ? [] : [{ occasion, groups }];
    }),
  }));
  return {
    runs: looked,
    variables: found.filter((one) => one.occasions.length > 0 && !found.some((outcome) => isSaidBy(one, outcome))),
    missing: found.filter(({ occasions: there }) => there.length === 0).map(({ variable }) => ({ name: variable.name, why: unanswerable.get(variable) ?? 'the model has none of it' })),
    exclusions: counts.all,
  };
}

/** Is a measure nothing but what an outcome is already? */
function isSaidBy({ variable, occasions }: VariableSpread, outcome: VariableSpread): boolean {
  const groupsOf = (each: readonly OccasionSpread[]): string => JSON.stringify(each.map(({ groups }) => groups));
  return variable.written === '' && outcome.variable.written !== '' && groupsOf(occasions) === groupsOf(outcome.occasions);
}

function fill({ variable, evaluate, values }: Look, { results, isOut }: Kept, run: number, unanswerable: Map<Variable, string>): void {
  if (unanswerable.has(variable)) return;
  try {
    for (let animal = 0; animal < results.count; animal++) values[run * results.count + animal] = isOut(animal, variable.id) ? Number.NaN : evaluate(results, animal);
  } catch (error) {
    if (!(error instanceof Unanswerable)) throw error;
    unanswerable.set(variable, error.message);
  }
}

/** Indices of the animals of each group. */
function armsOf({ arms }: Experiment, simulated: SimulatedExperiment): Map<Id, number[]> {
  const found = new Map<Id, number[]>(arms.map(({ id }) => [id, []]));
  for (let animal = 0; animal < simulated.count; animal++) found.get(simulated.trackOf(animal).arm)?.push(animal);
  return found;
}

function groupOf(arm: Id, indices: readonly number[], values: Float64Array, count: number, scale: number): GroupSpread[] {
  const all: number[] = [];
  const means: number[] = [];
  for (let start = 0; start < values.length; start += count) {
    let [sum, known] = [0, 0];
    for (const index of indices) {
      const value = (values[start + index] as number) * scale;
      if (Number.isNaN(value)) continue;
      all.push(value);
      sum += value;
      known++;
    }
    if (known > 0) means.push(sum / known);
  }
  if (all.length === 0) return [];
  const animals = indices.flatMap((index) => (Number.isNaN(values[index]) ? [] : [(values[index] as number) * scale]));
  const quantiles = (of: number[], shares: readonly number[]): number[] => {
    const sorted = Float64Array.from(of).sort();
    return shares.map((share) => quantileOfSorted(sorted, share));
  };
  return [{ arm, animals, quantiles: quantiles(all, animalShares), means: quantiles(means, meanShares), count: all.length }];
}
