import { volumePerSite } from '../model/administrations.js';
import { perSite } from '../model/volume-limits.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../words.js';

/** Above the maximum, site-volume-maximum says so; limits per body weight are route-volume's. */
export const siteVolume = experimentPractice('site-volume', ({ administrations, study }, report) => {
  for (const administration of administrations) {
    const { material, species, route, volume, declared: { step } } = administration;
    const found = volumePerSite(administration);
    const limit = perSite(study, species, route, 'goodPractice');
    const maximum = perSite(study, species, route, 'maximum');
    if (found === undefined || limit === undefined || found <= limit.value || (maximum !== undefined && found > maximum.value)) continue;
    report({
      at: step.at,
      words: volume?.written,
      message: `${figure(found)} mL of ${material.name} is given ${route} at one site; good practice in the ${species} is at most ${figure(limit.value)} mL per site (${limit.source}).`,
    });
  }
});
