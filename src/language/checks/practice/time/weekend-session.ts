import { calendarDay, weekendsOf } from '../model/calendar.js';
import { occasionsOf } from '../model/occasions.js';
import { experimentPractice } from '../rule.js';

export const weekendSession = experimentPractice('weekend-session', (experiment, report) => {
  const said = new Set<string>();
  for (const { phase, day: { day }, declared } of experiment.derived(occasionsOf)) {
    const date = day === null ? undefined : calendarDay(experiment, day);
    if (date === undefined || !date.isWeekend || weekendsOf(experiment, phase) !== 'no' || said.has(phase.id)) continue;
    said.add(phase.id);
    report({ at: phase.at, message: `${phase.name} is without weekends, and day ${day}, with ${declared.name}, is ${date.weekday} ${date.date}; leave this day out, or begin on another date.` });
  }
});
