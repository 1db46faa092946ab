import { entryOf } from '../language/entry-of.js';
import { nameOf } from '../language/ir/reading.js';
import { list } from '../language/words.js';
import type { PreparedContrast, Weighed } from './expectations.js';
import { NotRun } from './not-run.js';
import type { PlannedAnalysis } from './plan.js';
import type { Scored } from './scores.js';

/** A test that compares cells of its analysis with each other, or one with a number, and makes no model of all of them. */
export interface Comparing {
  readonly name: string;
  readonly compares: 'two groups at one time' | 'two times in one group' | 'one group with a number' | 'no means';
}

const comparing: Readonly<Record<string, Comparing>> = {
  t_test: { name: 'an unpaired t test', compares: 'two groups at one time' },
  welch_test: { name: "Welch's t test", compares: 'two groups at one time' },
  mann_whitney: { name: "Mann and Whitney's test", compares: 'two groups at one time' },
  kruskal_wallis: { name: "Kruskal and Wallis's test", compares: 'two groups at one time' },
  paired_t_test: { name: 'a paired t test', compares: 'two times in one group' },
  one_sample_t_test: { name: 'a one-sample t test', compares: 'one group with a number' },
  correlation: { name: 'a correlation', compares: 'no means' },
};

/** What the test of an analysis compares; undefined of an analysis of variance, and of what is not run. */
export function comparingOf({ test, moments }: PlannedAnalysis): Comparing | undefined {
  return test === 'wilcoxon' ? { name: "Wilcoxon's test", compares: moments.length === 1 ? 'one group with a number' : 'two times in one group' } : entryOf(comparing, test);
}

/** What an inequality compares, as cells and moments of the scores of its analysis: what weighs above 0 first. */
export interface Compared {
  readonly cells: readonly number[];
  readonly moments: readonly number[];
  /** Of what stands first. */
  readonly weight: number;
}

/**
 * What an inequality compares, where that is just what the test of its analysis compares.
 *
 * @param own scores of the analysis
 * @throws NotRun where it is something else, with what would test it
 */
export function comparedBy({ name, compares }: Comparing, { contrast: { above }, layout: { moments } }: PreparedContrast, { scores, weights: { between, within } }: Weighed, plan: PlannedAnalysis, own: Scored): Compared {
  const parts = between.flatMap((across, cell) => within.flatMap((along, moment) => (across * along === 0 ? [] : [{ cell, moment, weight: across * along }])));
  const elsewhere = moments.find(({ planned }, moment) => planned < 0 && within[moment] !== 0);
  if (elsewhere !== undefined) throw new NotRun(`it takes ${told(elsewhere.subject, elsewhere.during)}, and ${name} takes ${list(plan.moments.map(({ moment: { during } }) => told(plan.outcome, during)))}; an analysis of the same outcome at the same time would test it`);
  // The factors of the analysis stand first, so that each of its cells is so many of the inequality, one after the other.
  const cellOf = (cell: number): number => Math.floor((cell * own.sizes.length) / scores.sizes.length);
  const isParted = parts.some(({ cell }) => scores.sizes.some((size, other) => size > 0 && other !== cell && cellOf(other) === cellOf(cell)));
  if (isParted) throw new NotRun(`it parts animals by ${list(scores.factors.map((factor) => factor.name))}, and ${name} by ${list(own.factors.map((factor) => factor.name)) || 'nothing'}; an analysis by the same factors would test it`);
  const [first, second, ...others] = parts.map(({ cell, moment, weight }) => ({ cell: cellOf(cell), moment: moments[moment]?.planned ?? -1, weight })).sort((one, other) => other.weight - one.weight);
  if (first !== undefined && others.length === 0) {
    const { weight } = first;
    const isDifference = second !== undefined && above === 0 && Math.abs(weight + second.weight) < 1e-12;
    if (compares === 'one group with a number' && second === undefined) return { cells: [first.cell], moments: [first.moment], weight };
    if (compares === 'two groups at one time' && isDifference && own.sizes.length === 2 && first.moment === second.moment) return { cells: [first.cell, second.cell], moments: [first.moment], weight };
    if (compares === 'two times in one group' && isDifference && plan.moments.length === 2 && first.cell === second.cell) return { cells: [first.cell], moments: [first.moment, second.moment], weight };
  }
  const what = compares === 'two groups at one time' && own.sizes.length > 2 && plan.test === 'kruskal_wallis' ? `its ${own.sizes.length} groups together` : compares;
  throw new NotRun(`${name} compares ${what}, and this is another comparison; an analysis of variance would test it as a contrast`);
}

const told = (outcome: string, during: string | undefined): string => `${nameOf(outcome)}${during === undefined ? '' : ` during ${nameOf(during)}`}`;
