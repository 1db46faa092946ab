import { attributeOf, nameOf } from '../language/ir/reading.js';
import type { Experiment, Id, Value } from '../language/ir/types.js';
import type { Evaluator } from '../results/evaluate.js';
import type { Kind } from '../results/results.js';
import { levelsOfCell } from '../statistics/anova/factor.js';
import { byFactor, byGroup, byWord, levelWithId, type CellFactor } from './cells.js';
import type { Contrast, ContrastTerm } from './contrast.js';
import { NotRun } from './not-run.js';
import type { PlannedAnalysis } from './plan.js';
import type { Scored, ScoreAt } from './scores.js';

/** The scores that a contrast weighs, and the factors by which its means are told apart. */
export interface ContrastLayout {
  /** Those of the analysis first. */
  readonly factors: readonly CellFactor[];
  readonly moments: readonly LaidMoment[];
  readonly terms: readonly LaidTerm[];
}

export interface LaidMoment extends ScoreAt {
  readonly subject: Id;
  readonly during?: Id;
  /** Which of the moments of its analysis it is; -1 where it is none of them. */
  readonly planned: number;
}

/** A mean of a contrast: at which of the moments, and which levels its animals have. */
export interface LaidTerm {
  readonly weight: number;
  readonly moment: number;
  readonly levels: readonly { readonly factor: string; readonly level: string }[];
}

/** Lays a contrast out. The error of its means is pooled over the cells of the analysis, and over those that it names itself. */
export function laidOutContrast(contrast: Contrast, plan: PlannedAnalysis, experiment: Experiment, evaluator: Evaluator, kinds: readonly Kind[]): ContrastLayout {
  const factors = new Map(plan.between.map((factor): [string, CellFactor] => [factor.name, byFactor(factor, experiment, evaluator)]));
  for (const word of plan.words) factors.set(word, byWord(word, kinds));
  const moments = new Map<string, LaidMoment & { readonly index: number }>();
  const terms = contrast.terms.flatMap((term) => {
    const within = term.among.flatMap((level) => (level.type === 'reference' && levelWithId(experiment, level.id)?.factor.kind === 'within' ? [level.id] : []));
    const levels = term.among.flatMap((level) => named(level, within, experiment, evaluator, kinds, factors));
    const times = timesOf(term, within, plan);
    return times.map(({ name, ...time }): LaidTerm => {
      const key = JSON.stringify([term.subject, term.place, time]);
      const of = evaluator.of({ type: 'observation', subject: { type: 'reference', id: term.subject }, ...(term.place && { place: term.place }), ...(time.during !== undefined && { during: { type: 'reference', id: time.during } }), among: time.within.map((id) => ({ type: 'reference', id })) });
      const moment = moments.get(key) ?? { name, of, subject: term.subject, ...(time.during !== undefined && { during: time.during }), planned: plannedMoment(term, time, plan, experiment), index: moments.size };
      moments.set(key, moment);
      return { weight: term.weight / times.length, moment: moment.index, levels };
    });
  });
  return { factors: [...factors.values()], moments: [...moments.values()], terms };
}

/** When a mean is taken: where it does not say it, over all that its analysis names. */
function timesOf({ during, subject }: ContrastTerm, within: readonly Id[], plan: PlannedAnalysis): { readonly name: string; readonly during?: Id; readonly within: readonly Id[] }[] {
  if (during !== undefined) return [{ name: nameOf(during), during, within }];
  if (subject !== plan.outcome) return [{ name: nameOf(subject), within }];
  const own = plan.moments.filter((moment) => within.every((level) => moment.within === undefined || moment.within.includes(level)));
  return own.map(({ name, moment, within: held = [] }) => ({ name, ...(moment.during !== undefined && { during: moment.during }), within: [...new Set([...held, ...within])] }));
}

function plannedMoment({ subject, place }: ContrastTerm, { during, within }: { readonly during?: Id; readonly within: readonly Id[] }, { outcome, moments }: PlannedAnalysis, experiment: Experiment): number {
  if (subject !== outcome || place !== undefined) return -1;
  return moments.findIndex(({ moment, within: held = [] }) => timeOf(moment.during, experiment) === timeOf(during, experiment) && held.length === within.length && held.every((level) => within.includes(level)));
}

/** A session that is all of its phase is as long as that. */
function timeOf(during: Id | undefined, { phases }: Experiment): Id | undefined {
  return phases.find(({ sessions: [session, ...others] }) => others.length === 0 && session?.id === during)?.id ?? during;
}

/** The factor and level that animals of a mean have; makes a factor of those that the analysis does not name. */
function named(level: Value, within: readonly Id[], experiment: Experiment, evaluator: Evaluator, kinds: readonly Kind[], factors: Map<string, CellFactor>): LaidTerm['levels'] {
  if (level.type === 'term') {
    const list = attributeOf(level);
    if (!factors.has(list)) factors.set(list, byWord(list, kinds));
    return [{ factor: list, level: level.term }];
  }
  if (level.type !== 'reference') throw new NotRun('it names animals by something that is no level and no group');
  if (within.includes(level.id)) return [];
  const found = levelWithId(experiment, level.id);
  if (found === undefined) {
    const arm = experiment.arms.find(({ id }) => id === level.id);
    if (arm === undefined) throw new NotRun(`${nameOf(level.id)} is no level and no group`);
    factors.set('group', byGroup(experiment));
    return [{ factor: 'group', level: arm.name }];
  }
  if (!factors.has(found.factor.name)) factors.set(found.factor.name, byFactor(found.factor, experiment, evaluator));
  return [{ factor: found.factor.name, level: found.level }];
}

/** Weights of the mean of each cell, by that of each moment within an animal. */
export interface ContrastWeights {
  readonly between: readonly number[];
  readonly within: readonly number[];
}

/**
 * What each cell weighs: cells of one mean count alike, whatever their sizes.
 *
 * @param why says why a mean has no animals
 * @throws NotRun where a mean has no animals, and where groups are compared by different sessions, which have different errors
 */
export function weightsOf({ terms, moments }: ContrastLayout, { factors, sizes }: Scored, why: (levels: LaidTerm['levels']) => string): ContrastWeights {
  const table = sizes.map(() => Array.from({ length: moments.length }, () => 0));
  for (const { weight, moment, levels } of terms) {
    const own = [...sizes.entries()].flatMap(([cell, size]) => (size > 0 && levels.every(({ factor, level }) => levelsOfCell(factors, cell)[factors.findIndex(({ name }) => name === factor)] === level) ? [cell] : []));
    if (own.length === 0) throw new NotRun(why(levels));
    for (const cell of own) (table[cell] as number[])[moment] = (table[cell]?.[moment] ?? 0) + weight / own.length;
  }
  const own = table.find((row) => row.some((weight) => weight !== 0));
  if (own === undefined) throw new NotRun('it compares a mean with itself');
  // Within an animal weights are those of a mean, or of a difference of means.
  const sum = (sign: 1 | -1): number => own.reduce((total, weight) => total + Math.max(0, sign * weight), 0);
  const within = own.map((weight) => weight / Math.max(sum(1), sum(-1)));
  const first = within.findIndex((weight) => weight !== 0);
  const between = table.map((row) => (row[first] ?? 0) / (within[first] ?? 1));
  const isProduct = table.every((row, cell) => row.every((weight, moment) => Math.abs(weight - (between[cell] ?? 0) * (within[moment] ?? 0)) < 1e-12));
  if (!isProduct) throw new NotRun('it compares different sessions of different groups, whose errors differ');
  return { between, within };
}
