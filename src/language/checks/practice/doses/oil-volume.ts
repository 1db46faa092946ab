import { statingVolume, volumePerWeight } from '../model/administrations.js';
import { perWeight } from '../model/volume-limits.js';
import { sourceOf } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../../words.js';

const isOil = (name: string | undefined): boolean => name !== undefined && /(^|_)oil$/.test(name);

/** Above the whole limit, route-volume says so. */
export const oilVolume = experimentPractice('oil-volume', ({ prescribed, study }, report) => {
  for (const administration of prescribed) {
    const { material, vehicle, route, species, volume } = administration;
    if (![material, vehicle].some((part) => isOil(part?.name))) continue;
    const found = volumePerWeight(administration);
    const limit = perWeight(study, species, route, 'goodPractice');
    if (found === undefined || limit === undefined || found <= limit.value / 2 || found > limit.value) continue;
    const half = study.library.named('limit', 'oil_vehicle');
    const source = half === undefined ? undefined : sourceOf(half, half.facts['at_most']);
    report({
      at: statingVolume(administration).at,
      words: volume?.written,
      message: `${material.name} is given ${route} in an oil at ${figure(found)} mL/kg; of an oil, give half the usual volume: in the ${species} at most ${figure(limit.value / 2)} mL/kg (${source ?? 'University of Iowa'}).`,
    });
  }
});
