import { flatMap } from '../../../flat-map.js';
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

/** Combinations of levels of which no group is; empty where no group has a level of each, which is another fault. */
function missingCells(factors: readonly Factor[], { experiment: { arms } }: ExperimentModel): readonly (readonly Level[])[] {
  const crossed = arms.filter(({ levels }) => factors.every(({ id }) => levels[id] !== undefined));
  if (factors.length < 2 || crossed.length === 0) return [];
  const cells = factors.reduce<readonly (readonly Level[])[]>((known, { levels }) => flatMap(known, (cell) => levels.map((level) => [...cell, level])), [[]]);
  return cells.filter((cell) => !crossed.some(({ levels }) => factors.every(({ id }, index) => levels[id] === cell[index]?.id)));
}

export const analysisCellMissing = experimentPractice('analysis-cell-missing', (experiment, report) => {
  for (const analysis of sectionsOf(experiment, 'analysis')) {
    const test = testOf(analysis);
    if (test === undefined || !ofAllCells.has(test)) continue;
    const factors = factorsOf(experiment, analysis).filter(({ kind }) => kind === 'between');
    const missing = missingCells(factors, experiment);
    if (missing.length === 0) continue;
    const named = missing.slice(0, most).map((cell) => cell.map(({ name }) => name).join(' with '));
    const cells = missing.length > most ? `${named.join(', ')} or ${missing.length - most} more` : list(named, 'or');
    report({ at: factOf(analysis, 'factors')?.at ?? analysis.at, message: `A ${testName(test)} needs animals in each combination of ${list(factors.map(({ name }) => name))}, and no group has ${cells}; make one factor whose levels are the groups, or use a mixed model.` });
  }
});
