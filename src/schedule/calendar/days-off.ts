import { nameOf, term } from '../../language/ir/reading.js';
import { counted } from '../../language/words.js';
import type { Experiment, Phase, Study } from '../../language/ir/types.js';
import { isWeekend } from '../../language/ir/clock.js';
import { worksOn, type Laboratory } from '../facility/laboratory.js';
import type { Occasions } from '../occasions/occasions.js';
import { positionText, type Problem } from '../problems.js';
import type { DateText } from '../types.js';
import type { Instance } from './instance.js';

/** Days of the protocol on which nobody is there: another start, or other hours, are for the laboratory to choose. */
export function closedDays({ layers }: Instance, { holidays }: Laboratory): Problem[] {
  const closed = layers.filter(({ people }) => people.every(({ spans }) => spans.length === 0)).flatMap(({ dates }) => dates);
  const named = closed.map((date) => (holidays.has(date) ? `${date} (a holiday)` : date));
  if (named.length === 0) return [];
  return [{ input: 'facility', at: 'hours', message: `The protocol has sessions on ${counted(named.length, 'day')} on which nobody works: ${datesText(named)}. Begin on another date, or state hours for these days.` }];
}

/** Sessions that would fall on days on which the protocol itself says that there are none: weekends and holidays. */
export function daysOff(study: Study, experiment: Experiment, { visits }: Occasions, dateOf: (day: number) => DateText): Problem[] {
  return experiment.phases.flatMap((phase): Problem[] => {
    const dates = [...new Set(visits.filter((visit) => visit.phase === phase.id).map(({ day }) => dateOf(day)))];
    const off = dates.flatMap((date) => {
      const why = offBecause(study, experiment, phase, date);
      return why === undefined ? [] : [`${date} (${why})`];
    });
    if (off.length === 0) return [];
    return [{ input: 'protocol', at: positionText(phase.at), message: `${nameOf(phase.id)} would have sessions on ${datesText(off)}, on which the protocol says that there are none. Begin on another date.` }];
  });
}

/** Can a phase have sessions on a date: does the protocol let it, and does anybody work? */
export function isWorkday(study: Study, experiment: Experiment, phase: Phase | undefined, laboratory: Laboratory, date: DateText): boolean {
  return laboratory.people.some((person) => worksOn(laboratory, person, date).length > 0) && (phase === undefined || offBecause(study, experiment, phase, date) === undefined);
}

function offBecause(study: Study, experiment: Experiment, phase: Phase, date: DateText): string | undefined {
  const isHoliday = [experiment, study].some(({ facts }) => facts['holidays']?.values.some((value) => value.type === 'date' && value.date === date));
  if (isHoliday) return 'a holiday';
  const said = [phase, experiment, study].map((stating) => term(stating, 'weekends')).find((word) => word !== undefined);
  return said === 'no' && isWeekend(date) ? 'a weekend' : undefined;
}

function datesText(dates: readonly string[]): string {
  const sorted = dates.toSorted();
  return sorted.length > 6 ? `${sorted.slice(0, 6).join(', ')} and ${sorted.length - 6} more` : sorted.join(', ');
}
