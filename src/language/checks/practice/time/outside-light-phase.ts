import type { Definition } from '../../../ir/types.js';
import { clockText, minutesOfDay } from '../model/clock.js';
import type { ExperimentModel } from '../model/experiment.js';
import { occasionsOf, spanOf, type Occasion } from '../model/occasions.js';
import { factOf, isWritten, term } from '../model/values.js';
import { experimentPractice } from '../rule.js';

function clockIn(animals: Definition | undefined, name: string): number | undefined {
  const value = factOf(animals, name)?.values[0];
  return value?.type === 'clock' ? value.minute : undefined;
}

/** What the session says, else its phase, else the animals. */
function promised({ declared, phase }: Occasion, animals: Definition | undefined): string | undefined {
  const stating = [declared, phase].find((part) => isWritten(part, 'lights'));
  return stating === undefined ? term(animals, 'tested_in') : term(stating, 'lights');
}

const isWithin = (minute: number, from: number, length: number): boolean => (((minute - from) % minutesOfDay) + minutesOfDay) % minutesOfDay <= length;

export const outsideLightPhase = experimentPractice('outside-light-phase', (experiment: ExperimentModel, report) => {
  for (const occasion of experiment.derived(occasionsOf)) {
    const animals = experiment.animals(occasion.arm.animals);
    const [on, off, wanted] = [clockIn(animals, 'lights_on'), clockIn(animals, 'lights_off'), promised(occasion, animals)];
    if (on === undefined || off === undefined || on === off || wanted === undefined) continue;
    const span = spanOf(occasion);
    if (span === undefined || span.to - span.from >= minutesOfDay) continue;
    const [from, to] = wanted === 'light' ? [on, off] : [off, on];
    const length = (to - from + minutesOfDay) % minutesOfDay;
    if (isWithin(span.from, from, length) && isWithin(span.to, from, length) && span.to - span.from <= length) continue;
    report({
      at: occasion.declared.at,
      message: `${occasion.declared.name} lasts from ${clockText(span.from)} to ${clockText(span.to)} and is to be in the ${wanted} phase, which for ${animals?.name} is ${clockText(from)} to ${clockText(to)}.`,
    });
  }
});
