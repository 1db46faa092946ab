import type { Results } from '../results/results.js';
import { meanOf } from '../statistics/sample.js';
import { comparedBy, comparingOf, type Comparing } from './compared.js';
import { alternativeOf, testedContrast, weighed, type IsIn, type PreparedContrast, type TestedContrast, type Weighed } from './expectations.js';
import { NotRun, orReason } from './not-run.js';
import type { PlannedAnalysis } from './plan.js';
import { partOf, scoresOf, type LeftOut, type Scored } from './scores.js';
import type { Tested, TestOf, TestOptions } from './tests/tested.js';
import { pooling } from './tests/tests.js';

/** An inequality of the protocol, decided by the test of its analysis. */
interface TestedAsPlanned {
  readonly tested: Tested;
  readonly p: number;
  /** Of means, as that of a contrast is, whatever the test compares. */
  readonly difference: number;
  readonly above: number;
  readonly isOnSide: boolean | null;
  readonly leftOut: readonly LeftOut[];
}

export type TestedExpectation = TestedContrast | TestedAsPlanned;

/** The test that an analysis plans, and the scores that it is made on. */
interface Ready {
  readonly test: TestOf;
  readonly scores: Scored;
  readonly expectedOf: (expected: number) => Pick<TestOptions, 'expected' | 'expectedText'>;
}

/**
 * Tests an expectation by the planned test, where that compares just what is expected; else as a contrast, if the planned test pools its error as a contrast does. Never by a test that is not planned.
 *
 * @throws NotRun with what would test it, Unanswerable, StatisticsProblem
 */
export function testedExpectation(prepared: PreparedContrast, plan: PlannedAnalysis, ready: Ready | { readonly notRun: string }, results: Results, isIn: IsIn, isDetailed: boolean): TestedExpectation {
  if ('notRun' in ready && !pooling.has(plan.test)) throw new NotRun(ready.notRun);
  const comparing = comparingOf(plan);
  const weights = weighed(prepared, results, isIn);
  const found = comparing === undefined || 'notRun' in ready ? undefined : orReason(() => testedBy(comparing, prepared, weights, plan, ready, isDetailed));
  if (found !== undefined && !('notRun' in found)) return found;
  if (found !== undefined && !pooling.has(plan.test)) throw new NotRun(found.notRun);
  return testedContrast(prepared, weights, plan, isDetailed);
}

function testedBy(comparing: Comparing, prepared: PreparedContrast, weights: Weighed, plan: PlannedAnalysis, { test, scores, expectedOf }: Ready, isDetailed: boolean): TestedAsPlanned {
  const { above, direction } = prepared.contrast;
  const { cells, moments, weight } = comparedBy(comparing, prepared, weights, plan, scores);
  if (plan.test === 'kruskal_wallis' && plan.sides === 'one_sided') throw new NotRun(`it is one-sided, and ${comparing.name} looks to no side; mann_whitney does`);
  // Of two times a test takes the second less the first.
  const [tested] = test(partOf(scores, cells, moments.toReversed()), { plan, alternative: alternativeOf(plan, Math.sign(weight) * direction), ...expectedOf(above / weight), isDetailed });
  if (tested === undefined) throw new NotRun('there is nothing to compare');
  const means = cells.flatMap((cell) => moments.map((moment) => meanOf(scoresOf(scores, cell, moment))));
  const difference = weight * ((means[0] ?? Number.NaN) - (means[1] ?? 0));
  return { tested: pooling.has(plan.test) ? tested : withMethod(tested, comparing.name), p: tested.p, difference, above, isOnSide: direction === 0 ? null : (difference - above) * direction > 0, leftOut: scores.leftOut };
}

/** Says by which test it was decided, and in which order that took what it compares. */
function withMethod({ detail, ...tested }: Tested, name: string): Tested {
  return { ...tested, ...(detail && { detail: { ...detail, method: `${name}, ${tested.what}${detail.method === undefined ? '' : `; ${detail.method}`}` } }) };
}
