import type { Assumption } from '../types.js';
import type { Laboratory, Worker } from './laboratory.js';
import { spanText } from './spans.js';
import { weekdays } from './days.js';

const day = { from: 8 * 60, to: 18 * 60 };

export const everyRole = ['experimenter', 'injector', 'scorer', 'caretaker'] as const;

const somebody = (name: string, role: 'experimenter' | 'injector'): Worker => ({ name, roles: new Set([role, 'caretaker', 'scorer']), off: new Set(), hours: null });

/** Minutes, and a share, where a facility does not say them. */
export const usual = { cleaning: 5, handling: 1, margin: 0.1 } as const;

const where = 'to state another, write a facility.json';

function assumption(name: string, value: string, because: string): Assumption {
  return { name, value, because };
}

export const assumedOf = {
  cleaning: assumption('cleaning', `${usual.cleaning} min`, `the facility states no "cleaning"; state it there`),
  handling: assumption('handling', `${usual.handling} min`, `the facility states no "handling"; state it there`),
  margin: assumption('margin', `${usual.margin * 100} %`, `the facility states no "margin"; state it there`),
} as const;

/** What is taken for the laboratory where there is no facility.json; each value is listed in `assumed`. */
export const usualLaboratory: Laboratory = {
  name: null,
  zone: null,
  hours: Object.fromEntries(weekdays.map((weekday) => [weekday, [day]])),
  breaks: [],
  holidays: new Set(),
  people: [somebody('experimenter', 'experimenter'), somebody('injector', 'injector')],
  apparatus: new Map(),
  cleaning: usual.cleaning,
  handling: usual.handling,
  syringes: [],
  margin: usual.margin,
  assumed: [
    assumption('hours', `${spanText(day)} on every day of the week`, `there is no facility; ${where} with "hours"`),
    assumption('people', 'one experimenter, one injector', `there is no facility; ${where} with "people"`),
    assumption('cleaning', `${usual.cleaning} min`, `there is no facility; ${where} with "cleaning"`),
    assumption('handling', `${usual.handling} min`, `there is no facility; ${where} with "handling"`),
    assumption('margin', `${usual.margin * 100} %`, `there is no facility; ${where} with "margin"`),
    assumption('syringes', 'none, volumes are not rounded', `there is no facility; ${where} with "syringes"`),
  ],
};
