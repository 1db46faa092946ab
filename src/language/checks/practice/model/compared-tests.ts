import type { Expression, Id, Outcome } from '../../../ir/types.js';
import type { ExperimentModel, Happening } from './experiment.js';
import { observationsIn } from './expression-parts.js';
import { isTest } from './occasions.js';

/** Two tests of one track in one apparatus, on different days, the first of which the second is held against. */
export interface ComparedTests {
  readonly first: Happening;
  readonly second: Happening;
}

/** What an expression looks at: ids of phases, sessions and steps after `during`. */
function periodsIn(expression: Expression): readonly Id[] {
  return observationsIn(expression).flatMap(({ during }) => (during?.type === 'reference' ? [during.id] : []));
}

const apparatusOf = ({ declared: { step } }: Happening): Id | undefined => {
  const place = step.values['place']?.[0];
  return place?.type === 'reference' ? place.id : undefined;
};

const isIn = ({ declared: { phase, session, step } }: Happening, period: Id): boolean => [phase.id, session.id, step.id].includes(period);

/** Tests that one outcome compares; where none does, the first and the last test of the track of those that are the only one of their phase. */
export function comparedTests(experiment: ExperimentModel): readonly ComparedTests[] {
  const tests = experiment.happenings.filter((happening) => isTest(happening) && happening.declared.phase.kind !== 'background' && happening.day.status === 'planned');
  const compared = experiment.experiment.outcomes.map(({ formula }: Outcome) => [...new Set(periodsIn(formula))]).filter((periods) => periods.length > 1);
  return experiment.experiment.timeline.flatMap((track) => {
    const own = tests.filter((happening) => happening.track === track);
    const single = own.filter(({ declared }) => own.filter((other) => other.declared.phase === declared.phase).length === 1);
    const sets = compared.map((periods) => periods.flatMap((period) => own.find((happening) => isIn(happening, period)) ?? []));
    const pairs = sets.some((set) => set.length > 1) ? sets : [[single[0], single.at(-1)].filter((happening) => happening !== undefined)];
    return pairs.flatMap((set) => {
      const [first, ...others] = set.toSorted((one, other) => own.indexOf(one) - own.indexOf(other));
      return first === undefined ? [] : others.filter((second) => second.day !== first.day && second.declared.phase !== first.declared.phase && apparatusOf(second) === apparatusOf(first)).map((second) => ({ first, second }));
    });
  });
}
