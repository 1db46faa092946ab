import { flatMap } from '../../../flat-map.js';
import type { Expression, Id } from '../../../ir/types.js';
import { sectionsOf } from './analyses.js';
import { apparatusOf, placeOf } from './apparatus.js';
import type { ExperimentModel, Happening } from './experiment.js';
import { expressionsIn } from './expression-parts.js';
import { testing } from './tests.js';
import { grouped } from '../../../grouped.js';
import { observationsIn, referencesIn } from '../../../ir/reading.js';
import { isDuring } from './occasions.js';

/** Two tests of one track in one apparatus, on different days, the first of which the second is held against. */
export interface ComparedTests {
  readonly first: Happening;
  readonly second: Happening;
}

/** What an expression looks at: ids of phases, sessions and steps after `during`. */
function periodsIn(expression: Expression): readonly Id[] {
  return flatMap(observationsIn(expression), ({ during }) => (during?.type === 'reference' ? [during.id] : []));
}

/** Ids of what one outcome, one expectation or one analysis holds against each other. */
function periodsCompared(experiment: ExperimentModel): readonly (readonly Id[])[] {
  const formulas = experiment.experiment.outcomes.map(({ formula }) => formula);
  const expected = flatMap(sectionsOf(experiment, 'hypothesis'), ({ facts }) => expressionsIn(facts['expects']));
  const analysed = sectionsOf(experiment, 'analysis').map((analysis) => referencesIn(analysis, 'phase'));
  return [...[...formulas, ...expected].map((expression) => [...new Set(periodsIn(expression))]), ...analysed];
}

/** Tests that an outcome, a hypothesis or an analysis compares; where none does, the first and the last test of the track of those that are the only one of their phase. */
export function comparedTests(experiment: ExperimentModel): readonly ComparedTests[] {
  const tests = grouped(experiment.derived(testing).filter(({ day }) => day.status === 'planned'), ({ track }) => track);
  const compared = periodsCompared(experiment).filter((periods) => periods.length > 1);
  return flatMap([...tests.values()], (own) => {
    const single = own.filter(({ declared }) => own.filter((other) => other.declared.phase === declared.phase).length === 1);
    const sets = compared.map((periods) => flatMap(periods, (period) => own.find((happening) => isDuring(happening, period)) ?? []));
    const pairs = sets.some((set) => set.length > 1) ? sets : [[single[0], single.at(-1)].filter((happening) => happening !== undefined)];
    return flatMap(pairs, (set) => {
      const [first, ...others] = set.toSorted((one, other) => own.indexOf(one) - own.indexOf(other));
      return first === undefined ? [] : others.filter((second) => second.day !== first.day && second.declared.phase !== first.declared.phase && apparatusOf(placeOf(second), experiment) === apparatusOf(placeOf(first), experiment)).map((second) => ({ first, second }));
    });
  });
}
