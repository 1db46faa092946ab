import { clockText } from '../../../ir/clock.js';
import { dayPractice } from '../rule.js';

/** Minutes; who writes a longer time means the day before. */
const longestSlip = 720;

export const stepOnTheDayBefore = dayPractice('step-on-the-day-before', ({ happenings }, report) => {
  for (const { step, session, declared } of happenings) {
    if (step.clock === null || step.clock >= 0 || session.clock === null || step.onset === null || -step.onset >= longestSlip) continue;
    report({
      at: declared.step.at,
      message: `“${declared.step.verb}” falls at ${clockText(step.clock)} on the day before ${declared.session.name}, which begins at ${clockText(session.clock)}; give it a session of its own on that day, or begin later.`,
    });
  }
});
