import { volumePerWeight } from '../model/administrations.js';
import { grouped } from '../../../grouped.js';
import { dailySyringes, type Syringe } from '../model/injections.js';
import { perWeight } from '../model/volume-limits.js';
import { dayPractice } from '../rule.js';
import { counted, figure } from '../../../words.js';

/** mL/kg; undefined where it is not known of one of its parts. */
function volumeOf(syringe: Syringe): number | undefined {
  const volumes = syringe.map(volumePerWeight).filter((volume) => volume !== undefined);
  // Each part may state the volume of the whole, so no more than the largest is certain.
  return volumes.length === 0 ? undefined : Math.max(...volumes);
}

/** Above the limit in one injection, route-volume says so. */
export const volumeADay = dayPractice('volume-a-day', (experiment, report) => {
  for (const day of dailySyringes(experiment)) {
    for (const [route, syringes] of grouped(day, ([first]) => first?.route)) {
      const last = syringes.at(-1)?.[0];
      const limit = perWeight(experiment.study, last?.species, route, 'goodPractice');
      const volumes = syringes.map(volumeOf).filter((volume) => volume !== undefined);
      const sum = volumes.reduce((all, volume) => all + volume, 0);
      if (last === undefined || limit === undefined || sum <= limit.value || volumes.some((volume) => volume > limit.value)) continue;
      report({
        at: last.declared.step.at,
        message: `${counted(volumes.length, 'injection')} ${route} on one day come to ${figure(sum)} mL/kg; good practice in the ${last.species ?? 'animal'} is at most ${figure(limit.value)} mL/kg a day (${limit.source}; for a day: UC Davis).`,
      });
    }
  }
});
