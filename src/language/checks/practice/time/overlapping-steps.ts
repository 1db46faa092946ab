import { placeOf } from '../model/apparatus.js';
import { lengthText } from '../../../ir/clock.js';
import type { Happening } from '../model/experiment.js';
import { minutesBetween, occasionsOf } from '../model/occasions.js';
import { collide, occupiesArm } from '../model/occupation.js';
import { dayPractice } from '../rule.js';

/** Does a step say itself that it happens in another: in its block, during it, or so long after its onset? */
function isMeant(inner: Happening, outer: Happening): boolean {
  const { id, steps = [] } = outer.declared.step;
  if (steps.includes(inner.declared.step)) return true;
  // Two places at once cannot be meant.
  const isElsewhere = placeOf(inner) !== undefined && placeOf(outer) !== undefined;
  return inner.declared.step.timing.some((timing) => ('of' in timing && timing.of === id && (timing.type === 'during' || (!isElsewhere && 'edge' in timing && timing.edge === 'onset' && timing.direction === 'after'))) || (timing.type === 'same time' && timing.as === id));
}

/** An injection at the very onset of what it is given for is none in the midst of it. */
const isInMidst = (earlier: Happening, later: Happening): boolean => collide(earlier, later) && ((later.step.duration ?? 0) > 0 || (minutesBetween(earlier, later) ?? 0) > 0);

export const overlappingSteps = dayPractice('overlapping-steps', (experiment, report) => {
  for (const { happenings, declared: session } of experiment.derived(occasionsOf)) {
    const own = happenings.filter(occupiesArm);
    for (const earlier of own) {
      // What is given, and written before it, is for pretreatment-anchor.
      const isPretreatment = (other: Happening): boolean => other.declared.step.materials !== undefined && own.indexOf(other) < own.indexOf(earlier);
      const later = own.find((other) => other !== earlier && isInMidst(earlier, other) && !isMeant(other, earlier) && !isMeant(earlier, other) && !isPretreatment(other));
      if (later === undefined) continue;
      report({
        at: later.declared.step.at,
        message: `In ${session.name} “${later.declared.step.verb}” begins ${lengthText(minutesBetween(earlier, later) ?? 0)} after “${earlier.declared.step.verb}”, which lasts ${lengthText(earlier.step.duration ?? 0)}; one animal cannot do both. Say “during” or “after the onset of” it if that is meant.`,
        related: { at: earlier.declared.step.at, message: `“${earlier.declared.step.verb}” is here.` },
      });
    }
  }
});
