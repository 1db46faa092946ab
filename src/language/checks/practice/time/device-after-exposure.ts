import { apparatusOf, placesOf } from '../model/apparatus.js';
import { lengthText } from '../../../ir/clock.js';
import type { Happening } from '../model/experiment.js';
import { occasionsOf } from '../model/occasions.js';
import { term } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';

const endOf = ({ step: { onset, duration } }: Happening): number | undefined => (onset === null || duration === null ? undefined : onset + duration);

/** A device that acts where the animal is can do so only while it is there. */
export const deviceAfterExposure = dayPractice('device-after-exposure', (experiment, report) => {
  for (const { happenings, declared: session } of experiment.derived(occasionsOf)) {
    for (const device of happenings.filter(({ procedure }) => term(procedure, 'kind') === 'device_act')) {
      const [place] = placesOf(device, experiment);
      const onset = device.step.onset;
      const stays = happenings.filter((other) => other !== device && term(other.procedure, 'kind') !== 'device_act' && placesOf(other, experiment).some((one) => apparatusOf(one, experiment) === apparatusOf(place, experiment)));
      const ends = stays.map(endOf);
      const last = Math.max(...ends.map((end) => end ?? Infinity));
      if (place === undefined || onset === null || stays.length === 0 || onset < last) continue;
      const stay = stays.find((one) => endOf(one) === last);
      report({ at: device.declared.step.at, message: `“${device.declared.step.verb}” of ${session.name} begins when “${stay?.declared.step.label ?? stay?.declared.step.verb}” ends, after ${lengthText(last)}, and acts where the animal no longer is; write “during ${stay?.declared.step.label ?? 'the name of that step'}”.` });
    }
  }
});
