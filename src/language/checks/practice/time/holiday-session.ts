import { calendarDay, holidaysOf } from '../model/calendar.js';
import { occasionsOf } from '../model/occasions.js';
import { experimentPractice } from '../rule.js';

export const holidaySession = experimentPractice('holiday-session', (experiment, report) => {
  const holidays = holidaysOf(experiment);
  for (const { phase, day: { day }, declared } of experiment.derived(occasionsOf)) {
    const date = day === null ? undefined : calendarDay(experiment, day);
    if (date === undefined || !holidays.includes(date.date)) continue;
    report({ at: phase.at, message: `Day ${day}, with ${declared.name}, is ${date.date}, which is stated as a holiday, without sessions; leave this day out, or begin on another date.` });
  }
});
