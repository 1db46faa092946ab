import { perWeight } from '../model/volume-limits.js';
import { volumePerWeight } from '../model/administrations.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../words.js';

export const routeVolume = experimentPractice('route-volume', ({ administrations, study }, report) => {
  for (const administration of administrations) {
    const { material, route, species, declared: { step }, volume } = administration;
    const found = volumePerWeight(administration);
    const limit = perWeight(study, species, route, 'goodPractice');
    const maximum = perWeight(study, species, route, 'maximum');
    if (found === undefined || limit === undefined || found <= limit.value || (maximum !== undefined && found > maximum.value)) continue;
    report({
      at: step.at,
      words: volume?.written,
      message: `${material.name} is given ${route} at ${figure(found)} mL/kg; good practice in the ${species} is at most ${figure(limit.value)} mL/kg (${limit.source}).`,
    });
  }
});
