import type { Experiment, Study } from '../language/ir/types.js';
import type { Change, Difference } from './change.js';
import { changedFacts } from './facts.js';
import { changedSteps } from './timeline.js';

/** Two versions of a protocol: what is stated otherwise, and what happens otherwise in each experiment. */
export function differenceOfStudies(before: Study, after: Study): Difference[] {
  const names = [...new Set([...before.experiments, ...after.experiments].map(({ name }) => name))];
  const steps = names.map((name): Difference => ({ heading: names.length === 1 ? 'What happens' : `What happens in ${name}`, changes: ofExperiments(find(before, name), find(after, name), name) }));
  return [...steps, { heading: 'What is stated', changes: changedFacts(before, after) }].filter(({ changes }) => changes.length > 0);
}

const find = ({ experiments }: Study, name: string): Experiment | undefined => experiments.find((experiment) => experiment.name === name);

function ofExperiments(before: Experiment | undefined, after: Experiment | undefined, name: string): Change[] {
  if (before !== undefined && after !== undefined) return changedSteps(before, after);
  return [{ kind: before === undefined ? 'added' : 'removed', what: `experiment ${name}`, who: [] }];
}
