import { flatMap } from '../../../flat-map.js';
import type { ExperimentModel } from '../model/experiment.js';
import { calendarDay, holidaysOf, weekendsOf } from '../model/calendar.js';
import type { Phase } from '../../../ir/types.js';
import { experimentPractice } from '../rule.js';
import { counted } from '../../../words.js';

/** Days on which no session was to be: weekends of a study without weekends, and holidays. */
function isFree(experiment: ExperimentModel, day: number, phase: Phase): boolean {
  const date = calendarDay(experiment, day);
  return date !== undefined && ((date.isWeekend && weekendsOf(experiment, phase) === 'no') || holidaysOf(experiment).includes(date.date));
}

/** A phase that is said to be so long after another has its gap stated. */
const isDistanced = ({ timing }: Phase): boolean => timing.some(({ type }) => type === 'offset' || type === 'bound');

export const gapBetweenPhases = experimentPractice('gap-between-phases', (experiment, report) => {
  for (const { days } of experiment.experiment.timeline) {
    const known = flatMap(days, ({ day, phase }) => (day === null ? [] : [{ day, phase: experiment.phases.get(phase) }]));
    if (known.length < days.length) continue;
    const taken = new Set(known.map(({ day }) => day));
    for (const { day, phase } of known) {
      if (phase === undefined || phase.kind === 'background' || isDistanced(phase) || taken.has(day - 1)) continue;
      const last = Math.max(...[...taken].filter((other) => other < day));
      const before = known.findLast((other) => other.day === last)?.phase;
      if (!Number.isFinite(last) || before === undefined || before === phase) continue;
      const empty = Array.from({ length: day - last - 1 }, (_, index) => last + 1 + index);
      if (empty.every((free) => isFree(experiment, free, phase))) continue;
      const which = empty.length === 1 ? `day ${last + 1}` : `days ${last + 1} to ${day - 1}`;
      report({ at: phase.at, message: `Nothing is said of ${which}, ${counted(empty.length, 'day')} between ${before.name} and ${phase.name}; say what happens there in a phase of its own: “phase rest ${which} { }”.` });
    }
  }
});
