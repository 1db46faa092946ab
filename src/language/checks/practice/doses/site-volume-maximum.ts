import { volumePerSite } from '../model/administrations.js';
import { perSite } from '../model/volume-limits.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../words.js';

export const siteVolumeMaximum = experimentPractice('site-volume-maximum', ({ administrations, study }, report) => {
  for (const administration of administrations) {
    const { material, species, route, volume, declared: { step } } = administration;
    const found = volumePerSite(administration);
    const limit = perSite(study, species, route, 'maximum');
    if (found === undefined || limit === undefined || found <= limit.value) continue;
    report({
      at: step.at,
      words: volume?.written,
      message: `${figure(found)} mL of ${material.name} is given ${route} at one site; the largest volume for the ${species} is ${figure(limit.value)} mL per site (${limit.source}). Give less, or divide it (“sites: 2”).`,
    });
  }
});
