import { calendarDay, weekendsOf } from '../model/calendar.js';
import { occasionsOf } from '../model/occasions.js';
import { experimentPractice } from '../rule.js';

/** Once for an experiment: what is not said of weekends at its top is said of none. */
export const weekendUnsaid = experimentPractice('weekend-unsaid', (experiment, report) => {
  for (const { phase, day: { day }, declared } of experiment.derived(occasionsOf)) {
    const date = day === null ? undefined : calendarDay(experiment, day);
    if (date === undefined || !date.isWeekend || weekendsOf(experiment, phase) !== undefined) continue;
    report({
      at: phase.at,
      message: `Day ${day}, with ${declared.name}, is ${date.weekday} ${date.date}; write “weekends: yes” if someone is there, else move it and write “weekends: no”.`,
      fix: { title: 'Say that weekends are unstated', insert: 'weekends: unstated' },
    });
    return;
  }
});
