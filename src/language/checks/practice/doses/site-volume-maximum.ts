import { statingVolume } from '../model/administrations.js';
import { volumesAbove } from '../model/volume-limits.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../../words.js';

export const siteVolumeMaximum = experimentPractice('site-volume-maximum', (experiment, report) => {
  for (const { administration, found, limit } of volumesAbove(experiment, 'maximum', 'mL')) {
    const { material, route, species, volume } = administration;
    report({
      at: statingVolume(administration).at,
      words: volume?.written,
      message: `${figure(found)} mL of ${material.name} is given ${route} at one site; the largest volume for the ${species} is ${figure(limit.value)} mL per site (${limit.source}). Give less, or divide it (“sites: 2”).`,
    });
  }
});
