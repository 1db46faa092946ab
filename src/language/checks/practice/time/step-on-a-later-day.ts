import { lengthText, minutesOfDay } from '../../../ir/clock.js';
import type { Session } from '../../../ir/types.js';
import { dayPractice } from '../rule.js';

/** Minutes; a day without food is followed by a weighing. */
const longestWait = 2 * minutesOfDay;

/** Of a session its first step that waits for one that lasts for days; who says when it is done means it so. */
export const stepOnALaterDay = dayPractice('step-on-a-later-day', ({ happenings }, report) => {
  const said = new Set<Session>();
  for (const { step, declared } of happenings) {
    if (step.onset === null || step.onset < longestWait || declared.step.timing.length > 0 || said.has(declared.session)) continue;
    said.add(declared.session);
    report({
      at: declared.step.at,
      message: `“${declared.step.verb}” begins ${lengthText(step.onset)} after ${declared.session.name}, as what stands before it lasts so long; if both go on together, write it before that, or say when it is, as in “during …”.`,
    });
  }
});
