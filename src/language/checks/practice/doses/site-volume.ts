import { statingVolume } from '../model/administrations.js';
import { volumesAbove } from '../model/volume-limits.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../../words.js';

/** Above the maximum, site-volume-maximum says so; limits per body weight are route-volume's. */
export const siteVolume = experimentPractice('site-volume', (experiment, report) => {
  for (const { administration, found, limit } of volumesAbove(experiment, 'goodPractice', 'mL')) {
    const { material, route, species, volume } = administration;
    report({
      at: statingVolume(administration).at,
      words: volume?.written,
      message: `${figure(found)} mL of ${material.name} is given ${route} at one site; good practice in the ${species} is at most ${figure(limit.value)} mL per site (${limit.source}).`,
    });
  }
});
