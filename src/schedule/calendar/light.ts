import { minutesOfDay } from '../../language/ir/clock.js';
import { lightPhaseOf } from '../../language/ir/light.js';
import { term } from '../../language/ir/reading.js';
import type { Definition } from '../../language/ir/types.js';
import type { Span } from '../facility/spans.js';

/** The parts of a day in which animals are to be tested; all of it where the protocol does not say. */
export function testedIn(animals: Definition | undefined): Span[] {
  const { from, to } = lightPhaseOf(animals, term(animals, 'tested_in')) ?? { from: 0, to: minutesOfDay };
  return from < to ? [{ from, to }] : [{ from: 0, to }, { from, to: minutesOfDay }];
}
