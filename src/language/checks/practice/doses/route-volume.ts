import { statingVolume } from '../model/administrations.js';
import { volumesAbove } from '../model/volume-limits.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../../words.js';

export const routeVolume = experimentPractice('route-volume', (experiment, report) => {
  for (const { administration, found, limit } of volumesAbove(experiment, 'goodPractice', 'mL/kg')) {
    const { material, route, species, volume } = administration;
    report({
      at: statingVolume(administration).at,
      words: volume?.written,
      message: `${material.name} is given ${route} at ${figure(found)} mL/kg; good practice in the ${species} is at most ${figure(limit.value)} mL/kg (${limit.source}).`,
    });
  }
});
