import { partialEtaSquared, type EtaSquared } from '../effects/eta-squared.js';
import { StatisticsProblem } from '../problem.js';
import type { Group } from '../sample.js';
import { checkScores } from '../sample.js';
import { AnovaDesign, intercept } from './design.js';
import type { Sphericity } from './sphericity.js';
import { arrange, type Arranged, type Columns, type Row } from './table.js';

/** An F test. */
export interface AnovaTest {
  readonly name: string;
  readonly factors: readonly string[];
  readonly ss: number;
  readonly df1: number;
  readonly ssError: number;
  readonly df2: number;
  /** NaN where neither effect nor error varies (of seconds on two sides that sum to a constant, the mean), infinite where the error alone does not. */
  readonly f: number;
  readonly p: number;
}

/** A main effect or an interaction, with its size. */
export interface AnovaEffect extends AnovaTest {
  readonly partialEtaSquared: EtaSquared;
  /** Its sum of squares by that with all error strata; no factor counts as measured. */
  readonly generalisedEtaSquared: number;
  /** For an effect with more than one degree of freedom within animals. */
  readonly sphericity?: CorrectedForSphericity;
}

export interface CorrectedForSphericity extends Sphericity {
  /** Probabilities with both degrees of freedom times the epsilon (1 if it is above). */
  readonly pGreenhouseGeisser: number;
  readonly pHuynhFeldt: number;
}

export interface Anova {
  /** The general mean against 0. */
  readonly intercept: AnovaTest;
  /** Main effects and interactions: those between animals first, then each set of factors within with its interactions. */
  readonly effects: readonly AnovaEffect[];
  readonly animals: number;
  readonly leftOut: readonly string[];
}

export interface AnovaOptions {
  /** Of the intervals of partial eta squared; 0.9 if not given, see `partialEtaSquared`. */
  readonly confidence?: number | undefined;
}

/** One-way analysis of variance of groups of any sizes. */
export function oneWay(groups: readonly Group[], options: AnovaOptions = {}): Anova {
  for (const { name, scores } of groups) checkScores(scores, `Group ${name}`, 1);
  return analysed(
    {
      between: [{ name: 'group', levels: groups.map(({ name }) => name) }],
      within: [],
      cellOf: groups.flatMap(({ scores }, index) => Array.from(scores, () => index)),
      animals: groups.flatMap(({ name, scores }) => Array.from(scores, () => name)),
      scores: Float64Array.from(groups.flatMap(({ scores }) => [...scores])),
      leftOut: [],
    },
    options,
  );
}

/** Factorial analysis of variance between animals: any number of factors, one score an animal, type III. */
export function factorialAnova(rows: readonly Row[], columns: Omit<Columns, 'within'>, options: AnovaOptions = {}): Anova {
  if ((columns.between ?? []).length === 0) throw new StatisticsProblem('A factorial analysis of variance: found no factor between animals, expected at least one.');
  return analysed(arrange(rows, columns), options);
}

/** Repeated-measures analysis of variance: any number of factors within animals and none between. */
export function repeatedAnova(rows: readonly Row[], columns: Omit<Columns, 'between'> & { readonly subject: string }, options: AnovaOptions = {}): Anova {
  if ((columns.within ?? []).length === 0) throw new StatisticsProblem('A repeated-measures analysis of variance: found no factor within animals, expected at least one.');
  return analysed(arrange(rows, columns), options);
}

/** Mixed analysis of variance: factors between and within animals, type III. */
export function mixedAnova(rows: readonly Row[], columns: Columns & { readonly subject: string }, options: AnovaOptions = {}): Anova {
  if ((columns.between ?? []).length === 0 || (columns.within ?? []).length === 0) throw new StatisticsProblem('A mixed analysis of variance: expected a factor between animals and one within.');
  return analysed(arrange(rows, columns), options);
}

function analysed(table: Arranged, options: AnovaOptions): Anova {
  const design = new AnovaDesign(table);
  design.fitScores(table.scores);
  return anovaOfFit(design, table.leftOut, options);
}

/**
 * All that the scores say that a design was fitted to last.
 *
 * @throws StatisticsProblem where they do not vary but between the effects
 */
export function anovaOfFit(design: AnovaDesign, leftOut: readonly string[] = [], { confidence = 0.9 }: AnovaOptions = {}): Anova {
  if (design.f.every((f) => !Number.isFinite(f))) throw new StatisticsProblem('The scores do not vary but between the effects, so there is nothing to test them against.');
  const [general, ...tests] = design.effects.map(({ name, factors, df1, df2, stratum }, index): AnovaTest => ({
    name,
    factors,
    ss: design.ss[index] as number,
    df1,
    ssError: design.ssError[stratum] as number,
    df2,
    f: design.f[index] as number,
    p: design.p(index),
  }));
  if (general?.name !== intercept) throw new Error('The first effect is the general mean.');
  const allError = design.ssError.reduce((sum, ss) => sum + ss, 0);
  const effects = tests.map((test, index): AnovaEffect => {
    const sphericity = correctedFor(design, index + 1);
    return { ...test, partialEtaSquared: partialEtaSquared(test.f, test.df1, test.df2, confidence), generalisedEtaSquared: test.ss / (test.ss + allError), ...(sphericity && { sphericity }) };
  });
  return { intercept: general, effects, animals: design.animals, leftOut };
}

function correctedFor(design: AnovaDesign, effect: number): CorrectedForSphericity | undefined {
  const { df2 = 0, stratum = 0 } = design.effects[effect] ?? {};
  const betweenDf = design.effects[0]?.df2 ?? NaN;
  if (df2 === betweenDf) return undefined;
  const sphericity = design.sphericity(stratum);
  return { ...sphericity, pGreenhouseGeisser: design.p(effect, sphericity.greenhouseGeisser), pHuynhFeldt: design.p(effect, Math.min(1, sphericity.huynhFeldt)) };
}
