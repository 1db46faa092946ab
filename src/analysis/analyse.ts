import { nameOf } from '../language/ir/reading.js';
import type { Experiment, Id } from '../language/ir/types.js';
import { figure } from '../language/words.js';
import type { Definitions } from '../results/cells.js';
import { isAt, type Evaluator, type Moment } from '../results/evaluate.js';
import type { Results } from '../results/results.js';
import { toldUnitOf } from '../results/units.js';
import { holm, bonferroni, benjaminiHochberg, sidak, type Correction } from '../statistics/comparisons/corrections.js';
import { tukey } from '../statistics/comparisons/tukey.js';
import { byFactor, byWord } from './cells.js';
import { contrastOf } from './contrast.js';
import type { Kept } from './exclusions.js';
import { sideOf, testedContrast, type TestedContrast } from './expectations.js';
import { NotRun, orReason } from './not-run.js';
import type { Expectation, PlannedAnalysis } from './plan.js';
import { scored, type Scored, type ScoreAt } from './scores.js';
import { eachMoment } from './tests/parts.js';
import type { Tested } from './tests/tested.js';
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
  readonly result: (Corrected<TestedContrast> & { readonly notRun?: undefined }) | { readonly notRun: string };
}

const corrections: Readonly<Record<string, Correction>> = { bonferroni, holm, sidak, fdr: benjaminiHochberg };

/** Runs the analyses of an experiment on results, one after the other. */
export class Analyst {
  constructor(private readonly experiment: Experiment, private readonly definitions: Definitions, private readonly evaluator: Evaluator) {}

  analyse(plan: PlannedAnalysis, { results, isOut }: Kept, isDetailed: boolean): Analysed {
    const isIn = (animal: number, outcome: Id): boolean => !isOut(animal, outcome);
    const main = orReason((): Ran => this.main(plan, results, isIn, isDetailed));
    const expectations = plan.expectations.map((expectation) => ({ expectation, result: orReason(() => testedContrast(expectation, plan, this.experiment, this.evaluator, results, isIn, isDetailed)) }));
    const correct = corrections[plan.correction];
    const corrected = correctedBy(correct, expectations.flatMap(({ result }) => ('notRun' in result ? [] : [result])));
    let next = 0;
    return {
      plan,
      main,
      expectations: expectations.map(({ expectation, result }) => ({ expectation, result: 'notRun' in result ? result : (corrected[next++] as Corrected<TestedContrast>) })),
      notes: notesOf(plan),
    };
  }

  private main(plan: PlannedAnalysis, results: Results, isIn: (animal: number, outcome: Id) => boolean, isDetailed: boolean): Ran {
    const test = tests[plan.test];
    if (test === undefined) throw new NotRun(plan.test === 'unstated' ? 'its test is unstated' : `a ${plan.test.replaceAll('_', ' ')} is not among the tests that are run`);
    if (plan.covariates.length > 0 && plan.test !== 'correlation') throw new NotRun('an analysis with covariates is not among those that are run');
    const { evaluator, experiment } = this;
    const factors = [...plan.between.map((factor) => byFactor(factor, experiment, evaluator)), ...plan.words.map((word) => byWord(word, results))];
    const { moments, within } = repeating.has(plan.test) && plan.moments.length === 1 ? sessionsOf(plan, results) : plan;
    const own = moments.map((moment): ScoreAt => this.scoreAt(plan.outcome, moment));
    const others = plan.covariates.flatMap((covariate) => moments.map((moment) => ({ ...this.scoreAt(covariate, moment), name: nameOf(covariate) })));
    const scores = scored(results, factors, [...own, ...others], (animal) => isIn(animal, plan.outcome));
    if (scores.animals.length === 0) throw new NotRun('no animal has all that it needs');
    const options = { plan: { ...plan, within }, alternative: comparing.has(plan.test) ? sideOf(plan, experiment, evaluator, results) : 'two-sided', ...this.expectedOf(plan), isDetailed } as const;
    const tested = test(scores, options);
    const comparisons = plan.correction === 'tukey' && within.length === 0 ? allPairs(scores) : [];
    return { scores, tests: [...correctedBy(comparing.has(plan.test) ? corrections[plan.correction] : undefined, tested), ...comparisons] };
  }

