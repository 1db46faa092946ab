import { flatMap } from '../../../flat-map.js';
import type { Expression, Id, OperationExpression, Position, QuantityValue } from '../../../ir/types.js';
import { lengthText } from '../../../ir/clock.js';
import type { ExperimentModel } from '../model/experiment.js';
import { shareIn } from '../model/expression-parts.js';
import { testsOf } from '../model/tests.js';
import { named, nameOf, observationsIn, operationsIn } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';
import { list } from '../../../words.js';
import { isDuring } from '../model/occasions.js';

/** `15 min` of `75 % of 15 min`. */
function wholeIn(side: Expression | undefined): { readonly share: QuantityValue; readonly whole: QuantityValue } | undefined {
  const [share, whole] = shareIn(side);
  if (share?.type !== 'literal' || whole?.type !== 'literal' || share.value.type !== 'quantity' || whole.value.type !== 'quantity' || whole.value.unit !== 'min') return undefined;
  return { share: share.value, whole: whole.value };
}

/** Lengths of the tests in a phase, a session or a step, or of all tests; undefined where one of them is not stated. */
function lengthsIn(period: Id | undefined, experiment: ExperimentModel): readonly number[] | undefined {
  const lengths = flatMap(experiment.derived(testsOf), ({ test }) => (period === undefined || isDuring(test, period) ? [test.step.duration] : []));
  return lengths.every((length) => length !== null) ? [...new Set(lengths)] : undefined;
}

/** Functions whose value is as long as a test at most. */
const ofTheSame: ReadonlySet<string> = new Set(['max', 'min', 'mean', 'median']);

/** What is held against more than all of a time, or against a share of one that none of its tests lasts. */
function mismatch({ arguments: [measured, held] }: OperationExpression, experiment: ExperimentModel): string | undefined {
  const written = wholeIn(held);
  if (written === undefined || measured === undefined) return undefined;
  const seen = observationsIn(measured);
  const [period, ...others] = new Set(seen.map(({ during }) => named(during)));
  const isTime = seen.length > 0 && seen.every(({ subject }) => nameOf(named(subject) ?? '') === 'time');
  if (!isTime || others.length > 0 || operationsIn(measured).some(({ operator }) => !ofTheSame.has(operator))) return undefined;
  if (written.share.value > 1) return `${written.share.written} of ${written.whole.written} is asked for, which is more than all of it, and no animal can have that; was a smaller share meant?`;
  const lengths = lengthsIn(period, experiment);
  if (lengths === undefined || lengths.length === 0 || lengths.includes(written.whole.value)) return undefined;
  return `${written.share.written} of ${written.whole.written} is asked for, and the test${period === undefined ? '' : ` of ${nameOf(period)}`} lasts ${list(lengths.map(lengthText), 'or')}; ${lengths.length === 1 ? `write “${written.share.written} of ${list(lengths.map(lengthText))}”` : 'write the length of the test that is meant'}.`;
}

interface Condition {
  readonly expression: Expression;
  readonly at: Position;
}

export const shareOfAnotherLength = dayPractice('share-of-another-length', (experiment, report) => {
  const { exclusions, phases } = experiment.experiment;
  const conditions: readonly Condition[] = [
    ...exclusions.map(({ condition, at }) => ({ expression: condition, at })),
    ...flatMap(phases, ({ until }) => (until === undefined ? [] : [{ expression: until.condition, at: until.at }])),
  ];
  for (const { expression, at } of conditions) {
    const [message] = flatMap(operationsIn(expression), (operation) => mismatch(operation, experiment) ?? []);
    if (message !== undefined) report({ at, message });
  }
});
