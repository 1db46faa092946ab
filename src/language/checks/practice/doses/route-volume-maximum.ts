import { statingVolume } from '../model/administrations.js';
import { volumesAbove } from '../model/volume-limits.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../../words.js';

export const routeVolumeMaximum = experimentPractice('route-volume-maximum', (experiment, report) => {
  for (const { administration, found, limit } of volumesAbove(experiment, 'maximum', 'mL/kg')) {
    const { material, route, species, volume } = administration;
    report({
      at: statingVolume(administration).at,
      words: volume?.written,
      message: `${material.name} is given ${route} at ${figure(found)} mL/kg; the largest volume for the ${species} is ${figure(limit.value)} mL/kg (${limit.source}).`,
    });
  }
});
