import type { Facts, Fact, Step } from '../../../ir/types.js';
import type { StudyModel } from './study.js';

interface Named {
  readonly name: string;
  readonly fact: Fact;
}

const inSteps = (steps: readonly Step[]): Facts[] => steps.flatMap((step) => [step.facts, ...inSteps(step.steps ?? [])]);

/** Every fact that the protocol itself states, with its name. */
export function everyFact({ study, definitions }: StudyModel): readonly Named[] {
  const own = [...definitions.values()].filter(({ origin }) => origin === 'protocol').map(({ facts }) => facts);
  const inExperiments = study.experiments.flatMap(({ facts, factors, groups, arms, assignments, sections, outcomes, exclusions, phases }): Facts[] => [
    facts,
    ...[...factors, ...groups, ...assignments, ...sections, ...outcomes, ...exclusions].map((part) => part.facts),
    ...arms.flatMap((arm) => (arm.facts === undefined ? [] : [arm.facts])),
    ...phases.flatMap((phase) => [phase.facts, ...(phase.each ?? []).map((each) => each.facts), ...phase.sessions.flatMap((session) => [session.facts, ...inSteps(session.steps)])]),
  ]);
  return [study.facts, ...own, ...inExperiments].flatMap((facts) => Object.entries(facts).map(([name, fact]) => ({ name, fact })));
}
