import { mean, sd, testOf } from '../validation/figures.js';
import type { Outcome } from '../validation/outcome.js';

/** Mean t, in experiments with 12 animals a group, that each direction of the founding experiment keeps: 90 % power and what another sample may take of it. */
const needed = 3.9;
/** So that no line is worth a direction. */
const weight = 6;
/** Over which the weight sets in, so that a slope tells of it beforehand. */
const softness = 0.3;

const strengthOfTwo = (one: readonly number[], other: readonly number[]): number => (mean(one) - mean(other)) / Math.sqrt((sd(one) ** 2 + sd(other) ** 2) / 12);
const strengthOfOne = (values: readonly number[]): number => (mean(values) / sd(values)) * Math.sqrt(12);

function groupOf(groups: readonly Outcome[], name: string): Outcome {
  const found = groups.find(({ group }) => group.endsWith(name));
  if (found === undefined) throw new Error(`The founding experiment has no group ${name}.`);
  return found;
}

/** How far each of the five directions that its press release tells is from being seen in nearly every experiment; next to 0 if it is. */
export function foundingMisfits(groups: readonly Outcome[]): number[] {
  const [calm, fearful, oxytocin] = [groupOf(groups, 'calm.vehicle_given'), groupOf(groups, 'fearful.vehicle_given'), groupOf(groups, 'fearful.oxytocin_given')];
  const share = (outcome: Outcome, test: number): number[] => testOf(outcome, test).share;
  const change = (outcome: Outcome, from: number, to: number): number[] => share(outcome, to).map((value, index) => value - (share(outcome, from)[index] ?? Number.NaN));
  const strengths = [
    strengthOfOne(change(calm, 0, 1)),
    strengthOfOne(change(calm, 2, 1)),
    strengthOfTwo(share(fearful, 2), share(calm, 2)),
    strengthOfTwo(oxytocin.freezing, fearful.freezing),
    strengthOfTwo(share(oxytocin, 2), share(fearful, 2)),
  ];
  return strengths.map((strength) => weight * softness * Math.log1p(Math.exp((needed - strength) / softness)));
}
