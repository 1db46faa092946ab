import type { Facts, Fact, Step } from '../../../ir/types.js';
import type { StudyModel } from './study.js';

/** A fact with what other sources say. */
interface Contradiction {
  readonly name: string;
  readonly fact: Fact;
  readonly others: readonly Fact[];
}

/** Every fact that the protocol itself states and contradicts. */
export function contradictionsIn({ study, definitions }: StudyModel): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const look = (parts: readonly { readonly facts?: Facts | undefined }[]): void => {
    for (const { facts } of parts) {
      for (const name in facts) {
        const fact = facts[name];
        if (fact?.contradictedBy !== undefined) found.push({ name, fact, others: fact.contradictedBy });
      }
    }
  };
  const lookInSteps = (steps: readonly Step[]): void => {
    for (const step of steps) {
      look([step]);
      lookInSteps(step.steps ?? []);
    }
  };
  look([study, ...[...definitions.values()].filter(({ origin }) => origin === 'protocol')]);
  for (const experiment of study.experiments) {
    const { factors, groups, arms, assignments, sections, outcomes, exclusions, phases } = experiment;
    look([experiment, ...factors, ...groups, ...assignments, ...sections, ...outcomes, ...exclusions, ...arms]);
    for (const phase of phases) {
      look([phase, ...(phase.each ?? [])]);
      for (const session of phase.sessions) {
        look([session]);
        lookInSteps(session.steps);
      }
    }
  }
  return found;
}
