import { flatMap } from '../../../flat-map.js';
import type { Day, Phase } from '../../../ir/types.js';
import type { ExperimentModel } from './experiment.js';
import { factOf, startDateOf, term } from '../../../ir/reading.js';
import { dateOf, isWeekend, weekdayOf } from '../../../ir/clock.js';

export interface CalendarDay {
  /** ISO 8601. */
  readonly date: string;
  readonly weekday: string;
  readonly isWeekend: boolean;
}

/** A fact of the experiment, else of the whole protocol. */
function stating(experiment: ExperimentModel, name: string): { readonly facts: ExperimentModel['experiment']['facts'] } {
  return factOf(experiment.experiment, name) === undefined ? experiment.study.study : experiment.experiment;
}

/** Date of a day of the study; undefined where the protocol has no date of day 1. */
export function calendarDay(experiment: ExperimentModel, day: Day): CalendarDay | undefined {
  const start = startDateOf(experiment.study.study, experiment.experiment);
  if (start === undefined) return undefined;
  const date = dateOf(start, day);
  return { date, weekday: weekdayOf(date), isWeekend: isWeekend(date) };
}

/** What is said of weekends of a phase, or of all: `yes`, `no`, `unstated`; undefined where nothing is written. */
export function weekendsOf(experiment: ExperimentModel, phase: Phase): string | undefined {
  const said = factOf(phase, 'weekends') === undefined ? stating(experiment, 'weekends') : phase;
  return factOf(said, 'weekends') === undefined ? undefined : (term(said, 'weekends') ?? 'unstated');
}

export function holidaysOf(experiment: ExperimentModel): readonly string[] {
  return flatMap(factOf(stating(experiment, 'holidays'), 'holidays')?.values ?? [], (value) => (value.type === 'date' ? [value.date] : []));
}