  private scoreAt(subject: Id, { name, moment, within = [] }: PlannedAnalysis['moments'][number]): ScoreAt {
    return { name, of: this.evaluator.of({ type: 'observation', subject: { type: 'reference', id: subject }, among: within.map((id) => ({ type: 'reference', id })) }, moment) };
  }

  /** What one sample is compared with: what its hypothesis names, else nothing. */
  private expectedOf({ expectations, outcome }: PlannedAnalysis): { readonly expected: number; readonly expectedText: string } {
    const { unit, scale } = toldUnitOf(outcome, this.experiment, this.definitions);
    const told = (expected: number): { readonly expected: number; readonly expectedText: string } => ({ expected, expectedText: `${figure(expected * scale)}${unit === null || unit === '' ? '' : ` ${unit}`}` });
    for (const { inequality } of expectations) {
      const contrast = orReason(() => contrastOf(inequality));
      if (!('notRun' in contrast) && contrast.terms.length === 1 && contrast.terms[0]?.subject === outcome) return told(contrast.above / contrast.terms[0].weight);
    }
    return told(0);
  }
}

/** Of repeated measures in one phase: each of its sessions, where something is measured. */
function sessionsOf(plan: PlannedAnalysis, { kinds }: Results): Pick<PlannedAnalysis, 'moments' | 'within'> {
  const [only] = plan.moments;
  const cells = kinds.flatMap((kind) => kind.cells.filter((cell) => only !== undefined && isAt(cell, only.moment)));
  const sessions = [...new Map(cells.map(({ session, day }) => [`${day} ${session}`, { session, day } satisfies Moment])).values()].sort((one, other) => (one.day ?? 0) - (other.day ?? 0));
  const isOne = new Set(sessions.map(({ session }) => session)).size === 1;
  const moments = sessions.map((moment) => ({ name: isOne ? `day ${moment.day}` : `${nameOf(moment.session)} ${moment.day}`, moment }));
  return { moments, within: moments.length > 1 ? [{ name: 'day', levels: moments.map(({ name }) => name) }] : [] };
}

function correctedBy<T extends { readonly p: number }>(correct: Correction | undefined, found: readonly T[]): Corrected<T>[] {
  const known = found.filter(({ p }) => !Number.isNaN(p));
  const ps = correct === undefined ? known.map(({ p }) => p) : correct(known.map(({ p }) => p));
  return found.map((one) => ({ ...one, pCorrected: Number.isNaN(one.p) ? one.p : (ps[known.indexOf(one)] ?? one.p) }));
}

/** All pairs of groups by Tukey, at each moment. */
function allPairs(scores: Scored): Corrected<Tested>[] {
  return eachMoment(scores).flatMap(({ at, groups }) =>
    tukey(groups).map(({ first, second, difference, q, df, interval, p }): Corrected<Tested> => ({ what: `${first} less ${second}`, ...at, statistic: 'q', value: q, df: [df], p, pCorrected: p, detail: { method: 'Tukey', difference: { value: difference, interval } } })),
  );
}

function notesOf({ correction, expectations, test }: PlannedAnalysis): string[] {
  const isKnown = correction === 'uncorrected' || correction === 'tukey' || Object.hasOwn(corrections, correction);
  return [
    ...(isKnown ? [] : [`The correction ${correction} is not among those that are made: p are uncorrected.`]),
    ...(correction === 'tukey' && expectations.length > 0 ? ['Tukey corrects comparisons of all groups; the contrasts of hypotheses are uncorrected.'] : []),
    ...(correction === 'tukey' && repeating.has(test) ? ['Tukey compares groups that are measured once; no pairs were compared.'] : []),
  ];
}
