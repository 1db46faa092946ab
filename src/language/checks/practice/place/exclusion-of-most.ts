import { flatMap } from '../../../flat-map.js';
import type { Expression, Id, OperationExpression } from '../../../ir/types.js';
import { apparatusOf } from '../model/apparatus.js';
import { conditioningOf } from '../model/conditioning.js';
import type { ExperimentModel } from '../model/experiment.js';
import { shareIn } from '../model/expression-parts.js';
import { testsOf } from '../model/tests.js';
import { named, nameOf, observationsIn, operationsIn } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { isDuring } from '../model/occasions.js';

/** `75 %` of `75 % of 15 min`. */
function percentIn(side: Expression | undefined): { readonly value: number; readonly written: string } | undefined {
  const [share] = shareIn(side);
  return share?.type === 'literal' && share.value.type === 'quantity' && share.value.unit === '1' ? share.value : undefined;
}

/** Is it measured when the animals have been trained? Who is left out then is another question. */
function isAfterTraining(period: Id, experiment: ExperimentModel): boolean {
  const tests = experiment.derived(testsOf);
  return experiment.derived(conditioningOf).length > 0 && tests.some(({ test, isPretest }) => !isPretest && isDuring(test, period));
}

/** Is it a time itself, or the least or greatest of some? A difference or a sum of times is of no one place. */
function isTimeItself(side: Expression): boolean {
  if (side.type !== 'operation') return side.type === 'observation';
  return ['min', 'max'].includes(side.operator) && side.arguments.every(isTimeItself);
}

/** Share of its time in a compartment that an animal without a preference has at most; undefined where something else is looked at. */
function evenShare(side: Expression, experiment: ExperimentModel): number | undefined {
  if (!isTimeItself(side)) return undefined;
  const shares = observationsIn(side).map(({ subject, place, during }) => {
    const where = named(place);
    const apparatus = apparatusOf(where, experiment);
    const period = named(during);
    if (nameOf(named(subject) ?? '') !== 'time' || where === undefined || apparatus === undefined || apparatus.id === where || experiment.study.definition(where)?.kind === 'zone') return undefined;
    if (period !== undefined && isAfterTraining(period, experiment)) return undefined;
    return 1 / (apparatus.parts ?? []).filter(({ kind }) => kind === 'compartment').length;
  });
  return shares.every((share) => share !== undefined) ? shares[0] : undefined;
}

/** Above such a share or less, or below such a share or more, there are those that have no preference. */
function turnedRound({ operator, arguments: [time, whole] }: OperationExpression, experiment: ExperimentModel): string | undefined {
  const share = percentIn(whole);
  const even = time === undefined ? undefined : evenShare(time, experiment);
  if (share === undefined || even === undefined) return undefined;
  if (operator.startsWith('>') && share.value <= even) return `more than ${share.written}`;
  return operator.startsWith('<') && share.value >= even ? `less than ${share.written}` : undefined;
}

export const exclusionOfMost = experimentPractice('exclusion-of-most', (experiment, report) => {
  for (const { verb, unit, condition, at } of experiment.experiment.exclusions) {
    const said = verb === 'exclude' && unit === 'animal' ? flatMap(operationsIn(condition), (operation) => turnedRound(operation, experiment) ?? [])[0] : undefined;
    if (said !== undefined) report({ at, message: `An animal with ${said} of its time in a place is left out, and one without a preference is among them; were > and < exchanged? In use are more than 75 % and less than 25 % (bio-protocol r8615233).` });
  }
});
