import { clockDistance, clockText } from '../../../ir/clock.js';
import { comparedTests } from '../model/compared-tests.js';
import type { Happening } from '../model/experiment.js';
import { experimentPractice } from '../rule.js';

/** Minutes within which animals that are tested one after the other count as tested at one time. */
const tolerance = 60;

/** Minutes after midnight between which a test begins; both are the same where it has a clock time. */
interface Window {
  readonly from: number;
  readonly to: number;
}

function windowOf({ step: { clock }, declared: { session } }: Happening): Window | undefined {
  if (clock !== null) return { from: clock, to: clock };
  return session.timing.find((timing) => timing.type === 'window' && timing.from <= timing.to) as Window | undefined;
}

const isApart = (one: Window, other: Window): boolean => (one.to < other.from || other.to < one.from) && Math.min(clockDistance(one.to, other.from), clockDistance(other.to, one.from)) > tolerance;

const textOf = ({ from, to }: Window): string => (from === to ? `at ${clockText(from)}` : `between ${clockText(from)} and ${clockText(to)}`);

export const testClockDiffers = experimentPractice('test-clock-differs', (experiment, report) => {
  for (const { first, second } of experiment.derived(comparedTests)) {
    const [one, other] = [windowOf(first), windowOf(second)];
    if (one === undefined || other === undefined || !isApart(one, other)) continue;
    report({
      at: second.declared.session.at,
      message: `The animals are tested ${textOf(one)} in ${first.declared.phase.name} and ${textOf(other)} in ${second.declared.phase.name}; tests that are compared are at one clock time: “at the same time as ${first.declared.session.name}” (eLife 2020;9:e50519).`,
      related: { at: first.declared.session.at, message: `${first.declared.phase.name} is here.` },
    });
  }
});
