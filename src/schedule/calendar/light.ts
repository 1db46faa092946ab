import { minutesOfDay } from '../../language/ir/clock.js';
import { factOf, term } from '../../language/ir/reading.js';
import type { Definition } from '../../language/ir/types.js';
import type { Span } from '../facility/spans.js';

/** The parts of a day in which animals are to be tested; all of it where the protocol does not say. */
export function testedIn(animals: Definition | undefined): Span[] {
  const clock = (name: string): number | undefined => {
    const value = factOf(animals, name)?.values[0];
    return value?.type === 'clock' ? value.minute : undefined;
  };
  const [on, off, wanted] = [clock('lights_on'), clock('lights_off'), term(animals, 'tested_in')];
  if (on === undefined || off === undefined || on === off || (wanted !== 'light' && wanted !== 'dark')) return [{ from: 0, to: minutesOfDay }];
  const [from, to] = wanted === 'light' ? [on, off] : [off, on];
  return from < to ? [{ from, to }] : [{ from: 0, to }, { from, to: minutesOfDay }];
}
