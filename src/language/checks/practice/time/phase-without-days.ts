import type { Phase } from '../../../ir/types.js';
import { experimentPractice } from '../rule.js';

/** Nothing behind the name, and nothing in the block that gives it a length. */
const saysNothing = ({ kind, name, written, until, each = [], sessions }: Phase): boolean => kind === 'phase' && written === `phase ${name}` && until === undefined && each.length === 0 && sessions.length > 0;

export const phaseWithoutDays = experimentPractice('phase-without-days', ({ experiment: { phases } }, report) => {
  const silent = phases.filter(saysNothing);
  if (!phases.some((phase) => phase.kind === 'phase' && / (days?|weeks?) [0-9]/.test(phase.written))) return;
  for (const phase of silent) {
    const before = phases.filter(({ kind }) => kind === 'phase').at(phases.filter(({ kind }) => kind === 'phase').indexOf(phase) - 1);
    const taken = phase === phases.find(({ kind }) => kind === 'phase') ? 'day 1' : `the day after ${before?.name}`;
    report({ at: phase.at, message: `${phase.name} says no day, where other phases do; it is taken to be on ${taken}. Write its days, or “day unstated”.` });
  }
});
