import { flatMap } from '../../../flat-map.js';
import type { ClockMinute, Timing } from '../../../ir/types.js';
import { clockText, lengthText } from '../../../ir/clock.js';
import type { ExperimentModel } from '../model/experiment.js';
import { occasionsByDay, spanOf, type Occasion } from '../model/occasions.js';
import { nameOf } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';

/** An earliest or a latest clock time of an onset, with the words that ask for it. */
interface Bounds {
  readonly least: ClockMinute;
  readonly most: ClockMinute;
  readonly because: string;
}

function boundsFrom(timing: Timing, occasion: Occasion, sameDay: readonly Occasion[]): Bounds | undefined {
  if (timing.type === 'window' && timing.from <= timing.to) return { least: timing.from, most: timing.to, because: `between ${clockText(timing.from)} and ${clockText(timing.to)}` };
  if (timing.type !== 'bound' || timing.value.type !== 'quantity') return undefined;
  const target = sameDay.find(({ declared }) => declared.id === timing.of && declared !== occasion.declared);
  const span = target === undefined || target.session.clock === null ? undefined : spanOf(target);
  if (target === undefined || target.session.clock === null || span === undefined || target.session.steps.some(({ clock, duration }) => clock === null || duration === null)) return undefined;
  const [edge, distance] = [timing.edge === 'onset' ? target.session.clock : span.to, timing.value.value];
  const bound = timing.direction === 'after' ? edge + distance : edge - distance;
  const isLeast = (timing.bound === 'least') === (timing.direction === 'after');
  const asked = `at ${timing.bound} ${lengthText(distance)} ${timing.direction} ${timing.edge === 'onset' ? 'the onset of' : 'the end of'} ${nameOf(timing.of)} (${clockText(edge)}, so ${clockText(bound)} or ${isLeast ? 'later' : 'earlier'})`;
  return isLeast ? { least: bound, most: Infinity, because: asked } : { least: -Infinity, most: bound, because: asked };
}

function allBounds(occasion: Occasion, sameDay: readonly Occasion[]): readonly Bounds[] {
  const { clock } = occasion.session;
  const fixed = clock === null ? [] : [{ least: clock, most: clock, because: `at ${clockText(clock)}` }];
  return [...fixed, ...flatMap(occasion.declared.timing, (timing) => boundsFrom(timing, occasion, sameDay) ?? [])];
}

const isBound = ({ type }: Timing): boolean => type === 'window' || type === 'bound';

export const impossibleConstraints = dayPractice('impossible-constraints', (experiment: ExperimentModel, report) => {
  if (!experiment.sessions.some(({ timing }) => timing.some(isBound))) return;
  for (const days of experiment.derived(occasionsByDay).values()) {
    for (const occasions of days.values()) for (const occasion of occasions) {
      const bounds = allBounds(occasion, occasions);
      const clash = flatMap(bounds, (one, index) => bounds.slice(index + 1).filter((other) => one.least > other.most || other.least > one.most).map((other) => [one, other] as const))[0];
      if (clash === undefined) continue;
      report({ at: occasion.declared.at, message: `${occasion.declared.name} cannot be both ${clash[0].because} and ${clash[1].because}; change one of the two.` });
    }
  }
});
