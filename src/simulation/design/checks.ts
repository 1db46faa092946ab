import { nameOf, operationsIn } from '../../language/ir/reading.js';
import type { Expression, TrackDay } from '../../language/ir/types.js';
import { criterionDays, failureOf } from '../../results/criteria.js';
import { isOverAnimals } from '../../results/over-animals.js';
import type { Source } from './source.js';
import type { Check } from './types.js';

/**
 * Where the criteria of phases are looked at: after the last event of each day of a phase that ends by one. Those that are of many animals
 * at once, or of days that have no number, are not, and that is written down.
 *
 * @param days of the events, in order of time
 */
export function checksOf(source: Source, days: readonly TrackDay[]): Check[] {
  return source.experiment.phases.flatMap((phase): Check[] => {
    const { until } = phase;
    if (until === undefined) return [];
    const own = [...days.entries()].filter(([, day]) => day.phase === phase.id);
    const end = Math.max(-1, ...own.map(([index]) => index)) + 1;
    if (own.length === 0) return [];
    if (isOfMany(until.condition) || own.some(([, day]) => day.day === null)) {
      source.assume(`Phase ${nameOf(phase.id)} takes all the days that it may: its criterion is not looked at, as it is ${isOfMany(until.condition) ? 'one of several animals together' : 'one of days that have no number'}.`);
      return [];
    }
    if (until.days === null) source.assume(`Phase ${nameOf(phase.id)}: on how many days in a row its criterion has to hold is not stated; taken as 1.`);
    if (failureOf(until)?.repeats === true) source.assume(`Phase ${nameOf(phase.id)} is not done again where its criterion was not met.`);
    const lastOfDay = new Map(own.map(([index, { day }]) => [day ?? 0, index]));
    return criterionDays(phase, [...lastOfDay.keys()]).map((on): Check => ({ ...on, event: lastOfDay.get(on.day) ?? -1, resume: end }));
  });
}

const isOfMany = (expression: Expression): boolean => operationsIn(expression).some(({ operator, arguments: parts }) => isOverAnimals(operator, parts));
