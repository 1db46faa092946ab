import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { StatisticsProblem } from '../problem.js';

/** Probabilities corrected for how many there are, in the order in which they were given; each at most 1. */
export type Correction = (ps: readonly number[]) => number[];

/** p times the number of tests. */
export const bonferroni: Correction = (ps) => checked(ps).map((p) => Math.min(1, p * ps.length));

/** Holm's: p times the number of tests that are not rejected before it. Source: Holm S, Scand J Stat 1979;6:65. */
export const holm: Correction = (ps) => stepped(ps, (a, b) => a - b, (p, place) => p * (ps.length - place), Math.max);

/** Benjamini and Hochberg's, of the false discovery rate. Source: J R Stat Soc B 1995;57:289. */
export const benjaminiHochberg: Correction = (ps) => stepped(ps, (a, b) => b - a, (p, place) => p * (ps.length / (ps.length - place)), Math.min);

/** Šidák's, for tests that are independent. */
export const sidak: Correction = (ps) => checked(ps).map((p) => (p < 1e-9 ? Math.min(1, p * ps.length) : p === 1 ? 1 : 1 - exp(ps.length * log(1 - p))));

/** Goes through the probabilities in an order; none may pass the one before it. */
function stepped(ps: readonly number[], order: (a: number, b: number) => number, factor: (p: number, place: number) => number, bound: (a: number, b: number) => number): number[] {
  const corrected = checked(ps).map(() => NaN);
  let before = NaN;
  ps.map((p, index) => ({ p, index }))
    .sort((a, b) => order(a.p, b.p))
    .forEach(({ p, index }, place) => {
      const own = Math.min(1, factor(p, place));
      before = place === 0 ? own : bound(before, own);
      corrected[index] = before;
    });
  return corrected;
}

function checked(ps: readonly number[]): readonly number[] {
  const wrong = ps.findIndex((p) => !(p >= 0 && p <= 1));
  if (wrong >= 0) throw new StatisticsProblem(`Probability ${wrong + 1} of ${ps.length} is ${ps[wrong]}, expected a number from 0 to 1.`);
  return ps;
}
