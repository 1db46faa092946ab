import { entryOf } from '../language/entry-of.js';
import { type Definitions, nameOf } from '../language/ir/reading.js';
import type { Experiment, Id } from '../language/ir/types.js';
import { figure } from '../language/words.js';
import { occasionsIn } from '../results/cells.js';
import { isAt, type Evaluator } from '../results/evaluate.js';
import type { Kind, Results } from '../results/results.js';
import { toldUnitOf } from '../results/units.js';
import { holm, bonferroni, benjaminiHochberg, sidak, type Correction } from '../statistics/comparisons/corrections.js';
import { testedExpectation, type TestedExpectation } from './as-planned.js';
import { byFactor, byWord, type CellFactor } from './cells.js';
import { contrastOf } from './contrast.js';
import type { Kept } from './exclusions.js';
import { preparedContrast, sideOf, type IsIn, type PreparedContrast } from './expectations.js';
import { NotRun, orReason } from './not-run.js';
import type { Expectation, PlannedAnalysis } from './plan.js';
import { scored, type Scored, type ScoreAt } from './scores.js';
import { comparisonsOf, isComparison, noteOnComparisons } from './tests/comparisons.js';
import { checkCovariates } from './tests/covariance.js';
import type { Tested, TestOf, TestOptions } from './tests/tested.js';
import { comparing, repeating, tests } from './tests/tests.js';

/** What came of an analysis, or why it could not be run. */
export interface Analysed {
  readonly plan: PlannedAnalysis;
  readonly main: (Ran & { readonly notRun?: undefined }) | { readonly notRun: string };
  readonly expectations: readonly AnalysedExpectation[];
  /** What was not done as the protocol has it. */
  readonly notes: readonly string[];
}

interface Ran {
  readonly scores: Scored;
  readonly tests: readonly Corrected<Tested>[];
}

/** With p as it is after the correction that the analysis names; what is not corrected has its own. */
export type Corrected<T> = T & { readonly pCorrected: number };

export interface AnalysedExpectation {
  readonly expectation: Expectation;
  readonly result: (Corrected<TestedExpectation> & { readonly notRun?: undefined }) | { readonly notRun: string };
}

const corrections: Readonly<Record<string, Correction>> = { bonferroni, holm, sidak, fdr: benjaminiHochberg };

/** An analysis laid out for animals of some kinds. */
interface Prepared {
  readonly kinds: readonly Kind[];
  readonly main: PreparedMain | { readonly notRun: string };
  readonly expectations: readonly { readonly expectation: Expectation; readonly contrast: PreparedContrast | { readonly notRun: string } }[];
}

interface PreparedMain {
  readonly test: TestOf;
  readonly factors: readonly CellFactor[];
  readonly moments: readonly ScoreAt[];
  readonly within: PlannedAnalysis['within'];
  readonly expected: Pick<TestOptions, 'expected' | 'expectedText'>;
}

/** Runs the analyses of an experiment on results, one after the other; what does not depend on the results themselves is worked out once. */
export class Analyst {
  private readonly ready = new Map<PlannedAnalysis, Prepared>();

  constructor(private readonly experiment: Experiment, private readonly definitions: Definitions, private readonly evaluator: Evaluator) {}

  analyse(plan: PlannedAnalysis, { results, isOut }: Kept, isDetailed: boolean): Analysed {
    const isIn: IsIn = (animal, outcome) => !isOut(animal, outcome);
    const prepared = this.prepared(plan, results.kinds);
    const planned = prepared.main;
    const ready = 'notRun' in planned ? planned : orReason(() => ({ planned, test: planned.test, scores: scoresFor(plan, planned, results, isIn), expectedOf: (expected: number) => this.told(plan, expected) }));
    const main = 'notRun' in ready ? ready : orReason((): Ran => ran(plan, ready.planned, prepared.expectations, ready.scores, results, isDetailed));
    const expectations = prepared.expectations.map(({ expectation, contrast }) => ({ expectation, result: 'notRun' in contrast ? contrast : orReason(() => testedExpectation(contrast, plan, ready, results, isIn, isDetailed)) }));
    const correct = entryOf(corrections, plan.correction);
    const corrected = correctedBy(correct, expectations.flatMap(({ result }) => ('notRun' in result ? [] : [result])));
    let next = 0;
    return {
      plan,
      main,
      expectations: expectations.map(({ expectation, result }) => ({ expectation, result: 'notRun' in result ? result : (corrected[next++] as Corrected<TestedExpectation>) })),
      notes: notesOf(plan),
    };
  }

  /** What an analysis needs of animals of these kinds, made once. */
  private prepared(plan: PlannedAnalysis, kinds: readonly Kind[]): Prepared {
    const known = this.ready.get(plan);
    if (known?.kinds === kinds) return known;
    const { experiment, evaluator } = this;
    const expectations = plan.expectations.map((expectation) => ({ expectation, contrast: orReason(() => preparedContrast(expectation, plan, experiment, evaluator, kinds)) }));
    const made: Prepared = { kinds, main: orReason(() => this.preparedMain(plan, kinds)), expectations };
    this.ready.set(plan, made);
    return made;
  }

