import { perWeight } from '../model/volume-limits.js';
import { volumePerWeight } from '../model/administrations.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../words.js';

export const routeVolumeMaximum = experimentPractice('route-volume-maximum', ({ administrations, study }, report) => {
  for (const administration of administrations) {
    const { material, route, species, declared: { step }, volume } = administration;
    const found = volumePerWeight(administration);
    const limit = perWeight(study, species, route, 'maximum');
    if (found === undefined || limit === undefined || found <= limit.value) continue;
    report({
      at: step.at,
      words: volume?.written,
      message: `${material.name} is given ${route} at ${figure(found)} mL/kg; the largest volume for the ${species} is ${figure(limit.value)} mL/kg (${limit.source}).`,
    });
  }
});
