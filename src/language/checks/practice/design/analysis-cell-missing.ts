import { factOf } from '../../../ir/reading.js';
import type { Factor, Level } from '../../../ir/types.js';
import { list } from '../../../words.js';
import { sectionsOf } from '../model/analyses.js';
import { factorsOf, testName, testOf } from '../model/design.js';
import type { ExperimentModel } from '../model/experiment.js';
import { experimentPractice } from '../rule.js';

/** Tests for which the cells of all their factors are groups that have animals. */
const ofAllCells: ReadonlySet<string> = new Set(['one_way_anova', 'factorial_anova', 'repeated_anova', 'mixed_anova', 'kruskal_wallis']);

/** As many are named. */
const most = 3;

interface Missing {
  readonly count: number;
  /** The first of them. */
  readonly named: readonly (readonly Level[])[];
}

/** Every combination of levels, one after the other: of a few factors there are millions. */
function* combinations([first, ...others]: readonly Factor[], before: readonly Level[] = []): Generator<readonly Level[]> {
  if (first === undefined) yield before;
  else for (const level of first.levels) yield* combinations(others, [...before, level]);
}

/** Combinations of levels of which no group is; none where no group has a level of each, which is another fault. */
function missingCells(factors: readonly Factor[], { experiment: { arms } }: ExperimentModel): Missing {
  const crossed = new Set(arms.filter(({ levels }) => factors.every(({ id }) => levels[id] !== undefined)).map(({ levels }) => factors.map(({ id }) => levels[id]).join('\n')));
  if (factors.length < 2 || crossed.size === 0) return { count: 0, named: [] };
  const count = factors.reduce((product, { levels }) => product * levels.length, 1) - crossed.size;
  const named: (readonly Level[])[] = [];
  for (const cell of combinations(factors)) {
    if (named.length === Math.min(most, count)) break;
    if (!crossed.has(cell.map(({ id }) => id).join('\n'))) named.push(cell);
  }
  return { count, named };
}

export const analysisCellMissing = experimentPractice('analysis-cell-missing', (experiment, report) => {
  for (const analysis of sectionsOf(experiment, 'analysis')) {
    const test = testOf(analysis);
    if (test === undefined || !ofAllCells.has(test)) continue;
    const factors = factorsOf(experiment, analysis).filter(({ kind }) => kind === 'between');
    const missing = missingCells(factors, experiment);
    if (missing.count === 0) continue;
    const named = missing.named.map((cell) => cell.map(({ name }) => name).join(' with '));
    const cells = missing.count > most ? `${named.join(', ')} or ${missing.count - most} more` : list(named, 'or');
    report({ at: factOf(analysis, 'factors')?.at ?? analysis.at, message: `A ${testName(test)} needs animals in each combination of ${list(factors.map(({ name }) => name))}, and no group has ${cells}; make one factor whose levels are the groups, or use a mixed model.` });
  }
});