  private preparedMain(plan: PlannedAnalysis, kinds: readonly Kind[]): PreparedMain {
    const test = entryOf(tests, plan.test);
    if (test === undefined) throw new NotRun(plan.test === 'unstated' ? 'its test is unstated' : `a ${plan.test.replaceAll('_', ' ')} is not among the tests that are run`);
    checkCovariates(plan);
    const { evaluator, experiment } = this;
    const factors = [...plan.between.map((factor) => byFactor(factor, experiment, evaluator)), ...plan.words.map((word) => byWord(word, kinds))];
    const { moments, within } = repeating.has(plan.test) && plan.moments.length === 1 ? sessionsOf(plan, kinds) : plan;
    const own = moments.map((moment): ScoreAt => this.scoreAt(plan.outcome, moment));
    const others = plan.covariates.flatMap((covariate) => moments.map((moment) => ({ ...this.scoreAt(covariate, moment), name: nameOf(covariate) })));
    return { test, factors, moments: [...own, ...others], within, expected: this.expectedOf(plan) };
  }

  private scoreAt(subject: Id, { name, moment, within = [] }: PlannedAnalysis['moments'][number]): ScoreAt {
    return { name, of: this.evaluator.of({ type: 'observation', subject: { type: 'reference', id: subject }, among: within.map((id) => ({ type: 'reference', id })) }, moment) };
  }

  /** What one sample is compared with: what its hypothesis names, else nothing. */
  private expectedOf(plan: PlannedAnalysis): PreparedMain['expected'] {
    const { expectations, outcome } = plan;
    for (const { inequality } of expectations) {
      const contrast = orReason(() => contrastOf(inequality));
      if (!('notRun' in contrast) && contrast.terms.length === 1 && contrast.terms[0]?.subject === outcome) return this.told(plan, contrast.above / contrast.terms[0].weight);
    }
    return this.told(plan, 0);
  }

  private told({ outcome }: PlannedAnalysis, expected: number): PreparedMain['expected'] {
    const { unit, scale } = toldUnitOf(outcome, this.experiment, this.definitions);
    return { expected, expectedText: `${figure(expected * scale)}${unit === null || unit === '' ? '' : ` ${unit}`}` };
  }
}

function scoresFor(plan: PlannedAnalysis, { factors, moments }: PreparedMain, results: Results, isIn: IsIn): Scored {
  const scores = scored(results, factors, moments, (animal) => [plan.outcome, ...plan.covariates].every((id) => isIn(animal, id)));
  if (scores.animals.length === 0) throw new NotRun('no animal has all that it needs');
  return scores;
}

function ran(plan: PlannedAnalysis, { test, within, expected }: PreparedMain, expectations: Prepared['expectations'], scores: Scored, results: Results, isDetailed: boolean): Ran {
  const alternative = comparing.has(plan.test) ? sideOf(plan, expectations.map(({ contrast }) => contrast), results) : 'two-sided';
  const tested = test(scores, { plan: { ...plan, within }, alternative, ...expected, isDetailed });
  const comparisons = comparisonsOf(scores, plan, isDetailed);
  return { scores, tests: [...correctedBy(comparing.has(plan.test) ? entryOf(corrections, plan.correction) : undefined, tested), ...correctedBy(undefined, comparisons)] };
}

/** Of repeated measures in one phase: each of its sessions, where something is measured. */
function sessionsOf(plan: PlannedAnalysis, kinds: readonly Kind[]): Pick<PlannedAnalysis, 'moments' | 'within'> {
  const [only] = plan.moments;
  const cells = kinds.flatMap((kind) => kind.cells.filter((cell) => only !== undefined && isAt(cell, only.moment)));
  const sessions = occasionsIn(cells).map(({ session, day }) => ({ session, day })).sort((one, other) => (one.day ?? 0) - (other.day ?? 0));
  const isOne = new Set(sessions.map(({ session }) => session)).size === 1;
  const moments = sessions.map((moment) => ({ name: isOne ? `day ${moment.day}` : `${nameOf(moment.session)} ${moment.day}`, moment }));
  return { moments, within: moments.length > 1 ? [{ name: 'day', levels: moments.map(({ name }) => name) }] : [] };
}

function correctedBy<T extends { readonly p: number }>(correct: Correction | undefined, found: readonly T[]): Corrected<T>[] {
  const known = found.filter(({ p }) => !Number.isNaN(p));
  const ps = correct === undefined ? known.map(({ p }) => p) : correct(known.map(({ p }) => p));
  return found.map((one) => ({ ...one, pCorrected: Number.isNaN(one.p) ? one.p : (ps[known.indexOf(one)] ?? one.p) }));
}

function notesOf(plan: PlannedAnalysis): string[] {
  const { correction } = plan;
  const isKnown = correction === 'uncorrected' || isComparison(correction) || Object.hasOwn(corrections, correction);
  return [...(isKnown ? [] : [`The correction ${correction} is not among those that are made: p are uncorrected.`]), ...noteOnComparisons(plan)];
}
