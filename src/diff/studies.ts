import { definitionsOf, type Definitions } from '../language/ir/reading.js';
import type { Experiment, Study } from '../language/ir/types.js';
import type { Change, Difference } from './change.js';
import { changedFacts } from './facts.js';
import { changedSteps } from './timeline.js';

/** Two versions of a protocol: what happens otherwise in each experiment, what is stated otherwise, and at last what is only written otherwise. */
export function differenceOfStudies(before: Study, after: Study): Difference[] {
  const names = [...new Set([...before.experiments, ...after.experiments].map(({ name }) => name))];
  const definitions: [Definitions, Definitions] = [definitionsOf(before), definitionsOf(after)];
  const steps = names.map((name): Difference => ({ heading: names.length === 1 ? 'What happens' : `What happens in ${name}`, changes: ofExperiments(find(before, name), find(after, name), name, definitions) }));
  const all = [...steps, { heading: 'What is stated', changes: changedFacts(before, after) }];
  const rewritten = all.flatMap(({ changes }) => changes.filter(isRewritten));
  return [...all.map(({ heading, changes }) => ({ heading, changes: changes.filter((change) => !isRewritten(change)) })), { heading: 'Written otherwise, with the same meaning', changes: rewritten }].filter(({ changes }) => changes.length > 0);
}

const isRewritten = ({ kind }: Change): boolean => kind === 'rewritten';

const find = ({ experiments }: Study, name: string): Experiment | undefined => experiments.find((experiment) => experiment.name === name);

function ofExperiments(before: Experiment | undefined, after: Experiment | undefined, name: string, definitions: readonly [Definitions, Definitions]): Change[] {
  if (before !== undefined && after !== undefined) return changedSteps(before, after, definitions);
  return [{ kind: before === undefined ? 'added' : 'removed', what: `experiment ${name}`, who: [] }];
}
